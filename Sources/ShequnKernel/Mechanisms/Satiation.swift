// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Satiation A (内容同质化): each topic seen leaves a trace that fades; what is seen with a trace is
/// worth less. At a steady x posts a day of one topic A* = x/(1−φ), and total value peaks at
/// x* = (1−φ)/κ.
package struct Satiation: Mechanism {
  package var persistence = 0.0
  package var sensitivity = 0.0

  package init() {}

  package static let name = "satiation"
  package static let title = Bilingual("Satiation", "内容同质化（饱足）")
  package static let summary = Bilingual(
    "Seeing a topic again and again makes it worth less: A ← φA + seen, and the value of a post "
      + "is multiplied by exp(−κA).",
    "反复看到同一话题会降低其价值：A ← φA + 已看数，内容价值乘以 exp(−κA)。")
  package static let whenOff = Bilingual(
    "The hundredth post of a topic is worth as much as the first.", "第一百条同题内容与第一条价值相同。")
  package static let parameters: [Parameter<Satiation>] = [
    .number(
      "persistence", \.persistence, .perDay, 0.90, in: 0...0.98,
      source: "McAlister 1982 (the form)",
      "What is left of a topic's trace after a day (φ).", "话题痕迹一天后剩下的比例（φ）。"
    )
    .plausible(
      0.8...0.95,
      "assumed: half of a trace gone in 3 to 14 days",
      "假设：痕迹 3 到 14 天减半"),
    .number(
      "sensitivity", \.sensitivity, .none, 0.02, in: 0...0.1, off: 0,
      source: "Schmidt & Eisend 2015 (wear-out near ten exposures)",
      "Loss of value for each exposure still remembered (κ).", "每次尚在记忆中的曝光带来的价值损失（κ）。"
    )
    .plausible(
      0.005...0.04,
      "attitudes peak near ten exposures (Schmidt & Eisend 2015): a loss of 5 to 40 % by then",
      "约十次曝光后态度不再改善（Schmidt & Eisend 2015）：届时损失 5 % 到 40 %"),
  ]
}
