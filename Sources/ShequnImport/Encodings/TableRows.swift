// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables

/// The rows of a table as they come, each with the line it begins on. Fields are parted by comma, semicolon, tab or bar,
/// or by the wide comma or semicolon of an input method.
struct TableRows<Source: ByteSource> {
  private var source: DecodedBytes<Source>
  private var reader: CSVReader?
  private var isAtEnd = false
  /// A wide sign that parts the fields; `substitute` takes its place.
  private var wide: [UInt8]?
  /// Of a block that may end within such a sign.
  private var rest: [UInt8] = []

  private static var wideSigns: [[UInt8]] { ["，", "；"].map { Array($0.utf8) } }
  private static var substitute: UInt8 { 0x1F }

  init(_ source: Source) { self.source = DecodedBytes(source) }

  /// The next row in which anything stands; nil at the end.
  mutating func row() throws(ImportError) -> (line: Int, fields: [String])? {
    if reader == nil { try begin() }
    while true {
      do throws(CSVReader.OpenQuote) {
        if let record = try reader?.record() { return record }
      } catch { throw ImportError(.openQuote, line: error.line) }
      guard !isAtEnd else { return nil }
      if let waiting = reader?.waiting, waiting > ExportTable.longestRow {
        throw ImportError(.longRow)
      }
      let more = try more(than: reader?.waiting ?? 0)
      reader?.feed(more, isLast: isAtEnd)
    }
  }

  /// At least so many bytes, that a long row be not read again for each block of it; fewer at the end.
  private mutating func more(than count: Int) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    repeat {
      guard let block = try source.block() else {
        isAtEnd = true
        break
      }
      bytes = bytes.isEmpty ? block : bytes + block
    } while bytes.count < count
    return parted(bytes)
  }

  private mutating func begin() throws(ImportError) {
    var bytes: [UInt8] = []
    while bytes.count < 1 << 16, !isAtEnd {
      if let block = try source.block() { bytes += block } else { isAtEnd = true }
    }
    let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    if !first.contains(where: { [0x2C, 0x3B, 0x09, 0x7C].contains($0) }) {
      wide = Self.wideSigns.first { first.firstRange(of: $0) != nil }
    }
    let separator = wide == nil ? nil : Self.substitute
    reader = CSVReader(beginning: parted(bytes), separator: separator, isWhole: isAtEnd)
  }

  private mutating func parted(_ block: [UInt8]) -> [UInt8] {
    guard let wide else { return block }
    let bytes = rest + block
    var (made, index) = ([UInt8](), 0)
    made.reserveCapacity(bytes.count)
    while index < bytes.count {
      if bytes[index] == wide[0] {
        let found = bytes[index...].prefix(wide.count)
        if found.elementsEqual(wide) {
          made.append(Self.substitute)
          index += wide.count
          continue
        }
        if found.count < wide.count && !isAtEnd { break }
      }
      made.append(bytes[index])
      index += 1
    }
    rest = Array(bytes[index...])
    return made
  }
}
