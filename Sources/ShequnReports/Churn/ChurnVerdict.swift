// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A churn study in one sentence.
package struct ChurnVerdict: Sendable {
  package let sentence: Bilingual

  package init(_ study: ChurnStudy) {
    guard let best = study.ranking.first else {
      sentence = Bilingual("Nothing was run.", "没有运行任何方案。")
      return
    }
    let line = study.lines[best]
    let days = line.survival.days
    let stay = NumberText.short(Moments(line.survival.expectedStays).mean ?? .nan)
    let share = NumberText.percent(line.survival.survival(day: days).mean ?? .nan, digits: 0)
    let facts = Bilingual(
      "of those who join, \(share) are still there after \(days) days, and they stay for \(stay) of the "
        + "\(days) days on average",
      "加入者中 \(share) 在 \(days) 天后仍在，\(days) 天内平均停留 \(stay) 天")
    guard study.lines.count > 1 else {
      let name = line.plan.title
      sentence = Bilingual(
        "Under '\(name.en)', \(facts.en).", "在“\(name.zh)”下，\(facts.zh)。")
      return
    }
    let first = study.lines[0].plan.title
    let name = line.plan.title
    var en: String
    var zh: String
    if let difference = line.stayDifference, let interval = difference.interval() {
      let isMore = (difference.mean ?? 0) >= 0
      let gain = NumberText.short(abs(difference.mean ?? .nan))
      let low = NumberText.difference(interval.low)
      let high = NumberText.difference(interval.high)
      en =
        "Members stay longest under '\(name.en)': \(facts.en). That is \(gain) days "
        + "\(isMore ? "more" : "less") than under '\(first.en)' (95 % interval over replications "
        + "\(low) to \(high))"
      zh =
        "“\(name.zh)”下成员停留最久：\(facts.zh)。比“\(first.zh)”\(isMore ? "多" : "少") \(gain) 天"
        + "（按重复次数的 95% 区间 \(low) 至 \(high)）"
      if !interval.excludesZero {
        en += ", which luck could explain"
        zh += "，但运气也能解释"
      }
    } else if let difference = line.stayDifference, difference.isConstant,
      !difference.isNothing
    {
      let gain = NumberText.short(abs(difference.mean ?? .nan))
      en =
        "Members stay longest under '\(name.en)': \(facts.en). That is \(gain) days more than under "
        + "'\(first.en)', the same in every replication"
      zh = "“\(name.zh)”下成员停留最久：\(facts.zh)。比“\(first.zh)”多 \(gain) 天，每次重复都相同"
    } else if best == 0, study.runs.plans[0].runs.count > 1 {
      en = "Under no plan do members stay longer than under '\(name.en)': \(facts.en)"
      zh = "没有方案让成员比“\(name.zh)”停留更久：\(facts.zh)"
    } else {
      sentence = Bilingual(
        "Under '\(name.en)', \(facts.en). One replication cannot tell the plans apart: run at least "
          + "two.", "在“\(name.zh)”下，\(facts.zh)。一次重复无法区分各方案：至少运行两次。")
      return
    }
    let gap = study.ranking.dropFirst().first.map { study.stayDifference(best, $0) }
    if let second = study.ranking.dropFirst().first, gap?.isNothing == true {
      let rival = study.lines[second].plan.title
      en += ". '\(rival.en)' comes out the same in every replication."
      zh += "。“\(rival.zh)”在每次重复中结果都与之相同。"
    } else if let second = study.ranking.dropFirst().first, gap?.isClear == false {
      let rival = study.lines[second].plan.title
      en += ". '\(rival.en)' cannot be told apart from it yet: run more replications."
      zh += "。目前无法与“\(rival.zh)”区分：请增加重复次数。"
    } else {
      en += "."
      zh += "。"
    }
    sentence = Bilingual(en, zh)
  }
}
