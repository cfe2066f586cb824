// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
package import ShequnStatistics

/// What a plan gives for its money, against another plan on the same members, paired by replication.
///
/// What is spent is all costs but those of the goods that members bought.
package struct Returns: Sendable {
  /// More net margin over the run for each yuan more that is spent; nil: nothing is sold, or the
  /// plan spends no more.
  package let roi: PairedRatio?
  /// Yuan more that are spent for each member more at the end; nil: no more members, or no more
  /// spent.
  package let costPerExtraMember: PairedRatio?

  package init(_ plan: PlanMoney, against other: PlanMoney) {
    let pairs = zip(plan.runs, other.runs)
    let spent = pairs.map { $0.spent - $1.spent }
    let isDearer = spent.reduce(0, +) > 0
    roi =
      isDearer && plan.hasShop
      ? PairedRatio(pairs.map { $0.margin - $1.margin }, over: spent) : nil
    let members = pairs.map { $0.members - $1.members }
    costPerExtraMember =
      isDearer && members.reduce(0, +) > 0 ? PairedRatio(spent, over: members) : nil
  }
}

/// What a plan spends and earns in each replication, and whom it has at the end.
package struct PlanMoney: Sendable {
  /// One replication.
  struct Run: Sendable {
    /// Yuan spent over the run, goods left out.
    let spent: Double
    /// Yuan that the goods sold had cost.
    let goods: Double
    /// Revenue less all costs over the run, in yuan.
    let margin: Double
    /// At the end.
    let members: Double

    init(_ run: RunRecord) {
      let cost = run.days.last?.totalCost ?? 0
      let sold = run.days.reduce(0) { $0 + $1.goodsCost }
      spent = Double(cost - sold) / 100
      goods = Double(sold) / 100
      margin = Double(run.days.reduce(0) { $0 + $1.revenue } - cost) / 100
      members = Double(run.days.last?.members ?? 0)
    }
  }

  let runs: [Run]
  let hasShop: Bool

  /// The mean over replications.
  func mean(_ value: (Run) -> Double) -> Double { Moments(runs.map(value)).mean ?? .nan }

  init(_ plan: Plan, _ runs: [Run]) {
    self.runs = runs
    hasShop = plan.community.shop.price > 0
  }

  package init(_ plan: PlanRuns) { self.init(plan.plan, plan.runs.map { Run($0) }) }
}

extension RunRecord {
  /// First day on which anything that is recorded differs from another run; nil: none does.
  func branchDay(against other: RunRecord) -> Int? {
    for (own, others) in zip(days, other.days) {
      // how an A/B test splits members is nothing that happens to them
      var (own, others) = (own, others)
      (own.arms, others.arms) = ([], [])
      if own != others { return own.day }
    }
    return nil
  }
}

extension StudyRuns {
  /// By pair of plans, the first day on which they differ in any replication that both have; until then
  /// they are the same, bit for bit. nil: they never differ.
  package func branchDays(_ pairs: [(one: Int, other: Int)]) -> [Int?] {
    var first = [Int?](repeating: nil, count: pairs.count)
    byReplication { runs in
      for (index, pair) in pairs.enumerated() {
        guard let one = runs[pair.one], let other = runs[pair.other],
          let day = one.branchDay(against: other)
        else { continue }
        first[index] = min(first[index] ?? day, day)
      }
    }
    return first
  }
}
