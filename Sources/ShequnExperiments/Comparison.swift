// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnMetrics
package import ShequnStatistics

/// Rival plans on the same people and luck: the goal of each, and the paired differences.
package struct Comparison: Sendable {
  /// One plan's line of the table.
  package struct Line: Sendable {
    package let plan: Int
    /// Means over replications.
    package let members: Double
    package let stickiness: Double
    package let monthlyChurn: Double
    package let trust: Double
    package let cost: Double
    package let costPerRetained: Double
    package let goal: Double
    /// Against the first plan (do-nothing); nil for that plan itself.
    package let difference: PairedDifference?
    /// Holm-adjusted over all rivals.
    package let pValue: Double?
    /// Share of replications in which the plan ranks first.
    package let probabilityBest: Double
  }

  package let runs: StudyRuns
  package let goal: Goal
  /// In the order of the plans; the first is the baseline.
  package let lines: [Line]
  /// By plan, the goal in each replication.
  package let goals: [[Double]]

  package init(_ runs: StudyRuns, goal: Goal) {
    self.runs = runs
    self.goal = goal
    let goals = runs.plans.map { plan in
      plan.runs.map { MetricCatalog.value(of: goal, in: $0) }
    }
    self.goals = goals
    let differences = goals.dropFirst().map { PairedDifference($0, goals[0]) }
    let adjusted = Holm.adjusted(differences.map { $0.pValue ?? .nan })
    let best =
      ProbabilityBest.shares(goals: goals, highIsBetter: goal.want == .high)
      ?? Array(repeating: 0, count: goals.count)
    lines = runs.plans.indices.map { index in
      let own = runs.plans[index].runs
      func mean(_ metric: Metric) -> Double {
        Moments(own.map { metric.end($0) }).mean ?? .nan
      }
      return Line(
        plan: index, members: mean(SizeMetrics.members),
        stickiness: mean(ActivityMetrics.stickiness),
        monthlyChurn: mean(ChurnMetrics.monthlyChurn), trust: mean(FeelingMetrics.trust),
        cost: mean(MoneyMetrics.totalCost), costPerRetained: mean(MoneyMetrics.costPerRetained),
        goal: Moments(goals[index]).mean ?? .nan,
        difference: index == 0 ? nil : differences[index - 1],
        pValue: index == 0 ? nil : adjusted[index - 1], probabilityBest: best[index])
    }
  }

  private func ranks(_ one: Double, above other: Double) -> Bool {
    // a blank goal ranks last
    if one.isNaN || other.isNaN { return !one.isNaN && other.isNaN }
    return goal.want == .high ? one > other : one < other
  }

  /// Plans from best to worst mean goal.
  package var ranking: [Int] {
    lines.indices.sorted { ranks(lines[$0].goal, above: lines[$1].goal) }
  }

  /// The smallest gain in variance by pairing, over all rivals against the baseline.
  package var smallestVarianceReduction: Double? {
    lines.compactMap { $0.difference?.varianceReduction }.min()
  }

  /// The paired difference of a metric at the end between two plans.
  package func difference(_ metric: Metric, _ one: Int, _ other: Int) -> PairedDifference {
    PairedDifference(
      runs.plans[one].runs.map { metric.end($0) }, runs.plans[other].runs.map { metric.end($0) })
  }

  /// The paired difference of the goal between two plans.
  package func goalDifference(_ one: Int, _ other: Int) -> PairedDifference {
    PairedDifference(goals[one], goals[other])
  }

  /// The plan that keeps most members, when that is another one than the winner by the goal and the
  /// difference is beyond luck: remaining and active point to different plans.
  package var keepsMoreMembers: Int? {
    guard let winner = ranking.first,
      let keeper = lines.indices.max(by: { lines[$0].members < lines[$1].members }),
      keeper != winner,
      difference(SizeMetrics.members, keeper, winner).interval()?.excludesZero == true
    else { return nil }
    return keeper
  }
}
