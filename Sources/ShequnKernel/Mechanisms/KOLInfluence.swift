// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// KOL partnerships: of a stated audience a share are people who can be won; a post reaches a share
/// r = min(most, .10·(audience/10⁴)^−.586) of them, and of those reached
/// P(join) = σ(base + quality·(q − ½) + credibility·(c − ½) + authenticity + 1.5m − 2(m−.7)²).
///
/// Posts tell the same people again: n posts are worth n^ω fresh ones, so that a share
/// 1 − (1 − rP)^(n^ω) is won. Who came by a KOL holds a tie to it that fades, and feels the farewell when
/// the contract ends. A scandal is felt at visits, as long as it fades: by the share of the tie, or by
/// following·(1 − e^(−m/3)) after m posts met in the community, or as one who only watches.
package struct KOLInfluence: Mechanism {
  package var reach = 0.0
  package var reachExponent = 0.0
  package var reachMost = 0.0
  package var realFans = 0.0
  package var novelty = 0.0
  package var base = 0.0
  package var quality = 0.0
  package var credibility = 0.0
  package var matchSlope = 0.0
  package var matchCurve = 0.0
  package var matchBest = 0.0
  package var sponsorship = 0.0
  package var authenticityCost = 0.0
  package var authenticityReturn = 0.0
  package var tieDecay = 0.0
  package var farewellScale = 0.0
  package var following = 0.0
  package var followingPosts = 0.0
  package var feeScale = 0.0
  package var feeExponent = 0.0
  package var feePosts = 0.0

  package init() {}

  package static let name = "kol"
  package static let title = Bilingual("KOL influence", "KOL 影响")
  package static let summary = Bilingual(
    "A KOL's posts bring people from a finite audience, each further post fewer; they are tied "
      + "to the "
      + "KOL, and some of them go when the contract ends. A scandal hurts them, and less those who have "
      + "followed the KOL's posts inside.",
    "KOL 的内容从有限受众中带来新人，每多一条带来的更少；他们与 KOL 有联系，合约结束时其中一些会离开。"
      + "丑闻伤及这些人，也较弱地伤及在社群内追看其内容的人。")
  package static let whenOff = Bilingual("A KOL reaches nobody outside.", "KOL 触达不到任何外部人群。")
  package static let parameters: [Parameter<KOLInfluence>] = [
    .number(
      "reach", \.reach, .share, 0.10, in: 0...1, off: 0, evidence: .observational,
      source: "Leung et al. 2022 (slope)",
      "Share of an audience of 10,000 that a post reaches.", "一条内容触达一万受众的比例。"
    )
    .plausible(
      0.05...0.2,
      "Leung et al. 2022: the slope is measured, the level half to twice",
      "Leung 等 2022：斜率有测量，水平取一半到两倍"),
    .number(
      "reach-exponent", \.reachExponent, .none, -0.586, in: -1...0, evidence: .observational,
      source: "Leung et al. 2022",
      "How that share changes with audience/10,000.", "该比例随（受众/一万）变化的指数。"
    )
    .plausible(
      (-0.7)...(-0.2),
      "Leung et al. 2022: −.586; like rates by followers −.19 (Markerly, at second hand)",
      "Leung 等 2022：−.586；点赞率随粉丝数 −.19（Markerly，二手）"),
    .number(
      "reach-most", \.reachMost, .share, 0.3, in: 0...1, off: 1,
      "Largest share of an audience, however small, that a post reaches.", "受众再小，一条内容最多触达的比例。"
    )
    .plausible(
      0.15...0.5,
      "a post reaches a third of one’s friends (Bernstein et al. 2013), 61 % see one in a month",
      "一条内容触达约三分之一好友（Bernstein 等 2013），一个月内达 61 %"),
    .number(
      "real-fans", \.realFans, .share, 0.4, in: 0...1, off: 1,
      source: "a band: DataStory, 38–43 % of followers of Chinese KOLs",
      "Share of a stated audience who are people that can be won.", "号称受众中真实可争取的比例。"
    )
    .plausible(
      0.3...0.5,
      "38 to 43 % of followers of Chinese KOLs (DataStory, a benchmark)",
      "中国 KOL 粉丝的 38 % 到 43 %（数说故事，基准）"),
    .number(
      "novelty", \.novelty, .none, 0.5, in: 0.1...1, off: 1,
      "What posts say to the same people again: n posts count as n to this power.",
      "对同一批人重复发声：n 条内容相当于 n 的此次幂条。"
    )
    .plausible(
      0.3...0.8,
      "assumed: four posts count as one and a half to three",
      "假设：四条相当于一条半到三条"),
    .number(
      "base", \.base, .none, -6, in: -15...0,
      "Logit of joining for a person reached, quality and credibility at ½, all else at zero.",
      "被触达者加入的基础 logit（质量与可信度为 ½，其余为零）。"
    )
    .plausible(
      (-7.5)...(-4.5),
      "assumed: a contract wins .05 to 1 % of an audience",
      "假设：一份合约争取到受众的 .05 % 到 1 %"),
    .number(
      "quality", \.quality, .none, 1.5, in: 0...5, off: 0,
      "Logit effect of the quality of the KOL's posts, q − ½.", "KOL 内容质量 q − ½ 的 logit 效应。"),
    .number(
      "credibility", \.credibility, .none, 1.5, in: 0...5, off: 0,
      "Logit effect of the KOL's credibility, c − ½.", "KOL 可信度 c − ½ 的 logit 效应。"),
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
      "标明广告的 logit 损失，乘以（1 − 真实感）。"
    )
    .plausible(
      (-0.3)...0.3,
      "the sign is contested: disclosure warns, and it is honest",
      "方向有争议：标明广告既是提醒也显诚实"),
    .number(
      "authenticity-cost", \.authenticityCost, .share, 0.005, in: 0...0.5,
      source: "a band: Cheng & Zhang 2024, a sponsored video costs .19 % of subscribers",
      "Authenticity lost by a sponsored post.", "每条广告内容损失的真实感。"
    )
    .plausible(
      0.002...0.02,
      "a sponsored video costs .19 % of subscribers (Cheng & Zhang 2024), more for large accounts",
      "一条推广视频损失 .19 % 订阅者（Cheng & Zhang 2024），大号更多"),
    .number(
      "authenticity-return", \.authenticityReturn, .perDay, 0.02, in: 0...1,
      "Return of authenticity to its start.", "真实感每天的回归。"),
    .number(
      "tie-decay", \.tieDecay, .perDay, 0.01, in: 0...1,
      "Decay of the tie to the KOL (rate of an exponential).", "与 KOL 联系的衰减率。"
    )
    .plausible(
      0.003...0.03,
      "a scandal cost an influencer followers for two months and more (press, at second "
        + "hand); ties .0063 (Burt 2002)",
      "一场丑闻使网红持续掉粉两月以上（报道，二手）；一般关系 .0063（Burt 2002）"),
    .number(
      "farewell-scale", \.farewellScale, .days, 14, in: 1...365,
      "Days over which the farewell fades.", "告别效应消退的天数。"),
    .number(
      "following", \.following, .share, 0.5, in: 0...1, off: 0,
      "What a scandal is to a member who has followed the KOL's posts in the community, against "
        + "one "
        + "who came by the KOL.",
      "丑闻对在社群内追看 KOL 内容者的影响，相对经 KOL 而来者。"),
    .number(
      "following-posts", \.followingPosts, .items, 3, in: 0.1...1000,
      "Posts of a KOL met after which a member follows the KOL to 1 − 1/e.",
      "看过多少条 KOL 内容后，成员的追随程度达到 1 − 1/e。"),
    .number(
      "fee-scale", \.feeScale, .yuan, 0.2, in: 0...1000,
      "Default fee of one post: this times audience to the power below.",
      "默认单条费用：此值 × 受众的下述次幂。"
    )
    .plausible(
      0.1...0.8,
      "prices of notes on Xiaohongshu (trade press, nobody could check it)",
      "小红书笔记报价（行业媒体，无法核实）"),
    .number(
      "fee-exponent", \.feeExponent, .none, 0.9, in: 0...2,
      "Exponent of the audience in the default fee.", "默认费用中受众的指数。"
    )
    .plausible(
      0.75...1.05,
      "prices of notes on Xiaohongshu: .93 (trade press, nobody could check it)",
      "小红书笔记报价：.93（行业媒体，无法核实）"),
    .number(
      "fee-posts", \.feePosts, .none, 0.75, in: 0...1,
      "Exponent of the number of posts in the default fee of a contract (below 1: a rebate).",
      "默认合约费中条数的指数（小于 1 表示批量折扣）。"),
  ]

  /// Share of the audience that one post reaches.
  func reachShare(audience: Double) -> Double {
    guard reach > 0, audience > 0 else { return 0 }
    return min(reachMost, reach * power(audience / 10_000, reachExponent))
  }

  /// People of a stated audience who can be won.
  package func fans(of audience: Int) -> Int { Int((Double(audience) * realFans).rounded()) }

  /// What the post after `sent` others counts for, a fresh one being 1: (n + 1)^ω − n^ω.
  package func freshness(after sent: Int) -> Double {
    guard novelty < 1, sent > 0 else { return 1 }
    return power(Double(sent + 1), novelty) - power(Double(sent), novelty)
  }

  /// The share of those who can be reached that so many posts reach: 1 − (1 − r)^(n^ω).
  package func share(reachedBy posts: Double, audience: Double) -> Double {
    1 - power(1 - reachShare(audience: audience), power(posts, novelty))
  }

  /// What the last of so many posts reaches, against what one reaches on average.
  package func lastAgainstMean(posts: Double, audience: Double) -> Double {
    let all = share(reachedBy: posts, audience: audience)
    guard posts >= 2, all > 0 else { return 1 }
    return (all - share(reachedBy: posts - 1, audience: audience)) / (all / posts)
  }

  /// The logit of joining that quality, 0…1, and credibility, 0…1, add.
  package func appeal(quality: Double, credibility: Double) -> Double {
    self.quality * (quality - 0.5) + self.credibility * (credibility - 0.5)
  }

  /// The default fee in yuan of a contract of so many posts.
  package func fee(audience: Double, posts: Int) -> Double {
    guard audience > 0, posts > 0 else { return 0 }
    return feeScale * power(audience, feeExponent) * power(Double(posts), feePosts)
  }
}
