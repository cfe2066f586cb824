// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnStatistics
import ShequnTables

/// Every metric of every plan, day and replication, computed once for all files.
struct MetricValues: Sendable {
  let metrics = MetricCatalog.all
  let plans: [PlanRuns]
  let days: Int
  /// By plan and metric.
  private let values: [[Replications]]

  /// A metric of a plan.
  private struct Replications: Sendable {
    /// [day][replication]
    var byDay: [[Double]]
    var overRun: [Double]
  }

  init(_ study: StudyRuns, threads: Int) {
    plans = study.plans
    days = study.plans.flatMap(\.runs).map(\.days.count).max() ?? 0
    let (metrics, days, plans) = (metrics, days, plans)
    let flat = Parallel.map(plans.count * metrics.count, threads: threads) { index in
      let (plan, metric) = index.quotientAndRemainder(dividingBy: metrics.count)
      return Self.replications(metrics[metric], plans[plan].runs, days: days)
    }
    values = plans.indices.map { Array(flat[$0 * metrics.count..<($0 + 1) * metrics.count]) }
  }

  private static func replications(_ metric: Metric, _ runs: [RunRecord], days: Int)
    -> Replications
  {
    let blank = Array(repeating: Double.nan, count: runs.count)
    var found = Replications(byDay: Array(repeating: blank, count: days), overRun: blank)
    for (replication, run) in runs.enumerated() {
      let series = metric.series(run)
      for (day, value) in series.enumerated() { found.byDay[day][replication] = value }
      found.overRun[replication] = metric.overRun(run, series: series)
    }
    return found
  }

  /// The replications of a metric on a day (index from 0).
  func replications(plan: Int, metric: Int, day: Int) -> [Double] {
    values[plan][metric].byDay[day]
  }

  /// The replications of a metric at the end, or over the run (mean of a level, total of a flow).
  func replications(plan: Int, metric: Int, span: Span) -> [Double] {
    switch span {
    case .end: values[plan][metric].byDay.last ?? []
    case .run: days > 0 ? values[plan][metric].overRun : []
    }
  }

  /// What a summary is about.
  enum Span: String, CaseIterable { case end, run }
}

/// Mean, spread, interval and quantiles over replications, blanks left out.
struct Summary: Sendable {
  let mean: Double
  let sd: Double
  let low: Double
  let high: Double
  let q05: Double
  let q95: Double

  private static let names = ["mean", "sd", "ci_low", "ci_high", "q05", "q95"]
  static let columns = names.map { FileTable.Column.number($0) }

  init(_ values: [Double]) {
    let filled = values.filter { !$0.isNaN }
    let moments = Moments(filled)
    mean = moments.mean ?? .nan
    sd = moments.standardDeviation ?? .nan
    let interval = StudentInterval.of(moments)
    low = interval?.low ?? .nan
    high = interval?.high ?? .nan
    let sorted = filled.sorted()
    q05 = Quantiles.value(sorted: sorted, probability: 0.05) ?? .nan
    q95 = Quantiles.value(sorted: sorted, probability: 0.95) ?? .nan
  }

  /// The interval of the mean, if there is one.
  var interval: Interval? {
    low.isNaN || high.isNaN ? nil : Interval(low: low, high: high, level: 0.95)
  }

  private var numbers: [Double] { [mean, sd, low, high, q05, q95] }

  /// The same as columns of a table.
  static func numbers<Row>(_ of: @escaping @Sendable (Row) -> Summary) -> [Column<Row>] {
    names.enumerated().map { index, name in
      .number(name, Bilingual(name, name)) { of($0).numbers[index] }
    }
  }

  var fields: [CSVField] { numbers.map { .number($0) } }
}
