// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A sweep as a manager reads it in a terminal: which plan is best under how many of the assumptions,
/// and which assumptions matter.
package struct SweepText {
  private let outcome: SweepOutcome
  private let sweep: Sweep
  private let plans: [Plan]
  private let language: Language

  package init(_ outcome: SweepOutcome, language: Language) {
    self.outcome = outcome
    sweep = outcome.sweep
    plans = sweep.plans
    self.language = language
  }

  package var text: String {
    let ranking = outcome.ranking
    var lines = [heading[language], "", table, "", explanation[language]]
    if let best = ranking.first {
      lines += ["", FactorText(Sensitivity(outcome, plan: best), sweep, language).text]
      if ranking.count > 1 {
        let lead = Sensitivity(outcome, plan: best, against: ranking[1])
        lines += ["", FactorText(lead, sweep, language).text]
      }
      lines += ["", FactorText.explanation(of: sweep.design)[language]]
      let studies =
        [Sensitivity(outcome, plan: best)]
        + ranking.dropFirst().prefix(1).map { Sensitivity(outcome, plan: best, against: $0) }
      lines += FactorText.cautions(studies).map { $0[language] }
    }
    if !failures.isEmpty { lines += ["", failures.map { $0[language] }.joined(separator: "\n  ")] }
    lines += ["", SweepVerdict(outcome).sentence[language]]
    return lines.joined(separator: "\n")
  }

  /// What was run.
  var heading: Bilingual {
    let points = outcome.points.count
    let runs = NumberText.grouped(Double(outcome.finished))
    return Bilingual(
      "\(sweep.title.en): \(points) points (\(sweep.design.title.en)) × \(plans.count) "
        + "plan\(plans.count == 1 ? "" : "s") × \(sweep.replications) "
        + "replication\(sweep.replications == 1 ? "" : "s"); \(runs) runs of "
        + "\(sweep.membersText) members over \(sweep.daysText) days",
      "\(sweep.title.zh)：\(points) 个设计点（\(sweep.design.title.zh)）× \(plans.count) 个方案 × "
        + "\(sweep.replications) 次重复；共 \(runs) 次运行，"
        + "\(sweep.membersText) 名成员，\(sweep.daysText) 天")
  }

  private var table: String {
    var table = TextTable(
      Self.header.map { $0[language] }, alignments: [.left, .right, .right, .right, .right])
    for row in rows { table.add(row.map { $0[language] }) }
    return table.text
  }

  static let header = [
    Bilingual("plan", "方案"), Bilingual("P(best)", "最优概率"), Bilingual("goal, mean", "目标均值"),
    Bilingual("lowest 5 %", "最低 5%"), Bilingual("highest 5 %", "最高 5%"),
  ]

  /// The plans from best to worst.
  var rows: [[Bilingual]] {
    let best = outcome.probabilityBest
    return outcome.ranking.map { plan in
      let summary = Summary(outcome.goals(of: plan))
      let cells = [
        best.map { NumberText.percent($0[plan], digits: 0) } ?? "–",
        NumberText.short(summary.mean), NumberText.short(summary.q05),
        NumberText.short(summary.q95),
      ]
      return [plans[plan].title] + cells.map { Bilingual($0, $0) }
    }
  }

  var explanation: Bilingual {
    let goal = Verdict.goal(sweep.goal)
    guard plans.count > 1 else {
      return Bilingual(
        "The goal is \(goal.en), the mean over replications. Every point, a set of assumptions, had the "
          + "same people and luck.",
        "目标为\(goal.zh)，取各次重复的均值。每个设计点是一组假设，均使用相同的人和相同的运气。")
    }
    return Bilingual(
      "The goal is \(goal.en). P(best) is the share of points, each a set of assumptions, at which the "
        + "plan has the best mean goal; a tie is shared. Every plan and point had the same people and "
        + "luck.",
      "目标为\(goal.zh)。每个设计点是一组假设；最优概率是该方案目标均值最好的设计点所占的比例，并列时平分。"
        + "所有方案和设计点使用相同的人和相同的运气。")
  }

  /// What could not be run, and why.
  var failures: [Bilingual] {
    guard outcome.failed > 0 else { return [] }
    let heading = Bilingual(
      "\(outcome.failed) of \(outcome.asked) runs could not be done and are left out:",
      "\(outcome.asked) 次运行中有 \(outcome.failed) 次无法进行，已略去：")
    return [heading] + outcome.problems
  }
}
