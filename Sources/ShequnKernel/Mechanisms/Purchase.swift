// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Purchases: personal weekly rates λ ~ Gamma(shape, 1/rate); p = 1 − exp(−λm/7) a day for every
/// member who is not dormant, with
/// m = e^(trust(T−½) + satisfaction(S−½)) · occasion · lift · (used/usual)^−long-run · e^−x.
///
/// - occasion = without-visit + (1 − without-visit)·visit·[came today]·(1 + recommended(1 − e^(−r/scale))),
///   r the recommendations seen, faded by `recommended-days`; a sale below what one is used to adds
///   sale-in-sight·min(1, depth/noticed) while it lasts.
/// - lift = L = (asked/used)^−surprise up to 1, beyond it 1 + (L−1)/(1 + (L−1)/lift-max); what one is
///   used to follows what is asked, so a lasting price ends at the long-run elasticity alone.
/// - x is what was bought ahead: ahead(1 − 1/lift) for each purchase, faded by `ahead-days`.
///
/// A sale draws people: sale-pull·u(saving)·min(1, λ/mean λ) on the logit of coming. What is spent is
/// gamma-gamma.
package struct Purchase: Mechanism {
  package var shape = 0.0
  package var scaleWeeks = 0.0
  package var level = 0.0
  package var trust = 0.0
  package var satisfaction = 0.0
  package var withoutVisit = 0.0
  package var visit = 0.0
  package var recommended = 0.0
  package var recommendedScale = 0.0
  package var recommendedDays = 0.0
  package var saleInSight = 0.0
  package var noticed = 0.0
  package var salePull = 0.0
  package var surprise = 0.0
  package var liftMax = 0.0
  package var longRun = 0.0
  package var ahead = 0.0
  package var aheadDays = 0.0
  package var habituation = 0.0
  package var spendShape = 0.0
  package var spendSpread = 0.0
  package var privilege = 0.0
  package var dormancy = 0.0

  package init() {}

  package static let name = "purchase"
  package static let title = Bilingual("Purchases", "购买")
  package static let summary = Bilingual(
    "Members buy at a rate of their own, more when they trust and are satisfied, more on the day "
      + "of "
      + "a visit and after recommendations seen. A price below what they are used to sells more for a "
      + "while, part of it bought ahead, and brings people in; a lasting price counts by what is usual.",
    "成员按各自频率购买：信任与满意时更多，来访当天更多，看过推荐更多。低于习惯价的价格会在一段时间内多卖（其中一部分是提前购买），"
      + "也会吸引人来；长期价格按它与行情价的比较起作用。")
  package static let whenOff = Bilingual(
    "Nobody buys anything.",
    "无人购买。")
  package static let parameters: [Parameter<Purchase>] = [
    .number(
      "shape", \.shape, .none, 0.243, in: 0.01...100, evidence: .computed,
      source: "Fader, Hardie & Lee 2005 (CDNOW)",
      "Shape of the gamma distribution of weekly rates.",
      "每周购买率伽马分布的形状。"
    )
    .plausible(
      0.15...0.6,
      "Fader, Hardie & Lee 2005: .243 (CDNOW); other shops .15 to .6",
      "Fader、Hardie & Lee 2005：.243（CDNOW）；其他商店 .15 到 .6"),
    .number(
      "scale-weeks", \.scaleWeeks, .none, 4.414, in: 0.01...1000, evidence: .computed,
      source: "Fader, Hardie & Lee 2005 (CDNOW)",
      "Inverse scale of that distribution, in weeks.",
      "该分布的尺度倒数（周）。"
    )
    .plausible(
      2...9,
      "Fader, Hardie & Lee 2005: 4.414 (CDNOW); half to twice",
      "Fader、Hardie & Lee 2005：4.414（CDNOW）；一半到两倍"),
    .number(
      "level", \.level, .times, 1, in: 0...100, off: 0,
      "Multiplies every rate.",
      "所有购买率的倍数。"),
    .number(
      "trust", \.trust, .none, 0.5, in: 0...5, off: 0,
      "Log-rate effect of trust T − ½.",
      "信任 T − ½ 的对数效应。"
    )
    .plausible(
      0.2...1,
      "members of a brand’s groups order 30 % more (Luckin 2021, no control: an upper bound for "
        + "all of it)",
      "品牌群成员订单 +30 %（瑞幸 2021，无对照：全部效应的上限）"),
    .number(
      "satisfaction", \.satisfaction, .none, 0.5, in: 0...5, off: 0,
      "Log-rate effect of satisfaction S − ½.",
      "满意度 S − ½ 的对数效应。"),
    .number(
      "without-visit", \.withoutVisit, .share, 0.1, in: 0...1, off: 1,
      "Share of the need that is met without a visit.", "不来访也会购买的需求占比。"),
    .number(
      "visit", \.visit, .times, 6, in: 0...50, evidence: .computed,
      source: "derived from segment.activity (odds of staying away: 4–6)",
      "Factor of a visit on the rest of the day's rate: near the odds of a visit, so that the "
        + "mean stays "
        + "what it was at usual attendance.",
      "来访当天对其余购买率的倍数：接近“不来与来”的几率，使通常上线率下的均值大致不变。"
    )
    .plausible(
      3...12,
      "derived: the odds of staying away, 4 where one in five comes on a day, 6 where one in "
        + "seven does",
      "推导：不来的几率，五人来一人时为 4，七人来一人时为 6"),
    .number(
      "recommended", \.recommended, .none, 1.35, in: 0...5, off: 0, evidence: .observational,
      source: "Li 2023 (a pitch heard: .66 → 1.54 % buy)",
      "Most that recommendations seen add to a visit's rate, as a factor less 1; orders + 30 % "
        + "in a "
        + "brand's groups (Luckin 2021, no control) are an upper bound for a daily post that recommends.",
      "看过推荐后来访购买率的最大增幅（倍数减 1）；品牌群内订单 +30%（瑞幸 2021，无对照）是每日一条带货内容的上限。"
    )
    .plausible(
      0.3...1.5,
      "a pitch heard: × 2.35 (Li 2023); orders in a brand’s groups + 30 % (Luckin 2021, no "
        + "control)",
      "听到讲解：× 2.35（Li 2023）；品牌群订单 +30 %（瑞幸 2021，无对照）"),
    .number(
      "recommended-scale", \.recommendedScale, .items, 2, in: 0.1...100,
      "Recommendations in mind at which 63 % of that is reached: two full ones in a week; 2 to 6 "
        + "are "
        + "plausible.",
      "达到该增幅 63% 所需的推荐条数：一周两条完整推荐；合理范围 2 到 6。"
    )
    .plausible(
      2...6,
      "assumed: two to six, so that one a day comes near the whole",
      "假设：2 到 6 条，使每天一条接近全效"),
    .number(
      "recommended-days", \.recommendedDays, .days, 7, in: 0.5...365, evidence: .observational,
      source: "6,074 shops 2023 (a session carries over for 7 days)",
      "Days in which a recommendation fades to 37 %: the carry-over of a live session is seen "
        + "for 7 days "
        + "(6,074 shops, 2023).",
      "推荐印象衰减到 37% 的天数：直播的后续影响可见 7 天（6,074 家店，2023）。"
    )
    .plausible(
      3.5...14,
      "a live session is felt for 7 days (6,074 shops 2023)",
      "直播的影响可见 7 天（6,074 家店，2023）"),
    .number(
      "sale-in-sight", \.saleInSight, .items, 1.5, in: 0...50, off: 0,
      "Recommendations that a sale in full view is worth to a visitor while it lasts.",
      "促销期间对来访者相当于多少条推荐。"),
    .number(
      "noticed", \.noticed, .share, 0.15, in: 0.01...1,
      "Depth, below what one is used to, from which a sale is in full view.",
      "低于习惯价多少时促销完全引人注意。"
    )
    .plausible(
      0.1...0.25,
      "a threshold exists (Gupta & Cooper 1992); where it lies is assumed",
      "存在阈值（Gupta & Cooper 1992）；位置为假设"),
    .number(
      "sale-pull", \.salePull, .none, 1, in: 0...5, off: 0,
      "Logit effect on coming of a sale that saves 24 yuan (u = 1) in who buys as often as the "
        + "mean.",
      "促销省下 24 元（u = 1）时，对购买频率达到均值者上线的 logit 效应。"),
    .number(
      "surprise", \.surprise, .none, 2.62, in: 0...10, off: 0, evidence: .observational,
      source: "Bijmolt, van Heerde & Pieters 2005",
      "Elasticity of what is asked against what one is used to.", "要价相对习惯价的弹性。"
    )
    .plausible(
      1.8...3.7,
      "Bijmolt, van Heerde & Pieters 2005: − 2.62 over 1,851, − 3.63 for promotions; Tellis "
        + "1988: − 1.76",
      "Bijmolt、van Heerde & Pieters 2005：1,851 个均值 −2.62，促销 −3.63；Tellis 1988：−1.76"),
    .number(
      "lift-max", \.liftMax, .times, 8, in: 0.1...Self.unbounded, off: Self.unbounded,
      "Most that a price can add, as a multiple of the usual rate: nobody uses up more.",
      "低价最多能增加的购买（通常购买率的倍数）：再多也用不完。"
    )
    .plausible(
      4...15,
      "20 % off adds 73 %, with display up to nine times that: 6.6 (Narasimhan, Neslin & Sen "
        + "1996; van Heerde & Neslin 2008)",
      "八折多卖 73 %，配合陈列可达九倍即 6.6（Narasimhan、Neslin & Sen 1996；van Heerde & Neslin 2008）"),
    .number(
      "long-run", \.longRun, .none, 1.5, in: 0...10, off: 0, evidence: .observational,
      source: "Tellis 1988 (367 elasticities: mean − 1.76)",
      "Elasticity of what one is used to against what is usual: what is left of a price that "
        + "lasts.",
      "习惯价相对行情价的弹性：长期价格最终的作用。"
    )
    .plausible(
      1...2.5,
      "Tellis 1988: mean − 1.76 over 367 elasticities of lasting prices",
      "Tellis 1988：367 个长期价格弹性的均值 −1.76"),
    .number(
      "ahead", \.ahead, .none, 0.35, in: 0...3, off: 0, evidence: .observational,
      source: "van Heerde, Leeflang & Wittink 2004 (a third of the bump)",
      "Log-rate that each purchase takes away afterwards, times its share that the low price "
        + "brought "
        + "about: a third of the extra units comes out of later weeks.",
      "每次购买之后对数购买率的下降，乘以其中由低价带来的比例：多卖的约三分之一来自之后几周。"
    )
    .plausible(
      0.05...0.5,
      "of a bump 33 % is borrowed from later weeks (van Heerde, Leeflang & Wittink 2004), 4 to "
        + "25 % in tuna and tissue (2000), 6 % in Leeflang et al. 2008",
      "增量的 33 % 来自之后几周（van Heerde、Leeflang & Wittink 2004）；金枪鱼与纸巾 4 % 到 25 %（2000）；Leeflang 等 "
        + "2008 为 6 %"
    ),
    .number(
      "ahead-days", \.aheadDays, .days, 28, in: 1...365,
      "Days in which that fades to 37 %.", "上述下降衰减到 37% 的天数。"),
    .number(
      "habituation", \.habituation, .perDay, 0.1, in: 0...1, off: 0,
      "How fast the reference price follows the price.",
      "参考价跟随价格的速度。"
    )
    .plausible(
      0.01...0.2,
      "direction: who got a discount pays less later (Zhang et al. 2020); a price is remembered "
        + "for days to months",
      "方向：得过折扣者后来付得更少（Zhang 等 2020）；价格被记住数日到数月"),
    .number(
      "spend-shape", \.spendShape, .none, 6.25, in: 0.1...100, evidence: .computed,
      source: "Fader, Hardie & Lee 2005 (CDNOW)",
      "p of the gamma-gamma model of spend.",
      "消费额 gamma-gamma 模型的 p。"
    )
    .plausible(
      3...12,
      "Fader, Hardie & Lee 2005: 6.25 (CDNOW); half to twice",
      "Fader、Hardie & Lee 2005：6.25（CDNOW）；一半到两倍"),
    .number(
      "spend-spread", \.spendSpread, .none, 3.74, in: 1.1...100, evidence: .computed,
      source: "Fader, Hardie & Lee 2005 (CDNOW)",
      "q of that model.",
      "该模型的 q。"
    )
    .plausible(
      2...7.5,
      "Fader, Hardie & Lee 2005: 3.74 (CDNOW); half to twice",
      "Fader、Hardie & Lee 2005：3.74（CDNOW）；一半到两倍"),
    .number(
      "privilege", \.privilege, .none, 0.2, in: 0...3, off: 0,
      "Log-rate effect of members-only offers at full strength.",
      "会员专享满强度时的对数效应。"
    )
    .plausible(
      0.05...0.3,
      "upper ends: joining a firm’s community + 19 % (Manchanda et al. 2015), orders + 30 % "
        + "(Luckin 2021, no control)",
      "上限：加入品牌社区 +19 %（Manchanda 等 2015），订单 +30 %（瑞幸 2021，无对照）"),
    .number(
      "dormancy", \.dormancy, .days, 90, in: 1...3650,
      "Days without a visit after which a member buys only on the day of a visit.",
      "多少天未来访之后，成员只在来访当天购买。"),
  ]

  /// A `lift-max` that bounds nothing.
  private static let unbounded = 1e9

  /// Mean weekly rate, all segments alike.
  package var meanRate: Double { level * shape / scaleWeeks }

  /// ln lift: of a price that is `ratio` times what a member is used to who minds prices
  /// `sensitivity` times as much as usual.
  package func logLift(ratio: Float, sensitivity: Float) -> Float {
    let plain = -Float(surprise) * sensitivity * logarithm(ratio)
    guard plain > 0, liftMax < Self.unbounded else { return plain }
    let extra = exponential(plain) - 1
    return logarithm(1 + extra / (1 + extra / Float(liftMax)))
  }
}
