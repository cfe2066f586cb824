// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The plans in a table, and each against doing nothing.
struct PlansSection {
  let comparison: Comparison
  let plans: [ReportPlan]

  var section: ReportSection {
    // neither text depends on the language of the terminal
    let all = ComparisonText(comparison, language: .en)
    let rivals = RivalsText(comparison, language: .en)
    var blocks: [ReportBlock] = [
      .table(ReportTable(all.header, named: all.rows, emphasized: 0)), .notes([all.explanation]),
    ]
    if comparison.lines.count > 1 {
      blocks += [
        .heading(Bilingual("Against doing nothing", "与什么都不做相比")),
        .chart(forest),
        .table(ReportTable(rivals.header, named: rivals.rows)),
        .notes(rivals.notes + [all.pairing].compactMap { $0 }),
      ]
    }
    return ReportSection("plans", Bilingual("The plans", "各方案"), blocks)
  }

  private var goal: Bilingual { Verdict.goal(comparison.goal) }

  /// The paired difference of the goal with its interval, for each rival.
  var forest: ReportChart {
    let metric = MetricCatalog.named(comparison.goal.metric)
    var plot = ReportPlot(
      .rows, x: Bilingual("difference: \(goal.en)", "差值：\(goal.zh)"), y: "")
    plot.isShare = metric?.unit == Units.share
    plot.hasZero = true
    var rows: [[ReportTable.Cell]] = []
    for index in comparison.ranking where index != 0 {
      let difference = comparison.lines[index].difference
      let interval = difference?.interval()
      var series = ReportPlot.Series(
        name: ReportPlot.Words(plans[index].title), style: plans[index].style)
      series.mean = ReportPlot.Number(difference?.mean)
      if let interval {
        (series.low, series.high) = (
          [ReportPlot.Number(interval.low)], [ReportPlot.Number(interval.high)]
        )
      }
      plot.series.append(series)
      rows.append([
        .words(plans[index].title), .number(NumberText.difference(difference?.mean ?? .nan)),
        .number(NumberText.difference(interval?.low ?? .nan)),
        .number(NumberText.difference(interval?.high ?? .nan)),
      ])
    }
    return ReportChart(
      "forest",
      Bilingual("What each plan changes: \(goal.en)", "各方案带来的变化：\(goal.zh)"),
      reading: Bilingual(
        "The diamond is the mean difference from doing nothing on the same people and luck, the line its 95 % "
          + "interval. A line that crosses the dashed 0 means: the plan may just as well do nothing.",
        "菱形是在相同的人和运气上与什么都不做的平均差值，横线是其 95% 区间。横线跨过虚线 0，表示该方案可能与什么都不做没有差别。"),
      plot,
      ReportTable(
        [
          Bilingual("plan", "方案"), Bilingual("difference", "差值"), Bilingual("from", "下限"),
          Bilingual("to", "上限"),
        ], rows))
  }
}
