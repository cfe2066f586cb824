// SPDX-License-Identifier: GPL-3.0-or-later

/// Ways of packing that are known by sight and not unpacked.
enum Packing {
  private static let marks: [[UInt8]] = [
    // 7z, rar, xz, zstd, bzip2
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!\u{1A}\u{7}".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    [0x28, 0xB5, 0x2F, 0xFD], Array("BZh".utf8),
  ]

  /// Whether a file that begins so is packed in one of them.
  static func isForeign(_ beginning: [UInt8]) -> Bool {
    marks.contains { beginning.starts(with: $0) }
  }

  /// Whether a file begins as a tar archive does, of POSIX or of before: with a name, and a sum over its head.
  static func isTar(_ beginning: [UInt8]) -> Bool {
    if beginning.count > 262, beginning[257..<262].elementsEqual("ustar".utf8) { return true }
    guard beginning.count >= 512, beginning[0] != 0 else { return false }
    let field = beginning[148..<156].filter { $0 != 0x20 && $0 != 0 }
    guard !field.isEmpty, field.allSatisfy({ (0x30...0x37).contains($0) }) else { return false }
    let said = field.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    let sum = beginning.prefix(512).enumerated().reduce(0) { sum, byte in
      sum + ((148..<156).contains(byte.offset) ? 0x20 : Int(byte.element))
    }
    return said == sum
  }
}
