// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnScenario
package import ShequnStatistics

/// Who wins and who loses under a plan: what each segment does, against the first plan.
package struct SegmentComparison: Sendable {
  /// What is counted of a segment.
  package enum Measure: String, CaseIterable, Sendable {
    /// Present at the end.
    case members
    case left
    /// Mean over the days of the run.
    case dailyVisitors = "daily_visitors"
    case posts
    /// Yuan paid for purchases.
    case revenue

    func value(_ totals: SegmentTotals, days: Int) -> Double {
      switch self {
      case .members: Double(totals.members)
      case .left: Double(totals.left)
      case .dailyVisitors: Double(totals.visits) / Double(max(1, days))
      case .posts: Double(totals.posts)
      case .revenue: Double(totals.spend) / 100
      }
    }
  }

  private let runs: StudyRuns
  /// Titles of the segments; none if nothing was counted by segment.
  package let segments: [Bilingual]

  package init(_ runs: StudyRuns) {
    self.runs = runs
    let isCounted = runs.plans.allSatisfy { $0.runs.allSatisfy { !$0.segments.isEmpty } }
    segments = isCounted ? runs.plans.first?.plan.community.segments.map(\.title) ?? [] : []
  }

  /// By replication.
  package func values(_ measure: Measure, plan: Int, segment: Int) -> [Double] {
    runs.plans[plan].runs.map { measure.value($0.segments[segment], days: $0.days.count) }
  }

  /// Against the first plan, in pairs.
  package func difference(_ measure: Measure, plan: Int, segment: Int) -> PairedDifference {
    PairedDifference(
      common: values(measure, plan: plan, segment: segment),
      values(measure, plan: 0, segment: segment))
  }
}
