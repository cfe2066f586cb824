// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// What the factors of a sweep do, as a table; the factor that matters most comes first.
struct FactorText {
  private let study: Sensitivity
  private let sweep: Sweep
  private let language: Language

  init(_ study: Sensitivity, _ sweep: Sweep, _ language: Language) {
    self.study = study
    self.sweep = sweep
    self.language = language
  }

  var text: String {
    let columns = columns.map { $0[language] }
    var table = TextTable(
      [heading[language], Bilingual("from", "从")[language], Bilingual("to", "到")[language]]
        + columns, alignments: [.left] + Array(repeating: .right, count: 2 + columns.count))
    for index in study.ranking {
      let factor = sweep.factors[index]
      table.add([factor.path, factor.ends.low, factor.ends.high] + cells(study.effects[index]))
    }
    return table.text
  }

  var heading: Bilingual {
    let plans = sweep.plans
    let plan = plans[study.plan].title
    guard let against = study.against.map({ plans[$0].title }) else {
      return Bilingual("What moves the goal of '\(plan.en)'", "影响“\(plan.zh)”目标的因素")
    }
    return Bilingual(
      "What moves the lead of '\(plan.en)' over '\(against.en)'",
      "影响“\(plan.zh)”领先“\(against.zh)”幅度的因素")
  }

  private var columns: [Bilingual] {
    switch sweep.design {
    case .morris:
      [
        Bilingual("μ* [95 %]", "μ* [95%]"), Bilingual("μ", "μ"), Bilingual("σ", "σ"),
      ]
    case .sobolIndices:
      [
        Bilingual("alone [95 %]", "单独 [95%]"),
        Bilingual("with interactions [95 %]", "含交互 [95%]"),
      ]
    case .grid, .lhs, .sobol:
      [
        Bilingual("change [95 %]", "变化 [95%]"),
        Bilingual("partial rank correlation", "偏秩相关"),
      ]
    case .oneAtATime:
      [
        Bilingual("change [95 %]", "变化 [95%]"), Bilingual("rank correlation", "秩相关"),
      ]
    }
  }

  func cells(_ effect: Sensitivity.Effect) -> [String] {
    switch effect {
    case .absent:
      [Bilingual("not in this plan", "不在此方案中")[language]]
        + Array(repeating: "–", count: columns.count - 1)
    case .joint(let slope):
      [
        NumberText.difference(slope?.value ?? .nan, slope?.interval),
        NumberText.difference(slope?.rankCorrelation ?? .nan),
      ]
    case .slope(let slope):
      [
        NumberText.difference(slope?.value ?? .nan, slope?.interval),
        NumberText.difference(slope?.rankCorrelation ?? .nan),
      ]
    case .morris(let effect):
      [
        NumberText.estimate(effect.meanSize, effect.interval), NumberText.difference(effect.mean),
        NumberText.short(effect.deviation),
      ]
    case .sobol(let index):
      [
        NumberText.estimate(index.first.value, index.first.interval, as: Self.percent),
        NumberText.estimate(index.total.value, index.total.interval, as: Self.percent),
      ]
    }
  }

  private static func percent(_ x: Double) -> String { NumberText.percent(x, digits: 0) }

  /// What the numbers mean.
  static func explanation(of design: SweepDesign) -> Bilingual {
    switch design {
    case .morris:
      Bilingual(
        "μ* is the mean size of the change when a factor goes over its whole range, μ the same with "
          + "sign. A large σ beside μ*: the effect depends on the other factors or is not in "
          + "proportion.",
        "μ* 是因素走完整个范围时目标变化幅度的均值，μ 是带符号的均值。σ 相对 μ* 较大，说明效应取决于其他因素，或不成比例。")
    case .sobolIndices:
      Bilingual(
        "Shares of the variance over all assumptions: alone is what the factor explains by itself, with "
          + "interactions what would be lost if it were fixed. Intervals are by bootstrap.",
        "数值为各假设下方差的占比：“单独”是该因素自身解释的部分，“含交互”是固定该因素后会消失的部分。区间由自助法得出。")
    case .oneAtATime:
      Bilingual(
        "The change is that of the goal when the factor alone goes from its first to its last value, by a "
          + "straight line; all else is as in the scenario.",
        "“变化”是只让该因素从第一个值变到最后一个值时目标的变化（按直线估计）；其余保持场景原样。")
    case .grid, .lhs, .sobol:
      Bilingual(
        "The change is that of the goal when the factor goes from its first to its last value and all other "
          + "factors are held: a regression on all of them together. A partial rank correlation, between "
          + "−1 and 1, is that with the others taken off. A factor of another plan moves nothing here.",
        "“变化”是因素从第一个值变到最后一个值、其他因素保持不变时目标的变化（对全部因素联合回归）。"
          + "偏秩相关在 −1 与 1 之间，已扣除其他因素的作用。属于其他方案的因素在此不起作用。")
    }
  }

  /// What to beware of in the numbers.
  static func cautions(_ studies: [Sensitivity]) -> [Bilingual] {
    var cautions: [Bilingual] = []
    if studies.contains(where: { !$0.isKnown }) {
      cautions.append(
        Bilingual(
          "There are too few points to tell so many factors apart, or some of them always go together: take "
            + "more points.", "设计点太少，无法区分这么多因素，或有因素总是一起变动：请增加设计点。"))
    }
    let shares = studies.flatMap(\.effects).flatMap { effect -> [SobolIndices.Share] in
      guard case .sobol(let index) = effect else { return [] }
      return [index.first, index.total]
    }
    if shares.contains(where: { $0.value < 0 || $0.value > 1 }) {
      cautions.append(
        Bilingual(
          "A share below 0 % or above 100 % is sampling error: shares are estimated from few points, and the "
            + "true ones lie between. Read it as 0 % or 100 %, or take a larger size.",
          "低于 0% 或高于 100% 的占比是抽样误差：占比由少量点估计，真值介于 0% 与 100% 之间。"
            + "请按 0% 或 100% 理解，或增大 size。"))
    }
    if shares.contains(where: { $0.value.isFinite && $0.interval == nil }) {
      let least = SobolIndices.rowsForIntervals
      cautions.append(
        Bilingual(
          "So few points say nothing of their own error, so that there are no intervals: take a size of "
            + "\(least) or more, better of some hundreds.",
          "点太少，无法估计误差，因此没有区间：size 请至少取 \(least)，最好数百。"))
    }
    if shares.contains(where: { ($0.interval?.halfWidth ?? 0) > 0.1 }) {
      cautions.append(
        Bilingual(
          "Some intervals are wider than 20 points: such shares rank the factors at best. A larger size narrows "
            + "them.", "有些区间宽于 20 个百分点：这样的占比最多只能用来排序。增大 size 可缩小区间。"))
    }
    return cautions
  }
}
