// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A comparison in one sentence, and what to beware of.
package struct Verdict: Sendable {
  package let sentence: Bilingual
  package let warnings: [Bilingual]

  package init(_ comparison: Comparison) {
    let names = comparison.runs.plans.map(\.plan.title)
    let replications = comparison.goals.map(\.count).min() ?? 0
    let told = GoalText(comparison.goal)
    let goal = told.title
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
    let line = comparison.lines[winner]
    let mean = told.form.text(line.goal)
    let firsts = Self.percent(line.probabilityBest)
    var en: String
    var zh: String
    let alike = comparison.runs.plans.indices.filter {
      $0 != winner && comparison.goalDifference(winner, $0).isNothing
    }
    if alike.count == names.count - 1, alike.count > 0 {
      en =
        "All plans come out alike in every replication: \(goal.en) is \(mean) under each of them. None "
        + "of them changes it, so take the cheapest"
      zh = "所有方案在每次重复中结果都相同：\(goal.zh)均为 \(mean)。没有方案能改变它，请选成本最低者"
    } else if let difference = line.difference, difference.isConstant {
      let isMore = (difference.mean ?? 0) >= 0
      let size = told.size(difference.mean)
      en =
        "Choose '\(names[winner].en)': \(goal.en) is \(mean), \(size.en) \(isMore ? "more" : "less") than "
        + "doing nothing, the same difference in every one of \(replications) replications"
      zh =
        "建议选择“\(names[winner].zh)”：\(goal.zh)为 \(mean)，比什么都不做\(isMore ? "高" : "低") \(size.zh)，"
        + "\(replications) 次重复中每次的差值都相同"
    } else if let difference = line.difference, let interval = difference.interval() {
      let isMore = (difference.mean ?? 0) >= 0
      let size = told.size(difference.mean)
      let ends = told.ends(of: interval)
      en =
        "Choose '\(names[winner].en)': \(goal.en) is \(mean), \(size.en) \(isMore ? "more" : "less") than doing nothing "
        + "(95 % interval \(ends.en)); it came first in \(firsts) of \(replications) "
        + "replications"
      zh =
        "建议选择“\(names[winner].zh)”：\(goal.zh)为 \(mean)，比什么都不做\(isMore ? "高" : "低") \(size.zh)"
        + "（95% 区间 \(ends.zh)）；在 \(replications) 次重复中有 \(firsts) 排名第一"
      if !interval.excludesZero {
        en += ", and even doing nothing cannot be ruled out as equally good"
        zh += "，但与什么都不做的差别尚不能确定"
      }
    } else {
      en =
        "Nothing beats doing nothing: \(goal.en) is \(mean) without any plan; it came first in "
        + "\(firsts) of \(replications) replications"
      zh = "没有方案胜过什么都不做：不采取方案时\(goal.zh)为 \(mean)；在 \(replications) 次重复中有 \(firsts) 排名第一"
    }
    if let second = comparison.ranking.dropFirst().first, second != 0,
      alike.count < names.count - 1
    {
      let gap = comparison.goalDifference(winner, second)
      if gap.isNothing {
        en +=
          ". '\(names[second].en)' comes out the same in every replication: take the cheaper one."
        zh += "。“\(names[second].zh)”在每次重复中结果都与之相同：请选成本更低者。"
      } else if gap.isClear {
        en +=
          ". The next best, '\(names[second].en)', is \(told.size(gap.mean).en) away, "
          + "more than luck explains."
        zh += "。次优方案“\(names[second].zh)”相差 \(told.size(gap.mean).zh)，超出运气能解释的范围。"
      } else {
        en +=
          ". It cannot be told apart from '\(names[second].en)' yet: "
          + "run more replications, or take the cheaper one."
        zh += "。目前无法与“\(names[second].zh)”区分：请增加重复次数，或选成本更低者。"
      }
    } else {
      en += "."
      zh += "。"
    }
    sentence = Bilingual(en, zh)

    var warnings: [Bilingual] = []
    if let keeper = comparison.keepsMoreMembers {
      warnings.append(
        Bilingual(
          "Remaining and active disagree: '\(names[keeper].en)' keeps more members "
            + "(\(Self.number(comparison.lines[keeper].members)) against "
            + "\(Self.number(comparison.lines[winner].members))), but '\(names[winner].en)' is "
            + "ahead on \(goal.en). Decide which of the two you are after.",
          "留存与活跃结论不一致：“\(names[keeper].zh)”留下更多成员"
            + "（\(Self.number(comparison.lines[keeper].members)) 对 "
            + "\(Self.number(comparison.lines[winner].members))），但按\(goal.zh)“\(names[winner].zh)”领先。"
            + "请先决定更看重哪一个。"))
    }
    self.warnings = warnings
  }

  private static func number(_ x: Double) -> String { NumberText.short(x) }
  private static func percent(_ x: Double) -> String { NumberText.percent(x, digits: 0) }
}
