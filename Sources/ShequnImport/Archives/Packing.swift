// SPDX-License-Identifier: GPL-3.0-or-later

/// Ways of packing that are known by sight and not unpacked.
enum Packing {
  private static let marks: [[UInt8]] = [
    // 7z, rar, xz, zstd, bzip2
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!\u{1A}\u{7}".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    [0x28, 0xB5, 0x2F, 0xFD], Array("BZh".utf8),
  ]

  /// Whether a file that begins so is packed in one of them, or is a tar archive.
  static func isForeign(_ beginning: [UInt8]) -> Bool {
    marks.contains { beginning.starts(with: $0) }
      || beginning.count > 262 && beginning[257..<262].elementsEqual("ustar".utf8)
  }
}
