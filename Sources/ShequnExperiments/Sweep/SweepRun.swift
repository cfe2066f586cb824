// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnMetrics

/// One run of a sweep: what is kept of it.
package struct SweepRun: Sendable {
  package struct Values: Sendable {
    package let digest: UInt64
    /// NaN where the run has none.
    package let goal: Double
    /// At the end, in the order of `headline`; NaN for a blank.
    package let headline: [Double]

    /// Sixteen hexadecimal digits.
    package var digestText: String {
      let digits = String(digest, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }

    package init(digest: UInt64, goal: Double, headline: [Double]) {
      self.digest = digest
      self.goal = goal
      self.headline = headline
    }
  }

  package let key: RunKey
  /// What came out, or why there is nothing.
  package let result: Outcome

  package enum Outcome: Sendable {
    case finished(Values)
    case failed(Bilingual)
  }

  /// The metrics that are kept beside the goal.
  package static let headline: [Metric] = [
    SizeMetrics.members, ActivityMetrics.dau, ActivityMetrics.stickiness,
    ChurnMetrics.monthlyChurn, FeelingMetrics.trust, MoneyMetrics.totalOperatingCost,
  ]

  package init(_ key: RunKey, _ result: Outcome) {
    self.key = key
    self.result = result
  }

  init(_ key: RunKey, _ record: RunRecord, goal: Goal) {
    self.key = key
    result = .finished(
      Values(
        digest: record.digest.value, goal: MetricCatalog.value(of: goal, in: record),
        headline: Self.headline.map { $0.end(record) }))
  }
}
