// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
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
      let refusals = plan.runs.reduce(into: [Refusal.Reason: Refused]()) { sums, run in
        for refusal in run.refusals {
          sums[refusal.reason, default: Refused()].times += refusal.times
          sums[refusal.reason]?.accounts.insert(refusal.account)
        }
      }
      return Refusal.Reason.allCases.compactMap { reason in
        refusals[reason].map { line(plan, reason, $0) }
      }
    }
  }

  /// What was refused for one reason.
  private struct Refused {
    var times = 0
    var accounts: Set<String> = []
  }

  private static func line(
    _ plan: PlanRuns, _ reason: Refusal.Reason, _ refused: Refused
  ) -> Bilingual {
    let count = NumberText.short(Double(refused.times) / Double(plan.runs.count))
    let accounts = refused.accounts.sorted().joined(separator: ", ")
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

extension Refusal.Reason {
  /// The word in the files.
  var word: String {
    switch self {
    case .budget: "refused"
    case .staff: "unstaffed"
    }
  }
}
