// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics

/// One plan of a comparison, as a row.
struct PlanRow: Sendable {
  let plan: Plan
  let line: Comparison.Line
}

/// The columns of a comparison: one line each. Terminal, page, plans.csv, JSON and SQLite have what
/// stands here.
enum PlanColumns {
  /// - Parameter comparison: which columns make sense depends on it: what is sold, and whether plans were
  ///   eliminated on the way.
  @Columns<PlanRow> static func all(_ comparison: Comparison) -> [Column<PlanRow>] {
    let metric = MetricCatalog.named(comparison.goal.metric)
    let told = GoalText(comparison.goal)
    Column("plan", Bilingual("plan", "方案"), .words) {
      .named($0.plan.title, key: $0.plan.id, below: LeverSettings.summary(of: $0.plan))
    }
    Column.words("title", Bilingual("title", "标题")) { $0.plan.title }.only(.files)
    Column.number("goal", metric?.title ?? Bilingual("goal", "目标"), told.form) {
      $0.line.goal
    }
    Column.estimate("difference", difference(told), told.change) {
      ($0.line.difference?.mean, $0.line.difference?.interval())
    }
    Column.number("p_holm", Bilingual("p (Holm)", "p (Holm)"), .pValue) { $0.line.pValue }.rank(1)
    money(hasShop: comparison.sells)
    community
    certainty(told, isUneven: comparison.isUneven)
  }

  /// The heading of differences from doing nothing.
  static func difference(_ goal: GoalText) -> Bilingual {
    goal.isShare
      ? Bilingual("vs nothing, points [95 %]", "比不做，百分点 [95%]")
      : Bilingual("vs nothing [95 %]", "比不做 [95%]")
  }

  @Columns<PlanRow> private static func money(hasShop: Bool) -> [Column<PlanRow>] {
    Column.number("operating_cost", Bilingual("operating cost ¥", "运营成本 ¥"), .grouped) {
      $0.line.operatingCost
    }.rank(2)
    if hasShop {
      Column.number("goods_cost", Bilingual("cost of goods ¥", "商品成本 ¥"), .grouped) {
        $0.line.goodsCost
      }.rank(3)
      Column.ratio("roi", Bilingual("ROI [95 %]", "投资回报 [95%]"), .difference) {
        $0.line.returns?.roi
      }.rank(5).meaning(
        "net margin gained over the run for each yuan more that is spent (goods aside); 0: the money came back, −1: "
          + "all of it is lost; –: nothing more was spent.",
        "每多花一元（不含商品成本）在整个运行期多得的净收益；0 表示收回成本，−1 表示全部损失；–：没有多花钱。")
      Column.estimate(
        "margin_difference", Bilingual("margin vs nothing ¥ [95 %]", "净收益比不做 ¥ [95%]"), .difference
      ) { ($0.line.marginDifference?.mean, $0.line.marginDifference?.interval()) }.only(.details)
        .meaning(
          "revenue less operating cost and cost of goods over the run, against doing nothing.",
          "整个运行期的收入减去运营成本与商品成本，与什么都不做相比。")
    }
    Column.ratio(
      "cost_per_extra_member", Bilingual("¥/extra member [95 %]", "¥/多留一人 [95%]"), .short
    ) { $0.line.returns?.costPerExtraMember }.only(.details).meaning(
      "money spent (goods aside) for each member more than without any plan; –: no more members than luck explains.",
      "比不采取方案每多一名成员所花的钱（不含商品成本）；–：多出的成员未超出运气能解释的范围。")
    Column.number("cost_per_retained", Bilingual("¥/retained", "¥/留存")) {
      $0.line.operatingCost > 0 ? $0.line.costPerRetained : 0
    }.only(.details)
  }

  @Columns<PlanRow> private static var community: [Column<PlanRow>] {
    Column.number("members", Bilingual("members", "成员"), .grouped) { $0.line.members }.rank(4)
    Column.number("monthly_churn", Bilingual("churn/month", "月流失"), .share()) {
      $0.line.monthlyChurn
    }.rank(6)
    Column.number("stickiness", Bilingual("stickiness", "黏性"), .share()) { $0.line.stickiness }
      .only(.details)
    Column.number("trust", Bilingual("trust", "信任")) { $0.line.trust }.only(.details)
  }

  @Columns<PlanRow> private static func certainty(_ goal: GoalText, isUneven: Bool) -> [Column<
    PlanRow
  >] {
    Column.number("probability_best", Bilingual("P(best)", "最优概率"), .share(digits: 0)) {
      $0.line.probabilityBest
    }.rank(7)
    Column.number("probability_better", Bilingual("P(better)", "胜过概率"), .share(digits: 0)) {
      $0.line.probabilityBetter
    }.only(.details).meaning(
      "share of replications in which the plan did better than doing nothing; a tie counts half.",
      "方案优于什么都不做的重复所占的比例；相同算一半。")
    Column.number("detectable", Bilingual("detectable", "可检出"), goal.form) {
      $0.line.difference?.detectable()
    }.only(.details).meaning(
      "the smallest true difference that so many replications would find four times out of five.",
      "这么多次重复有八成把握发现的最小真实差值。")
    Column.number("variance_reduction", Bilingual("pairing ×", "配对 ×")) {
      $0.line.difference?.varianceReduction
    }.only(.details).meaning(
      "how many times as many replications it would take without the same people and luck.",
      "若不使用相同的人和运气，需要多少倍的重复次数。")
    Column.whole("branch_day", Bilingual("from day", "起始日")) { $0.line.branchDay }.only(.details)
      .meaning(
        "until then everything is the same as without the plan, bit for bit; –: it never differs.",
        "此前一切与不采取方案时逐位相同；–：始终相同。")
    Column.whole("replications", Bilingual("replications", "重复")) { $0.line.replications }
      .only(isUneven ? .everywhere : .files).rank(8)
  }
}

extension Column {
  /// A ratio without an interval could be anything, and is not shown.
  static func ratio(
    _ name: String, _ title: Bilingual, _ form: NumberForm,
    _ value: @escaping @Sendable (Row) -> PairedRatio?
  ) -> Column {
    estimate(name, title, form) { row in
      let ratio = value(row)
      let interval = ratio?.interval()
      return (interval == nil ? nil : ratio?.value, interval)
    }
  }
}

extension Metric {
  /// Shares read better as percentages.
  var form: NumberForm { unit == Units.share ? .share() : .short }
}
