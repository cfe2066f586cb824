// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnStatistics

/// How the goal comes out in each replication: what luck alone makes of a plan.
struct OutcomesSection {
  let goal: Goal
  /// In the order in which they are shown: a plan and its goal by replication.
  let lines: [(plan: ReportPlan, goals: [Double])]

  /// Dots that a row can hold.
  private static let most = 200

  var section: ReportSection {
    let told = GoalText(goal)
    let (title, isShare) = (told.title, told.isShare)
    var plot = ReportPlot(.rows, x: title, y: "")
    plot.isShare = isShare
    var rows: [[Cell]] = []
    for line in lines {
      let filled = line.goals.filter { !$0.isNaN }
      let moments = Moments(filled)
      let sorted = filled.sorted()
      plot.series.append(
        ReportPlot.Series(
          line.plan.title, line.plan.style, mean: moments.mean, StudentInterval.of(moments),
          dots: Array(filled.prefix(Self.most))))
      rows.append(
        [
          .words(line.plan.title), .number(moments.mean, told.form),
          .number(moments.standardDeviation, told.form),
        ]
          + [0, 0.05, 0.5, 0.95, 1].map {
            .number(
              sorted.isEmpty ? nil : Quantiles.value(sorted: sorted, probability: $0), told.form)
          })
    }
    let chart = ReportChart(
      "outcomes-chart", Bilingual("All outcomes: \(title.en)", "全部结果：\(title.zh)"),
      reading: Bilingual(
        "Every dot is one replication: another draw of people and luck. The diamond is the mean, the line the 95 % "
          + "interval of the mean. The spread of the dots is what you have to reckon with in a single community.",
        "每个点是一次重复（另一批人与运气）。菱形为均值，横线为均值的 95% 区间。点的散布，就是单个社群实际可能遇到的起伏。"),
      plot,
      DataTable(
        [
          Bilingual("plan", "方案"), Bilingual("mean", "均值"), Bilingual("sd", "标准差"),
          Bilingual("lowest", "最低"), Bilingual("5 %", "5%"), Bilingual("median", "中位数"),
          Bilingual("95 %", "95%"), Bilingual("highest", "最高"),
        ], rows))
    return ReportSection("outcomes", Bilingual("Range of outcomes", "结果的分布"), [.chart(chart)])
  }
}
