// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics

/// What the factors of a sweep do, as a table and as a chart; the factor that matters most comes first.
struct FactorTable {
  private let study: Sensitivity
  private let sweep: Sweep

  init(_ study: Sensitivity, _ sweep: Sweep) { (self.study, self.sweep) = (study, sweep) }

  /// Factors that are shown; files have all.
  static let shown = 20

  /// On the page only if the plan has factors.
  func section(_ id: String, _ title: Bilingual) -> ReportSection {
    let rows = study.ranking.prefix(Self.shown).map {
      FactorRow(factor: sweep.factors[$0], effect: study.effects[$0])
    }
    let table = DataTable("", SweepColumns.factors(sweep), rows)
    let told = GoalText(sweep.goal)
    let isOfVariance = sweep.design == .sobolIndices
    let goal = told.title
    let section = AssumptionsSection.section(
      id, title, title: heading, reading: sweep.design.explanation,
      unit: isOfVariance
        ? Bilingual("share of the variance, with interactions", "方差占比（含交互）")
        : Bilingual("change of \(goal.en)", "\(goal.zh)的变化"),
      isShare: isOfVariance || told.isShare,
      rows.filter { !$0.effect.values.isEmpty }.map {
        AssumptionsSection.Line(
          name: $0.factor.path, effect: $0.effect.size.value, interval: $0.effect.size.interval)
      }, table)
    let blocks = (section?.blocks ?? []) + [.only(.terminal, [.heading(heading), .table(table)])]
    return ReportSection(id, title, blocks, place: section == nil ? .terminal : .everywhere)
  }

  private var heading: Bilingual {
    let plan = sweep.plans[study.plan].title
    guard let against = study.against.map({ sweep.plans[$0].title }) else {
      return Bilingual("What moves the goal of '\(plan.en)'", "影响“\(plan.zh)”目标的因素")
    }
    return Bilingual(
      "What moves the lead of '\(plan.en)' over '\(against.en)'",
      "影响“\(plan.zh)”领先“\(against.zh)”幅度的因素")
  }

  /// What to beware of in the numbers.
  static func cautions(_ studies: [Sensitivity]) -> [Bilingual] {
    var cautions: [Bilingual] = []
    if studies.contains(where: { !$0.isKnown }) {
      cautions.append(
        Bilingual(
          "There are too few points to tell so many factors apart, or some of them always go "
            + "together: take "
            + "more points.", "设计点太少，无法区分这么多因素，或有因素总是一起变动：请增加设计点。"))
    }
    let shares = studies.flatMap(\.effects).flatMap { effect -> [SobolIndices.Share] in
      guard case .sobol(let index) = effect else { return [] }
      return [index.first, index.total]
    }
    if shares.contains(where: { $0.value < 0 || $0.value > 1 }) {
      cautions.append(
        Bilingual(
          "A share below 0 % or above 100 % is sampling error: shares are estimated from few "
            + "points, and the "
            + "true ones lie between. Read it as 0 % or 100 %, or take a larger size.",
          "低于 0% 或高于 100% 的占比是抽样误差：占比由少量点估计，真值介于 0% 与 100% 之间。"
            + "请按 0% 或 100% 理解，或增大 size。"))
    }
    if shares.contains(where: { $0.value.isFinite && $0.interval == nil }) {
      let least = SobolIndices.rowsForIntervals
      cautions.append(
        Bilingual(
          "So few points say nothing of their own error, so that there are no intervals: take a "
            + "size of "
            + "\(least) or more, better of some hundreds.",
          "点太少，无法估计误差，因此没有区间：size 请至少取 \(least)，最好数百。"))
    }
    if shares.contains(where: { ($0.interval?.halfWidth ?? 0) > 0.1 }) {
      cautions.append(
        Bilingual(
          "Some intervals are wider than 20 points: such shares rank the factors at best. A "
            + "larger size narrows "
            + "them.", "有些区间宽于 20 个百分点：这样的占比最多只能用来排序。增大 size 可缩小区间。"))
    }
    return cautions
  }
}
