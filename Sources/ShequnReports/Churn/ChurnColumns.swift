// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics

/// The columns of a study of churn: one line each.
enum ChurnColumns {
  /// One plan a row.
  @Columns<ChurnStudy.Line> static func plans(_ study: ChurnStudy) -> [Column<ChurnStudy.Line>] {
    let survival = study.lines[0].survival
    let floor = study.lines.flatMap { $0.survival.curves.compactMap(\.last) }.min() ?? 0
    Column.words("plan", Bilingual("plan", "方案"), key: { $0.plan.id }) { $0.plan.title }
    Column.words("title", Bilingual("title", "标题")) { $0.plan.title }.only(.files)
    Column.mean("expected_stay", Bilingual("stay, days", "停留天数")) {
      Moments($0.survival.expectedStays)
    }.meaning(
      "days of the first \(survival.days) that a member is there on average.",
      "加入后前 \(survival.days) 天内平均在群的天数。")
    if study.lines.count > 1 { rivals }
    Column("curve", Bilingual("staying →", "留存曲线 →"), .curve) {
      .curve($0.survival.sparkline, floor...1)
    }.only(.terminal).rank(3)
    for day in survival.marks {
      Column.number("survival_day_\(day)", Bilingual("day \(day)", "\(day) 天后"), .share()) {
        $0.survival.survival(day: day).mean
      }.rank(day == survival.days ? 2 : 6)
    }
    state(study)
    if study.lines.contains(where: { $0.value.earns }) { value }
  }

  @Columns<ChurnStudy.Line> private static var rivals: [Column<ChurnStudy.Line>] {
    Column.estimate(
      "expected_stay_difference", Bilingual("vs first [95 %]", "比首个方案 [95%]"), .difference
    ) { ($0.stayDifference?.mean, $0.stayDifference?.interval()) }
    Column.number("p_holm", Bilingual("p (Holm)", "p (Holm)"), .pValue) { $0.pValue }.rank(1)
  }

  @Columns<ChurnStudy.Line> private static func state(_ study: ChurnStudy)
    -> [Column<ChurnStudy.Line>]
  {
    let days = study.inactiveDays
    Column.mean("monthly_churn", Bilingual("churn/month", "月流失"), .share()) { $0.monthlyChurn }
      .rank(4)
    Column.meanShare("left_share", Bilingual("left", "已离开")) { $0.leftShare }.rank(5)
    Column.meanShare("silent_share", Bilingual("silent \(days) d", "沉默 \(days) 天")) {
      $0.silentShare
    }.only(.details).meaning(
      "still there, without a visit for \(days) days or longer; they may come back.",
      "仍在群内，\(days) 天或更久没有来访，也可能回来。")
    Column.estimate("median_days", Bilingual("half gone after [95 %]", "半数离开于 [95%]"), .grouped) {
      let interval = $0.survival.pooled.medianInterval()
      guard let low = interval.low, let high = interval.high else {
        return ($0.survival.pooled.median, nil)
      }
      return ($0.survival.pooled.median, Interval(low: low, high: high, level: 0.95))
    }.only(.details)
  }

  @Columns<ChurnStudy.Line> private static var value: [Column<ChurnStudy.Line>] {
    Column.mean("ltv", Bilingual("LTV ¥", "LTV ¥")) { $0.value.lifetimeValue }.rank(7).meaning(
      "what a member brings in if margin and churn stay as in the last 30 days (the metric ltv on the last day).",
      "收益与流失若保持最近 30 天的水平，一名成员带来的价值（最后一天的指标 ltv）。")
    Column.mean("ltv_to_cac", Bilingual("LTV:CAC", "LTV:CAC")) { $0.value.valueToCost }
      .only(.details).meaning(
        "LTV over what winning a member cost in these days.", "LTV 与同期获客成本之比。")
    Column.mean("cac_over_run", Bilingual("CAC ¥", "CAC ¥")) { $0.value.acquisitionCost }
      .only(.files)
    Column.mean("value_in_run", Bilingual("value in the run ¥", "运行期价值 ¥")) {
      Moments($0.value.values)
    }.only(.files)
    Column.number("sbg_value", Bilingual("value by sBG ¥", "按 sBG 外推 ¥")) {
      $0.value.forecastValue
    }.only(.files)
  }

  /// A cause of leaving under a plan.
  struct CauseRow: Sendable {
    let plan: Plan
    let line: CauseStudy.Line
  }

  /// One cause of one plan a row.
  @Columns<CauseRow> static func causes(days: Int, hasGains: Bool) -> [Column<CauseRow>] {
    Column.words("plan", Bilingual("plan", "方案"), key: { $0.plan.id }) { $0.plan.title }.only(
      .files)
    Column.words(
      "cause", Bilingual("why members leave", "离开原因"), key: { $0.line.cause.name }
    ) { $0.line.cause.title }
    Column.number("left", Bilingual("left", "人数")) { $0.line.left }
    Column.number("share", Bilingual("of leavers", "占离开者"), .share()) { $0.line.share }
    Column.meanShare("incidence", Bilingual("of joiners, \(days) d", "占加入者（\(days) 天）")) {
      $0.line.incidence
    }
    Column.estimate(
      "members_gained_without", Bilingual("members without it [95 %]", "若无此因，期末多留 [95%]"),
      .difference
    ) { ($0.line.gained?.mean, $0.line.gained?.interval()) }.only(hasGains ? .everywhere : .files)
    Column.number("gained_p", Bilingual("p", "p"), .pValue) { $0.line.gained?.pValue }.only(.files)
  }
}

extension Column {
  /// A share, whose interval ends at nobody and everybody.
  static func meanShare(
    _ name: String, _ title: Bilingual, _ value: @escaping @Sendable (Row) -> Moments
  ) -> Column {
    Column(name, title, .estimate) { row in
      let moments = value(row)
      guard let mean = moments.mean else { return .blank }
      return .mean(mean, StudentInterval.ofShare(moments), .share())
    }
  }

  /// The mean over replications with its interval in files; for people the mean alone.
  static func mean(
    _ name: String, _ title: Bilingual, _ form: NumberForm = .short,
    _ value: @escaping @Sendable (Row) -> Moments
  ) -> Column {
    Column(name, title, .estimate) { row in
      let moments = value(row)
      guard let mean = moments.mean else { return .blank }
      return .mean(mean, StudentInterval.of(moments), form)
    }
  }
}
