// SPDX-License-Identifier: GPL-3.0-or-later

/// P(plan is best): how often each plan ranks first on the same draws.
package enum ProbabilityBest {
  /// The share of replications in which each plan ranks first, in [0, 1] and summing to 1; plans
  /// that tie, but for rounding, share the replication equally. Nil without a replication.
  ///
  /// A NaN never ranks first, and a replication that is NaN for every plan does not count.
  ///
  /// - Parameters:
  ///   - goals: per plan, the goal metric by replication; all of equal length.
  ///   - highIsBetter: whether the largest goal ranks first, or the smallest.
  package static func shares(goals: [[Double]], highIsBetter: Bool) -> [Double]? {
    guard let first = goals.first else { return nil }
    precondition(goals.allSatisfy { $0.count == first.count }, "plans have the same replications")
    var wins = [Double](repeating: 0, count: goals.count)
    var counted = 0
    for replication in first.indices {
      let values = goals.lazy.map { $0[replication] }.filter { !$0.isNaN }
      guard let best = highIsBetter ? values.max() : values.min() else { continue }
      let leaders = goals.indices.filter { Rounding.areEqual(goals[$0][replication], best) }
      for plan in leaders { wins[plan] += 1 / Double(leaders.count) }
      counted += 1
    }
    return counted > 0 ? wins.map { $0 / Double(counted) } : nil
  }
}
