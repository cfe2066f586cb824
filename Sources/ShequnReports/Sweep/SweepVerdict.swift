// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A sweep in one sentence: which plan to choose in view of all assumptions, and what decides.
package struct SweepVerdict: Sendable {
  package let sentence: Bilingual

  package init(_ outcome: SweepOutcome) {
    let sweep = outcome.sweep
    let plans = sweep.plans
    guard let shares = outcome.probabilityBest, let best = outcome.ranking.first else {
      sentence = Bilingual(
        "No verdict: no run has a goal; run more days, or rank by another metric.",
        "无法下结论：没有一次运行得到目标值；请增加天数，或换一个指标。")
      return
    }
    guard Self.canRank(outcome) else {
      let goal = GoalText(sweep.goal).title
      sentence = Bilingual(
        "No verdict: \(goal.en) is 0 under every plan in every run, so that there is nothing to rank by; "
          + "give the community what it needs (`validate` says what), or rank by another metric.",
        "无法下结论：在每个方案的每次运行中\(goal.zh)都是 0，无从排名；请补上该目标所需的设置（validate 会提示），"
          + "或换一个指标排名。")
      return
    }
    let name = plans[best].title
    let second = outcome.ranking.dropFirst().first
    let study = Sensitivity(outcome, plan: best, against: second)
    let decides = study.ranking.first { study.effects[$0].weight > 0 }
    let isClear = decides.map { study.effects[$0].isClear } ?? false
    let top = isClear ? decides.map { sweep.factors[$0].path } : nil
    var (en, zh): (String, String)
    let leaders = outcome.leaders
    if leaders.count > 1 {
      let share = NumberText.percent(shares[best], digits: 0)
      let titles = leaders.map { plans[$0].title }
      let names = Bilingual(
        titles.map { "'\($0.en)'" }.joined(separator: ", "),
        titles.map { "“\($0.zh)”" }.joined(separator: "、"))
      let isSame = leaders.dropFirst().allSatisfy { rival in
        outcome.goals(of: best, against: rival).allSatisfy { $0 == 0 }
      }
      en = "\(names.en) tie: each is best under \(share) of these assumptions"
      zh = "\(names.zh)并列：各在 \(share) 的假设下最优"
      if isSame {
        en += ", and they come out alike under all of them"
        zh += "，且在所有假设下结果都相同"
      } else if let top {
        en += "; what decides between the first two is '\(top)'"
        zh += "；决定前两者取舍的是“\(top)”"
      } else if decides != nil {
        en += Self.unclear.en
        zh += Self.unclear.zh
      }
    } else if second != nil {
      let share = NumberText.percent(shares[best], digits: 0)
      en = "'\(name.en)' is best under \(share) of these assumptions"
      zh = "“\(name.zh)”在 \(share) 的假设下最优"
      if shares[best] >= 0.95 {
        en += ": the choice hardly depends on them"
        zh += "：选择几乎不受这些假设影响"
      } else if let top {
        en += "; what decides most is '\(top)'"
        zh += "；影响取舍最大的是“\(top)”"
      } else if decides != nil {
        en += Self.unclear.en
        zh += Self.unclear.zh
      }
    } else {
      en = "There is only one plan, '\(name.en)'"
      zh = "只有一个方案“\(name.zh)”"
      if let top {
        en += "; what moves its goal most is '\(top)'"
        zh += "；对目标影响最大的是“\(top)”"
      } else if decides != nil {
        en += Self.unclear.en
        zh += Self.unclear.zh
      }
    }
    if isClear, let threshold = Threshold(outcome) {
      let (below, above) = (plans[threshold.below].title, plans[threshold.above].title)
      let (path, place) = (sweep.factors[threshold.factor].path, threshold.passage)
      en +=
        ". Along '\(path)', \(threshold.others.en), '\(below.en)' leads at first and "
        + "'\(above.en)' in the end; they change places \(place.en)"
      zh +=
        "。沿“\(path)”，\(threshold.others.zh)，起初“\(below.zh)”领先，最后“\(above.zh)”领先；"
        + "两者在 \(place.zh)易位"
    }
    sentence = Bilingual(en + ".", zh + "。")
  }

  private static let unclear = Bilingual(
    "; what decides cannot be told from luck yet: run more points or replications",
    "；是什么在起决定作用，目前尚无法与运气区分：请增加设计点或重复次数")

  /// Whether there is anything to rank by: a goal that is not 0 everywhere.
  static func canRank(_ outcome: SweepOutcome) -> Bool {
    outcome.sweep.plans.indices.contains { plan in
      outcome.goals(of: plan).contains { $0 != 0 && !$0.isNaN }
    }
  }
}

extension Sensitivity.Effect {
  /// Whether it is known to be none of luck's; without an interval it is what it is.
  fileprivate var isClear: Bool { size.interval?.excludesZero ?? true }
}
