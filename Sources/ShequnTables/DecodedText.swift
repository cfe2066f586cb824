// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How the characters of a text are stored.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  /// And with it GBK and GB 2312, which it extends.
  case gb18030 = "GB 18030"
}

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
    } else if let encoding = Self.utf16(guessedFrom: bytes.prefix(4096)) {
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
    } else if Self.readsAsChinese(bytes), let text = Self.convert(bytes) {
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

  /// Digits and separators have a zero byte each in UTF-16, always on the same side.
  private static func utf16(guessedFrom start: ArraySlice<UInt8>) -> TextEncoding? {
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let (many, few) = (max(zeros[0], zeros[1]), min(zeros[0], zeros[1]))
    guard many * 4 >= start.count / 2, few * 50 <= many, many > 1 else { return nil }
    return zeros[0] > zeros[1] ? .utf16BigEndian : .utf16LittleEndian
  }

  /// Whether three in four characters beyond ASCII are signs or everyday characters of GB 2312. In a
  /// text of another kind (Latin 1, Big5) such pairs of bytes are rare.
  private static func readsAsChinese(_ bytes: [UInt8]) -> Bool {
    var (all, common, index) = (0, 0, 0)
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return false }
      let (lead, trail) = (bytes[index], bytes[index + 1])
      all += 1
      let isCommon = (0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead)
      if isCommon && trail >= 0xA1 { common += 1 }
      index += (0x30...0x39).contains(trail) ? 4 : 2
    }
    return all > 0 && common * 4 >= all * 3
  }

  /// By the system's own tables; nil when it has none, or the bytes are no such text.
  private static func convert(_ bytes: [UInt8]) -> [UInt8]? {
    #if canImport(Glibc)
      guard let conversion = iconv_open("UTF-8", "GB18030"), Int(bitPattern: conversion) != -1
      else {
        return nil
      }
      defer { iconv_close(conversion) }
      var source = bytes.map { CChar(bitPattern: $0) }
      // two bytes become three, four become at most four
      var made = [CChar](repeating: 0, count: bytes.count * 2 + 4)
      let written: Int? = source.withUnsafeMutableBufferPointer { source in
        made.withUnsafeMutableBufferPointer { made in
          var (from, to) = (source.baseAddress, made.baseAddress)
          var (left, room) = (source.count, made.count)
          _ = iconv(conversion, &from, &left, &to, &room)
          // what cannot be read is left where it is
          return left > 0 ? nil : made.count - room
        }
      }
      return written.map { made.prefix($0).map { UInt8(bitPattern: $0) } }
    #else
      // CFStringEncodings.GB_18030_2000
      let encoding = String.Encoding(rawValue: 0x8000_0632)
      return String(data: Data(bytes), encoding: encoding).map { Array($0.utf8) }
    #endif
  }
}
