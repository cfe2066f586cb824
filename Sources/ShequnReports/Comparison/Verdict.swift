// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A comparison in few sentences – the best plan by the goal, the cheapest that is as good, the one that
/// earns most – and what to beware of.
package struct Verdict: Sendable {
  package let sentence: Bilingual
  package let warnings: [Bilingual]

  package init(_ comparison: Comparison) {
    let replications = comparison.goals.map(\.count).min() ?? 0
    let goal = GoalText(comparison.goal).title
    guard replications >= 2, let winner = comparison.ranking.first else {
      sentence = Bilingual(
        "Too few replications for a verdict: run at least two.", "重复次数太少，无法下结论：至少运行两次。")
      warnings = []
      return
    }
    guard comparison.lines[winner].goal.isFinite else {
      sentence = Bilingual(
        "No verdict: \(goal.en) has no value in these runs; "
          + "run more days, give it what it needs (`validate` says what), or rank by another metric.",
        "无法下结论：这些运行中\(goal.zh)没有数值；请增加天数、补上该目标所需的设置（validate 会提示），"
          + "或换一个指标排名。")
      warnings = []
      return
    }
    guard comparison.goals.joined().contains(where: { $0 != 0 && !$0.isNaN }) else {
      sentence = Bilingual(
        "No verdict: \(goal.en) is 0 under every plan in every replication, so that there is nothing to "
          + "rank by; give the community what it needs (`validate` says what), or rank by another "
          + "metric.",
        "无法下结论：在每个方案的每次重复中\(goal.zh)都是 0，无从排名；请补上该目标所需的设置（validate 会提示），"
          + "或换一个指标排名。")
      warnings = []
      return
    }
    let rivals = RivalText(comparison, winner: winner)
    let parts = [rivals.best, rivals.others, rivals.money].compactMap { $0 }
    sentence = Bilingual(
      parts.map { $0.en + "." }.joined(separator: " "), parts.map { $0.zh + "。" }.joined())
    warnings = [Self.keeper(comparison, winner), rivals.loss].compactMap { $0 }
  }

  /// Remaining and active may point to different plans.
  private static func keeper(_ comparison: Comparison, _ winner: Int) -> Bilingual? {
    guard let keeper = comparison.keepsMoreMembers else { return nil }
    let names = comparison.runs.plans.map(\.plan.title)
    let goal = GoalText(comparison.goal).title
    func members(_ plan: Int) -> String { NumberText.short(comparison.lines[plan].members) }
    return Bilingual(
      "Remaining and active disagree: '\(names[keeper].en)' keeps more members "
        + "(\(members(keeper)) against \(members(winner))), but '\(names[winner].en)' is "
        + "ahead on \(goal.en). Decide which of the two you are after.",
      "留存与活跃结论不一致：“\(names[keeper].zh)”留下更多成员"
        + "（\(members(keeper)) 对 \(members(winner))），但按\(goal.zh)“\(names[winner].zh)”领先。"
        + "请先决定更看重哪一个。")
  }
}
