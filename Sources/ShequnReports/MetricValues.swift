// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnStatistics
import ShequnTables

/// Every metric of every plan, summed up over replications: by day, at the end and over the run, and as
/// differences of plans. Computed once for all files, some metrics at a time, so that the values of a
/// large study are never in memory all at once.
struct MetricValues: Sendable {
  /// What a summary is about: the last day, or the run (mean of a level, total of a flow).
  enum Span: String, CaseIterable { case end, run }

  /// Two plans, the later one against the earlier one.
  typealias Pair = (one: Int, other: Int)

  let metrics = MetricCatalog.all
  let days: Int
  let pairs: [Pair]
  /// By plan, how many replications it has.
  let replications: [Int]
  /// By row of `Row.all`, what came out.
  private let rows: [Found]

  init(_ study: StudyRuns, pairs: [Pair] = [], threads: Int) {
    let plans = study.plans
    let days = plans.map { $0.runs.first?.days.count ?? 0 }.max() ?? 0
    (self.days, self.pairs) = (days, pairs)
    replications = plans.map(\.runs.count)
    let parts = Self.parts(days: days, most: replications.max() ?? 0, plans.count, threads)
    // several parts at a time only where there are fewer plans than threads
    let together = max(1, threads / max(1, plans.count))
    var rows: [Found] = []
    for wave in stride(from: 0, to: parts.count, by: together) {
      let wave = Array(parts[wave..<min(wave + together, parts.count)])
      let values = Workers.map(wave.count * plans.count, among: threads) { job in
        let (part, plan) = job.quotientAndRemainder(dividingBy: plans.count)
        return Self.values(wave[part], plans[plan].runs, days: days)
      }.compactMap { $0 }
      for (index, part) in wave.enumerated() {
        let own = values[index * plans.count..<(index + 1) * plans.count]
        rows += (0..<part.count).map { row in Found(own.map { $0[row] }, pairs) }
      }
    }
    self.rows = rows
  }

  /// Bytes of values that may be in memory at a time.
  private static let room = 24 << 20

  private static func parts(days: Int, most replications: Int, _ plans: Int, _ threads: Int)
    -> [ArraySlice<Row>]
  {
    let perRow = max(1, days * replications * MemoryLayout<Double>.size)
    let atOnce = max(1, min(threads, plans)) * max(1, threads / max(1, plans))
    let rows = max(1, min(room / perRow / atOnce, (Row.all.count + threads - 1) / threads))
    return stride(from: 0, to: Row.all.count, by: rows)
      .map { Row.all[$0..<min($0 + rows, Row.all.count)] }
  }

  func summary(plan: Int, metric: Int, day: Int) -> Summary { rows[metric].byDay[plan][day] }

  func summary(plan: Int, metric: Int, span: Span) -> Summary {
    span == .end ? rows[metric].end[plan] : rows[metric].run[plan]
  }

  func summary(plan: Int, _ metric: Metric, day: Int) -> Summary {
    rows[index(of: metric)].byDay[plan][day]
  }

  func summary(plan: Int, _ metric: Metric, _ span: Span) -> Summary {
    summary(plan: plan, metric: index(of: metric), span: span)
  }

  private func index(of metric: Metric) -> Int {
    metrics.firstIndex { $0.name == metric.name } ?? 0
  }

  /// Of the metric's sum from the first day on, if it is one that is added up.
  func soFar(plan: Int, metric: Metric) -> [Summary]? {
    let row = Row.all.firstIndex { $0.isSoFar && $0.metric.name == metric.name }
    return row.map { rows[$0].byDay[plan] }
  }

  /// In the order of `pairs`.
  func differences(metric: Int, span: Span) -> [PairedDifference] {
    span == .end ? rows[metric].endDifferences : rows[metric].runDifferences
  }

  /// What is summed up: every metric, then sums so far of some.
  private struct Row: Sendable {
    let metric: Metric
    let isSoFar: Bool

    static let all =
      MetricCatalog.all.map { Row(metric: $0, isSoFar: false) }
      + [MoneyMetrics.revenue, MoneyMetrics.netMargin].map { Row(metric: $0, isSoFar: true) }
  }

  /// A row of one plan.
  private struct Values: Sendable {
    /// [day]
    let byDay: [Summary]
    /// By replication.
    let end: [Double]
    let run: [Double]
  }

  /// A row of all plans.
  private struct Found: Sendable {
    let byDay: [[Summary]]
    let end: [Summary]
    let run: [Summary]
    let endDifferences: [PairedDifference]
    let runDifferences: [PairedDifference]

    init(_ plans: [Values], _ pairs: [Pair]) {
      byDay = plans.map(\.byDay)
      end = plans.map { Summary($0.end) }
      run = plans.map { Summary($0.run) }
      endDifferences = pairs.map {
        PairedDifference(common: plans[$0.one].end, plans[$0.other].end)
      }
      runDifferences = pairs.map {
        PairedDifference(common: plans[$0.one].run, plans[$0.other].run)
      }
    }
  }

  private static func values(_ rows: ArraySlice<Row>, _ runs: RunList, days: Int) -> [Values] {
    let count = runs.count
    // [row][day × replication]
    var byDay = rows.map { _ in [Double](repeating: .nan, count: days * count) }
    var overRun = rows.map { _ in [Double](repeating: .nan, count: count) }
    for (replication, run) in runs.enumerated() {
      for (index, row) in rows.enumerated() {
        let series = row.metric.series(run)
        var sum = 0.0
        for (day, value) in series.enumerated() {
          if row.isSoFar, !value.isNaN { sum += value }
          byDay[index][day * count + replication] = row.isSoFar ? sum : value
        }
        overRun[index][replication] = row.metric.overRun(run, series: series)
      }
    }
    return byDay.indices.map { index in
      func values(_ day: Int) -> [Double] { Array(byDay[index][day * count..<(day + 1) * count]) }
      return Values(
        byDay: (0..<days).map { Summary(values($0)) }, end: days > 0 ? values(days - 1) : [],
        run: days > 0 ? overRun[index] : [])
    }
  }
}

extension Summary {
  private static let names = ["mean", "sd", "ci_low", "ci_high", "q05", "q95"]
  static let columns = names.map { FileTable.Column.number($0) }

  private var numbers: [Double] { [mean, sd, low, high, q05, q95] }

  /// The same as columns of a table.
  static func numbers<Row>(_ of: @escaping @Sendable (Row) -> Summary) -> [Column<Row>] {
    names.enumerated().map { index, name in
      .number(name, Bilingual(name, name)) { of($0).numbers[index] }
    }
  }

  var fields: [CSVField] { numbers.map { .number($0) } }
}
