// SPDX-License-Identifier: GPL-3.0-or-later
import CZlib
import Foundation

/// Makes zip archives for tests, honest ones and others.
struct ZipMaker {
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  var count = 0

  struct Entry {
    var name: String
    var content: [UInt8]
    var isPacked = true
    var flags = 0
    var method: Int?
    var attributes = 0
    var hasDescriptor = false
    /// Sizes and places stand in the 64-bit field.
    var isLarge = false
    var checksum: UInt?
    var saidSize: Int?
    /// Where it says that its data stands, instead of where it does.
    var place: Int?

    init(_ name: String, _ text: String) { (self.name, content) = (name, Array(text.utf8)) }
  }

  mutating func add(_ entry: Entry) {
    let packed = entry.isPacked ? Self.deflated(entry.content) : entry.content
    let method = entry.method ?? (entry.isPacked ? 8 : 0)
    let sum = entry.checksum ?? UInt(crc32(0, entry.content, UInt32(entry.content.count)))
    let size = entry.saidSize ?? entry.content.count
    let place = entry.place ?? bytes.count
    let name = Array(entry.name.utf8)
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    func told(_ number: Int, _ large: Bool = false) -> [UInt8] {
      Self.number(large ? 0xFFFF_FFFF : number, 4)
    }
    let local = entry.hasDescriptor ? [0, 0, 0] : [Int(sum), packed.count, size]
    bytes += Self.number(0x0403_4B50, 4) + Self.number(20, 2) + Self.number(flags, 2)
    bytes += Self.number(method, 2) + Self.number(0, 4) + local.flatMap { told($0) }
    bytes += Self.number(name.count, 2) + Self.number(0, 2) + name + packed
    if entry.hasDescriptor {
      bytes += Self.number(0x0807_4B50, 4) + told(Int(sum)) + told(packed.count) + told(size)
    }
    let extra =
      entry.isLarge
      ? Self.number(1, 2) + Self.number(24, 2) + Self.number(size, 8)
        + Self.number(packed.count, 8) + Self.number(place, 8) : []
    directory += Self.number(0x0201_4B50, 4) + Self.number(0x0314, 2) + Self.number(20, 2)
    directory += Self.number(flags, 2) + Self.number(method, 2) + Self.number(0, 4) + told(Int(sum))
    directory += told(packed.count, entry.isLarge) + told(size, entry.isLarge)
    directory += Self.number(name.count, 2) + Self.number(extra.count, 2) + Self.number(0, 6)
    directory += Self.number(entry.attributes, 4) + told(place, entry.isLarge) + name + extra
    count += 1
  }

  /// - Parameter isLarge: whether its end is told in the 64-bit form.
  func finished(isLarge: Bool = false, before: [UInt8] = []) -> [UInt8] {
    var all = before + bytes + directory
    if isLarge {
      let place = all.count
      all += Self.number(0x0606_4B50, 4) + Self.number(44, 8) + Self.number(0x2D_002D, 4)
      all += Self.number(0, 8) + Self.number(count, 8) + Self.number(count, 8)
      all += Self.number(directory.count, 8) + Self.number(bytes.count, 8)
      all += Self.number(0x0706_4B50, 4) + Self.number(0, 4) + Self.number(place, 8)
      all += Self.number(1, 4)
    }
    let (number, start) = isLarge ? (0xFFFF, 0xFFFF_FFFF) : (count, bytes.count)
    all += Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(number, 2)
    all += Self.number(number, 2) + Self.number(directory.count, 4) + Self.number(start, 4)
    return all + Self.number(0, 2)
  }

  static func number(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func of(_ entries: [Entry]) -> [UInt8] {
    var zip = ZipMaker()
    for entry in entries { zip.add(entry) }
    return zip.finished()
  }

  static func gzipped(_ content: [UInt8]) -> [UInt8] { packed(content, 31) }
  static func deflated(_ content: [UInt8]) -> [UInt8] { packed(content, -15) }

  private static func packed(_ content: [UInt8], _ form: Int32) -> [UInt8] {
    var (stream, content) = (z_stream(), content)
    var made = [UInt8](repeating: 0, count: content.count + content.count / 100 + 1000)
    deflateInit2_(
      &stream, 9, Z_DEFLATED, form, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    let count = content.withUnsafeMutableBufferPointer { content in
      made.withUnsafeMutableBufferPointer { made in
        stream.next_in = content.baseAddress
        stream.avail_in = UInt32(content.count)
        stream.next_out = made.baseAddress
        stream.avail_out = UInt32(made.count)
        _ = deflate(&stream, Z_FINISH)
        return made.count - Int(stream.avail_out)
      }
    }
    deflateEnd(&stream)
    return Array(made.prefix(count))
  }
}
