// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  private static let silentLeavers = Measure.named(
    Bilingual("silent members ÷ leavers", "沉默成员 ÷ 离开者"), .end("dormant") / .run("left"))

  /// What time does to communities.
  static let time: [OperatorExpectation] = [
    OperatorExpectation(
      "first-week", Bilingual("doing nothing in a chat", "群里什么都不做"),
      on: [.brandChat, .wechatGroup, .coffeeClub],
      days: 180, replications: 16,
      [
        .nothing,
        Setting(
          Bilingual(
            "nothing, after 180 days of it, nobody new", "什么都不做，且已持续 180 天，无新人"),
          set: ["community.history={days: 180}", "community.mechanisms.adoption=off"]),
      ],
      [
        (Measure.days(1...3, "churn") / .days(31...60, "churn")).level(0, in: 2...12),
        (Measure.days(1...7, "churn") / .days(8...30, "churn")).level(0, in: 1.3...8),
        silentLeavers.level(1, in: 1...20),
        (Measure.share(of: "isolation") + Measure.share(of: "natural")
          - Measure.share(of: "shortage")).level(0, in: 0...1),
        (Measure.share(of: "overload") + Measure.share(of: "distrust")).level(0, in: -0.001...0.2),
      ],
      because: Bilingual(
        "Most who go go at once; the others mute it and forget it.", "要走的当天就走，其余的设免打扰然后忘了。")),
    OperatorExpectation(
      "why-people-leave-noise", Bilingual("why people leave a noisy chat", "吵闹的群为何走人"),
      on: [.brandChat, .coffeeClub],
      replications: 16,
      [
        Setting(Bilingual("20 posts a day", "每天 20 条"), "content: {posts-per-day: 20}"),
        Setting(
          Bilingual("5 promotions a day", "每天 5 条广告"),
          "content: {posts-per-day: 5, promotional-share: 100%}"),
      ],
      [
        (Measure.share(of: "overload") - Measure.share(of: "shortage")).level(0, in: 0...1),
        (Measure.share(of: "overload") - Measure.share(of: "isolation")).level(0, in: 0...1),
        (Measure.share(of: "overload") + Measure.share(of: "distrust")
          - Measure.share(of: "shortage")).level(1, in: 0...1),
      ],
      because: Bilingual("Asked, people name noise and selling first.", "问起来，首先是太吵和卖货。"),
      .study(
        Bilingual(
          "87 % see too much junk, selling disliked most (China Youth Daily 2016, 2020)",
          "87% 的人觉得垃圾信息太多，最反感推销（中国青年报 2016、2020）"))),
    OperatorExpectation(
      "stopping", Bilingual("stopping everything on day 90", "第 90 天停止一切运营"),
      on: [.brandChat, .forum, .ownApp],
      days: 270, replications: 16, set: ["community.history={days: 180}"],
      [
        Setting(Bilingual("goes on", "继续"), "content: {posts-per-day: 3, quality: 0.8}"),
        Setting(
          Bilingual("stops", "停止"), "content: {posts-per-day: 3, quality: 0.8, until: day 90}"),
      ],
      [
        Measure.days(112...118, "dau").change(1, 0, in: -0.25...(-0.05)),
        Measure.last("dau", 15).change(1, 0, in: -0.5...(-0.15)),
        Measure.members.change(1, 0, in: -0.15...(-0.01)),
        Measure.days(118...118, "members").change(1, 0, in: -0.05...0.005),
      ],
      because: Bilingual(
        "Visits fall within weeks, membership hardly at all: people forget to leave.",
        "来访几周内下滑，成员数几乎不动：人们忘了退群。")),
    OperatorExpectation(
      "history", Bilingual("a community that is not new", "并非新建的社群"),
      on: [.brandChat, .forum, .ownApp, .fans, .course], days: 90,
      replications: 16,
      [
        Setting(
          Bilingual("180 days before day 1", "第 1 天之前已有 180 天"),
          set: ["community.history={days: 180}"])
      ],
      [
        // the month before is to the next as that is to the one after: the trend goes on
        (Measure.days(1...30, "dau") / .days(31...60, "dau")
          / (Measure.days(31...60, "dau") / .days(61...90, "dau"))).level(0, in: 0.95...1.05),
        (Measure.days(1...7, "churn") / .days(8...37, "churn")).level(0, in: 0.8...1.25),
      ],
      because: Bilingual(
        "Nothing happens to an old community on the day on which we begin to count.",
        "老社群不会因为我们开始计数就变样。")),
    OperatorExpectation(
      "after-a-year", Bilingual("what turns after a year", "一年之后才显现"), on: [.brandChat], days: 500,
      replications: 8,
      [
        Setting(Bilingual("2 a day", "每天 2 条"), "content: {posts-per-day: 2}"),
        Setting(
          Bilingual("8 a day, everybody called", "每天 8 条并 @所有人"),
          "content: {posts-per-day: 8, announce: mention}"),
        Setting(
          Bilingual("2 a day, half of it selling", "每天 2 条，一半推销"),
          "content: {posts-per-day: 2, promotional-share: 50%}"),
      ],
      [
        Measure.days(1...60, "revenue").above(2, 0),
        (Measure.last("revenue", 60) / .days(1...60, "revenue")).below(2, 0),
        (Measure.last("members") / .days(61...90, "members")).below(1, 0),
      ],
      because: Bilingual(
        "What calls and sells pays at first; whom it has tired is missing a year later.",
        "召唤与推销先见效，疲惫的人一年后才看得出少了。")),
    OperatorExpectation(
      "season", Bilingual("high season and low", "旺季与淡季"), on: [.ownApp, .brandChat], days: 365,
      replications: 8,
      [
        Setting(Bilingual("no season", "无季节"), "content: {posts-per-day: 2}"),
        Setting(
          Bilingual("season", "有季节"), "content: {posts-per-day: 2}",
          set: ["community.market.season=0.4", "community.market.season-peak=200"]),
      ],
      [
        Measure.days(185...215, "dau").above(1, 0, by: 0.1),
        Measure.days(1...30, "dau").below(1, 0, by: 0.1),
      ],
      because: Bilingual("Everybody who sells ice cream knows it.", "卖冰淇淋的都知道。")),
    OperatorExpectation(
      "weekend", Bilingual("weekends", "周末"), on: [.brandChat, .forum], days: 56, replications: 12,
      [
        .nothing,
        Setting(
          Bilingual("a weekend crowd", "周末更活跃"), set: ["community.mechanisms.attend.weekend=0.5"]),
      ],
      [
        (Measure.days(55...56, "dau") / .days(50...54, "dau")).above(1, 0, by: 0.15),
        Measure.days(50...54, "dau").change(1, 0, in: -0.1...0.15),
      ],
      because: Bilingual("More come on Saturday; Monday is as ever.", "周六人多，周一照旧。"),
      .study(
        Bilingual(
          "chats of work are busier on weekdays (Shi et al. 2021): the sign depends on the kind",
          "工作群在工作日更忙（Shi 等 2021）：方向因类型而异"))
    ),
    OperatorExpectation(
      "stickiness", Bilingual("how sticky communities are", "黏性在什么范围"),
      on: [.brandChat, .forum, .ownApp, .fans, .course], replications: 12,
      [.nothing, Setting(Bilingual("2 posts a day", "每天 2 条"), "content: {posts-per-day: 2}")],
      [
        Measure.last("stickiness").level(0, in: 0.08...0.3),
        Measure.last("stickiness").level(1, in: 0.1...0.35),
        Measure.last("monthly_churn").level(0, in: 0.02...0.2),
        Measure.last("monthly_churn").level(1, in: 0.02...0.12),
      ],
      because: Bilingual(
        "A tenth to a third of a month's visitors come on a day; a tended community loses a few in a hundred a month.",
        "月活中每天来一成到三成；用心经营的社群每月流失百分之几。"),
      .study(
        Bilingual(
          "month-1 retention 7 / 17 / 30 % of writers (24 logs); 6–15 % come in a month (Higher Logic 2023)",
          "发言者首月留存 7% / 17% / 30%（24 份日志）；一个月内来访 6%–15%（Higher Logic 2023）"))),
  ]
}
