// SPDX-License-Identifier: GPL-3.0-or-later

/// The metric by which plans are ranked.
package struct Goal: Sendable, Equatable {
  package enum Direction: String, CaseIterable, Sendable { case high, low }

  /// Snake-case name of the metric.
  package var metric: String
  /// Mean over the last so many days; nil: the value at the end.
  package var lastDays: Int?
  package var want: Direction

  package init(metric: String, lastDays: Int?, want: Direction) {
    self.metric = metric
    self.lastDays = lastDays
    self.want = want
  }
}
