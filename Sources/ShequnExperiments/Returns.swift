// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
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

  package init(_ plan: PlanRuns, against other: PlanRuns) {
    let pairs = zip(plan.runs, other.runs)
    let spent = pairs.map { $0.spent - $1.spent }
    let isDearer = spent.reduce(0, +) > 0
    let hasShop = plan.plan.community.shop.price > 0
    roi =
      isDearer && hasShop
      ? PairedRatio(pairs.map { $0.margin - $1.margin }, over: spent) : nil
    let members = pairs.map { Double(($0.days.last?.members ?? 0) - ($1.days.last?.members ?? 0)) }
    costPerExtraMember =
      isDearer && members.reduce(0, +) > 0 ? PairedRatio(spent, over: members) : nil
  }
}

extension RunRecord {
  /// Yuan spent over the run, goods left out.
  fileprivate var spent: Double {
    Double((days.last?.totalCost ?? 0) - days.reduce(0) { $0 + $1.goodsCost }) / 100
  }

  /// Revenue less all costs over the run, in yuan.
  fileprivate var margin: Double {
    Double(days.reduce(0) { $0 + $1.revenue } - (days.last?.totalCost ?? 0)) / 100
  }

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
  /// The first day on which two plans differ in any replication; until then they are the same, bit
  /// for bit. nil: they never differ.
  package func branchDay(_ one: Int, _ other: Int) -> Int? {
    zip(plans[one].runs, plans[other].runs).compactMap { $0.branchDay(against: $1) }.min()
  }
}
