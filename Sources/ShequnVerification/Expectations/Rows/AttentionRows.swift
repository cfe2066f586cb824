// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// Notifications, ranking, and what is asked of members' time.
  static let attention: [OperatorExpectation] = [
    OperatorExpectation(
      "mentions", Bilingual("a mention of everybody every day", "天天 @所有人"),
      on: [.brandChat, .coffeeClub], replications: 12,
      [
        Setting(Bilingual("posts", "发帖"), "content: {posts-per-day: 1}"),
        Setting(
          Bilingual("one mention a week", "每周一次 @"),
          "content: {posts-per-day: 1, weekdays: [mon, tue, wed, fri, sat, sun]}",
          "content: {name: call, posts-per-day: 1, weekdays: [thu], announce: mention}"),
        Setting(
          Bilingual("a mention a day", "每天 @"), "content: {posts-per-day: 1, announce: mention}"),
        Setting(
          Bilingual("five a day", "每天 5 次 @"), "content: {posts-per-day: 5, announce: mention}"),
        Setting(Bilingual("five posts a day", "每天 5 帖"), "content: {posts-per-day: 5}"),
      ],
      [
        Measure.dau.above(1, 0, by: -0.02), Measure.last("muted_share").rises(1...3),
        Measure.dau.below(3, 4), Measure.members.below(3, 4), Measure.members.below(3, 0),
      ],
      because: Bilingual("Who cries wolf every day is muted, then left.", "天天喊狼来了，先被免打扰，再被退群。"),
      .study(
        Bilingual(
          "75 % mute groups, 38 % leave them on purpose (China Youth Daily 2020, 2,002 asked)",
          "75% 的人设免打扰，38% 主动退群（中国青年报 2020，2,002 人）"))),
    OperatorExpectation(
      "quiet-posts", Bilingual("posts without notification", "发帖不提醒"), on: [.brandChat, .ownApp],
      replications: 12,
      [
        Setting(
          Bilingual("2 a day, silent", "每天 2 条，不提醒"), "content: {posts-per-day: 2, announce: none}"),
        Setting(Bilingual("2 a day, told", "每天 2 条，提醒"), "content: {posts-per-day: 2}"),
        Setting(
          Bilingual("30 a day, silent", "每天 30 条，不提醒"),
          "content: {posts-per-day: 30, announce: none}"),
        Setting(Bilingual("30 a day, told", "每天 30 条，提醒"), "content: {posts-per-day: 30}"),
      ],
      [Measure.dau.above(1, 0), Measure.members.below(3, 2)],
      because: Bilingual(
        "Two reminders a day bring people, thirty drive them off.", "一天两次提醒有人来，三十次把人赶走。"),
      .study(
        Bilingual(
          "opened: 4 to 14 % of notifications (Batch 2025); five a week are borne (Return Path)",
          "通知打开率 4% 到 14%（Batch 2025）；每周五条尚可忍受（Return Path）"))
    ),
    OperatorExpectation(
      "opened", Bilingual("what a notification brings", "一条提醒带来多少人"), on: [.brandChat, .ownApp],
      days: 60, replications: 12,
      [
        .nothing,
        Setting(Bilingual("1 a day", "每天 1 条"), "content: {posts-per-day: 1, quality: 0.6}"),
      ],
      [Measure.last("dau", 30).change(1, 0, in: 0.02...0.35)],
      because: Bilingual(
        "One post a day is noticed; it does not turn a community round.",
        "每天一条看得出作用，但不会让社群脱胎换骨。"),
      .study(
        Bilingual(
          "opened: 4 to 14 % of notifications (Batch 2025)",
          "通知打开率 4% 到 14%（Batch 2025）"))),
    OperatorExpectation(
      "personal-ranking", Bilingual("ranking a full feed", "信息流个性化排序"), on: [.ownApp, .forum],
      replications: 12, set: ["community.mechanisms.contribute.level=6x"],
      [.nothing, Setting(Bilingual("ranked", "排序"), "personalize: {strength: 60%}")],
      [Measure.dau.change(1, 0, in: -0.02...0.4), Measure.last("homogeneity").above(1, 0)],
      because: Bilingual(
        "What fits is found sooner, and people see more of the same.", "更快看到合适的，看到的也更雷同。"),
      .study(
        Bilingual(
          "podcasts: + 29 % streams, − 11 % variety (Holtz et al. 2020)",
          "播客推荐：收听 +29%，多样性 −11%（Holtz 等 2020）"))),
    OperatorExpectation(
      "ranking-a-chat", Bilingual("ranking where all is read", "读得完就不必排序"), on: [.brandChat],
      days: 60, replications: 6,
      [.nothing, Setting(Bilingual("ranked", "排序"), "personalize: {strength: 60%}")],
      [Measure.dau.alike(1, 0, within: 0.01)],
      because: Bilingual("Members of a chat read it in order.", "群消息按时间读，排序无从谈起。")),
    OperatorExpectation(
      "surveys", Bilingual("asking members every day", "天天发问卷"),
      on: [.ownApp, .brandChat, .course],
      replications: 12,
      [
        Setting(Bilingual("never", "不问"), "content: {posts-per-day: 2, follow-survey: true}"),
        Setting(
          Bilingual("every 60 days", "每 60 天"), "content: {posts-per-day: 2, follow-survey: true}",
          "survey: {asked: 300, every: 60 days}"),
        Setting(
          Bilingual("every day", "每天"), "content: {posts-per-day: 2, follow-survey: true}",
          "survey: {asked: 300, every: 1 days}"),
      ],
      [
        Measure.dau.above(1, 0, by: -0.02), Measure.dau.change(2, 1, in: -0.3...0.02),
        (Measure.cost - Measure.run("goods_cost")).above(2, 1, by: 0.2),
      ],
      because: Bilingual(
        "What members want is known after one survey; the next sixty only cost.",
        "问一次就知道要什么，再问六十次只是花钱。")),
    OperatorExpectation(
      "calls-for-content", Bilingual("when a call for posts is over", "征集结束之后"),
      on: [.fans, .ownApp], days: 90, replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("a call in days 31–44", "第 31–44 天征集"),
          "ugc-campaign: {prizes: 10, value: 30 yuan, length: 14 days, from: day 31, until: day 31}"
        ),
      ],
      [
        Measure.days(32...44, "posts").change(1, 0, in: 0.1...1.5).only(.fans, .ownApp),
        Measure.days(61...90, "posts").change(1, 0, in: -0.5...0.1).only(.fans, .ownApp),
      ],
      because: Bilingual("It makes people post while it runs.", "活动期间有人发，结束就回落。"),
      .study(
        Bilingual(
          "payment buys more reviews, not better ones (Burtch et al. 2018)",
          "付费换来更多评价，而非更好的评价（Burtch 等 2018）"))),
    OperatorExpectation(
      "contests", Bilingual("a contest", "竞赛"), on: [.fans, .course, .forum], days: 90,
      replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("a contest in days 31–44", "第 31–44 天竞赛"),
          "contest: {prize: 200 yuan, winners: 3, length: 14 days, from: day 31, until: day 31}"),
      ],
      [
        Measure.days(32...44, "posts").change(1, 0, in: 0.03...1),
        Measure.days(61...90, "posts").change(1, 0, in: -0.5...0.1),
        Measure.days(32...44, "dau").change(1, 0, in: -0.02...0.1),
      ],
      because: Bilingual(
        "Those who post already post more, for two weeks.", "本来就发帖的人多发两周而已。"),
      .study(
        Bilingual(
          "individual rankings leave nothing behind (Ye et al. 2022)",
          "个人排名不留下持久效果（Ye 等 2022）"))),
  ]
}
