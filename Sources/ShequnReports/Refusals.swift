// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnTables

/// What plans went without for want of budget or of hours: a plan that was cut short is not a bad
/// plan.
enum Refusals {
  /// A line for each plan with refusals and each reason.
  static func text(_ plans: [PlanRuns], _ language: Language) -> [String] {
    lines(plans).map { $0[language] }
  }

  /// Likewise in both languages.
  static func lines(_ plans: [PlanRuns]) -> [Bilingual] {
    plans.flatMap { plan in
      Ledger.Refusal.Reason.allCases.compactMap { line(plan, $0) }
    }
  }

  private static func line(_ plan: PlanRuns, _ reason: Ledger.Refusal.Reason) -> Bilingual? {
    let refusals = plan.runs.flatMap(\.refusals).filter { $0.reason == reason }
    guard !refusals.isEmpty else { return nil }
    let count = NumberText.short(
      Double(refusals.reduce(0) { $0 + $1.times }) / Double(plan.runs.count))
    let accounts = Set(refusals.map(\.account)).sorted().joined(separator: ", ")
    let (en, zh) = (plan.plan.title.en, plan.plan.title.zh)
    let what = Bilingual(
      "'\(en)' went without \(count) actions a run (\(accounts)); ledger.csv says when.",
      "（\(accounts)）；时间见 ledger.csv。")
    switch reason {
    case .budget:
      return Bilingual("Budget: \(what.en)", "预算：“\(zh)”平均每次运行有 \(count) 个动作因预算未执行\(what.zh)")
    case .staff:
      return Bilingual("Staff: \(what.en)", "人手：“\(zh)”平均每次运行有 \(count) 个动作因工时不足未执行\(what.zh)")
    }
  }
}

extension Ledger.Refusal.Reason {
  /// The word in the files.
  var word: String {
    switch self {
    case .budget: "refused"
    case .staff: "unstaffed"
    }
  }
}
