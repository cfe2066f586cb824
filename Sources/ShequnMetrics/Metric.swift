// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// One number a day, with its exact definition: the only place where it is defined.
package struct Metric: Sendable {
  /// Whether a day's number is a state or something that happened on that day.
  package enum Kind: Sendable {
    /// Over a run: the mean.
    case level
    /// Over a run: the total.
    case flow
  }

  /// Snake-case, as in the files.
  package let name: String
  /// What it is measured in, empty for a pure number.
  package let unit: Bilingual
  package let title: Bilingual
  package let definition: Bilingual
  package let kind: Kind
  /// Value on the day at `index` (0 is day 1) of a run; NaN while a trailing window is not filled.
  package let value: @Sendable (_ run: RunRecord, _ index: Int) -> Double
  /// Several days together, where the mean of the days would be another number: all money over all
  /// people; nil: mean or total of the days, by kind.
  let pooled: (@Sendable (_ run: RunRecord, _ days: Range<Int>) -> Double)?
  /// Whether several days count as one long day.
  package var isPooled: Bool { pooled != nil }

  package init(
    _ name: String, _ title: Bilingual, unit: Bilingual = Units.none, kind: Kind = .level,
    _ definition: Bilingual,
    pooled: (@Sendable (RunRecord, Range<Int>) -> Double)? = nil,
    value: @escaping @Sendable (RunRecord, Int) -> Double
  ) {
    self.name = name
    self.title = title
    self.unit = unit
    self.kind = kind
    self.definition = definition
    self.value = value
    self.pooled = pooled
  }

  /// The whole series of a run.
  package func series(_ run: RunRecord) -> [Double] { run.days.indices.map { value(run, $0) } }

  /// The value on the last day.
  package func end(_ run: RunRecord) -> Double {
    run.days.isEmpty ? .nan : value(run, run.days.count - 1)
  }

  /// Over the run: the mean (level) or total (flow) of its days, blank ones left out, or all days
  /// together.
  package func overRun(_ run: RunRecord) -> Double { overRun(run, series: series(run)) }

  /// Likewise, of a run whose whole series is known.
  package func overRun(_ run: RunRecord, series: [Double]) -> Double {
    if let pooled { return run.days.isEmpty ? .nan : pooled(run, run.days.indices) }
    let filled = series.filter { !$0.isNaN }
    return kind == .flow && !filled.isEmpty ? filled.reduce(0, +) : Self.mean(filled)
  }

  /// Over the last `days` days.
  package func last(_ days: Int, of run: RunRecord) -> Double {
    over(max(0, run.days.count - days)..<run.days.count, of: run)
  }

  /// The mean of some days, indices from 0, blank ones left out, or these days together.
  package func over(_ days: Range<Int>, of run: RunRecord) -> Double {
    let days = days.clamped(to: run.days.indices)
    if let pooled { return days.isEmpty ? .nan : pooled(run, days) }
    return Self.mean(days.map { value(run, $0) }.filter { !$0.isNaN })
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
  }
}

/// Words for units.
package enum Units {
  package static let none = Bilingual("", "")
  package static let members = Bilingual("members", "人")
  package static let perDay = Bilingual("per day", "每天")
  package static let share = Bilingual("share", "比例")
  package static let groups = Bilingual("groups", "群")
  package static let yuan = Bilingual("yuan", "元")
  package static let score = Bilingual("0 to 1", "0 到 1")
  package static let points = Bilingual("points, −100 to 100", "分，−100 到 100")
  package static let hours = Bilingual("hours", "小时")
  package static let posts = Bilingual("posts", "帖")
  package static let ratio = Bilingual("ratio", "倍")
}

/// Every metric there is. To add one: a `static let` in its family, its place in the family's list,
/// a test.
package enum MetricCatalog {
  package static let all: [Metric] =
    SizeMetrics.all + ActivityMetrics.all + ChurnMetrics.all + FeelingMetrics.all
    + MoneyMetrics.all + RetentionMetrics.all + SocialMetrics.all + ProgrammeMetrics.all
    + GrowthMetrics.all + GovernanceMetrics.all + ServiceMetrics.all

  package static func named(_ name: String) -> Metric? { all.first { $0.name == name } }
  package static var names: Set<String> { Set(all.map(\.name)) }

  /// The number by which plans are ranked: a metric at the end or over the last days.
  package static func value(of goal: Goal, in run: RunRecord) -> Double {
    guard let metric = named(goal.metric) else { return .nan }
    return goal.lastDays.map { metric.last($0, of: run) } ?? metric.end(run)
  }
}
