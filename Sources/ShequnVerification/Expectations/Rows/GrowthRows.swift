// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// New members: what they cost, how many come, who stays.
  static let growth: [OperatorExpectation] = [
    OperatorExpectation(
      "retention-first", Bilingual("welcome or advertise, for the same money", "同样的钱，迎新还是投广告"),
      on: [.brandChat, .ownApp], replications: 16,
      set: [
        "community.market.organic={p: 0.15, q: 0.4, per: year}",
        "community.segments=[{posting: 0.1x, leaving: 2x}]",
      ],
      [
        .nothing,
        Setting(Bilingual("welcome", "迎新"), "onboarding: {within: 2 hours}"),
        Setting(Bilingual("advertising", "广告"), "ads: {daily-budget: 90 yuan}"),
      ],
      [Measure.dau.above(1, 0), Measure.dau.above(1, 2), Measure.operating.below(1, 2)],
      because: Bilingual("Nobody fills a leaky bucket from the top.", "漏桶先补洞，再加水。")),
    OperatorExpectation(
      "referral-reward", Bilingual("a reward for bringing friends", "老带新奖励"),
      on: [.brandChat, .ownApp, .fans], replications: 24,
      Setting.each(
        ["0", "10", "50", "1000"], "referral: {inviter-reward: # yuan, invited-reward: # yuan}"),
      [
        Measure.run("joined_referral").rises(0...3),
        Measure.run("joined_referral").diminishes(0...3, per: [0, 10, 50, 1000]),
        // beside those who come by themselves and are the same under both
        Measure.last("retention_day_30", 60).change(3, 0, in: -0.5...0.02),
        Measure.last("k_factor").level(0, in: 0...1),
        Measure.last("k_factor").level(1, in: 0...1), Measure.last("k_factor").level(2, in: 0...1),
      ],
      because: Bilingual(
        "Money makes people ask more friends, each yuan fewer; those who come for it do not stay.",
        "给钱会多拉人，越给越不值；冲钱来的留不住。"),
      .study(
        Bilingual(
          "volume beats persuasion, personal invitations bring lasting users (Aral & Walker 2011)",
          "数量胜过劝说，个人邀请带来更持久的用户（Aral & Walker 2011）"))),
    OperatorExpectation(
      "referral-cap", Bilingual("how many invitations are rewarded", "奖励几次邀请"),
      on: [.brandChat, .fans],
      replications: 16, Setting.each(["1", "5", "50", "1000"], "referral: {cap: #}"),
      [
        Measure.run("joined_referral").neverFalls(0...3, by: 0.03),
        Measure.run("joined_referral").alike(3, 2, within: 0.05),
      ],
      because: Bilingual("Nobody has fifty friends for it.", "没有人有五十个合适的朋友。")),
    OperatorExpectation(
      "friends-stay", Bilingual("who came by a friend stays longer", "朋友带来的留得久"),
      on: [.brandChat, .fans], replications: 24, set: ["community.mechanisms.adoption=off"],
      [
        Setting(
          Bilingual("by friends", "朋友带来"),
          "referral: {inviter-reward: 0 yuan, invited-reward: 0 yuan}", members: 4000),
        Setting(
          Bilingual("by advertising", "广告带来"), "ads: {daily-budget: 300 yuan}", members: 4000),
      ],
      [
        Measure.run("retention_day_30").above(0, 1).only(.fans),
        Measure.run("retention_day_30").change(0, 1, in: -0.02...0.5),
      ],
      because: Bilingual("A friend inside is a reason to come back.", "里面有朋友，就有理由再来。"),
      .study(
        Bilingual(
          "referred customers churn less (Schmitt, Skiera & Van den Bulte 2011)",
          "被推荐来的客户流失更少（Schmitt、Skiera & Van den Bulte 2011）"))),
    OperatorExpectation(
      "advertising", Bilingual("advertising from a little to absurd", "广告从少到离谱"),
      on: [.brandChat, .ownApp, .marketplace], days: 60, replications: 10,
      Setting.each(["0", "30", "300", "3000", "100000"], "ads: {daily-budget: # yuan}"),
      [
        Measure.run("joined_ads").rises(0...3), Measure.run("joined_ads").neverFalls(3...4),
        Measure.run("joined_ads").diminishes(0...4, per: [0, 30, 300, 3000, 100_000]),
        Measure.joined.change(4, 0, in: 0...300),
        (Measure.run("joined_ads") / Measure.members).level(4, in: 0...3),
      ],
      because: Bilingual(
        "The first yuan finds the willing, the last finds nobody.", "先花的钱找到愿意来的，后花的钱谁也找不到。")),
    OperatorExpectation(
      "cost-of-a-member", Bilingual("what a new member costs", "获客成本"), on: [.brandChat, .ownApp],
      days: 60, replications: 10, set: ["community.mechanisms.adoption=off"],
      [Setting(Bilingual("30 a day", "每天 30 元"), "ads: {daily-budget: 30 yuan}")],
      [Measure.last("cac", 60).level(0, in: 5...500)],
      because: Bilingual(
        "A member bought by advertising costs tens of yuan, hundreds in an app.",
        "投广告拉一个成员，几十元，App 几百元。"),
      .study(
        Bilingual(
          "1–5 % of impressions click at .015–.15 yuan (trade press; a band)",
          "曝光 0.015–0.15 元，点击 1%–5%（行业报道，仅作区间）"))),
    OperatorExpectation(
      "leaky-growth", Bilingual("growth without content", "只拉新不做内容"),
      on: [.brandChat, .ownApp, .fans],
      replications: 12,
      [
        .nothing, Setting(Bilingual("advertising", "广告"), "ads: {daily-budget: 300 yuan}"),
        Setting(
          Bilingual("advertising and posts", "广告加内容"), "ads: {daily-budget: 300 yuan}",
          "content: {posts-per-day: 2}"),
      ],
      [
        Measure.members.above(1, 0), Measure.members.above(2, 1).only(.brandChat),
        Measure.dau.above(2, 1, by: 0.05).only(.brandChat, .ownApp), Measure.dau.above(2, 1),
      ],
      because: Bilingual("Those who find nothing go again.", "来了没东西看，又走了。")),
    OperatorExpectation(
      "cull", Bilingual("removing the silent", "清理沉默成员"),
      on: [.brandChat, .ownApp, .fans, .marketplace],
      replications: 12,
      [
        .nothing,
        Setting(
          Bilingual("silent for 30 days", "沉默 30 天清退"),
          "cull: {silence: 30 days, every: 30 days, from: day 31}"),
      ],
      [
        Measure.active.above(1, 0), Measure.dau.change(1, 0, in: -0.25...0.01),
        Measure.members.below(1, 0),
      ],
      because: Bilingual(
        "The share of the active looks better; nobody becomes more active.", "活跃占比好看了，却没有人因此更活跃。")),
    OperatorExpectation(
      "win-back", Bilingual("calling back the silent", "召回沉默成员"),
      on: [.brandChat, .ownApp, .fans, .fanClub],
      replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("a message", "发消息"),
          "win-back: {limit: 200, silence: 30 days, every: 7 days, gift: 0 yuan}"),
        Setting(
          Bilingual("8 yuan", "8 元券"),
          "win-back: {limit: 200, silence: 30 days, every: 7 days, gift: 8 yuan}"),
        Setting(
          Bilingual("80 yuan", "80 元券"),
          "win-back: {limit: 200, silence: 30 days, every: 7 days, gift: 80 yuan}"),
      ],
      [
        Measure.dau.above(1, 0, by: -0.02), Measure.dau.neverFalls(1...3),
        Measure.dau.change(3, 0, in: 0...0.25),
      ],
      because: Bilingual("Some look in; few stay.", "有人回来看看，留下的不多。"),
      .study(
        Bilingual(
          "vouchers to the lapsed: a third more orders than controls (a firm's claim; upper band)",
          "给流失者发券：订单比对照多三分之一（企业自述，上限）"))),
  ]
}
