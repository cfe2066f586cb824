// SPDX-License-Identifier: GPL-3.0-or-later

/// A text as UTF-8 without byte-order mark, and what it was stored in.
package struct DecodedText: Sendable {
  package let bytes: [UInt8]
  package let encoding: TextEncoding

  package enum Failure: Error {
    /// Packed by Excel or a program like it.
    case workbook
    /// Holds NUL bytes, which no text does.
    case binary
    /// UTF-32, or UTF-16 that is cut or broken.
    case brokenUnicode
    /// Not UTF-8, and nothing else for certain.
    case unknown
  }

  /// A byte-order mark decides; else zero bytes tell UTF-16, and what is not UTF-8 but reads as
  /// everyday Chinese is GB 18030.
  package init(_ bytes: [UInt8]) throws(Failure) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw .workbook
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = try Self(utf8: Array(bytes.dropFirst(3)))
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .brokenUnicode
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = try Self(utf16: bytes.dropFirst(2), .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = try Self(utf16: bytes.dropFirst(2), .utf16BigEndian)
    } else if let encoding = TextEncoding.utf16(guessedFrom: bytes.prefix(4096)) {
      self = try Self(utf16: bytes[...], encoding)
    } else {
      self = try Self(utf8: bytes)
    }
  }

  private init(_ text: [UInt8], _ encoding: TextEncoding) {
    bytes = text
    self.encoding = encoding
  }

  private init(utf8 bytes: [UInt8]) throws(Failure) {
    if bytes.contains(0) { throw .binary }
    if String(validating: bytes, as: UTF8.self) != nil {
      self.init(bytes, .utf8)
    } else if TextEncoding.readsAsChinese(bytes[...], mayBeCut: false),
      let text = Self.convert(bytes)
    {
      self.init(text, .gb18030)
    } else {
      throw .unknown
    }
  }

  private init(utf16 bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) throws(Failure) {
    guard bytes.count.isMultiple(of: 2) else { throw .brokenUnicode }
    let (high, low) = encoding == .utf16BigEndian ? (0, 1) : (1, 0)
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .brokenUnicode }
    if units.contains(0) { throw .binary }
    self.init(Array(text.utf8), encoding)
  }

  /// Nil when the system has no table, or the bytes are no such text.
  private static func convert(_ bytes: [UInt8]) -> [UInt8]? {
    guard let conversion = Conversion(from: .gb18030) else { return nil }
    let text = conversion.convert(bytes, isLast: true)
    return conversion.broken == 0 ? text : nil
  }
}
