// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of a text, one at a time. They end with `\n`, `\r\n` or `\r`; U+2028 ends none. Of a line that is
/// too long the beginning is kept: a message is told by its first line, and its text is not wanted.
struct TextLines<Source: ByteSource> {
  /// Of the line read last, from 1; 0 before the first.
  private(set) var number = 0

  private var source: DecodedBytes<Source>
  /// Bytes.
  private let longest: Int
  private var bytes: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  /// Whether a line feed that comes next belongs to the line before.
  private var isAfterReturn = false

  init(_ source: Source, longest: Int) {
    self.source = DecodedBytes(source)
    self.longest = longest
  }

  /// Without its end; nil after the last one.
  mutating func line() throws(ImportError) -> String? {
    var line: [UInt8] = []
    var hasBegun = false
    while try fill() {
      if isAfterReturn {
        isAfterReturn = false
        if bytes[next] == 0x0A {
          next += 1
          continue
        }
      }
      hasBegun = true
      let end = bytes[next...].firstIndex { $0 == 0x0A || $0 == 0x0D }
      let piece = bytes[next..<(end ?? bytes.count)].prefix(longest - line.count)
      next = end.map { $0 + 1 } ?? bytes.count
      guard let end else {
        line += piece
        continue
      }
      isAfterReturn = bytes[end] == 0x0D
      number += 1
      return String(decoding: line.isEmpty ? piece : line[...] + piece, as: UTF8.self)
    }
    guard hasBegun else { return nil }
    number += 1
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether there is a byte to read.
  private mutating func fill() throws(ImportError) -> Bool {
    while next == bytes.count {
      guard !isAtEnd, let block = try source.block() else {
        isAtEnd = true
        return false
      }
      (bytes, next) = (block, 0)
    }
    return true
  }
}
