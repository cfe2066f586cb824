// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnTables

/// The bytes of a text as UTF-8 without a byte-order mark, whatever it is stored in. A mark decides; else zero bytes tell
/// UTF-16, and the first piece that is not ASCII tells the rest. What is no character becomes U+FFFD, here
/// or where bytes become a text.
package struct DecodedBytes<Source: ByteSource>: ByteSource {
  /// Nil: nothing but ASCII so far.
  package private(set) var encoding: TextEncoding?

  private var source: Source
  private var conversion: Conversion?
  private var hasBegun = false
  private var isAtEnd = false

  package init(_ source: Source) { self.source = source }

  /// Bytes from which an encoding is told.
  private static var sample: Int { 1 << 16 }

  package mutating func block() throws(ImportError) -> [UInt8]? {
    while !isAtEnd {
      var bytes = try gathered()
      if !hasBegun { begin(&bytes) }
      if encoding == nil, let place = bytes.firstIndex(where: { $0 >= 0x80 }) {
        decide(for: bytes[place...])
      }
      if let conversion { bytes = conversion.convert(bytes, isLast: isAtEnd) }
      if !bytes.isEmpty { return bytes }
    }
    return nil
  }

  /// Enough to tell an encoding from, where it is not known yet.
  private mutating func gathered() throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    repeat {
      guard let block = try source.block() else {
        isAtEnd = true
        break
      }
      if bytes.isEmpty { bytes = block } else { bytes += block }
    } while encoding == nil && bytes.count < Self.sample
    return bytes
  }

  private mutating func begin(_ bytes: inout [UInt8]) {
    hasBegun = true
    if let (marked, length) = TextEncoding.marked(bytes) {
      bytes.removeFirst(length)
      decide(marked)
    } else if let guessed = TextEncoding.utf16(guessedFrom: bytes.prefix(4096)) {
      decide(guessed)
    }
  }

  private mutating func decide(for bytes: ArraySlice<UInt8>) {
    decide(TextEncoding.likeliest(for: bytes.prefix(Self.sample)))
  }

  private mutating func decide(_ found: TextEncoding) {
    encoding = found
    if found != .utf8 { conversion = Conversion(from: found) }
  }
}
