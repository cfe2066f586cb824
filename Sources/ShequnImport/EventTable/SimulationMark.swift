// SPDX-License-Identifier: GPL-3.0-or-later

/// The line before the header by which a table says that a simulation wrote it, so that it is no personal data:
/// `# shequn: simulated; 180 days from 2001-01-01`.
package struct SimulationMark: Hashable, Sendable {
  package static let words = "# shequn: simulated"

  /// Day 1 of the run; what lies before is its history. Nil: not said.
  package let first: CalendarDate?
  /// Days of the run; 0: not said.
  package let days: Int

  package init(first: CalendarDate? = nil, days: Int = 0) {
    (self.first, self.days) = (first, days)
  }

  /// Nil: a line of another kind.
  init?(line: ArraySlice<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix(Self.words) else { return nil }
    let rest = text.dropFirst(Self.words.count)
    guard !rest.isEmpty else {
      self.init()
      return
    }
    let parts = rest.split(separator: " ")
    guard rest.hasPrefix("; "), parts.count == 5, let days = Int(parts[1]),
      (1...36_525).contains(days), parts[2] == "days", parts[3] == "from",
      let first = EventTime(iso: ArraySlice(parts[4].utf8)), first.offset == nil
    else { return nil }
    self.init(first: CalendarDate(number: first.localDay), days: days)
  }

  var line: String {
    guard let first else { return Self.words }
    return "\(Self.words); \(days) days from \(first.text)"
  }
}
