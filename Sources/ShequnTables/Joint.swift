// SPDX-License-Identifier: GPL-3.0-or-later

/// The hidden characters that some writing needs, each in its place: within an emoji (☕️, 👨‍👩‍👧, 1️⃣),
/// between letters of a script that joins them (Persian, Sinhala …), after a Chinese character of
/// which a variant is meant. Anywhere else they only make two names look alike.
enum Joint {
  /// U+200C and U+200D.
  case joiner
  /// U+FE00 to U+FE0F, of emoji and of Chinese characters.
  case variation
  /// U+E0100 to U+E01EF, of Chinese characters.
  case ideographicVariation
  /// U+180B to U+180F.
  case mongolian

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x200C, 0x200D: self = .joiner
    case 0xFE00...0xFE0F: self = .variation
    case 0xE0100...0xE01EF: self = .ideographicVariation
    case 0x180B...0x180F: self = .mongolian
    default: return nil
    }
  }

  func fits(_ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch self {
    case .joiner:
      if scalar.value == 0x200D, Self.joinsEmoji(index, of: scalars) { return true }
      if before.isVirama { return true }
      guard let script = before.joiningScript, script == after?.joiningScript else { return false }
      return after?.isLetter == true || after?.isVirama == true
    case .variation:
      if scalar.value <= 0xFE02, before.properties.isUnifiedIdeograph { return true }
      guard scalar.value >= 0xFE0E, before.properties.isEmoji, !before.isEmojiPart else {
        return false
      }
      // a digit is an emoji only as a keycap
      return !before.isASCII || (scalar.value == 0xFE0F && after?.value == 0x20E3)
    case .ideographicVariation: return before.properties.isUnifiedIdeograph
    case .mongolian:
      guard before.isLetter, before.joiningScript == Self.mongolianScript else { return false }
      // the vowel separator stands between letters, the selectors after one
      return scalar.value != 0x180E || after?.joiningScript == Self.mongolianScript
    }
  }

  /// Whether a picture, with its selector or colour of skin, stands before and another one after.
  private static func joinsEmoji(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1].isPicture else { return false }
    let last = scalars[index - 1]
    if last.value == 0xFE0F { return index > 1 && scalars[index - 2].isPicture }
    return last.isPicture || last.properties.isEmojiModifier
  }

  fileprivate static let mongolianScript = 0x1800
}

extension Unicode.Scalar {
  /// An emoji that can be joined with others: no digit, no letter of a flag, no colour of skin.
  fileprivate var isPicture: Bool { value >= 0x2000 && properties.isEmoji && !isEmojiPart }

  /// Letters of flags, and colours of skin.
  fileprivate var isEmojiPart: Bool {
    (0x1F1E6...0x1F1FF).contains(value) || properties.isEmojiModifier
  }

  /// The sign that takes a consonant's vowel away, after which it is joined with the next one.
  fileprivate var isVirama: Bool { properties.canonicalCombiningClass == .virama }

  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .otherLetter, .modifierLetter, .lowercaseLetter, .uppercaseLetter: true
    default: false
    }
  }

  private var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// Tells apart the scripts in which letters are joined, or kept apart, by joiners; nil for others.
  fileprivate var joiningScript: Int? {
    guard value >= 0x600, isLetter || isMark else { return nil }
    switch value {
    // Arabic and its kin, with the forms of presentation
    case 0x0600...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: return 0x600
    case 0x1800...0x18AF: return Joint.mongolianScript
    // scripts of India and Southeast Asia, a block each
    case 0x0900...0x0DFF, 0x1780...0x17FF, 0x1B00...0x1B7F, 0xA980...0xA9FF, 0x11000...0x1147F:
      return Int(value & ~0x7F)
    case 0x1000...0x109F: return 0x1000
    default: return nil
    }
  }
}
