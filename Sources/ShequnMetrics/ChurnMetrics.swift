// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Leaving: one definition of churn, used everywhere.
package enum ChurnMetrics {
  package static let churn = Metric.shareOfMembers(
    "churn", Bilingual("daily churn", "日流失率"),
    Bilingual("Left today ÷ members at the end of yesterday.", "当日离开人数 ÷ 前一日结束时成员数。")
  ) { $0.left }

  package static let monthlyChurn = Metric.trailing(
    "monthly_churn", Bilingual("monthly churn", "月流失率"), unit: Units.share, isFull: true,
    Bilingual(
      "1 − (1 − δ)³⁰, δ = left ÷ members at risk over the last 30 days; blank before day 30.",
      "1 − (1 − δ)³⁰，δ 为过去 30 天离开人数 ÷ 在险成员日数；第 30 天前为空。")
  ) { run, days in
    let stay = 1 - hazard(run, days)
    return 1 - (0..<30).reduce(1.0) { product, _ in product * stay }
  }

  /// δ: left ÷ members at risk over some days.
  static func hazard(_ run: RunRecord, _ days: Range<Int>) -> Double {
    RunRecord.ratio(Double(run.total(days) { $0.left }), run.atRisk(days))
  }

  package static let inactivityChurn = Metric.shareOfMembers(
    "inactivity_churn", Bilingual("inactivity churn", "不活跃流失率"),
    Bilingual(
      "Members for whom today is the 30th day without a visit (since joining, if they never came) ÷ "
        + "members at the end of yesterday. They have not left and may come back: compare 'churn'.",
      "至当日恰满 30 天未来访的成员（从未来访者自加入算起）÷ 前一日结束时成员数。他们并未离开，也可能回来："
        + "请与日流失率对照。")
  ) { $0.newlyDormant }

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

  package static let all = [churn, monthlyChurn] + byCause + [inactivityChurn]
}
