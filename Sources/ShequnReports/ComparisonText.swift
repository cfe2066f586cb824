// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics

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
    var lines = [heading, "", table, "", explanation]
    if let pairing { lines.append(pairing) }
    lines += Refusals.text(comparison.runs.plans, language)
    lines += ["", verdict.sentence[language]]
    for warning in verdict.warnings {
      lines += ["", Bilingual("Beware: ", "注意：")[language] + warning[language]]
    }
    return lines.joined(separator: "\n")
  }

  private var heading: String {
    let plans = comparison.runs.plans
    let community = plans[0].plan.community
    let replications = plans[0].runs.count
    return Bilingual(
      "\(community.name.en): \(plans.count) plan\(plans.count == 1 ? "" : "s") × \(replications) replications, "
        + "\(NumberText.grouped(Double(community.members))) members, \(community.days) days",
      "\(community.name.zh)：\(plans.count) 个方案 × \(replications) 次重复，"
        + "\(NumberText.grouped(Double(community.members))) 名成员，\(community.days) 天")[language]
  }

  private var table: String {
    let goal = MetricCatalog.named(comparison.goal.metric)?.title ?? Bilingual("goal", "目标")
    let header = [
      Bilingual("plan", "方案"), Bilingual("members", "成员"), Bilingual("stickiness", "黏性"),
      Bilingual("churn/month", "月流失"), Bilingual("trust", "信任"), Bilingual("cost ¥", "成本 ¥"),
      Bilingual("¥/retained", "¥/留存"), goal, Bilingual("vs nothing [95 %]", "比不做 [95%]"),
      Bilingual("p (Holm)", "p (Holm)"), Bilingual("P(best)", "最优概率"),
      Bilingual("pairing ×", "配对 ×"),
    ]
    var table = TextTable(
      header.map { $0[language] }, alignments: [.left] + Array(repeating: .right, count: 11))
    for index in comparison.ranking { table.add(row(comparison.lines[index])) }
    return table.text
  }

  private func row(_ line: Comparison.Line) -> [String] {
    let plan = comparison.runs.plans[line.plan].plan
    var cells = [
      plan.title[language], NumberText.grouped(line.members),
      NumberText.percent(line.stickiness), NumberText.percent(line.monthlyChurn),
      NumberText.short(line.trust), NumberText.grouped(line.cost),
      line.cost > 0 ? NumberText.short(line.costPerRetained) : "0",
      NumberText.short(line.goal),
    ]
    if let difference = line.difference, let interval = difference.interval() {
      cells.append(
        "\(signed(difference.mean ?? .nan)) [\(signed(interval.low)), \(signed(interval.high))]")
      cells.append(line.pValue.map { $0 < 0.0001 ? "<.0001" : NumberText.short($0) } ?? "–")
    } else {
      cells += ["", ""]
    }
    cells.append(NumberText.percent(line.probabilityBest, digits: 0))
    cells.append(line.difference?.varianceReduction.map { NumberText.short($0) } ?? "")
    return cells
  }

  private func signed(_ x: Double) -> String { (x >= 0 ? "+" : "−") + NumberText.short(abs(x)) }

  private var explanation: String {
    let goal = Verdict.goal(comparison.goal)
    return Bilingual(
      "Plans are ranked by \(goal.en). Every plan ran on the same people and the same luck; members, "
        + "stickiness, churn and trust are of the last day, means over replications.",
      "方案按\(goal.zh)排名。所有方案使用相同的人和相同的运气；成员、黏性、流失、信任为最后一天的数值，取各次重复的均值。")[
        language]
  }

  private var pairing: String? {
    guard let smallest = comparison.smallestVarianceReduction else { return nil }
    guard smallest >= 1.05 else {
      return Bilingual(
        "Pairing: for at least one plan, comparing on the same luck gained nothing; more replications narrow the interval.",
        "配对：至少对一个方案而言，在相同运气上比较没有收益；增加重复次数可以缩小区间。")[language]
    }
    let times = NumberText.short(smallest)
    return Bilingual(
      "Pairing: comparing on the same luck has cut the variance of every difference by a factor of at least \(times).",
      "配对：在相同运气上比较，使每个差值的方差至少缩小到 1/\(times)。")[language]
  }
}
