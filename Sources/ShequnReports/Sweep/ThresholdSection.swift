// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The lead of the best plan over the second along the factor that decides, and where it changes hands.
struct ThresholdSection {
  let outcome: SweepOutcome

  init(_ outcome: SweepOutcome) { self.outcome = outcome }

  /// Points of the line.
  private static let steps = 20

  /// nil when no factor decides.
  var section: ReportSection? {
    guard let line = LeadLine(outcome) else { return nil }
    let plans = outcome.sweep.plans
    let told = GoalText(outcome.sweep.goal)
    let (best, second) = (plans[outcome.ranking[0]].title, plans[outcome.ranking[1]].title)
    let factor = outcome.sweep.factors[line.factor]
    let name = Bilingual(factor.path, factor.path)
    let positions = (0...Self.steps).map { Double($0) / Double(Self.steps) }
    let leads = positions.map { line.lead(at: $0) }
    let lead = Bilingual(
      "lead of '\(best.en)' over '\(second.en)'", "“\(best.zh)”领先“\(second.zh)”的幅度")
    var plot = ReportPlot(.lines, x: name, y: lead)
    plot.isShare = told.isShare
    plot.x = positions.map { ReportPlot.Number(factor.number(atPosition: $0)) }
    let banded = leads.allSatisfy { $0.interval != nil } ? leads : []
    plot.series = [
      ReportPlot.Series(
        lead, SeriesStyle(0, isMain: true), leads.map(\.value),
        low: banded.map { $0.interval?.low }, high: banded.map { $0.interval?.high }),
      ReportPlot.Series(Bilingual("no difference", "无差别"), .baseline, leads.map { _ in 0 }),
    ]
    let rows = stride(from: 0, through: Self.steps, by: 4).map { step in
      [
        Cell.words(factor.words(atPosition: positions[step])),
        .estimate(leads[step].value, leads[step].interval, told.change),
      ]
    }
    return ReportSection(
      "threshold", Bilingual("Where the best plan changes", "最优方案在何处改变"),
      [
        .chart(
          ReportChart(
            "threshold-chart",
            Bilingual("\(lead.en) along \(factor.path)", "沿 \(factor.path) 的\(lead.zh)"),
            reading: reading(isAlone: line.isAlone), plot,
            DataTable(
              [name, Bilingual("lead [95 %]", "领先幅度 [95%]")], rows)))
      ])
  }

  private func reading(isAlone: Bool) -> Bilingual {
    let reading =
      isAlone
      ? Bilingual(
        "The straight line is fitted to the points at which this factor alone was moved; the band is its "
          + "95 % interval. ", "直线由只变动该因素的设计点拟合；阴影为 95% 区间。")
      : Bilingual(
        "The straight line is that of the regression on all factors together, the others at their mean; the "
          + "band is its 95 % interval. ",
        "直线来自对全部因素的联合回归，其余因素取均值；阴影为 95% 区间。")
    guard let threshold = Threshold(outcome) else {
      return Bilingual(
        reading.en + "It does not cross zero within the range: the same plan leads all along.",
        reading.zh + "在该范围内不穿过零：始终是同一方案领先。")
    }
    let plans = outcome.sweep.plans
    let (below, above) = (plans[threshold.below].title, plans[threshold.above].title)
    let place = threshold.passage
    return Bilingual(
      reading.en
        + "It crosses zero \(place.en): '\(below.en)' leads before, "
        + "'\(above.en)' after.",
      reading.zh
        + "在 \(place.zh)穿过零：之前“\(below.zh)”领先，之后“\(above.zh)”领先。")
  }
}
