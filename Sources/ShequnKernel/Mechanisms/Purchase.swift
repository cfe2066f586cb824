// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Purchases: personal weekly rates ~ Gamma(shape, 1/rate); p = 1 − exp(−λm/7) a day for every
/// member who is not dormant, with m = exp(trust(T−½) + satisfaction(S−½) −
/// elasticity·ln(price/reference)); the reference price follows the price, so that a lasting
/// discount kills its own lift. What is spent is gamma-gamma.
package struct Purchase: Mechanism {
  package var shape = 0.0
  package var scaleWeeks = 0.0
  package var level = 0.0
  package var trust = 0.0
  package var satisfaction = 0.0
  package var elasticity = 0.0
  package var habituation = 0.0
  package var spendShape = 0.0
  package var spendSpread = 0.0
  package var privilege = 0.0
  package var dormancy = 0.0

  package init() {}

  package static let name = "purchase"
  package static let title = Bilingual("Purchases", "购买")
  package static let summary = Bilingual(
    "Members buy at a rate of their own, more when they trust and are satisfied, more "
      + "when the price is below what they are used to.",
    "成员按各自频率购买；信任与满意时更多，价格低于习惯价时更多。")
  package static let whenOff = Bilingual(
    "Nobody buys anything.",
    "无人购买。")
  package static let parameters: [Parameter<Purchase>] = [
    .number(
      "shape", \.shape, .none, 0.243, in: 0.01...100, evidence: .computed,
      source: "Fader, Hardie & Lee 2005 (CDNOW)",
      "Shape of the gamma distribution of weekly rates.",
      "每周购买率伽马分布的形状。"),
    .number(
      "scale-weeks", \.scaleWeeks, .none, 4.414, in: 0.01...1000, evidence: .computed,
      source: "Fader, Hardie & Lee 2005 (CDNOW)",
      "Inverse scale of that distribution, in weeks.",
      "该分布的尺度倒数（周）。"),
    .number(
      "level", \.level, .times, 1, in: 0...100, off: 0,
      "Multiplies every rate.",
      "所有购买率的倍数。"),
    .number(
      "trust", \.trust, .none, 0.5, in: 0...5, off: 0,
      "Log-rate effect of trust T − ½.",
      "信任 T − ½ 的对数效应。"),
    .number(
      "satisfaction", \.satisfaction, .none, 0.5, in: 0...5, off: 0,
      "Log-rate effect of satisfaction S − ½.",
      "满意度 S − ½ 的对数效应。"),
    .number(
      "elasticity", \.elasticity, .none, 2.62, in: 0...10, off: 0, evidence: .observational,
      source: "Bijmolt, van Heerde & Pieters 2005",
      "Price elasticity (of price against the reference).",
      "价格弹性（相对参考价）。"),
    .number(
      "habituation", \.habituation, .perDay, 0.1, in: 0...1, off: 0,
      "How fast the reference price follows the price.",
      "参考价跟随价格的速度。"),
    .number(
      "spend-shape", \.spendShape, .none, 6.25, in: 0.1...100, evidence: .computed,
      source: "Fader, Hardie & Lee 2005 (CDNOW)",
      "p of the gamma-gamma model of spend.",
      "消费额 gamma-gamma 模型的 p。"),
    .number(
      "spend-spread", \.spendSpread, .none, 3.74, in: 1.1...100, evidence: .computed,
      source: "Fader, Hardie & Lee 2005 (CDNOW)",
      "q of that model.",
      "该模型的 q。"),
    .number(
      "privilege", \.privilege, .none, 0.2, in: 0...3, off: 0,
      "Log-rate effect of members-only offers at full strength.",
      "会员专享满强度时的对数效应。"),
    .number(
      "dormancy", \.dormancy, .days, 30, in: 1...3650,
      "Days without a visit after which a member buys only on the day of a visit.",
      "多少天未来访之后，成员只在来访当天购买。"),
  ]
}
