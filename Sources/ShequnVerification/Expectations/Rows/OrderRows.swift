// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// Rules, moderators, crises.
  static let order: [OperatorExpectation] = [
    OperatorExpectation(
      "moderation-hours", Bilingual("half an hour of moderation, two, eight", "每天管半小时、两小时、八小时"),
      on: [.forum, .ownApp, .fans, .marketplace], replications: 16,
      set: [
        "community.mechanisms.moderation.base=-4.5", "community.mechanisms.contribute.level=20x",
      ],
      Setting.each(["0", "0.5", "2", "8"], "moderation: {hours-per-day: #}"),
      [
        Measure.run("exposure").falls(0...2), Measure.run("exposure").neverRises(2...3),
        Measure.run("exposure").change(3, 0, in: -1...(-0.4)), Measure.trust.above(2, 0),
        // who is put out does not count
        (Measure.left - Measure.run("left_banned")).below(2, 0),
      ],
      because: Bilingual(
        "Where one in fifty is a troll, the first hour helps most.", "五十人里有一个喷子，头一个小时最有用。")),
    OperatorExpectation(
      "strictness", Bilingual("lenient, firm, pitiless", "宽松、适度、严苛"), on: [.forum, .fans, .ownApp],
      replications: 24,
      set: [
        "community.mechanisms.moderation.base=-4.5", "community.mechanisms.contribute.level=20x",
      ],
      Setting.each(
        ["0", "0.4", "1"], "moderation: {hours-per-day: 3, strictness: #, ban-after: 0}"),
      [
        Measure.run("wrongful_removals").rises(1...2), Measure.trust.peaks(1...1, of: 0...2),
        Measure.run("exposure").falls(0...2),
      ],
      because: Bilingual(
        "Too lax and trolls rule, too strict and the innocent leave.", "太松喷子横行，太严误伤好人。")),
    OperatorExpectation(
      "explained-removals", Bilingual("saying why", "删帖说明理由"), on: [.forum, .fans, .ownApp],
      replications: 24,
      set: ["community.mechanisms.moderation.base=-4.5"],
      [
        Setting(
          Bilingual("in silence", "不说明"),
          "moderation: {hours-per-day: 2, explain: false, ban-after: 0}"),
        Setting(
          Bilingual("explained", "说明"),
          "moderation: {hours-per-day: 2, explain: true, ban-after: 0}"),
      ],
      [Measure.run("violations").change(1, 0, in: -0.3...0)],
      because: Bilingual("Some understand; most of those who offend do not.", "有人听得进，多数惯犯听不进。"),
      .study(
        Bilingual(
          "one warning: 11 % fewer offensive replies (Twitter 2021); explained removals (Jhaver et al. 2019)",
          "一次警告：冒犯性回复减少 11%（Twitter 2021）；说明理由的删除（Jhaver 等 2019）"))),
    OperatorExpectation(
      "crisis-response",
      Bilingual("answering a crisis at once, in a week, never", "危机立刻回应、一周后、不回应"),
      on: [.brandChat, .forum, .ownApp], days: 60, replications: 16,
      set: ["community.market.shock-day=30"],
      [
        .nothing, Setting(Bilingual("after a week", "一周后"), "crisis-response: {delay: 7 days}"),
        Setting(Bilingual("next day", "次日"), "crisis-response: {delay: 1 days}"),
        Setting(Bilingual("at once", "立刻"), "crisis-response: {delay: 0 days}"),
      ],
      [
        Measure.days(35...45, "trust").neverFalls(0...3, by: 0.002),
        Measure.days(35...45, "trust").above(2, 0), Measure.days(35...45, "trust").above(3, 1),
      ],
      because: Bilingual("Who answers at once is believed.", "第一时间回应才有人信。"),
      .study(
        Bilingual(
          "the endorser's own apology softens the backlash (PACIS 2025)",
          "代言人自己道歉可缓和反弹（PACIS 2025）"))),
    OperatorExpectation(
      "shock", Bilingual("how long a scandal lasts", "丑闻的余波"), on: [.brandChat, .ownApp], days: 120,
      replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("a shock on day 30", "第 30 天受冲击"), set: ["community.market.shock-day=30"]),
      ],
      [
        Measure.days(31...44, "trust").below(1, 0, by: 0.02),
        Measure.days(30...60, "left").above(1, 0, by: 0.02),
        Measure.days(40...60, "left").above(1, 0),
      ],
      because: Bilingual("People go in the second week, too, and for months.", "第二周还在走人，余波几个月。"),
      .study(
        Bilingual(
          "an influencer's followers: most lost in the second week (2023–24)",
          "某网红的粉丝：第二周流失最多（2023–24）"))),
    OperatorExpectation(
      "competitor", Bilingual("a rival opens next door", "隔壁开了竞品"),
      on: [.brandChat, .forum, .ownApp],
      replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("a rival", "有竞品"),
          set: ["community.market.competitor=60%", "community.market.competitor-from=60"]),
        Setting(
          Bilingual("a rival, and good posts", "有竞品，内容好"),
          "content: {posts-per-day: 2, quality: 0.8}",
          set: ["community.market.competitor=60%", "community.market.competitor-from=60"]),
      ],
      [
        Measure.members.below(1, 0), Measure.members.above(2, 1),
        Measure.run("left_competitor").below(2, 1),
      ],
      because: Bilingual("The discontented try it; the content stay.", "不满意的去试，满意的留下。")),
  ]
}
