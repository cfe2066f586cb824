// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// The same community, larger.
  static let size: [OperatorExpectation] = [
    OperatorExpectation(
      "size-of-a-feed", Bilingual("a larger feed is a larger feed", "信息流变大，还是那个信息流"),
      on: [.forum, .ownApp, .fans], days: 60,
      [
        Setting(Bilingual("1,000", "1000 人"), members: 1000, replications: 16),
        Setting(Bilingual("10,000", "1 万人"), members: 10_000, replications: 12),
        Setting(Bilingual("100,000", "10 万人"), members: 100_000, replications: 3),
        Setting(
          Bilingual("1,000 with posts", "1000 人发帖"), "content: {posts-per-day: 2}",
          members: 1000, replications: 16),
        Setting(
          Bilingual("10,000 with posts", "1 万人发帖"), "content: {posts-per-day: 2}",
          members: 10_000, replications: 12),
        Setting(
          Bilingual("100,000 with posts", "10 万人发帖"), "content: {posts-per-day: 2}",
          members: 100_000, replications: 3),
        Setting(
          Bilingual("1,000 welcomed", "1000 人迎新"), "onboarding: {within: 2 hours}",
          members: 1000, replications: 16),
        Setting(
          Bilingual("10,000 welcomed", "1 万人迎新"), "onboarding: {within: 2 hours}",
          members: 10_000, replications: 12),
        Setting(
          Bilingual("100,000 welcomed", "10 万人迎新"), "onboarding: {within: 2 hours}",
          members: 100_000, replications: 3),
      ],
      [
        Measure.active.alike(0, 1, within: 0.1), Measure.active.alike(2, 1, within: 0.1),
        Measure.dau.above(3, 0), Measure.dau.above(4, 1), Measure.dau.above(5, 2),
        Measure.dau.above(6, 0), Measure.dau.above(7, 1), Measure.dau.above(8, 2),
      ],
      because: Bilingual(
        "Nobody reads more because others write more: a feed shows what fits, not all there is.",
        "别人写得多，自己并不会读得更多：信息流给人看合适的，而不是全部。")),
    OperatorExpectation(
      "number-of-groups", Bilingual("five groups or five hundred", "五个群与五百个群"), on: [.brandChat],
      // with the usual spread of posting, the few who write most would need thousands of groups to tell
      days: 60, set: ["community.groups.size=40", "community.mechanisms.contribute.log-sd=1"],
      [
        Setting(Bilingual("5 groups", "5 个群"), members: 200, replications: 12),
        Setting(Bilingual("500 groups", "500 个群"), members: 20_000, replications: 12),
      ],
      [
        Measure.active.alike(1, 0, within: 0.03, errors: 4),
        Measure.postsAVisitor.alike(1, 0, within: 0.03, errors: 4),
        Measure.last("monthly_churn").alike(1, 0, within: 0.03, errors: 4),
        Measure.satisfaction.alike(1, 0, within: 0.03, errors: 4),
        Measure.trust.alike(1, 0, within: 0.03, errors: 4),
      ],
      because: Bilingual(
        "Members of a chat meet their own group. How many others there are they do not see.",
        "群成员只见到自己的群，看不见还有多少别的群。")),
    OperatorExpectation(
      "groups-for-the-lively", Bilingual("a lively group is split", "热闹的群拆分"),
      on: [.brandChat, .coffeeClub], days: 60, replications: 16,
      set: [
        "community.groups.size=500", "community.members=500", "community.mechanisms.adoption=off",
        "community.segments=[{activity: {beta: [3, 2]}}]",
      ],
      [
        .nothing,
        Setting(Bilingual("split", "拆分"), "replicate: {above: 300, hours: 0, manager-hours: 0}"),
      ],
      [Measure.dau.above(1, 0, by: 0.05)],
      because: Bilingual(
        "Where more is said than anybody reads, two smaller rooms bring people back.",
        "说的比读得完的还多时，分成两间小屋，人就回来了。")),
    OperatorExpectation(
      "groups-for-the-quiet", Bilingual("quiet people in small groups", "安静的人进小群"),
      on: [.brandChat, .coffeeClub], replications: 16,
      set: ["community.mechanisms.contribute.level=5x", "community.mechanisms.adoption=off"],
      [
        Setting(Bilingual("25 a group", "每群 25 人"), set: ["community.groups.size=25"]),
        Setting(Bilingual("500 a group", "每群 500 人"), set: ["community.groups.size=500"]),
      ],
      [Measure.dau.change(0, 1, in: -0.3...(-0.05)).only(.brandChat), Measure.dau.below(0, 1)],
      because: Bilingual(
        "Two dozen people who seldom speak make a silent room.", "二十几个不爱说话的人，就是一间静屋子。")),
    OperatorExpectation(
      "price-level", Bilingual("money in another unit", "换一种货币单位"), on: [.brandChat, .course],
      days: 60, replications: 4,
      [
        Setting(
          Bilingual("as it is", "原样"),
          "welfare: {type: cash, to: active, value: 3 yuan, every: 7 days}",
          "check-in: {length: 21, deposit: 50 yuan, reward: 1 yuan}",
          set: ["community.price-level=1", "community.shop.price=60 yuan"]),
        Setting(
          Bilingual("all doubled", "全部翻倍"),
          "welfare: {type: cash, to: active, value: 6 yuan, every: 7 days}",
          "check-in: {length: 21, deposit: 100 yuan, reward: 2 yuan}",
          set: ["community.price-level=2", "community.shop.price=120 yuan"]),
      ],
      [
        Measure.dau.alike(1, 0, within: 1e-9), Measure.members.alike(1, 0, within: 1e-9),
        // every purchase is rounded to a whole cent
        Measure.revenue.change(1, 0, in: 0.9999...1.0001),
        Measure.run("check_ins").alike(1, 0, within: 1e-9),
      ],
      because: Bilingual(
        "People feel what money is worth, not in what unit it is counted.",
        "人感受的是钱值多少，而不是用什么单位记账。")),
  ]
}
