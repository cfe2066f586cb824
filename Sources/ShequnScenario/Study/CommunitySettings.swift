// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnRecords

/// The plain values of `community:` that are not those of one of its parts.
package struct CommunitySettings: Parameterized {
  package var type = CommunityType.interest
  package var members: Double?
  package var hourlyWage = 0.0
  package var priceLevel = 0.0

  package init() {}

  private static let defaults = Community(name: "", topics: [], members: 1, days: 1)

  package static let parameters: [Parameter<CommunitySettings>] = [
    .choice(
      "type", zh: "类型",
      words: ["product": "产品", "interest": "兴趣", "brand": "品牌", "knowledge": "知识", "tool": "工具"],
      \.type, defaults.type, "What the community is for.", "社群的用途。"),
    .optional(
      "members", zh: "成员数 成员 人数", \.members, .members, in: 1...Double(Community.memberLimit),
      "Members on day 0; with a history, on the day on which it began; with a start, as many as it has.",
      "第 0 天的成员数；有历史时为历史开始之日的成员数；有起始成员表时即表中人数。"),
    .number(
      "hourly-wage", zh: "时薪", \.hourlyWage, .yuanPerHour, defaults.hourlyWage, in: 0...100_000,
      evidence: .choice, "Cost of an hour of the operator's work.", "运营人员每小时的成本。"),
    .number(
      "price-level", zh: "物价水平", \.priceLevel, .times, defaults.priceLevel, in: 0.0001...10_000,
      evidence: .choice,
      "Multiplies every threshold that a mechanism has in yuan: with all prices, wages, rewards and fees "
        + "twice as high, 2x changes nothing but the money.",
      "所有机制中以元计的阈值的倍数：物价、时薪、奖励与费用都翻倍时，取 2x 则除金额外一切不变。"),
  ]
}

/// How long a run takes.
package struct RunSettings: Parameterized {
  package var days: Double?

  package init() {}

  package static let parameters: [Parameter<RunSettings>] = [
    .optional(
      "days", zh: "天数", \.days, .days, in: 1...Double(Community.dayLimit), "Days of the run.",
      "模拟的天数。")
  ]
}

extension Community {
  /// Most members × days of a run.
  package static let memberDayLimit = 2_000_000_000
}
