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
    case .grid, .lhs, .sobol, .oneAtATime:
      [
        Bilingual("change [95 %]", "变化 [95%]"), Bilingual("rank correlation", "秩相关"),
      ]
    }
  }

  func cells(_ effect: Sensitivity.Effect) -> [String] {
    switch effect {
    case .slope(let slope):
      [
        estimate(slope?.value ?? .nan, slope?.interval, Self.signed),
        Self.signed(slope?.rankCorrelation ?? .nan),
      ]
    case .morris(let effect):
      [
        estimate(effect.meanSize, effect.interval, NumberText.short), Self.signed(effect.mean),
        NumberText.short(effect.deviation),
      ]
    case .sobol(let index):
      [
        estimate(index.first.value, index.first.interval, Self.percent),
        estimate(index.total.value, index.total.interval, Self.percent),
      ]
    }
  }

  private func estimate(
    _ value: Double, _ interval: Interval?, _ text: (Double) -> String
  ) -> String {
    guard let interval else { return text(value) }
    return "\(text(value)) [\(text(interval.low)), \(text(interval.high))]"
  }

  private static func percent(_ x: Double) -> String { NumberText.percent(x, digits: 0) }
  private static func signed(_ x: Double) -> String {
    (x > 0 ? "+" : "") + NumberText.short(x)
  }

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
        "The change is that of the goal when the factor goes from its first to its last value, by a "
          + "straight line through all points. A rank correlation is between −1 and 1.",
        "“变化”是因素从第一个值变到最后一个值时目标的变化（由全部设计点拟合直线）。秩相关在 −1 与 1 之间。")
    }
  }
}
