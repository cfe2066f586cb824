// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnStatistics
import ShequnTables

/// How long members stay: a Kaplan–Meier curve for each plan.
struct SurvivalSection {
  /// In the order in which they are shown.
  let lines: [(plan: ReportPlan, survival: PlanSurvival)]

  private static let most = 120

  var section: ReportSection? {
    guard let days = lines.map(\.survival.days).max(), days > 0 else { return nil }
    let step = max(1, (days + Self.most - 1) / Self.most)
    let shown = (0...days).filter { (days - $0) % step == 0 || $0 == 0 }
    var plot = ReportPlot(
      .lines, x: Bilingual("days since joining", "加入后天数"),
      y: Bilingual("still members", "仍是成员的比例"))
    plot.isShare = true
    plot.isFromZero = true
    plot.x = shown.map { ReportPlot.Number(Double($0)) }
    var rows: [[Cell]] = []
    let marks = lines[0].survival.marks
    for (plan, survival) in lines {
      let intervals = survival.curves.count > 1 ? shown.map { survival.interval(day: $0) } : []
      plot.series.append(
        ReportPlot.Series(
          plan.title, plan.style, shown.map { survival.survival(day: $0).mean },
          low: intervals.map { $0?.low }, high: intervals.map { $0?.high }))
      rows.append(
        [.words(plan.title)]
          + marks.map { day in
            day <= survival.days
              ? .estimate(survival.survival(day: day).mean, survival.interval(day: day), .share())
              : .blank
          }
          + [.short(Moments(survival.expectedStays).mean)])
    }
    let chart = ReportChart(
      "survival-chart",
      Bilingual("Share of members still there, by days since joining", "加入若干天后仍在的成员比例"),
      reading: Bilingual(
        "Kaplan–Meier curves: who joined lately counts for as long as they could be watched. The shaded bands are 95 % "
          + "intervals over replications. A curve that lies higher keeps its members longer.",
        "Kaplan–Meier 曲线：近期加入者只计入可观察到的时间。阴影为按重复次数的 95% 区间。曲线越高，成员留得越久。"),
      plot,
      DataTable(
        [Bilingual("plan", "方案")] + marks.map { Bilingual("day \($0)", "第 \($0) 天") }
          + [Bilingual("days of stay expected within the run", "运行期内预期停留天数")], rows))
    return ReportSection("survival", Bilingual("How long members stay", "成员能留多久"), [.chart(chart)])
  }
}
