// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnStatistics

/// The curves of a user's own table, one for each group, with their bands.
struct SurvivalDataChart {
  private let data: SurvivalData

  init(_ data: SurvivalData) { self.data = data }

  /// Points of a curve.
  private static let most = 200

  /// nil: nobody left.
  var section: ReportSection? {
    let times = Set(data.groups.flatMap { $0.survival.steps.map(\.time) }).sorted()
    guard let last = data.groups.map(\.horizon).max(), !times.isEmpty else { return nil }
    let shown =
      ([0] + times.filter { $0 > 0 }.thinned(to: Self.most)
        + (last > (times.last ?? 0) ? [last] : []))
    var plot = ReportPlot(
      .lines, x: Bilingual("time since joining", "加入后的时间"),
      y: Bilingual("still members", "仍是成员的比例"))
    (plot.isShare, plot.isFromZero) = (true, true)
    plot.x = shown.map { ReportPlot.Number($0) }
    plot.series = data.groups.enumerated().map { index, group in
      let name =
        group.name.isEmpty ? Bilingual("all members", "全部成员") : Bilingual(group.name, group.name)
      // beyond its last watch nothing is known of a group
      let steps = shown.map { $0 <= group.horizon ? group.survival.step(at: $0) : nil }
      let bands = steps.map { $0?.logLogInterval() }
      return ReportPlot.Series(
        name, SeriesStyle(index, isMain: true),
        zip(shown, steps).map { $0 <= group.horizon ? $1?.survival ?? 1 : nil },
        low: bands.map { $0?.low }, high: bands.map { $0?.high })
    }
    let chart = ReportChart(
      "survival-chart", Bilingual("Share of members still there", "仍在的成员比例"),
      reading: Bilingual(
        "Kaplan–Meier curves: who could be watched for a short time counts for as long as that. The shaded bands are "
          + "95 % intervals (Greenwood, log-log), members taken for independent.",
        "Kaplan–Meier 曲线：观察时间较短者只计入可观察到的时间。阴影为 95% 区间（Greenwood，双对数），视成员为独立。"),
      plot,
      DataTable(
        "", SurvivalDataColumns.steps, data.groups.flatMap { StepRow.all($0, atMost: 12) }))
    return ReportSection("survival", Bilingual("How long members stay", "成员能留多久"), [.chart(chart)])
  }
}
