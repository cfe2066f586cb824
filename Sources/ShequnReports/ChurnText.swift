// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A churn study as an operator reads it in a terminal.
package struct ChurnText {
  private let study: ChurnStudy
  private let language: Language
  /// Whether every plan has its own section, however many there are.
  private let isFull: Bool

  package init(_ study: ChurnStudy, language: Language, isFull: Bool = false) {
    self.study = study
    self.language = language
    self.isFull = isFull
  }

  /// Plans up to which all have a section unasked.
  private static let sectionLimit = 2

  package var text: String {
    var lines = [heading, "", overview, "", explanation]
    if let comparison { lines += ["", comparison] }
    if let logRank { lines += ["", logRank] }
    let sections = sections
    for plan in sections {
      lines += ["", ChurnSection(study.lines[plan], study: study, language: language).text]
    }
    let others = study.lines.count - sections.count
    if others > 0 {
      lines += [
        "",
        word(
          "\(others) more plan\(others == 1 ? "" : "s") in this detail with --details; all are in "
            + "survival.csv, cohorts.csv, incidence.csv and causes.csv.",
          "另有 \(others) 个方案，可用 --details 查看同样的明细；全部数据见 survival.csv、cohorts.csv、"
            + "incidence.csv、causes.csv。"),
      ]
    }
    lines += Refusals.text(study.runs.plans, language)
    lines += ["", ChurnVerdict(study).sentence[language]]
    return lines.joined(separator: "\n")
  }

  private func word(_ en: String, _ zh: String) -> String { Bilingual(en, zh)[language] }

  /// The leader, and what it is compared with; or all.
  private var sections: [Int] {
    let all = study.ranking
    if isFull || all.count <= Self.sectionLimit { return all }
    return all.first == 0 ? [0] : [all[0], 0]
  }

  private var heading: String {
    let community = study.lines[0].plan.community
    let plans = study.lines.count
    let replications = study.runs.plans[0].runs.count
    let members = NumberText.grouped(Double(community.members))
    return word(
      "\(community.name.en), churn: \(plans) plan\(plans == 1 ? "" : "s") × \(replications) "
        + "replications, \(members) members, \(community.days) days",
      "\(community.name.zh)，流失：\(plans) 个方案 × \(replications) 次重复，\(members) 名成员，"
        + "\(community.days) 天")
  }

  private var marks: [Int] { study.lines[0].survival.marks }

  private var overview: String {
    let earns = study.lines.contains { $0.value.earns }
    let hasRivals = study.lines.count > 1
    var header = [word("plan", "方案"), word("staying →", "留存曲线 →")]
    header += marks.map { word("day \($0)", "\($0) 天后") }
    header.append(word("stay, days", "停留天数"))
    if hasRivals { header += [word("vs first [95 %]", "比首个方案 [95%]"), "p (Holm)"] }
    header += [
      word("churn/month", "月流失"), word("left", "已离开"),
      word("silent \(study.inactiveDays) d", "沉默 \(study.inactiveDays) 天"),
    ]
    if earns { header += [word("LTV ¥", "LTV ¥"), "LTV:CAC"] }
    var table = TextTable(
      header, alignments: [.left, .left] + Array(repeating: .right, count: header.count - 2))
    let floor = study.lines.flatMap { $0.survival.curves.compactMap(\.last) }.min() ?? 0
    for index in study.ranking {
      let line = study.lines[index]
      var cells = [line.plan.title[language], Sparkline.text(line.survival, floor: floor)]
      cells += marks.map { NumberText.percent(line.survival.survival(day: $0).mean ?? .nan) }
      cells.append(NumberText.short(mean(line.survival.expectedStays)))
      if hasRivals { cells += difference(line) }
      cells += [line.monthlyChurn, line.leftShare, line.silentShare].map {
        NumberText.percent($0.mean ?? .nan)
      }
      if earns {
        cells += [line.value.lifetimeValue, line.value.valueToCost].map {
          NumberText.short($0.mean ?? .nan)
        }
      }
      table.add(cells)
    }
    return table.text
  }

  private func mean(_ values: [Double]) -> Double { Moments(values).mean ?? .nan }

  private func difference(_ line: ChurnStudy.Line) -> [String] {
    guard let difference = line.stayDifference, let mean = difference.mean else { return ["", ""] }
    return [
      NumberText.difference(mean, difference.interval()), NumberText.pValue(line.pValue),
    ]
  }

  private var explanation: String {
    let days = study.lines[0].survival.days
    var text = word(
      "Day t: of those who join, the share still there t days later (Kaplan–Meier, mean over "
        + "replications). Stay: the days of the first \(days) that a member is there on average. Churn a "
        + "month is that of the last 30 days; left and silent are shares of all who were ever members: "
        + "silent ones are still there, without a visit for \(study.inactiveDays) days or longer, and "
        + "may come back.",
      "“t 天后”：加入者中 t 天后仍在的比例（Kaplan–Meier，各次重复的均值）。停留天数：加入后前 \(days) 天内"
        + "平均在群的天数。月流失按最后 30 天计；“已离开”与“沉默”是占全部曾经成员的比例：沉默者仍在群内，"
        + "\(study.inactiveDays) 天或更久没有来访，也可能回来。")
    if study.lines.contains(where: { $0.value.earns }) {
      text += word(
        " LTV and LTV:CAC are the metrics ltv and ltv_to_cac on the last day: what a member brings in if "
          + "margin and churn stay as in the last 30 days, and that over what winning one cost in these.",
        "LTV 与 LTV:CAC 即最后一天的指标 ltv 与 ltv_to_cac：收益与流失若保持最近 30 天的水平，一名成员带来的价值，"
          + "及其与同期获客成本之比。")
    }
    return text
  }

  /// What the plans gain in survival, day by day, paired.
  private var comparison: String? {
    guard study.lines.count > 1, study.runs.plans[0].runs.count > 1 else { return nil }
    let first = study.lines[0].plan.title
    var table = TextTable(
      [word("points against '\(first.en)' [95 %]", "比“\(first.zh)”多的百分点 [95%]")]
        + marks.map { word("day \($0)", "\($0) 天后") },
      alignments: [.left] + Array(repeating: .right, count: marks.count))
    for index in study.ranking where index != 0 {
      table.add(
        [study.lines[index].plan.title[language]]
          + marks.map { day in
            let difference = study.difference(day: day, index, 0)
            return NumberText.estimate(difference.mean ?? .nan, difference.interval()) {
              NumberText.difference($0 * 100)
            }
          })
    }
    return table.text + "\n"
      + word(
        "Paired over replications, the same people and luck under each plan: these are the intervals to "
          + "trust.", "按重复次数配对，各方案使用相同的人和运气：应以这些区间为准。")
  }

  private var logRank: String? {
    guard let test = study.test else { return nil }
    let pooled: LogRank
    switch test.pooled {
    case .success(let known): pooled = known
    case .failure(let obstacle): return obstacle.words[language]
    }
    let p = NumberText.pSentence(pooled.pValue)
    let chi = NumberText.short(pooled.chiSquare)
    return word(
      "Log-rank test that all plans share one curve: χ² = \(chi) on \(pooled.degreesOfFreedom) degrees "
        + "of freedom, \(p), all replications together; in one community alone p < .05 in "
        + "\(test.significant) of \(test.replications). Beware: it takes members for independent, and "
        + "those of one community are not.",
      "对数秩检验（各方案曲线相同）：全部重复合计 χ² = \(chi)，自由度 \(pooled.degreesOfFreedom)，\(p)；"
        + "单看一个社群，\(test.replications) 次中有 \(test.significant) 次 p < .05。注意：它假定成员彼此独立，"
        + "而同一社群的成员并不独立。")
  }
}
