// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes of a file, or of an entry of an archive, block by block.
package protocol ByteSource {
  /// The next block, never empty; nil at the end.
  mutating func block() throws(ImportError) -> [UInt8]?
}

extension ByteSource {
  /// What it begins with, at most so many bytes.
  mutating func beginning(_ count: Int) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count, let block = try block() {
      bytes += block.prefix(count - bytes.count)
    }
    return bytes
  }
}

/// Bytes that are in memory.
package struct BytesInMemory: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  /// - Parameter size: of a block.
  package init(_ bytes: [UInt8], blocks size: Int = 1 << 18) {
    rest = bytes[...]
    self.size = max(1, size)
  }

  package mutating func block() -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
}

/// Bytes from wherever they come.
package struct AnyBytes: ByteSource {
  private var source: any ByteSource

  package init(_ source: any ByteSource) { self.source = source }

  package mutating func block() throws(ImportError) -> [UInt8]? { try source.block() }
}
