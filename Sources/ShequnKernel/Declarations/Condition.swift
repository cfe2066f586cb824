// SPDX-License-Identifier: GPL-3.0-or-later

/// A comparison on the dashboard, written `{metric: stickiness, below: 15%, for: 7 days}`.
package struct Condition: Sendable, Equatable {
  /// On which side of the limit the metric has to be, the limit itself left out.
  package enum Side: String, CaseIterable, Sendable {
    case below
    case above
  }

  package var metric: DashboardMetric
  package var side: Side
  package var limit: Double
  /// For how many days in a row, up to yesterday.
  package var days: Int

  package init(_ metric: DashboardMetric, _ side: Side, _ limit: Double, days: Int = 1) {
    self.metric = metric
    self.side = side
    self.limit = limit
    self.days = days
  }

  /// Whether it holds on the morning after the last day of `history`. What is not known – a day
  /// before the run, a metric that is undefined (NaN) – meets no condition.
  package func holds(_ history: [Dashboard]) -> Bool {
    guard history.count >= days else { return false }
    return history.suffix(days).allSatisfy { day in
      let value = metric.value(day)
      return side == .below ? value < limit : value > limit
    }
  }
}
