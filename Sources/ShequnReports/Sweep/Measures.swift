// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics

/// A number by which a design tells what a factor does.
struct Measure: Sendable {
  /// In files.
  let name: String
  let title: Bilingual
  let form: NumberForm
  /// Whether it is a number of the goal's own kind.
  var isOfGoal = false

  func form(_ goal: GoalText) -> NumberForm {
    guard isOfGoal, goal.isShare else { return form }
    if case .short = form { return .share() }
    return .points
  }
}

extension SweepDesign {
  /// In the order of `Sensitivity.Effect.values`.
  var measures: [Measure] {
    let slope = Measure(
      name: "slope", title: Bilingual("change [95 %]", "变化 [95%]"), form: .difference,
      isOfGoal: true)
    return switch self {
    case .morris:
      [
        Measure(
          name: "mu_star", title: Bilingual("μ* [95 %]", "μ* [95%]"), form: .short, isOfGoal: true),
        Measure(name: "mu", title: Bilingual("μ", "μ"), form: .difference, isOfGoal: true),
        Measure(name: "sigma", title: Bilingual("σ", "σ"), form: .short, isOfGoal: true),
      ]
    case .sobolIndices:
      [
        Measure(
          name: "first_order", title: Bilingual("alone [95 %]", "单独 [95%]"),
          form: .share(digits: 0)),
        Measure(
          name: "total_order", title: Bilingual("with interactions [95 %]", "含交互 [95%]"),
          form: .share(digits: 0)),
      ]
    case .grid, .lhs, .sobol:
      [
        slope,
        Measure(
          name: "partial_rank_correlation", title: Bilingual("partial rank correlation", "偏秩相关"),
          form: .difference),
      ]
    case .oneAtATime:
      [
        slope,
        Measure(
          name: "rank_correlation", title: Bilingual("rank correlation", "秩相关"), form: .difference),
      ]
    }
  }

  /// What the numbers mean.
  var explanation: Bilingual {
    switch self {
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
}

extension Sensitivity.Effect {
  /// A number with its interval, if there is one; NaN: not known.
  typealias Value = (value: Double, interval: Interval?)

  /// In the order of `SweepDesign.measures`; none of a factor that is not in the plan.
  var values: [Value] {
    switch self {
    case .absent: []
    case .joint(let slope):
      [(slope?.value ?? .nan, slope?.interval), (slope?.rankCorrelation ?? .nan, nil)]
    case .slope(let slope):
      [(slope?.value ?? .nan, slope?.interval), (slope?.rankCorrelation ?? .nan, nil)]
    case .morris(let effect):
      [(effect.meanSize, effect.interval), (effect.mean, nil), (effect.deviation, nil)]
    case .sobol(let index):
      [(index.first.value, index.first.interval), (index.total.value, index.total.interval)]
    }
  }

  /// What a chart draws.
  var size: Value {
    if case .sobol(let index) = self { return (index.total.value, index.total.interval) }
    return values.first ?? (.nan, nil)
  }
}
