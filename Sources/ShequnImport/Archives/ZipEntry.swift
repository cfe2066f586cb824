// SPDX-License-Identifier: GPL-3.0-or-later
import CZlib

/// A file in a zip archive. Its name tells what it is, and names no place on a disk.
struct ZipEntry {
  /// Nil where it would lead out of the archive.
  let name: String?
  let isFolder: Bool
  let isLink: Bool
  /// Bytes in the archive, and unpacked.
  private(set) var packed: Int
  private(set) var unpacked: Int
  /// Where its own header stands.
  private(set) var place: Int

  private let isEncrypted: Bool
  private let method: Int
  private let checksum: UInt

  /// From the central directory; nil where that is damaged.
  init?(_ fields: inout ZipDirectory.Fields, shift: Int) throws(ImportError) {
    guard fields.number(4) == 0x0201_4B50, let maker = fields.number(2), fields.number(2) != nil,
      let flags = fields.number(2), let method = fields.number(2), fields.number(4) != nil,
      let checksum = fields.number(4), let packed = fields.number(4),
      let unpacked = fields.number(4), let nameLength = fields.number(2),
      let extraLength = fields.number(2), let commentLength = fields.number(2),
      fields.number(4) != nil, let attributes = fields.number(4), let place = fields.number(4),
      let name = fields.bytes(nameLength), let extra = fields.bytes(extraLength),
      fields.bytes(commentLength) != nil
    else { return nil }
    (self.packed, self.unpacked, self.place) = (packed, unpacked, place)
    (self.method, self.checksum) = (method, UInt(checksum))
    isEncrypted = flags & 1 != 0
    let text = Self.text(name)
    isFolder = text.hasSuffix("/")
    // made on Unix: its upper half is the mode
    isLink = maker >> 8 == 3 && attributes >> 28 == 0xA
    self.name = Self.safe(text)
    guard readLarge(Array(extra)), self.place <= Int.max - shift else { return nil }
    self.place += shift
  }

  /// Sizes and places that need 64 bits stand in an extra field, in this order.
  private mutating func readLarge(_ extra: [UInt8]) -> Bool {
    let most = 0xFFFF_FFFF
    guard packed == most || unpacked == most || place == most else { return true }
    var fields = ZipDirectory.Fields(extra)
    while let id = fields.number(2), let length = fields.number(2),
      let bytes = fields.bytes(length)
    {
      guard id == 1 else { continue }
      var large = ZipDirectory.Fields(Array(bytes))
      if unpacked == most {
        guard let number = large.number(8) else { return false }
        unpacked = number
      }
      if packed == most {
        guard let number = large.number(8) else { return false }
        packed = number
      }
      if place == most {
        guard let number = large.number(8) else { return false }
        place = number
      }
      return true
    }
    return true
  }

  /// UTF-8, whatever the archive says; else byte by byte, which keeps names apart.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) {
      return text.replacing("\\", with: "/")
    }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      .replacing("\\", with: "/")
  }

  private static func safe(_ name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, !name.hasPrefix("/"), !parts.contains(".."), !name.contains("\0"),
      parts.count <= ArchiveLimits.depth, parts.first?.last != ":"
    else { return nil }
    return name
  }

  /// Whether it is what systems leave in archives for themselves.
  var isLeftover: Bool {
    guard let name else { return true }
    return name.hasPrefix("__MACOSX/") || name.contains("/__MACOSX/")
      || name.fileName.hasPrefix(".")
  }

  // MARK: - Its bytes

  func source(in archive: OpenBytes) throws(ImportError) -> any ByteSource {
    guard !isEncrypted else { throw ImportError(.encryptedArchive) }
    var header = ZipDirectory.Fields(try archive.bytes(at: place, 30))
    guard header.number(4) == 0x0403_4B50, header.bytes(22) != nil, let name = header.number(2),
      let extra = header.number(2)
    else { throw ImportError(.damagedArchive) }
    let part = PartOfBytes(archive, at: place + 30 + name + extra, packed)
    switch method {
    case 0: return CheckedBytes(part, size: unpacked, checksum: checksum)
    case 8:
      return CheckedBytes(try InflatedBytes(part, .deflate), size: unpacked, checksum: checksum)
    default: throw ImportError(.packing)
    }
  }
}

/// Bytes that are as many as was said, and of which the checksum is that which was said (CRC-32).
private struct CheckedBytes: ByteSource {
  private var source: any ByteSource
  private var rest: Int
  private let checksum: UInt
  private var sum: UInt = 0

  init(_ source: any ByteSource, size: Int, checksum: UInt) {
    (self.source, rest, self.checksum) = (source, size, checksum)
  }

  mutating func block() throws(ImportError) -> [UInt8]? {
    guard let block = try source.block() else {
      guard rest == 0, sum == checksum else { throw ImportError(.damagedArchive) }
      return nil
    }
    rest -= block.count
    guard rest >= 0 else { throw ImportError(.damagedArchive) }
    sum = crc32(sum, block, UInt32(block.count))
    return block
  }
}
