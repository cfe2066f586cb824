// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// Reads a table of events row by row and holds a block of it at a time. Columns are found by name and may
/// stand in any order. Lines of the table are few numbers, so no field is quoted.
package struct EventReader {
  /// Bytes.
  package static let longestLine = 4096

  /// What it says of the simulation that wrote it; nil: none did, and it is personal data.
  package let mark: SimulationMark?
  package var isSimulated: Bool { mark != nil }

  private var lines: LineReader
  private let columns: [Column]

  private enum Column: String { case time, member, kind, channel, to, amount }

  package init(_ url: URL) throws(EventTableError) {
    lines = try LineReader(url, longest: Self.longestLine)
    var header = try lines.line() ?? []
    if header.starts(with: [0xEF, 0xBB, 0xBF]) { header = header.dropFirst(3) }
    mark = SimulationMark(line: header)
    if mark != nil { header = try lines.line() ?? [] }
    let names = header.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    columns = names.compactMap { Column(rawValue: String(decoding: $0, as: UTF8.self)) }
    guard columns.count == names.count, Set(columns).count == columns.count,
      Set(columns).isSuperset(of: [.time, .member, .kind])
    else { throw EventTableError(fault: .noHeader, line: max(lines.number, 1)) }
  }

  /// The next row; nil at the end. Empty lines are passed over.
  package mutating func event() throws(EventTableError) -> Event? {
    while let text = try lines.line() {
      if !text.isEmpty { return try parsed(text) }
    }
    return nil
  }

  private func parsed(_ text: ArraySlice<UInt8>) throws(EventTableError) -> Event {
    var (time, member, kind): (EventTime?, UInt32?, EventKind?)
    var (channel, to, amount): (UInt32?, UInt32?, Double?)
    var start = text.startIndex
    for (place, column) in columns.enumerated() {
      guard start <= text.endIndex else { throw fault(.fields) }
      let end = text[start...].firstIndex(of: UInt8(ascii: ",")) ?? text.endIndex
      guard place < columns.count - 1 || end == text.endIndex else { throw fault(.fields) }
      let field = text[start..<end]
      start = end + 1
      switch column {
      case .time: time = EventTime(iso: field)
      case .member: member = Self.number(field)
      case .kind: kind = EventKind(bytes: field)
      case .channel where !field.isEmpty:
        channel = Self.number(field)
        if channel == nil { throw fault(.channel) }
      case .to where !field.isEmpty:
        to = Self.number(field)
        if to == nil { throw fault(.to) }
      case .amount where !field.isEmpty:
        guard let number = Double(String(decoding: field, as: UTF8.self)), number.isFinite else {
          throw fault(.amount)
        }
        amount = number
      default: break
      }
    }
    guard let time else { throw fault(.time) }
    guard let member else { throw fault(.member) }
    guard let kind else { throw fault(.kind) }
    return Event(time: time, member: member, kind: kind, channel: channel, to: to, amount: amount)
  }

  private func fault(_ fault: EventTableError.Fault) -> EventTableError {
    EventTableError(fault: fault, line: lines.number)
  }

  private static func number(_ field: ArraySlice<UInt8>) -> UInt32? {
    guard (1...10).contains(field.count) else { return nil }
    var number: UInt64 = 0
    for byte in field {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + UInt64(byte - 0x30)
    }
    return number == 0 ? nil : UInt32(exactly: number)
  }
}
