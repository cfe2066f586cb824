// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Why members leave, plan by plan.
struct CausesSection {
  struct Line {
    let plan: ReportPlan
    /// Members a replication.
    let left: [Cause: Double]
    /// How many more would be there at the end without a cause, where that was run.
    var gained: [(cause: Cause, members: Cell)] = []
  }

  let lines: [Line]

  var section: ReportSection? {
    var totals: [Cause: Double] = [:]
    for line in lines { totals.merge(line.left) { $0 + $1 } }
    let causes = totals.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
    guard !causes.isEmpty else { return nil }
    var plot = ReportPlot(.bars, x: Bilingual("members who left", "离开的成员数"), y: "")
    plot.isStacked = true
    plot.categories = lines.map { ReportPlot.Words($0.plan.title) }
    plot.series = causes.enumerated().map { index, cause in
      ReportPlot.Series(cause.title, SeriesStyle(index), lines.map { $0.left[cause] ?? 0 })
    }
    let rows = lines.map { line in
      let sum = line.left.sorted { $0.key.rawValue < $1.key.rawValue }.reduce(0) { $0 + $1.value }
      return [Cell.words(line.plan.title), .short(sum)]
        + causes.map { cause in
          let left = line.left[cause] ?? 0
          let share = sum > 0 ? " (\(NumberText.percent(left / sum, digits: 0)))" : ""
          return .written(NumberText.short(left) + share)
        }
    }
    let chart = ReportChart(
      "causes-chart", Bilingual("Members who left, by cause", "离开的成员，按原因"),
      reading: Bilingual(
        "Means over replications of all who left during the run, the starting members and those who joined later. A "
          + "plan with more members has more who can leave: compare the mix as well as the length.",
        "整个运行期离开者（含初始成员与后来加入者）在各次重复中的均值。成员更多的方案，可能离开的人也更多：既看长度，也看构成。"),
      plot,
      DataTable(
        [Bilingual("plan", "方案"), Bilingual("left", "离开")] + causes.map(\.title), rows))
    return ReportSection(
      "causes", Bilingual("Why members leave", "成员为何离开"), [.chart(chart)] + counterfactuals)
  }

  private var counterfactuals: [ReportBlock] {
    let rows = lines.flatMap { line in
      line.gained.map { gained in
        [Cell.words(line.plan.title), .words(gained.cause.title), gained.members]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(Bilingual("What if a cause were gone?", "若消除某个原因？")),
      .table(
        DataTable(
          [
            Bilingual("plan", "方案"), Bilingual("without", "若没有"),
            Bilingual("members more at the end [95 %]", "期末多出的成员 [95%]"),
          ], rows)),
      .notes([
        Bilingual(
          "Every plan was run again on the same people and luck with one cause switched off. Causes compete: who does "
            + "not leave for one may leave for another, so that these numbers do not add up.",
          "在相同的人和运气上，关闭一个原因后重新运行每个方案。各原因相互竞争：不因此离开的人可能因彼离开，因此这些数字不可相加。")
      ]),
    ]
  }
}
