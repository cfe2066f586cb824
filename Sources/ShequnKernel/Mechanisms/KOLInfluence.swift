// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// KOL partnerships: a post reaches a share .10·(audience/10⁴)^−.586 of a finite audience; of those
/// reached, P(join) = σ(−6.5 + credibility + 1.5m − 2(m−.7)² + authenticity). Who came by a KOL
/// holds a tie to it that fades, and feels the farewell when the contract ends.
package struct KOLInfluence: Mechanism {
  package var reach = 0.0
  package var reachExponent = 0.0
  package var base = 0.0
  package var matchSlope = 0.0
  package var matchCurve = 0.0
  package var matchBest = 0.0
  package var sponsorship = 0.0
  package var authenticityCost = 0.0
  package var authenticityReturn = 0.0
  package var tieDecay = 0.0
  package var farewellScale = 0.0
  package var feeScale = 0.0
  package var feeExponent = 0.0

  package init() {}

  package static let name = "kol"
  package static let title = Bilingual("KOL influence", "KOL 影响")
  package static let summary = Bilingual(
    "A KOL's posts bring people from a finite audience; they are tied to the KOL, and some of them go "
      + "when the contract ends.",
    "KOL 的内容从有限受众中带来新人；他们与 KOL 有联系，合约结束时其中一些会离开。")
  package static let whenOff = Bilingual("A KOL reaches nobody outside.", "KOL 触达不到任何外部人群。")
  package static let parameters: [Parameter<KOLInfluence>] = [
    .number(
      "reach", \.reach, .share, 0.10, in: 0...1, off: 0, evidence: .observational,
      source: "Leung et al. 2022 (slope)",
      "Share of an audience of 10,000 that a post reaches.", "一条内容触达一万受众的比例。"),
    .number(
      "reach-exponent", \.reachExponent, .none, -0.586, in: -1...0, evidence: .observational,
      source: "Leung et al. 2022",
      "How that share changes with audience/10,000.", "该比例随（受众/一万）变化的指数。"),
    .number(
      "base", \.base, .none, -6.5, in: -15...0,
      "Logit of joining for a person reached, all else at zero.", "被触达者加入的基础 logit。"),
    .number(
      "match-slope", \.matchSlope, .none, 1.5, in: 0...5,
      "Logit effect of the match of interests m.", "兴趣匹配 m 的 logit 效应。"),
    .number(
      "match-curve", \.matchCurve, .none, 2, in: 0...5,
      "Logit loss for a match away from its best: this times (m − best)².", "匹配偏离最佳值的 logit 损失系数。"),
    .number("match-best", \.matchBest, .share, 0.7, in: 0...1, "Best match.", "最佳匹配。"),
    .number(
      "sponsorship", \.sponsorship, .none, 0, in: -0.5...0.5,
      "Logit loss for a disclosed sponsored post, times 1 − authenticity.",
      "标明广告的 logit 损失，乘以（1 − 真实感）。"),
    .number(
      "authenticity-cost", \.authenticityCost, .share, 0.02, in: 0...0.5,
      "Authenticity lost by a sponsored post.", "每条广告内容损失的真实感。"),
    .number(
      "authenticity-return", \.authenticityReturn, .perDay, 0.02, in: 0...1,
      "Return of authenticity to its start.", "真实感每天的回归。"),
    .number(
      "tie-decay", \.tieDecay, .perDay, 0.01, in: 0...1,
      "Decay of the tie to the KOL (rate of an exponential).", "与 KOL 联系的衰减率。"),
    .number(
      "farewell-scale", \.farewellScale, .days, 14, in: 1...365,
      "Days over which the farewell fades.", "告别效应消退的天数。"),
    .number(
      "fee-scale", \.feeScale, .yuan, 0.8, in: 0...1000,
      "Default fee of a 30-day contract: this times audience to the power below.",
      "默认 30 天合约费：此值 × 受众的下述次幂。"),
    .number(
      "fee-exponent", \.feeExponent, .none, 0.9, in: 0...2,
      "Exponent of the audience in the default fee.", "默认费用中受众的指数。"),
  ]

  /// Share of the audience that one post reaches.
  func reachShare(audience: Double) -> Double {
    guard reach > 0, audience > 0 else { return 0 }
    return min(1, reach * power(audience / 10_000, reachExponent))
  }

  /// The default fee in yuan of a contract of `days` days.
  package func fee(audience: Double, days: Double) -> Double {
    audience > 0 ? feeScale * power(audience, feeExponent) * days / 30 : 0
  }
}
