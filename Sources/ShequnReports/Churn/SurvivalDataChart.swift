// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnStatistics

/// The curves of a user's own table, one for each group, with their bands.
struct SurvivalDataChart {
  private let data: SurvivalData

  /// Of times; nil: that of the table.
  private let unit: Bilingual?

  init(_ data: SurvivalData, unit: Bilingual? = nil) { (self.data, self.unit) = (data, unit) }

  /// Points of a curve.
  private static let most = 200

  /// nil: nobody left, or too few.
  var section: ReportSection? {
    let times = Set(data.groups.flatMap { $0.told.steps.map(\.time) }).sorted()
    let told = data.groups.filter(\.isTold)
    guard let last = told.map(\.horizon).max(), !times.isEmpty else { return nil }
    let shown =
      ([0] + times.filter { $0 > 0 }.thinned(to: Self.most)
        + (last > (times.last ?? 0) ? [last] : []))
    var plot = ReportPlot(
      .lines,
      x: unit.map { Bilingual("\($0.en) since joining", "加入后的时间（\($0.zh)）") }
        ?? Bilingual("time since joining", "加入后的时间"),
      y: Bilingual("still members", "仍是成员的比例"))
    (plot.isShare, plot.isFromZero) = (true, true)
    plot.x = shown.map { ReportPlot.Number($0) }
    plot.series = told.enumerated().map { index, group in
      let name =
        group.name.isEmpty ? Bilingual("all members", "全部成员") : Bilingual(group.name, group.name)
      // beyond its last watch nothing is known of a group
      let steps = shown.map { $0 <= group.horizon ? group.told.step(at: $0) : nil }
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
        "", SurvivalDataColumns.steps, told.flatMap { StepRow.all($0, atMost: 12) }))
    return ReportSection("survival", Bilingual("How long members stay", "成员能留多久"), [.chart(chart)])
  }
}
