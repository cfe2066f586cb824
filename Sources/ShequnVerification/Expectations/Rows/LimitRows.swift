// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// Nothing, too much, and several things at once.
  static let limits: [OperatorExpectation] = [
    OperatorExpectation(
      "nothing-is-nothing", Bilingual("levers at nothing", "力度为零"),
      on: [.brandChat, .forum, .ownApp, .fans, .course],
      days: 40, replications: 3,
      [
        .nothing, Setting(Bilingual("no posts", "零发帖"), "content: {posts-per-day: 0}"),
        Setting(Bilingual("no money", "零奖金"), "welfare: {type: cash, to: active, value: 0 yuan}"),
        Setting(Bilingual("no prize", "零奖品"), "raffle: {prize: 0 yuan}"),
        Setting(Bilingual("nothing off", "零折扣"), "discount: {depth: 0}"),
        Setting(Bilingual("no budget", "零投放"), "ads: {daily-budget: 0 yuan}"),
        Setting(Bilingual("no agents", "零客服"), "service: {agents: 0}"),
      ],
      (1...6).flatMap {
        [Measure.run("dau").alike($0, 0, within: 1e-9), Measure.members.alike($0, 0, within: 1e-9)]
      },
      because: Bilingual("What is not done has no effect.", "没做的事没有效果。")),
    OperatorExpectation(
      "almost-nothing", Bilingual("levers at next to nothing", "力度微乎其微"),
      on: [.brandChat, .ownApp], days: 60,
      replications: 16,
      [
        .nothing,
        Setting(Bilingual("a post in 100 days", "百天一帖"), "content: {posts-per-day: 0.01}"),
        Setting(
          Bilingual("a cent a week", "每周一分钱"),
          "welfare: {type: cash, to: active, value: 0.01 yuan, every: 7 days}"),
        Setting(
          Bilingual("a prize of a cent", "一分钱奖品"),
          "raffle: {prize: 0.01 yuan, winners: 1, every: 7 days}"),
        Setting(Bilingual("a tenth of a per cent off", "打 99.9 折"), "discount: {depth: 0.1%}"),
        Setting(Bilingual("a yuan of advertising", "一元广告"), "ads: {daily-budget: 1 yuan}"),
      ],
      (1...5).map { Measure.dau.alike($0, 0, within: 0.02) }
        + (1...5).map { Measure.members.alike($0, 0, within: 0.02) },
      because: Bilingual("A trifle does next to nothing.", "一丁点力度，几乎没有作用。")),
    OperatorExpectation(
      "too-much", Bilingual("absurd settings", "离谱的设定"), on: [.brandChat, .ownApp, .fans], days: 60,
      replications: 10,
      [
        .nothing,
        Setting(Bilingual("200 posts a day", "每天 200 帖"), "content: {posts-per-day: 200}"),
        Setting(Bilingual("50 prompts a day", "每天 50 个话题"), "prompt: {per-day: 50}"),
        Setting(
          Bilingual("10,000 yuan a week to all", "每周人人一万元"),
          "welfare: {type: cash, to: all, value: 10000 yuan, every: 7 days}"),
        Setting(
          Bilingual("a million by lot", "抽百万大奖"),
          "raffle: {prize: 1000000 yuan, winners: 1, every: 7 days}"),
        Setting(Bilingual("100 agents", "一百名客服"), "service: {agents: 100}"),
        Setting(Bilingual("90 % off", "一折"), "discount: {depth: 90%}"),
        Setting(Bilingual("daily sessions", "天天直播"), "live-session: {sessions-per-week: 7}"),
      ],
      [5, 6, 7].map { Measure.dau.change($0, 0, in: -0.5...1) }
        + [
          Measure.dau.below(1, 0).only(.brandChat),
          Measure.members.below(1, 0, by: 0.1).only(.brandChat),
          Measure.members.below(1, 0, by: 0.05).only(.ownApp),
          Measure.dau.change(3, 0, in: 0.3...9),
          Measure.dau.change(4, 0, in: 0...1.5), Measure.dau.below(2, 0).only(.brandChat),
        ] + (1...7).map { Measure.margin.below($0, 0) },
      because: Bilingual(
        "Whoever overdoes it pays for it, and the world does not end.", "做过头要付代价，但天也不会塌。")),
    OperatorExpectation(
      "two-at-once", Bilingual("two levers at once", "两个杠杆并用"), on: [.brandChat, .ownApp, .course],
      replications: 24,
      [
        .nothing, Setting(Bilingual("posts", "发帖"), "content: {posts-per-day: 2}"),
        Setting(
          Bilingual("cash", "现金"), "welfare: {type: cash, to: active, value: 5 yuan, every: 7 days}"
        ),
        Setting(Bilingual("an event a fortnight", "双周活动"), "event: {every: 14 days}"),
        Setting(
          Bilingual("posts and cash", "发帖加现金"), "content: {posts-per-day: 2}",
          "welfare: {type: cash, to: active, value: 5 yuan, every: 7 days}"),
        Setting(
          Bilingual("posts and events", "发帖加活动"), "content: {posts-per-day: 2}",
          "event: {every: 14 days}"),
        Setting(
          Bilingual("cash and events", "现金加活动"),
          "welfare: {type: cash, to: active, value: 5 yuan, every: 7 days}",
          "event: {every: 14 days}"),
      ],
      [
        Measure.dau.together(4, apart: [1, 2], without: 0, atMost: 1.3),
        Measure.dau.together(5, apart: [1, 3], without: 0, atMost: 1.3),
        Measure.dau.together(6, apart: [2, 3], without: 0, atMost: 1.3),
        Measure.dau.above(4, 1), Measure.dau.above(4, 2),
      ],
      because: Bilingual("Each finds fewer left to win.", "前一个争取过的人，后一个就少了。")),
    OperatorExpectation(
      "budget", Bilingual("half the budget and twice", "预算减半与翻倍"),
      on: [.brandChat, .ownApp, .fans], replications: 16,
      ["0", "2000", "4000", "8000", "1000000"].map { yuan in
        Setting(
          Bilingual("\(yuan) yuan", "\(yuan) 元"), "content: {posts-per-day: 1}",
          "ads: {daily-budget: 50 yuan}",
          "budget: {total: \(yuan) yuan}", set: ["community.shop.price=0 yuan"])
      },
      [
        Measure.members.neverFalls(0...4), Measure.dau.neverFalls(0...4),
        Measure.cost.change(4, 3, in: -0.01...0.9),
        Measure.members.above(2, 0),
      ],
      because: Bilingual(
        "More money never does harm by itself, and what is not needed is not spent.",
        "钱多不会凭空坏事，用不上的不会花掉。")),
    OperatorExpectation(
      "same-thing-twice", Bilingual("one lever or two halves of it", "一个杠杆与对半拆开"),
      on: [.brandChat, .ownApp], days: 60,
      replications: 16,
      [
        Setting(Bilingual("4 a day", "每天 4 条"), "content: {posts-per-day: 4}"),
        Setting(
          Bilingual("2 and 2", "2 条加 2 条"), "content: {name: a, posts-per-day: 2}",
          "content: {name: b, posts-per-day: 2}"),
        Setting(
          Bilingual("6 yuan", "6 元"),
          "welfare: {type: cash, to: active, value: 6 yuan, every: 7 days}"),
        Setting(
          Bilingual("3 and 3", "3 元加 3 元"),
          "welfare: {name: a, type: cash, to: active, value: 3 yuan, every: 7 days}",
          "welfare: {name: b, type: cash, to: active, value: 3 yuan, every: 7 days}"),
      ],
      [Measure.dau.alike(1, 0, within: 0.02), Measure.dau.alike(3, 2, within: 0.1)],
      because: Bilingual("How a plan is written down is no decision.", "方案怎么写不该影响结果。")),
    OperatorExpectation(
      "group-managers", Bilingual("managers of groups", "群管理员"), on: [.brandChat, .wechatGroup],
      replications: 16,
      set: ["community.groups.size=100"],
      Setting.each(["0", "1", "20"], "roles: {founder-hours: 0, experts: 0, managers: #}"),
      [
        Measure.run("posts").above(1, 0), Measure.members.above(1, 0),
        Measure.members.diminishes(0...2, per: [0, 1, 20]),
      ],
      because: Bilingual(
        "One who answers makes a group; twenty stand about.", "有一个人应答，群就活了；二十个人只是站着。")),
  ]
}
