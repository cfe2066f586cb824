// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Shocks and competitors: a shock of strength s is a bad trust event that fades over days; a
/// crisis response multiplies it by 1 − quality·e^(−delay/scale). A competitor of utility U makes
/// those leave whose satisfaction is lower.
package struct Shocks: Mechanism {
  package var strength = 0.0
  package var fading = 0.0
  package var responseScale = 0.0
  package var threshold = 0.0

  package init() {}

  package static let name = "shocks"
  package static let title = Bilingual("Shocks and competitors", "冲击与竞品")
  package static let summary = Bilingual(
    "Things happen to the brand from outside; answering fast and well takes the edge off."
      + " A competitor draws away the less satisfied.",
    "品牌会遭遇外部冲击；快而好的应对能减轻影响。竞品吸走不满意者。")
  package static let whenOff = Bilingual(
    "Nothing happens and there is no competitor.",
    "没有冲击，没有竞品。")
  package static let parameters: [Parameter<Shocks>] = [
    .number(
      "strength", \.strength, .times, 1, in: 0...10, off: 0,
      "Multiplies every shock and every competitor's utility.",
      "所有冲击与竞品效用的倍数。"),
    .number(
      "fading", \.fading, .days, 14, in: 0.1...365, evidence: .observational,
      source:
        "Liaukonytė, Tuchman & Zhu 2022 (gone in three weeks); Chavis & Leslie 2009 (half a year)",
      "Days over which a shock fades.",
      "冲击消退的天数。"
    )
    .plausible(
      7...90,
      "a row about a brand is over in 3 weeks (Goya: Liaukonytė, Tuchman & Zhu 2022) or after "
        + "half a year (French wine: Chavis & Leslie 2009)",
      "品牌风波 3 周消散（Goya：Liaukonytė、Tuchman & Zhu 2022），或半年（法国葡萄酒：Chavis & Leslie 2009）"),
    .number(
      "response-scale", \.responseScale, .days, 2, in: 0.1...365,
      "Days of delay after which a response is worth 1/e.",
      "应对效果降至 1/e 的延迟天数。"),
    .number(
      "threshold", \.threshold, .none, 0.05, in: 0...5,
      "Strength at or below which what is left of a shock is not felt any more.",
      "冲击余波不高于此强度便不再被感到。"),
  ]
}
