// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
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

  /// What came out of one measure of a segment under a plan.
  package struct Cell: Sendable {
    package let summary: Summary
    /// Against the first plan, in pairs; of that plan itself all are 0.
    package let difference: PairedDifference
  }

  /// Titles of the segments; none if nothing was counted by segment.
  package let segments: [Bilingual]
  /// By plan, segment and measure.
  private let cells: [[[Cell]]]

  package init(_ runs: StudyRuns) {
    let titles = runs.plans.first?.plan.community.segments.map(\.title) ?? []
    var first: [[[Double]]] = []
    var cells: [[[Cell]]] = []
    for plan in runs.plans {
      guard let values = Self.values(plan.runs, segments: titles.count) else {
        (segments, self.cells) = ([], [])
        return
      }
      if first.isEmpty { first = values }
      cells.append(
        zip(values, first).map { own, first in
          zip(own, first).map {
            Cell(summary: Summary($0), difference: PairedDifference(common: $0, $1))
          }
        })
    }
    (segments, self.cells) = (titles, cells)
  }

  /// By segment, measure and replication; nil where nothing was counted by segment.
  private static func values(_ runs: RunList, segments: Int) -> [[[Double]]]? {
    var values = Array(
      repeating: Array(repeating: [Double](), count: Measure.allCases.count), count: segments)
    for run in runs {
      guard run.segments.count == segments else { return nil }
      for (segment, totals) in run.segments.enumerated() {
        for (index, measure) in Measure.allCases.enumerated() {
          values[segment][index].append(measure.value(totals, days: run.days.count))
        }
      }
    }
    return values
  }

  package subscript(measure: Measure, plan plan: Int, segment segment: Int) -> Cell {
    cells[plan][segment][Measure.allCases.firstIndex(of: measure) ?? 0]
  }
}
