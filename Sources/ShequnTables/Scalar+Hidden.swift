// SPDX-License-Identifier: GPL-3.0-or-later

/// What is dangerous in text, scalar by scalar: Swift's `Character` joins a mark with what stands
/// before it, so that `<` and a mark are one character that is no `<`.
extension Unicode.Scalar {
  /// Whether nothing is seen where this stands, or what is seen is not what stands there: controls and
  /// line breaks, marks that turn the direction of writing, whatever Unicode calls ignorable by default
  /// (zero-width spaces, joiners, tags, fillers, variation selectors …), annotations, noncharacters.
  /// Private use and characters not yet assigned are seen, if only as a box, and are none of these.
  package var isHidden: Bool {
    switch value {
    // the bulk of what is written
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x3000...0x3163, 0x3400...0x9FFF: return false
    case 0xFFF9...0xFFFB: return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  /// Whether a line or a cell may end here: all controls and separators that are blank.
  var breaksLine: Bool { isHidden && properties.isWhitespace }

  /// Marks that sit on what stands before them, at any height.
  var isStackingMark: Bool {
    guard value > 0x2FF, !(0x3400...0x9FFF).contains(value) else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// `U+202E`
  package var codePoint: String {
    let code = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
