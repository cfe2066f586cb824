// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Forms that many metrics have.
extension Metric {
  /// How often something happened today.
  static func count(
    _ name: String, _ title: Bilingual, unit: Bilingual = Units.perDay, _ definition: Bilingual,
    _ value: @escaping @Sendable (DayRecord) -> Int
  ) -> Metric {
    Metric(name, title, unit: unit, kind: .flow, definition) { Double(value($0.days[$1])) }
  }

  /// One number of a day over another; blank where there is nothing to divide by.
  static func ratio(
    _ name: String, _ title: Bilingual, unit: Bilingual = Units.share, _ definition: Bilingual,
    _ parts: @escaping @Sendable (DayRecord) -> (part: Double, whole: Double)
  ) -> Metric {
    Metric(name, title, unit: unit, definition) { run, index in
      let (part, whole) = parts(run.days[index])
      return whole > 0 ? part / whole : .nan
    }
  }

  /// How many of the members at the start of the day; blank where there were none.
  static func shareOfMembers(
    _ name: String, _ title: Bilingual, _ definition: Bilingual,
    _ count: @escaping @Sendable (DayRecord) -> Int
  ) -> Metric {
    Metric(name, title, unit: Units.share, definition) { run, index in
      let before = run.membersBefore(index)
      return before > 0 ? Double(count(run.days[index])) / Double(before) : .nan
    }
  }

  /// A number of the last 30 days taken together; of a longer span, of all its days together.
  ///
  /// - Parameter isFull: whether it is blank as long as there are fewer than 30 days.
  static func trailing(
    _ name: String, _ title: Bilingual, unit: Bilingual, isFull: Bool, _ definition: Bilingual,
    _ value: @escaping @Sendable (RunRecord, Range<Int>) -> Double
  ) -> Metric {
    @Sendable func known(_ run: RunRecord, _ days: Range<Int>) -> Double {
      let window = max(0, min(days.lowerBound, days.upperBound - 30))..<days.upperBound
      return isFull && window.count < 30 ? .nan : value(run, window)
    }
    return Metric(
      name, title, unit: unit, definition, pooled: known, value: { known($0, $1..<$1 + 1) })
  }

  /// A number that is known after the last day only, and blank before.
  static func atEnd(
    _ name: String, _ title: Bilingual, unit: Bilingual = Units.share, _ definition: Bilingual,
    _ value: @escaping @Sendable (RunRecord) -> Double
  ) -> Metric {
    Metric(name, title, unit: unit, definition) { run, index in
      index == run.days.count - 1 ? value(run) : .nan
    }
  }
}

extension RunRecord {
  /// Members at the start of a day.
  func membersBefore(_ index: Int) -> Int {
    index == 0 ? startingMembers : days[index - 1].members
  }

  /// A count over some days, indices from 0.
  func total(_ days: Range<Int>, _ count: (DayRecord) -> Int) -> Int {
    self.days[days].reduce(0) { $0 + count($1) }
  }

  /// Members at the start of each of some days: member-days at risk.
  func atRisk(_ days: Range<Int>) -> Int { days.reduce(0) { $0 + membersBefore($1) } }

  /// One count over another; NaN where there is nothing to divide by.
  static func ratio(_ part: Double, _ whole: Int) -> Double {
    whole > 0 ? part / Double(whole) : .nan
  }
}
