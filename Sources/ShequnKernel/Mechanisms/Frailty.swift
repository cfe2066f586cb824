// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Frailty ν: people differ in how easily they leave. Gamma with mean 1, or a personal daily leave
/// probability p ~ Beta(α, β) in place of the natural hazard (the sBG of Fader & Hardie 2007).
package struct Frailty: Mechanism {
  package var variance = 0.0
  package var alpha = 0.0
  package var beta = 0.0

  package init() {}

  package static let name = "frailty"
  package static let title = Bilingual("Frailty", "个体脆弱性")
  package static let summary = Bilingual(
    "Some leave easily and some hardly ever: hazards are multiplied by a personal ν ~ "
      + "Gamma(mean 1).",
    "有人易走、有人极少离开：风险乘以个人脆弱性 ν ~ Gamma（均值 1）。")
  package static let whenOff = Bilingual("All members have the same hazards.", "所有成员风险相同。")
  package static let parameters: [Parameter<Frailty>] = [
    .number(
      "variance", \.variance, .none, 1, in: 0...10, off: 0, evidence: .computed,
      source: "Fader & Hardie 2007; Qiu et al. 2016 (1/α = 1.4–1.5 at most)",
      "Variance of ν.", "ν 的方差。"
    )
    .plausible(
      0.5...1.5,
      "Beta α of .67 to .70 (Fader & Hardie 2007; Qiu et al. 2016): as a gamma 1/α = 1.4 to 1.5 "
        + "if nothing else differs; much else does",
      "Beta 的 α 为 .67 到 .70（Fader & Hardie 2007；Qiu 等 2016）：作伽马即 1/α = 1.4 到 1.5（若无其他差异）；实际还有其他差异"),
    .number(
      "alpha", \.alpha, .none, 0, in: 0...100, off: 0, evidence: .choice,
      source: "Fader & Hardie 2007; .695 for WeChat groups (Qiu et al. 2016)",
      "α of a Beta leave probability a day; 0: not used.", "每日离开概率 Beta 分布的 α；0 表示不用。"),
    .number(
      "beta", \.beta, .none, 0, in: 0...1000, off: 0, evidence: .choice,
      source: "Fader & Hardie 2007; 6.60 for WeChat groups (Qiu et al. 2016)",
      "β of a Beta leave probability a day; 0: not used.", "每日离开概率 Beta 分布的 β；0 表示不用。"),
  ]

  /// Whether the personal leave probability replaces frailty and natural hazard.
  var isPersonal: Bool { alpha > 0 && beta > 0 }
}
