// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

/// Leaving: one definition of churn, used everywhere.
package enum ChurnMetrics {
  package static let churn = Metric(
    "churn", Bilingual("daily churn", "日流失率"), unit: Units.share,
    Bilingual("Left today ÷ members at the end of yesterday.", "当日离开人数 ÷ 前一日结束时成员数。")
  ) { run, index in
    let before = index == 0 ? run.startingMembers : run.days[index - 1].members
    return before > 0 ? Double(run.days[index].left) / Double(before) : .nan
  }

  package static let monthlyChurn = Metric(
    "monthly_churn", Bilingual("monthly churn", "月流失率"), unit: Units.share,
    Bilingual(
      "1 − (1 − δ)³⁰, δ = left ÷ members at risk over the last 30 days; blank before day 30.",
      "1 − (1 − δ)³⁰，δ 为过去 30 天离开人数 ÷ 在险成员日数；第 30 天前为空。")
  ) { run, index in
    guard index >= 29 else { return .nan }
    var (left, atRisk) = (0, 0)
    for day in (index - 29)...index {
      left += run.days[day].left
      atRisk += day == 0 ? run.startingMembers : run.days[day - 1].members
    }
    guard atRisk > 0 else { return .nan }
    let stay = 1 - Double(left) / Double(atRisk)
    return 1 - (0..<30).reduce(1.0) { product, _ in product * stay }
  }

  /// Left today by cause.
  package static let byCause = Cause.allCases.map { cause in
    Metric(
      "left_\(cause.name)",
      Bilingual("left: \(cause.title.en)", "离开：\(cause.title.zh)"), unit: Units.members,
      kind: .flow,
      Bilingual(
        "Members who left today of the cause '\(cause.title.en)'.",
        "当日因“\(cause.title.zh)”离开的人数。")
    ) { Double($0.days[$1].leftBy[Int(cause.rawValue)]) }
  }

  package static let all = [churn, monthlyChurn] + byCause
}
