// SPDX-License-Identifier: GPL-3.0-or-later

/// What a zip archive says it holds (PKWARE APPNOTE 6.3): its central directory, in the old and the 64-bit form.
/// Sizes stand there also where the entries themselves tell them only behind their data.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []
  /// Entries that are links or whose path leads elsewhere.
  private(set) var links = 0

  init(_ bytes: OpenBytes) throws(ImportError) {
    let end = try Self.end(bytes)
    guard end.count <= ArchiveLimits.files else { throw ImportError(.manyFiles) }
    guard end.size <= 1 << 27 else { throw ImportError(.manyFiles) }
    // whatever stands before the archive moves all its places
    let shift = end.place - end.size - end.start
    guard shift >= 0 else { throw ImportError(.damagedArchive) }
    var fields = Fields(try bytes.bytes(at: end.start + shift, end.size))
    for _ in 0..<end.count {
      guard let entry = try ZipEntry(&fields, shift: shift) else {
        throw ImportError(.damagedArchive)
      }
      if entry.isFolder { continue }
      if entry.isLink || entry.name == nil { links += 1 } else { entries.append(entry) }
    }
    try check(size: bytes.size)
  }

  /// Entries that share bytes, or that become too much together, are those of a bomb.
  private func check(size: Int) throws(ImportError) {
    var (end, unpacked) = (0, 0)
    for entry in entries.sorted(by: { $0.place < $1.place }) {
      guard entry.place >= end else { throw ImportError(.bomb) }
      guard entry.packed <= size, entry.place <= size - entry.packed else {
        throw ImportError(.damagedArchive)
      }
      end = entry.place + entry.packed
      unpacked += entry.unpacked
      guard unpacked <= ArchiveLimits.bytes,
        ArchiveLimits.allow(entry.unpacked, of: entry.packed)
      else { throw ImportError(.bomb) }
    }
    guard ArchiveLimits.allow(unpacked, of: size) else { throw ImportError(.bomb) }
  }

  // MARK: - Its end

  private struct End {
    /// Entries, bytes of the directory, where it says that it starts, and where it ends.
    var (count, size, start, place) = (0, 0, 0, 0)
  }

  private static func end(_ bytes: OpenBytes) throws(ImportError) -> End {
    let length = min(bytes.size, 22 + 65_535)
    let tail = try bytes.bytes(at: bytes.size - length, length)
    var found: Int?
    var place = length - 22
    while place >= 0, found == nil {
      if tail[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]),
        place + 22 + Int(tail[place + 20]) + Int(tail[place + 21]) << 8 <= length
      {
        found = place
      }
      place -= 1
    }
    guard let found else { throw ImportError(.damagedArchive) }
    var fields = Fields(Array(tail[(found + 4)...]))
    guard let disk = fields.number(2), let first = fields.number(2), fields.number(2) != nil,
      let count = fields.number(2), let size = fields.number(4), let start = fields.number(4)
    else { throw ImportError(.damagedArchive) }
    let end = End(count: count, size: size, start: start, place: bytes.size - length + found)
    let isLarge = count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF
    if isLarge, let large = try large(bytes, before: end.place) { return large }
    guard disk == 0, first == 0 else { throw ImportError(.packing) }
    return end
  }

  /// The end in the 64-bit form, to which a locator before the other one leads.
  private static func large(_ bytes: OpenBytes, before place: Int) throws(ImportError) -> End? {
    guard place >= 20 else { return nil }
    var locator = Fields(try bytes.bytes(at: place - 20, 20))
    guard locator.number(4) == 0x0706_4B50, locator.number(4) == 0,
      let there = locator.number(8), there <= place - 76
    else { return nil }
    var fields = Fields(try bytes.bytes(at: there, 56))
    guard fields.number(4) == 0x0606_4B50, fields.number(8) != nil, fields.number(4) != nil,
      fields.number(4) == 0, fields.number(4) == 0, fields.number(8) != nil,
      let count = fields.number(8), let size = fields.number(8), let start = fields.number(8)
    else { throw ImportError(.damagedArchive) }
    return End(count: count, size: size, start: start, place: there)
  }

  /// Numbers of bytes, the lowest first.
  struct Fields {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil at the end, and beyond what an Int holds.
    mutating func number(_ count: Int) -> Int? {
      guard bytes.count - next >= count else { return nil }
      var number: UInt64 = 0
      for place in 0..<count { number |= UInt64(bytes[next + place]) << UInt64(8 * place) }
      next += count
      return Int(exactly: number)
    }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
      guard bytes.count - next >= count else { return nil }
      defer { next += count }
      return bytes[next..<next + count]
    }
  }
}
