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
  /// By pair of `values`, the first day on which it differs.
  private let branchDays: [Int?]

  init(_ study: StudyRuns, values: MetricValues, goal: Goal) {
    self.study = study
    self.values = values
    self.goal = goal
    branchDays = study.branchDays(values.pairs)
  }

  /// Most plans of which every pair is listed.
  private static let squareLimit = 20

  /// The pairs that are listed.
  static func pairs(of study: StudyRuns, _ goal: Goal) -> [MetricValues.Pair] {
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

  private static let columns = [
    "plan", "against", "metric", "span", "difference", "ci_low", "ci_high", "p", "p_holm",
    "probability_greater", "variance_reduction", "detectable", "p_unpaired", "replications",
    "branch_day",
  ]

  var text: String {
    var table = CSVTable(Self.columns)
    let goals = study.plans.map { $0.runs.map { MetricCatalog.value(of: goal, in: $0) } }
    add(
      goal.metric, "goal",
      values.pairs.map { PairedDifference(common: goals[$0.one], goals[$0.other]) }, to: &table)
    addRatios(to: &table)
    for metric in values.metrics.indices {
      for span in MetricValues.Span.allCases {
        add(
          values.metrics[metric].name, span.rawValue,
          values.differences(metric: metric, span: span), to: &table)
      }
    }
    return table.text
  }

  private func id(_ plan: Int) -> CSVField { .text(study.plans[plan].plan.id) }

  private func add(
    _ metric: String, _ span: String, _ tests: [PairedDifference], to table: inout CSVTable
  ) {
    let adjusted = Holm.adjusted(tests.map { $0.pValue ?? .nan })
    for (index, test) in tests.enumerated() {
      let interval = test.interval()
      let figures = [
        test.mean, interval?.low, interval?.high, test.pValue, adjusted[index],
        test.probabilityGreater,
        test.varianceReduction, test.detectable(), WelchTest(test.a, test.b)?.pValue,
      ]
      table.add(
        beginning(index, metric, span) + figures.map { .number($0 ?? .nan) }
          + ending(index, test.count))
    }
  }

  /// What a plan gives for its money; not a difference, but likewise of two plans.
  private func addRatios(to table: inout CSVTable) {
    let money = study.plans.map { PlanMoney($0) }
    for (index, pair) in values.pairs.enumerated() {
      let returns = Returns(money[pair.one], against: money[pair.other])
      for (metric, ratio) in [
        ("roi", returns.roi), ("cost_per_extra_member", returns.costPerExtraMember),
      ] {
        let interval = ratio?.interval()
        let figures = [ratio?.value, interval?.low, interval?.high].map { $0 ?? .nan }
        let blanks = Array(repeating: Double.nan, count: 6)
        let count = min(
          study.plans[pair.one].runs.count, study.plans[pair.other].runs.count)
        table.add(
          beginning(index, metric, "ratio") + (figures + blanks).map { .number($0) }
            + ending(index, count))
      }
    }
  }

  private func beginning(_ pair: Int, _ metric: String, _ span: String) -> [CSVField] {
    let pair = values.pairs[pair]
    return [id(pair.one), id(pair.other), .text(metric), .text(span)]
  }

  private func ending(_ pair: Int, _ count: Int) -> [CSVField] {
    [.whole(count), .number(branchDays[pair].map { Double($0) } ?? .nan)]
  }
}
