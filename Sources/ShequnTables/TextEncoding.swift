// SPDX-License-Identifier: GPL-3.0-or-later

/// How the characters of a text are stored.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  /// And with it GBK and GB 2312, which it extends.
  case gb18030 = "GB 18030"
  case big5 = "Big5"
  case shiftJIS = "Shift JIS"
  /// And with it Latin 1.
  case windows1252 = "Windows 1252"

  /// As the system's converter calls it.
  var systemName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "CP950"
    case .shiftJIS: "CP932"
    case .windows1252: "CP1252"
    }
  }
}

// MARK: - Guesses

extension TextEncoding {
  /// What a byte-order mark says, and its length; nil: there is none.
  package static func marked(_ bytes: some Sequence<UInt8>) -> (encoding: Self, length: Int)? {
    let start = Array(bytes.prefix(3))
    if start == [0xEF, 0xBB, 0xBF] { return (.utf8, 3) }
    if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    return start.starts(with: [0xFE, 0xFF]) ? (.utf16BigEndian, 2) : nil
  }

  /// Digits and separators have a zero byte each in UTF-16, always on the same side.
  package static func utf16(guessedFrom start: ArraySlice<UInt8>) -> Self? {
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let (many, few) = (max(zeros[0], zeros[1]), min(zeros[0], zeros[1]))
    guard many * 4 >= start.count / 2, few * 50 <= many, many > 1 else { return nil }
    return zeros[0] > zeros[1] ? .utf16BigEndian : .utf16LittleEndian
  }

  /// The likeliest encoding of bytes of which some are beyond ASCII: UTF-8 where nine in ten such characters are
  /// of it (a few may be broken), else GB 18030, Big5 or Shift JIS where three in four are everyday characters of it, else
  /// Windows 1252, in which every byte is something.
  package static func likeliest(for bytes: ArraySlice<UInt8>) -> Self {
    let (whole, broken) = utf8Counts(bytes)
    if whole >= broken * 9 { return .utf8 }
    if readsAsChinese(bytes, mayBeCut: true) { return .gb18030 }
    if readsAsTaiwanese(bytes) { return .big5 }
    return readsAsJapanese(bytes) ? .shiftJIS : .windows1252
  }

  /// Characters beyond ASCII, and bytes that are of none.
  private static func utf8Counts(_ bytes: ArraySlice<UInt8>) -> (whole: Int, broken: Int) {
    var (whole, broken, index) = (0, 0, bytes.startIndex)
    while index < bytes.endIndex {
      let lead = bytes[index]
      index += 1
      guard lead >= 0x80 else { continue }
      let length =
        switch lead {
        case 0xC2...0xDF: 1
        case 0xE0...0xEF: 2
        case 0xF0...0xF4: 3
        default: 0
        }
      let tail = bytes[index...].prefix(length)
      let isWhole = length > 0 && tail.allSatisfy { (0x80...0xBF).contains($0) }
      // the last one may be cut
      if isWhole && tail.count == length { whole += 1 } else if !isWhole { broken += 1 }
      if isWhole { index += tail.count }
    }
    return (whole, broken)
  }

  /// Whether three in four characters beyond ASCII are signs or everyday characters of GB 2312. In a
  /// text of another kind (Latin 1, Big5) such pairs of bytes are rare.
  static func readsAsChinese(_ bytes: ArraySlice<UInt8>, mayBeCut: Bool) -> Bool {
    var (all, common, index) = (0, 0, bytes.startIndex)
    while index < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.endIndex else {
        if mayBeCut { break }
        return false
      }
      let (lead, trail) = (bytes[index], bytes[index + 1])
      all += 1
      let isCommon = (0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead)
      if isCommon && trail >= 0xA1 { common += 1 }
      index += (0x30...0x39).contains(trail) ? 4 : 2
    }
    return all > 0 && common * 4 >= all * 3
  }

  /// Whether three in four characters beyond ASCII are everyday ones of Big5, and half of them stand beside another one:
  /// letters with accents stand alone.
  private static func readsAsTaiwanese(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (all, common, beside, index, last) = (0, 0, 0, bytes.startIndex, -1)
    while index + 1 < bytes.endIndex {
      let (lead, trail) = (bytes[index], bytes[index + 1])
      index += 1
      guard lead >= 0x80 else { continue }
      all += 1
      let isTrail = (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail)
      guard (0xA1...0xC6).contains(lead), isTrail else { continue }
      common += 1
      if last == index - 1 { beside += 1 }
      index += 1
      last = index
    }
    return all > 1 && common * 4 >= all * 3 && beside * 2 >= all
  }

  /// Whether three in four characters beyond ASCII are kana, signs or everyday characters of JIS X 0208, and one in
  /// five is a kana: quotes of Windows 1252 before letters look like the others.
  private static func readsAsJapanese(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (all, common, kana, index) = (0, 0, 0, bytes.startIndex)
    while index + 1 < bytes.endIndex {
      let (lead, trail) = (bytes[index], bytes[index + 1])
      index += 1
      guard lead >= 0x80 else { continue }
      all += 1
      guard (0x40...0xFC).contains(trail), trail != 0x7F else { continue }
      if (0x81...0x83).contains(lead) || (0x88...0x97).contains(lead) {
        common += 1
        if lead == 0x83 || (lead == 0x82 && trail >= 0x9F) { kana += 1 }
        index += 1
      }
    }
    return all > 1 && common * 4 >= all * 3 && kana * 5 >= all
  }
}
