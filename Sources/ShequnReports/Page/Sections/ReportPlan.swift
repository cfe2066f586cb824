// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario

/// A plan as the charts of a report know it.
struct ReportPlan: Sendable {
  let title: Bilingual
  let style: SeriesStyle

  /// The plans of a study, each with its look: doing nothing is grey, and it and the best plan stand
  /// out.
  static func plans(_ plans: [Plan], best: Int?) -> [ReportPlan] {
    var next = 0
    return plans.enumerated().map { index, plan in
      guard plan.id != Study.doNothingID || plans.count == 1 else {
        return ReportPlan(title: plan.title, style: .baseline)
      }
      defer { next += 1 }
      return ReportPlan(
        title: plan.title,
        style: SeriesStyle(next, isMain: index == best || plans.count == 1))
    }
  }
}
