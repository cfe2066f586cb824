// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes of which any part can be read: a file, or an archive that was unpacked from another.
enum RandomBytes {
  case file(path: String, followsLinks: Bool)
  case memory([UInt8])

  /// Of which nothing has been read yet.
  func opened() throws(ImportError) -> OpenBytes {
    switch self {
    case .file(let path, let followsLinks):
      .file(try FileBytes(path, followsLinks: followsLinks))
    case .memory(let bytes): .memory(bytes)
    }
  }
}

enum OpenBytes {
  case file(FileBytes)
  case memory([UInt8])

  var size: Int {
    switch self {
    case .file(let file): file.size
    case .memory(let bytes): bytes.count
    }
  }

  /// So many bytes from a place, all of them.
  func bytes(at place: Int, _ count: Int) throws(ImportError) -> [UInt8] {
    guard place >= 0, count >= 0, count <= size, place <= size - count else {
      throw ImportError(.damagedArchive)
    }
    switch self {
    case .memory(let bytes): return Array(bytes[place..<place + count])
    case .file(let file):
      try file.seek(to: place)
      var bytes: [UInt8] = []
      while bytes.count < count, let more = try file.block(count - bytes.count) { bytes += more }
      guard bytes.count == count else { throw ImportError(.damagedArchive) }
      return bytes
    }
  }
}

/// A part of such bytes from the front.
struct PartOfBytes: ByteSource {
  private let bytes: OpenBytes
  private var place: Int
  private var rest: Int

  init(_ bytes: OpenBytes, at place: Int, _ count: Int) {
    (self.bytes, self.place, rest) = (bytes, place, count)
  }

  mutating func block() throws(ImportError) -> [UInt8]? {
    guard rest > 0 else { return nil }
    let block = try bytes.bytes(at: place, min(rest, 1 << 18))
    place += block.count
    rest -= block.count
    return block
  }
}
