// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The plans in a table, and each against doing nothing.
struct PlansSection {
  let comparison: Comparison
  let plans: [ReportPlan]

  var section: ReportSection {
    let rows = comparison.ranking.map {
      PlanRow(plan: comparison.runs.plans[$0].plan, line: comparison.lines[$0])
    }
    var blocks: [ReportBlock] = [
      .table(DataTable("plans", PlanColumns.all(comparison), rows, emphasized: 0)),
      .notes([explanation] + constants),
    ]
    if comparison.lines.count > 1 {
      blocks += [
        .only(.page, [.heading(Bilingual("Against doing nothing", "与什么都不做相比")), .chart(forest)])
      ]
      if let pairing { blocks.append(.only(.details, [.notes([pairing])])) }
    }
    return ReportSection("plans", Bilingual("The plans", "各方案"), blocks)
  }

  /// Differences that are facts, not estimates.
  private var constants: [Bilingual] {
    let differences = comparison.lines.dropFirst().compactMap(\.difference)
    let nothing = Bilingual(
      "A difference of 0 without an interval: the plan comes out like doing nothing in every replication, and there is "
        + "nothing to test.", "差值为 0 且没有区间：该方案在每次重复中结果都与什么都不做相同，无需检验。")
    let constant = Bilingual(
      "A difference without an interval is the same in every replication: a fact, not an estimate.",
      "没有区间的差值在每次重复中都相同：这是事实而非估计。")
    return (differences.contains(where: \.isNothing) ? [nothing] : [])
      + (differences.contains { $0.isConstant && !$0.isNothing } ? [constant] : [])
  }

  private var explanation: Bilingual {
    Bilingual(
      "Plans are ranked by \(goal.en). Every plan ran on the same people and the same luck; members, stickiness, churn "
        + "and trust are of the last day, means over replications.",
      "方案按\(goal.zh)排名。所有方案使用相同的人和相同的运气；成员、黏性、流失、信任为最后一天的数值，取各次重复的均值。")
  }

  private var pairing: Bilingual? {
    guard let smallest = comparison.smallestVarianceReduction else { return nil }
    guard smallest >= 1.05 else {
      return Bilingual(
        "Pairing: for at least one plan, comparing on the same luck gained nothing; more replications narrow the interval.",
        "配对：至少对一个方案而言，在相同运气上比较没有收益；增加重复次数可以缩小区间。")
    }
    let times = NumberText.short(smallest)
    return Bilingual(
      "Pairing: comparing on the same luck has cut the variance of every difference by a factor of at least \(times).",
      "配对：在相同运气上比较，使每个差值的方差至少缩小到 1/\(times)。")
  }

  private var goal: Bilingual { GoalText(comparison.goal).title }

  /// The paired difference of the goal with its interval, for each rival.
  var forest: ReportChart {
    let told = GoalText(comparison.goal)
    var plot = ReportPlot(
      .rows, x: Bilingual("difference: \(goal.en)", "差值：\(goal.zh)"), y: "")
    plot.isShare = told.isShare
    plot.hasZero = true
    var rows: [[Cell]] = []
    for index in comparison.ranking where index != 0 {
      let difference = comparison.lines[index].difference
      let interval = difference?.interval()
      let plan = plans[index]
      plot.series.append(
        ReportPlot.Series(plan.title, plan.style, mean: difference?.mean, interval))
      rows.append([.words(plan.title), .estimate(difference?.mean, interval, told.change)])
    }
    return ReportChart(
      "forest",
      Bilingual("What each plan changes: \(goal.en)", "各方案带来的变化：\(goal.zh)"),
      reading: Bilingual(
        "The diamond is the mean difference from doing nothing on the same people and luck, the line its 95 % "
          + "interval. A line that crosses the dashed 0 means: the plan may just as well do nothing.",
        "菱形是在相同的人和运气上与什么都不做的平均差值，横线是其 95% 区间。横线跨过虚线 0，表示该方案可能与什么都不做没有差别。"),
      plot,
      DataTable([Bilingual("plan", "方案"), PlanColumns.difference(told)], rows))
  }
}
