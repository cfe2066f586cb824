// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The file of differences: pairs of plans, the later one against the earlier one, on the
/// replications that both have; p-values by Holm over the pairs of a metric and span. Of many plans
/// only those pairs that the first or the leading plan is in: all would grow as the square.
struct Differences {
  private let study: StudyRuns
  private let values: MetricValues
  private let goal: Goal
  private let pairs: [(one: Int, other: Int, branchDay: Int?)]

  init(_ study: StudyRuns, values: MetricValues, goal: Goal) {
    self.study = study
    self.values = values
    self.goal = goal
    pairs = Self.pairs(of: study, goal).map { one, other in
      (one, other, study.branchDay(one, other))
    }
  }

  /// Most plans of which every pair is listed.
  private static let squareLimit = 20

  private static func pairs(of study: StudyRuns, _ goal: Goal) -> [(one: Int, other: Int)] {
    let plans = study.plans.indices
    let all = plans.flatMap { one in plans[..<one].map { (one: one, other: $0) } }
    guard plans.count > squareLimit else { return all }
    let means = study.plans.map { plan in
      Moments(plan.runs.map { MetricCatalog.value(of: goal, in: $0) }.filter { !$0.isNaN }).mean
        ?? (goal.want == .high ? -.infinity : .infinity)
    }
    let leader =
      plans.max { goal.want == .high ? means[$0] < means[$1] : means[$0] > means[$1] } ?? 0
    return all.filter { $0.other == 0 || $0.one == leader || $0.other == leader }
  }

  private static let columns: [FileTable.Column] =
    ["plan", "against", "metric", "span"].map { .text($0) }
    + [
      "difference", "ci_low", "ci_high", "p", "p_holm", "probability_greater",
      "variance_reduction", "detectable", "p_unpaired",
    ].map { .number($0) } + [.whole("replications"), .whole("branch_day")]

  var table: FileTable {
    FileTable("differences", Self.columns) { add in
      try add(
        rows(
          goal.metric, "goal",
          study.plans.map { $0.runs.map { MetricCatalog.value(of: goal, in: $0) } }))
      try add(ratios)
      for metric in values.metrics.indices {
        for span in MetricValues.Span.allCases {
          try add(
            rows(
              values.metrics[metric].name, span.rawValue,
              study.plans.indices.map {
                values.replications(plan: $0, metric: metric, span: span)
              }))
        }
      }
    }
  }

  private func id(_ plan: Int) -> CSVField { .text(study.plans[plan].plan.id) }

  private func rows(
    _ metric: String, _ span: String, _ replications: [[Double]]
  ) -> [[CSVField]] {
    let tests = pairs.map { PairedDifference(common: replications[$0.one], replications[$0.other]) }
    let adjusted = Holm.adjusted(tests.map { $0.pValue ?? .nan })
    return zip(zip(pairs, tests), adjusted).map { line, p in
      let (pair, test) = line
      let interval = test.interval()
      let figures = [
        test.mean, interval?.low, interval?.high, test.pValue, p, test.probabilityGreater,
        test.varianceReduction, test.detectable(), WelchTest(test.a, test.b)?.pValue,
      ]
      return [id(pair.one), id(pair.other), .text(metric), .text(span)]
        + figures.map { .number($0) } + ending(pair, test.count)
    }
  }

  /// What a plan gives for its money; not a difference, but likewise of two plans.
  private var ratios: [[CSVField]] {
    pairs.flatMap { pair in
      let returns = Returns(study.plans[pair.one], against: study.plans[pair.other])
      return [
        ("roi", returns.roi), ("cost_per_extra_member", returns.costPerExtraMember),
      ].map { metric, ratio in
        let interval = ratio?.interval()
        let figures = [ratio?.value, interval?.low, interval?.high]
        let blanks = Array(repeating: Double?.none, count: 6)
        let count = min(
          study.plans[pair.one].runs.count, study.plans[pair.other].runs.count)
        return [id(pair.one), id(pair.other), .text(metric), .text("ratio")]
          + (figures + blanks).map { .number($0) } + ending(pair, count)
      }
    }
  }

  private func ending(_ pair: (one: Int, other: Int, branchDay: Int?), _ count: Int) -> [CSVField] {
    [.whole(count), pair.branchDay.map { .whole($0) } ?? .blank]
  }
}
