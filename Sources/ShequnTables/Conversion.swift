// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Turns bytes of another encoding into UTF-8, piece by piece, by the system's own tables.
package final class Conversion {
  /// Sequences so far that are no character; each became U+FFFD.
  package private(set) var broken = 0

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  #if canImport(Glibc)
    private let state: iconv_t
    /// Bytes of a character of which the rest is to come.
    private var rest: [UInt8] = []
    /// Bytes that are passed over where no character begins.
    private let step: Int

    /// Nil where the system has no table for it.
    package convenience init?(from encoding: TextEncoding) { self.init(from: encoding.systemName) }

    /// - Parameter name: as the system knows it, such as ISO-8859-1.
    package init?(from name: String) {
      guard let state = iconv_open("UTF-8", name), Int(bitPattern: state) != -1 else { return nil }
      self.state = state
      step = name.hasPrefix("UTF-16") ? 2 : 1
    }

    deinit { iconv_close(state) }

    /// - Parameter isLast: whether nothing follows.
    package func convert(_ bytes: some Collection<UInt8>, isLast: Bool) -> [UInt8] {
      var source = (rest + bytes).map { CChar(bitPattern: $0) }
      rest = []
      var (made, start) = ([UInt8](), 0)
      made.reserveCapacity(source.count * 3 / 2)
      // a byte becomes three at most, two become three
      var room = [CChar](repeating: 0, count: 1 << 14)
      while start < source.count {
        let (read, written, fault) = piece(&source, from: start, to: &room)
        made += room.prefix(written).map { UInt8(bitPattern: $0) }
        start += read
        guard let fault else { break }
        if fault == E2BIG { continue }
        if fault == EINVAL && !isLast {
          rest = source[start...].map { UInt8(bitPattern: $0) }
          break
        }
        broken += 1
        made += Self.replacement
        start += fault == EINVAL ? source.count - start : step
      }
      return made
    }

    /// Why it stopped; nil at the end.
    private func piece(_ source: inout [CChar], from start: Int, to room: inout [CChar])
      -> (read: Int, written: Int, fault: Int32?)
    {
      source.withUnsafeMutableBufferPointer { source in
        room.withUnsafeMutableBufferPointer { room in
          var from = source.baseAddress.map { $0 + start }
          var to = room.baseAddress
          var (left, free) = (source.count - start, room.count)
          let failed = iconv(state, &from, &left, &to, &free) == -1
          return (source.count - start - left, room.count - free, failed ? errno : nil)
        }
      }
    }
  #else
    private let encoding: String.Encoding
    /// What follows the last line break.
    private var rest: [UInt8] = []
    private let isWide: Bool

    package init?(from encoding: TextEncoding) {
      isWide = [.utf16BigEndian, .utf16LittleEndian].contains(encoding)
      self.encoding =
        switch encoding {
        case .utf8: .utf8
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        // CFStringEncodings.GB_18030_2000
        case .gb18030: String.Encoding(rawValue: 0x8000_0632)
        // CFStringEncodings.big5
        case .big5: String.Encoding(rawValue: 0x8000_0A03)
        case .shiftJIS: .shiftJIS
        case .windows1252: .windowsCP1252
        }
    }

    /// - Parameter name: as the Internet knows it, such as ISO-8859-1.
    package init?(from name: String) {
      let found = CFStringConvertIANACharSetNameToEncoding(name as CFString)
      guard found != kCFStringEncodingInvalidId else { return nil }
      (encoding, isWide) = (
        String.Encoding(rawValue: CFStringConvertEncodingToNSStringEncoding(found)), false
      )
    }

    /// - Parameter isLast: whether nothing follows.
    package func convert(_ bytes: some Collection<UInt8>, isLast: Bool) -> [UInt8] {
      rest += bytes
      var end = rest.count
      if !isLast {
        guard let lineBreak = rest.lastIndex(of: 0x0A) else { return [] }
        end = isWide ? lineBreak & ~1 : lineBreak + 1
      }
      defer { rest.removeFirst(end) }
      if let text = String(data: Data(rest[..<end]), encoding: encoding) { return Array(text.utf8) }
      broken += 1
      return rest[..<end].flatMap { $0 < 0x80 ? [$0] : Self.replacement }
    }
  #endif
}
