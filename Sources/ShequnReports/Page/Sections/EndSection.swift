// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnTables

/// One plan alone: where it ends.
struct EndSection {
  let runs: PlanRuns
  let values: MetricValues

  private static let shown = [
    SizeMetrics.members, ActivityMetrics.dau, ActivityMetrics.mau, ActivityMetrics.stickiness,
    ChurnMetrics.monthlyChurn, ActivityMetrics.posts, FeelingMetrics.trust,
    FeelingMetrics.satisfaction, FeelingMetrics.overload, FeelingMetrics.homogeneity,
    MoneyMetrics.totalCost,
  ]

  /// The plan in a sentence.
  var sentence: Bilingual {
    let title = runs.plan.title
    let days = values.days
    let (members, dau) = (text(SizeMetrics.members), text(ActivityMetrics.dau))
    let cost = NumberText.grouped(summary(MoneyMetrics.totalCost)?.mean ?? .nan)
    return Bilingual(
      "Under '\(title.en)' there are \(members) members after \(days) days, \(dau) of them come on the last day, and "
        + "\(cost) yuan have been spent (means over replications). To know what the plan itself has changed, compare it "
        + "with doing nothing: shequn compare.",
      "在“\(title.zh)”下，\(days) 天后有 \(members) 名成员，最后一天有 \(dau) 人来访，共花费 \(cost) 元（各次重复的均值）。"
        + "要知道方案本身带来的变化，请与什么都不做相比：shequn compare。")
  }

  var section: ReportSection {
    let rows = Self.shown.compactMap { metric -> [ReportTable.Cell]? in
      guard let summary = summary(metric) else { return nil }
      func number(_ x: Double) -> ReportTable.Cell {
        metric.unit == Units.share ? .percent(x) : .short(x)
      }
      let title = metric.title
      let unit = metric.unit
      let name =
        unit.en.isEmpty || unit == Units.share || unit == Units.members
        ? title : Bilingual("\(title.en) (\(unit.en))", "\(title.zh)（\(unit.zh)）")
      return [.words(name)]
        + [summary.mean, summary.low, summary.high, summary.q05, summary.q95].map { number($0) }
    }
    return ReportSection(
      "end", Bilingual("On the last day", "最后一天"),
      [
        .table(
          ReportTable(
            [
              Bilingual("metric", "指标"), Bilingual("mean", "均值"),
              Bilingual("95 % interval from", "95% 区间下限"), Bilingual("to", "上限"),
              Bilingual("5 % of runs below", "5% 的重复低于"),
              Bilingual("5 % of runs above", "5% 的重复高于"),
            ], rows)),
        .notes([
          Bilingual(
            "The interval is about the mean; the last two columns are about a single community.",
            "区间针对均值；最后两列针对单个社群。")
        ]),
      ])
  }

  private func text(_ metric: Metric) -> String {
    NumberText.grouped(summary(metric)?.mean ?? .nan)
  }

  private func summary(_ metric: Metric) -> Summary? {
    values.metrics.firstIndex { $0.name == metric.name }
      .map { Summary(values.replications(plan: 0, metric: $0, span: .end)) }
  }
}
