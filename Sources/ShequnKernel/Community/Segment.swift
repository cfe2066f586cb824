// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A kind of member: a share of the market with its own interests and habits.
package struct Segment: Parameterized {
  /// When members of a segment look in.
  package enum ActiveHours: String, CaseIterable, Sendable {
    case allDay = "all-day"
    case evening
    case office
    case night

    /// Relative weight of a visit in each hour of the day.
    package var profile: [Double] {
      switch self {
      case .allDay: Self.spread(peaks: [8: 1, 12: 1.4, 19: 1.2, 21: 1.6], floor: 0.35)
      case .evening: Self.spread(peaks: [19: 1.5, 21: 2.5, 22: 1.5], floor: 0.2)
      case .office: Self.spread(peaks: [9: 1.5, 12: 2, 15: 1.5, 17: 1], floor: 0.1)
      case .night: Self.spread(peaks: [22: 1.5, 23: 2, 0: 2, 1: 1.5], floor: 0.15)
      }
    }

    /// A floor over the waking day plus peaks that reach an hour to either side.
    private static func spread(peaks: [Int: Double], floor: Double) -> [Double] {
      (0..<24).map { hour in
        let waking = (2...6).contains(hour) ? floor * 0.1 : floor
        let near = [(hour, 1.0), ((hour + 1) % 24, 0.5), ((hour + 23) % 24, 0.5)]
        return waking + near.reduce(0) { $0 + (peaks[$1.0] ?? 0) * $1.1 }
      }
    }
  }

  package var title = Bilingual("everyone", "所有人")
  package var share = 0.0
  package var interests: [String: Double] = [:]
  package var activity = SIMD2(0.5, 2.0)
  package var posting = 0.0
  package var rewardSensitivity = 0.0
  package var leaving = 0.0
  package var leavesWithoutRewards = 0.0
  package var trollness = 0.0
  package var buying = 0.0
  package var priceSensitivity = 0.0
  package var hours = ActiveHours.allDay

  package init() {}

  /// What stands in files: the English title.
  package var name: String { title.en }

  package static let parameters: [Parameter<Segment>] = [
    .title(
      "name", zh: "名称", \.title, default: Bilingual("everyone", "所有人"),
      "Name of the segment; files have the English one.", "分群名称；结果文件中使用英文名。"),
    .number(
      "share", zh: "占比", \.share, .share, 1, in: 0...1, evidence: .choice,
      "Share of the market and of the starting members.", "占市场与初始成员的比例。"),
    .weights(
      "interests", zh: "兴趣", \.interests, over: .topics,
      "Weights of topics; a topic that is not listed has weight 1.", "话题权重；未列出的话题权重为 1。"),
    .beta(
      "activity", zh: "活跃度", \.activity, [0.5, 2], evidence: .assumed,
      source: "a band: DAU/MAU .262 alone, a common ratio of online products",
      "Distribution of base activity a, the chance of coming on a day all else neutral.",
      "基础活跃度 a 的分布：其他因素中性时某天上线的概率。"),
    .number(
      "posting", zh: "发帖倍数", \.posting, .times, 1, in: 0...100, "Multiplies the posting rate.",
      "发帖率倍数。"),
    .number(
      "reward-sensitivity", zh: "奖励敏感度", \.rewardSensitivity, .times, 1, in: 0...10,
      "Multiplies the perceived value of welfare.", "福利感知价值的倍数。"),
    .number(
      "leaving", zh: "流失倍数", \.leaving, .times, 1, in: 0...100,
      "Multiplies all hazards of leaving.",
      "全部流失风险的倍数。"),
    .number(
      "leaves-without-rewards", zh: "无奖励流失倍数", \.leavesWithoutRewards, .times, 1, in: 0...100,
      "Multiplies all hazards while no cash or material welfare is to be had (2x for bonus "
        + "hunters); one of "
        + "perceived value 1 undoes it, less a part of it.",
      "拿不到现金或物质福利时全部流失风险的倍数（羊毛党为 2x）；感知价值为 1 的福利使其失效，不足则按比例。"),
    .number(
      "trollness", zh: "捣乱程度", \.trollness, .none, 0, in: 0...10,
      "Added to the logit of offending (3 for trolls).", "违规 logit 的增量（喷子为 3）。"
    )
    .plausible(
      0...3,
      "assumed: from nobody to trolls (3)",
      "假设：从无到喷子（3）"),
    .number(
      "buying", zh: "购买倍数", \.buying, .times, 1, in: 0...100, "Multiplies the rate of purchases.",
      "购买率倍数。"),
    .number(
      "price-sensitivity", zh: "价格敏感度", \.priceSensitivity, .times, 1, in: 0...10,
      "Multiplies the price elasticity.", "价格弹性倍数。"),
    .choice(
      "active-hours", zh: "活跃时段",
      words: ["all-day": "全天", "evening": "晚间 晚上", "office": "上班时间", "night": "深夜"], \.hours,
      .allDay, "When members of the segment look in.", "该分群成员的活跃时段。"),
  ]
}
