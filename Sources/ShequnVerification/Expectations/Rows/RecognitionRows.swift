// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// How content people say they are, and what badges do.
  static let recognition: [OperatorExpectation] = [
    OperatorExpectation(
      "net-promoters", Bilingual("satisfaction and the net promoter score", "满意度与净推荐值"),
      on: [.forum, .ownApp, .course], days: 60, replications: 8,
      set: ["community.mechanisms.satisfaction.adaptation=0"],
      [
        Setting(
          Bilingual("discontent", "不满意"),
          set: [
            "community.mechanisms.satisfaction.start-expectation=0.9",
            "community.mechanisms.trust.start=42%",
          ]),
        Setting(
          Bilingual("neither", "一般"),
          set: ["community.mechanisms.satisfaction.start-expectation=0.5"]),
        Setting(
          Bilingual("content", "满意"), "content: {posts-per-day: 3, quality: 0.9}",
          set: [
            "community.mechanisms.satisfaction.start-expectation=0",
            "community.mechanisms.trust.start=64%",
          ]),
      ],
      [
        // what the rest is about
        Measure.satisfaction.level(0, in: 0.2...0.42),
        Measure.satisfaction.level(1, in: 0.45...0.55),
        Measure.satisfaction.level(2, in: 0.62...0.9), Measure.trust.level(2, in: 0.58...0.9),
        Measure.last("nps").rises(0...2), Measure.last("nps").level(0, in: -101...(-40)),
        Measure.last("nps").level(1, in: -35...10), Measure.last("nps").level(2, in: 30...90),
      ],
      because: Bilingual(
        "Communities are known with scores of − 50 and of + 50.", "净推荐值有 −50 的社群，也有 +50 的。")),
    OperatorExpectation(
      "points", Bilingual("points, badges, a leaderboard", "积分、徽章、排行榜"),
      on: [.brandChat, .forum, .course],
      replications: 16,
      [
        .nothing, Setting(Bilingual("points", "积分"), "points: {redeemed: 0%}"),
        Setting(
          Bilingual("and a leaderboard", "加排行榜"), "points: {redeemed: 0%, leaderboard: true}"),
      ],
      [
        Measure.dau.change(1, 0, in: -0.03...0.15), Measure.dau.change(2, 0, in: -0.03...0.2),
        Measure.run("posts").change(1, 0, in: -0.05...0.6),
        Measure.run("posts").change(2, 0, in: -0.1...1),
        Measure.end("top_1_post_share").below(2, 1),
      ],
      because: Bilingual("Games lift a little; nothing doubles.", "游戏化能提一点，不会翻倍。"),
      .study(
        Bilingual(
          "badges steer (Anderson et al. 2013); a leaderboard lifts the low, lowers the top (Chen et al. 2010)",
          "徽章能引导行为（Anderson 等 2013）；排行榜抬高低者、拉低顶端（Chen 等 2010）"))),
    OperatorExpectation(
      "honors", Bilingual("honor for the best", "给最好的人荣誉"), on: [.forum, .brandChat, .course],
      replications: 32,
      [
        .nothing,
        Setting(
          Bilingual("to the top ten", "前十名"),
          "welfare: {type: honor, to: top, top: 10, value: 8 yuan, every: 28 days}"),
        Setting(
          Bilingual("to all", "人人有份"),
          "welfare: {type: honor, to: all, value: 8 yuan, every: 28 days}"),
      ],
      [
        Measure.run("posts").change(1, 0, in: 0...1),
        Measure.run("posts").change(2, 0, in: -0.1...0.5),
        Measure.dau.change(1, 0, in: -0.03...0.15),
      ],
      because: Bilingual(
        "A medal for a few lifts them a little; a medal for everybody is none.",
        "少数人的奖章有点用，人人都有就不是奖章。"),
      .study(
        Bilingual(
          "barnstars (Restivo & van de Rijt 2012); newcomer award: retention + 20 % (Gallus 2017)",
          "星章（Restivo & van de Rijt 2012）；新人奖：留存 +20%（Gallus 2017）"))),
    OperatorExpectation(
      "streak-reward", Bilingual("a reward for coming every day", "连续来访奖励"),
      on: [.brandChat, .ownApp, .course],
      replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("8 yuan for 7 days in a row", "连续 7 天得 8 元"),
          "welfare: {type: cash, to: streak, streak: 7, value: 8 yuan, every: 7 days}"),
      ],
      [Measure.dau.change(1, 0, in: 0...0.25)],
      because: Bilingual("Those near it come for it; most are never near.", "快到手的会来，多数人离得太远。"),
      .study(
        Bilingual(
          "a streak with a reminder: DAU + 5 % (Duolingo, second-hand)",
          "连续打卡加提醒：日活 +5%（Duolingo，转述）"))),
    OperatorExpectation(
      "brand", Bilingual("a consistent image", "品牌形象一致"), on: [.brandChat, .ownApp],
      replications: 24,
      set: ["community.market.organic={p: 0.3, q: 0.4, per: year}"],
      [.nothing, Setting(Bilingual("consistent", "一致"), "brand: {consistency: 100%}")],
      [Measure.trust.change(1, 0, in: 0...0.15), Measure.dau.change(1, 0, in: -0.02...0.15)],
      because: Bilingual(
        "It helps those who come to trust sooner; it works no wonders.", "让新人更快信任，但不创造奇迹。")),
    OperatorExpectation(
      "leaders", Bilingual("opinion leaders from among the members", "培育意见领袖"),
      on: [.forum, .brandChat, .fans],
      replications: 16,
      Setting.each(["0", "5", "20", "200"], "roles: {founder-hours: 0, experts: 0, leaders: #}"),
      [
        Measure.run("posts").above(2, 0), Measure.run("posts").change(3, 0, in: 0...1),
        Measure.run("posts").diminishes(0...3, per: [0, 5, 20, 200]),
      ],
      because: Bilingual(
        "The best few carry a community; the two-hundredth leader leads nobody.",
        "少数骨干撑起社群，第二百位领袖无人可领。")),
  ]
}
