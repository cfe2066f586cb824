// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

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

  /// A count over the last 30 days, or as many as there were.
  func lastMonth(_ index: Int, _ count: (DayRecord) -> Int) -> Int {
    days[max(0, index - 29)...index].reduce(0) { $0 + count($1) }
  }

  /// Members at the start of each of the last 30 days, or as many as there were: member-days at risk.
  func atRiskLastMonth(_ index: Int) -> Int {
    (max(0, index - 29)...index).reduce(0) { $0 + membersBefore($1) }
  }
}
