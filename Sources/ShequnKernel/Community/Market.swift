// SPDX-License-Identifier: GPL-3.0-or-later

/// The people outside, and what happens there.
package struct Market: Parameterized {
  /// How people outside hear of the community from members.
  package enum Network: String, CaseIterable, Sendable {
    /// Everybody meets everybody.
    case mixed
    /// People stand in a ring and hear only of those who stand before them.
    case ring
  }

  package var size = 0.0
  package var network = Network.mixed
  package var neighbours = 0.0
  package var season = 0.0
  package var seasonPeak = 0.0
  package var competitor = 0.0
  package var competitorFrom: Double?
  package var shockRate = 0.0
  package var shockStrength = 0.0
  package var shockDay: Double?

  package init() {}

  package static let parameters: [Parameter<Market>] = [
    .number(
      "size", zh: "市场规模", \.size, .members, 0, in: 0...100_000_000, evidence: .choice,
      "People who could ever join, members included; 0: ten times the members.",
      "可能加入的总人数（含现有成员）；0 表示成员数的十倍。"),
    .choice(
      "network", zh: "传播网络", words: ["mixed": "任意", "ring": "环形"], \.network, .mixed,
      "How people outside hear of the community: mixed (anybody may tell anybody) or ring (only "
        + "the "
        + "nearest neighbours).",
      "外部人群如何得知社群：mixed 任意相遇；ring 只从最近的邻居。"),
    .number(
      "neighbours", zh: "邻居数", \.neighbours, .members, 1, in: 1...100, evidence: .choice,
      "Neighbours before each person on the ring.", "环上每个人之前的邻居数。"),
    .number(
      "season", zh: "季节幅度", \.season, .none, 0, in: 0...3,
      "Logit effect of the season on attendance: as much above as half a year later below.",
      "季节对上线的 logit 效应幅度。"
    )
    .plausible(
      0...0.5,
      "assumed: odds of coming up to two thirds higher in season",
      "假设：旺季来访几率至多高三分之二"),
    .number(
      "season-peak", zh: "旺季日", \.seasonPeak, .day, 1, in: 1...365, evidence: .choice,
      "Day of the year on which the season is at its best.", "旺季所在日。"),
    .number(
      "competitor", zh: "竞品效用", \.competitor, .share, 0, in: 0...1,
      "Utility of a competing community: those whose satisfaction is lower are drawn away.",
      "竞品社群的效用：满意度低于它的成员会被吸引走。"
    )
    .plausible(
      0...0.6,
      "assumed: none, or about as good as this one",
      "假设：没有，或与本社群相当"),
    .optional(
      "competitor-from", zh: "竞品出现日", \.competitorFrom, .day, in: 1...100_000,
      "Day on which the competitor appears; the first if not given.", "竞品出现之日；不写则第一天。"),
    .number(
      "shocks", zh: "冲击率", \.shockRate, .perYear, 0, in: 0...100,
      "Rate of shocks that come by themselves.", "自发冲击的年发生率。"
    )
    .plausible(
      0...2,
      "assumed: none, or two a year",
      "假设：没有，或每年两次"),
    .number(
      "shock-strength", zh: "冲击强度", \.shockStrength, .none, 3, in: 0...5,
      "Strength of a shock, a bad trust event for every visitor, fading over days.",
      "冲击强度：对每位来访者是坏的信任事件，逐日消退。"),
    .optional(
      "shock-day", zh: "冲击日", \.shockDay, .day, in: 1...100_000,
      "A shock on this very day, for what-if questions.", "指定某日发生冲击，用于假设情形。"),
  ]

  /// Logit effect of the season on a day.
  func season(day: Int) -> Float {
    season == 0 ? 0 : Float(season * cosine(turns: (Double(day) - seasonPeak) / 365))
  }
}

/// What members can buy.
package struct Shop: Parameterized {
  package var price = 0.0
  package var usualPrice: Double?
  package var margin = 0.0

  package init() {}

  package static let parameters: [Parameter<Shop>] = [
    .number(
      "price", zh: "单价", \.price, .yuan, 0, in: 0...1_000_000, evidence: .choice,
      "What a purchase comes to on average at the list price; 0: nothing is sold.",
      "按标价一次购买的平均金额；0 表示不销售。"),
    .optional(
      "usual-price", zh: "行情价", \.usualPrice, .yuan, in: 0.01...1_000_000,
      "What people expect to pay for that on joining; the price if not given.",
      "加入时人们认为同样的东西该付多少；不写则为单价。"),
    .number(
      "margin", zh: "毛利率", \.margin, .share, 0.4, in: 0...1, evidence: .choice,
      "Share of the list price that is left after the cost of goods.", "标价中扣除商品成本后的比例。"),
  ]

  /// The list price relative to what is usual.
  var relativePrice: Double { usualPrice.map { price / $0 } ?? 1 }
}
