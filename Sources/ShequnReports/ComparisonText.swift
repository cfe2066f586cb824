// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A comparison as a manager reads it in a terminal.
package struct ComparisonText {
  private let comparison: Comparison
  private let language: Language

  package init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  package var text: String {
    let verdict = Verdict(comparison)
    var lines = [heading[language], "", table, "", explanation[language]]
    if comparison.lines.count > 1 {
      lines += ["", RivalsText(comparison, language: language).text]
      if let pairing { lines.append(pairing[language]) }
    }
    lines += Refusals.text(comparison.runs.plans, language)
    if let members = MembersText(comparison, language: language).text { lines += ["", members] }
    lines += ["", verdict.sentence[language]]
    if let outcome = comparison.runs.outcome {
      lines += ["", OutcomeText(outcome, of: comparison).text[language]]
    }
    for warning in verdict.warnings {
      lines += ["", Bilingual("Beware: ", "注意：")[language] + warning[language]]
    }
    return lines.joined(separator: "\n")
  }

  /// What was run.
  var heading: Bilingual {
    let plans = comparison.runs.plans
    let community = plans[0].plan.community
    let most = comparison.runs.replications
    let replications =
      comparison.isUneven
      ? Bilingual("up to \(most) replications", "最多 \(most) 次重复")
      : Bilingual("\(most) replications", "\(most) 次重复")
    return Bilingual(
      "\(community.name.en): \(plans.count) plan\(plans.count == 1 ? "" : "s") × \(replications.en), "
        + "\(NumberText.grouped(Double(community.members))) members, \(community.days) days",
      "\(community.name.zh)：\(plans.count) 个方案 × \(replications.zh)，"
        + "\(NumberText.grouped(Double(community.members))) 名成员，\(community.days) 天")
  }

  private var table: String {
    var table = TextTable(
      header.map { $0[language] },
      alignments: [.left] + Array(repeating: .right, count: header.count - 1))
    for row in rows { table.add(row.map { $0[language] }) }
    return table.text
  }

  var header: [Bilingual] {
    let goal = MetricCatalog.named(comparison.goal.metric)?.title ?? Bilingual("goal", "目标")
    var header = [
      Bilingual("plan", "方案"), Bilingual("members", "成员"), Bilingual("stickiness", "黏性"),
      Bilingual("churn/month", "月流失"), Bilingual("trust", "信任"), Bilingual("cost ¥", "成本 ¥"),
      Bilingual("¥/retained", "¥/留存"), goal, Bilingual("P(best)", "最优概率"),
    ]
    if comparison.isUneven { header.append(Bilingual("replications", "重复")) }
    return header
  }

  /// The plans from best to worst.
  var rows: [[Bilingual]] { comparison.ranking.map { row(comparison.lines[$0]) } }

  private func row(_ line: Comparison.Line) -> [Bilingual] {
    let plan = comparison.runs.plans[line.plan].plan
    var cells = [
      NumberText.grouped(line.members),
      NumberText.percent(line.stickiness), NumberText.percent(line.monthlyChurn),
      NumberText.short(line.trust), NumberText.grouped(line.cost),
      line.cost > 0 ? NumberText.short(line.costPerRetained) : "0",
      NumberText.short(line.goal), NumberText.percent(line.probabilityBest, digits: 0),
    ]
    if comparison.isUneven { cells.append(String(line.replications)) }
    return [plan.title] + cells.map { Bilingual($0, $0) }
  }

  var explanation: Bilingual {
    let goal = Verdict.goal(comparison.goal)
    return Bilingual(
      "Plans are ranked by \(goal.en). Every plan ran on the same people and the same luck; members, "
        + "stickiness, churn and trust are of the last day, means over replications.",
      "方案按\(goal.zh)排名。所有方案使用相同的人和相同的运气；成员、黏性、流失、信任为最后一天的数值，取各次重复的均值。")
  }

  var pairing: Bilingual? {
    guard let smallest = comparison.smallestVarianceReduction else { return nil }
    guard smallest >= 1.05 else {
      return Bilingual(
        "Pairing: for at least one plan, comparing on the same luck gained nothing; more replications narrow the interval.",
        "配对：至少对一个方案而言，在相同运气上比较没有收益；增加重复次数可以缩小区间。")
    }
    let times = NumberText.short(smallest)
    return Bilingual(
      "Pairing: comparing on the same luck has cut the variance of every difference by a factor of at least \(times).",
      "配对：在相同运气上比较，使每个差值的方差至少缩小到 1/\(times)。")
  }
}
