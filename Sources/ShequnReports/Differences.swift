// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The file of differences: the pairs of plans of a comparison on the replications that both have;
/// p-values by Holm over the pairs of a metric and span.
struct Differences {
  private let comparison: Comparison
  private let values: MetricValues

  init(_ comparison: Comparison, _ values: MetricValues) {
    (self.comparison, self.values) = (comparison, values)
  }

  private static let columns: [FileTable.Column] =
    ["plan", "against", "metric", "span"].map { .text($0) }
    + [
      "difference", "ci_low", "ci_high", "p", "p_holm", "probability_greater",
      "variance_reduction", "detectable", "p_unpaired",
    ].map { .number($0) } + [.whole("replications"), .whole("branch_day")]

  var table: FileTable {
    FileTable("differences", Self.columns) { add in
      let goals = comparison.pairs.map { comparison.goalDifference($0.one, $0.other) }
      try add(rows(comparison.goal.metric, "goal", goals))
      try add(ratios)
      for (metric, declared) in values.metrics.enumerated() {
        for span in MetricValues.Span.allCases {
          try add(
            rows(declared.name, span.rawValue, values.differences(metric: metric, span: span)))
        }
      }
    }
  }

  private func rows(_ metric: String, _ span: String, _ tests: [PairedDifference]) -> [[CSVField]] {
    let adjusted = Holm.adjusted(tests.map { $0.pValue ?? .nan })
    return tests.enumerated().map { index, test in
      let interval = test.interval()
      let figures = [
        test.mean, interval?.low, interval?.high, test.pValue, adjusted[index],
        test.probabilityGreater, test.varianceReduction, test.detectable(),
        WelchTest(test.a, test.b)?.pValue,
      ]
      return row(index, metric, span, figures, test.count)
    }
  }

  /// What a plan gives for its money; not a difference, but likewise of two plans.
  private var ratios: [[CSVField]] {
    comparison.pairs.enumerated().flatMap { index, pair in
      let returns = comparison.returns(pair.one, against: pair.other)
      let count = min(comparison.goals[pair.one].count, comparison.goals[pair.other].count)
      return [
        ("roi", returns.roi), ("cost_per_extra_member", returns.costPerExtraMember),
      ].map { metric, ratio in
        let interval = ratio?.interval()
        let figures = [ratio?.value, interval?.low, interval?.high]
        return row(
          index, metric, "ratio", figures + Array(repeating: Double?.none, count: 6), count)
      }
    }
  }

  private func row(
    _ index: Int, _ metric: String, _ span: String, _ figures: [Double?], _ count: Int
  ) -> [CSVField] {
    let pair = comparison.pairs[index]
    let ids = [pair.one, pair.other].map { CSVField.text(comparison.runs.plans[$0].plan.id) }
    let day = comparison.branchDays[index].map { CSVField.whole($0) } ?? .blank
    return ids + [.text(metric), .text(span)] + figures.map { .number($0) } + [.whole(count), day]
  }
}
