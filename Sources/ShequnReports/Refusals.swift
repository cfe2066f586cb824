// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario

/// What plans went without for want of budget: a plan that was cut short is not a bad plan.
enum Refusals {
  /// A line for each plan with refusals.
  static func text(_ plans: [PlanRuns], _ language: Language) -> [String] {
    plans.compactMap { plan in
      let refusals = plan.runs.flatMap(\.refusals)
      guard !refusals.isEmpty else { return nil }
      let count = NumberText.short(Double(refusals.count) / Double(plan.runs.count))
      let accounts = Set(refusals.map(\.account)).sorted().joined(separator: ", ")
      return Bilingual(
        "Budget: '\(plan.plan.title.en)' went without \(count) actions a run (\(accounts)); "
          + "ledger.csv says when.",
        "预算：“\(plan.plan.title.zh)”平均每次运行有 \(count) 个动作因预算未执行（\(accounts)）；时间见 ledger.csv。")[
          language]
    }
  }
}
