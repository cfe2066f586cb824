// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Satisfaction S and expectation E. A visit's experience x is weighed against an expectation that
/// adapts only in part (ρ): a lasting change stays felt, S* = σ(β(1−ρ)(x − E0)).
package struct Satisfaction: Mechanism {
  package var adjustment = 0.0
  package var expectationRate = 0.0
  package var adaptation = 0.0
  package var steepness = 0.0
  package var contentWeight = 0.0
  package var welfareWeight = 0.0
  package var socialWeight = 0.0
  package var overloadCost = 0.0
  package var homogeneityCost = 0.0
  package var startExpectation = 0.0
  package var needLogSD = 0.0
  package var promotionStart = 0.0
  package var promotionSatisfaction = 0.0
  package var promotionTrust = 0.0
  package var promotionSpread = 0.0

  package init() {}

  package static let name = "satisfaction"
  package static let title = Bilingual("Satisfaction", "满意度")
  package static let summary = Bilingual(
    "Each visit is compared with what was expected: useful content and welfare please, overload "
      + "and "
      + "sameness annoy; expectations follow experience halfway.",
    "每次来访与预期比较：有用内容与福利带来满意，过载与雷同带来不满；预期会部分地跟随体验。")
  package static let whenOff = Bilingual("Satisfaction stays at one half.", "满意度恒为二分之一。")
  package static let parameters: [Parameter<Satisfaction>] = [
    .number(
      "adjustment", \.adjustment, .perDay, 0.1, in: 0...1, off: 0,
      "Share by which satisfaction moves on a visit.", "每次来访满意度移动的比例。"
    )
    .plausible(
      0.03...0.3,
      "assumed: half of the way in 2 to 23 visits",
      "假设：2 到 23 次来访走完一半"),
    .number(
      "expectation-rate", \.expectationRate, .perDay, 0.05, in: 0...1, off: 0,
      "Share by which the expectation moves on a visit.", "每次来访预期移动的比例。"
    )
    .plausible(
      0.017...0.15,
      "assumed: slower than satisfaction: half of the way in 4 to 40 visits",
      "假设：慢于满意度：4 到 40 次来访走完一半"),
    .number(
      "adaptation", \.adaptation, .share, 0.5, in: 0...1, evidence: .observational,
      source:
        "Di Tella, Haisken-DeNew & MacCulloch 2010 (65 % gone in four years); Diener, Lucas & "
        + "Scollon 2006",
      "How far expectations replace the starting standard (ρ).", "预期取代初始标准的程度（ρ）。"
    )
    .plausible(
      0.3...0.8,
      "65 % of what a higher income adds to happiness is gone after four years (Di Tella et al. "
        + "2010)",
      "收入增加带来的幸福四年后消失 65 %（Di Tella 等 2010）"),
    .number(
      "steepness", \.steepness, .none, 4, in: 0...10,
      "Logit effect of experience above expectation.", "体验超出预期的 logit 系数。"),
    .number(
      "content-weight", \.contentWeight, .none, 0.5, in: 0...1,
      "Weight of the need met by content.", "内容满足需求的权重。"
    )
    .plausible(
      0.3...0.7,
      "assumed: content is what most come for",
      "假设：多数人为内容而来"),
    .number(
      "welfare-weight", \.welfareWeight, .none, 0.25, in: 0...1,
      "Weight of the utility of welfare (½ when there is none).", "福利效用的权重（无福利时为 ½）。"),
    .number(
      "social-weight", \.socialWeight, .none, 0.25, in: 0...1, off: 0,
      "Weight of embeddedness E.", "嵌入度 E 的权重。"),
    .number(
      "overload-cost", \.overloadCost, .none, 0.3, in: 0...1,
      "What full overload takes away.", "完全过载扣减的体验。"),
    .number(
      "homogeneity-cost", \.homogeneityCost, .none, 0.2, in: 0...1,
      "What complete sameness takes away.", "完全雷同扣减的体验。"),
    .number(
      "start-expectation", \.startExpectation, .none, 0.4, in: 0...1,
      "Expectation on joining, the starting standard (E0).", "加入时的预期，即初始标准（E0）。"
    )
    .plausible(
      0.25...0.55,
      "assumed",
      "假设"),
    .number(
      "need-log-sd", \.needLogSD, .none, 0.4, in: 0...2,
      "Spread between members of the value that fills a visit's need (median 1).",
      "成员间每次来访所需价值的差异（中位数 1）。"),
    .number(
      "nps-neutral", \.promotionStart, .none, 7, in: 0...10,
      "What members answer on average who are asked, from 0 to 10, whether they would recommend "
        + "the "
        + "community, at S = T = ½.",
      "S = T = ½ 的成员被问及是否愿意推荐（0 到 10）时的平均回答。"
    )
    .plausible(
      6...8,
      "assumed: who is neither content nor discontent answers 6 to 8",
      "假设：既不满意也不不满意者答 6 到 8"),
    .number(
      "nps-satisfaction", \.promotionSatisfaction, .none, 12, in: 0...50,
      "What S − ½ adds to that answer.", "S − ½ 对该回答的影响。"),
    .number(
      "nps-trust", \.promotionTrust, .none, 4, in: 0...50,
      "What T − ½ adds to it.", "T − ½ 对该回答的影响。"),
    .number(
      "nps-spread", \.promotionSpread, .none, 1.5, in: 0.1...5,
      "Standard deviation of what else lies behind an answer, before it is rounded.",
      "回答中其他因素的标准差（取整前）。"),
  ]
}
