// SPDX-License-Identifier: GPL-3.0-or-later

/// Days on which the exporter seems to have failed: there is not one event on them, although none of the
/// fourteen days with events before and after has fewer than five. A log that begins or ends with silence says
/// nothing of it.
package struct LostDays: Sendable {
  package static let neighbours = 14
  package static let least = 5

  /// Spans of days, each of one day or more.
  package private(set) var spans: [ClosedRange<Int>] = []
  package var count: Int { spans.reduce(0) { $0 + $1.count } }

  package init(_ log: EventLog) {
    var counts = [Int](repeating: 0, count: log.days + 1)
    for row in 0..<log.events.count {
      let day = log.day(row)
      if day > 0 { counts[day] += 1 }
    }
    let filled = (1...log.days).filter { counts[$0] > 0 }
    for (before, after) in zip(filled.indices, filled.indices.dropFirst())
    where filled[after] - filled[before] > 1 {
      guard before + 1 >= Self.neighbours, filled.count - after >= Self.neighbours else { continue }
      let near = filled[(before + 1 - Self.neighbours)..<(after + Self.neighbours)]
      if near.allSatisfy({ counts[$0] >= Self.least }) {
        spans.append(filled[before] + 1...filled[after] - 1)
      }
    }
  }
}
