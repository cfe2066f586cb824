// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnStatistics

/// Every metric of every plan, day and replication, computed once for all files.
struct MetricValues {
  let metrics = MetricCatalog.all
  let plans: [PlanRuns]
  let days: Int
  /// [plan][metric][day][replication]
  private let values: [[[[Double]]]]

  init(_ study: StudyRuns) {
    plans = study.plans
    days = study.plans.flatMap(\.runs).map(\.days.count).max() ?? 0
    let (metrics, days) = (metrics, days)
    values = study.plans.map { plan in
      metrics.map { metric in
        (0..<days).map { day in
          plan.runs.map { day < $0.days.count ? metric.value($0, day) : .nan }
        }
      }
    }
  }

  /// The replications of a metric on a day (index from 0).
  func replications(plan: Int, metric: Int, day: Int) -> [Double] { values[plan][metric][day] }

  /// The replications of a metric at the end, or over the run (mean of a level, total of a flow).
  func replications(plan: Int, metric: Int, span: Span) -> [Double] {
    guard days > 0 else { return [] }
    switch span {
    case .end: return values[plan][metric][days - 1]
    case .run: return plans[plan].runs.map { metrics[metric].overRun($0) }
    }
  }

  /// What a summary is about.
  enum Span: String, CaseIterable { case end, run }
}

/// Mean, spread, interval and quantiles over replications, blanks left out.
struct Summary {
  let mean: Double
  let sd: Double
  let low: Double
  let high: Double
  let q05: Double
  let q95: Double

  static let columns = ["mean", "sd", "ci_low", "ci_high", "q05", "q95"]

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

  var fields: [CSVField] { [mean, sd, low, high, q05, q95].map { .number($0) } }
}
