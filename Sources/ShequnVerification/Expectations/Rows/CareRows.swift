// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// A community into which many come and many have questions.
  private static let busy = [
    "community.market.organic={p: 0.3, q: 0.4, per: year}"
  ]

  /// Newcomers and questions.
  static let care: [OperatorExpectation] = [
    OperatorExpectation(
      "service-desk", Bilingual("one agent, two, five, twenty", "一名、两名、五名、二十名客服"),
      on: [.forum, .deviceSupport], replications: 16,
      set: [
        "community.mechanisms.service.rate=0.5 per day", "community.mechanisms.service.minutes=40",
      ],
      [.nothing]
        + Setting.each(["1", "2", "5", "20"], "service: {agents: #, from-hour: 0, until-hour: 0}"),
      [
        Measure.run("mean_wait").falls(1...3), Measure.run("mean_wait").below(2, 1, by: 0.5),
        Measure.run("mean_wait").neverRises(3...4), Measure.run("abandonment").falls(1...2),
        Measure.trust.above(2, 0), Measure.left.below(2, 0, by: 0.05),
        Measure.members.diminishes(1...4, per: [1, 2, 5, 20]),
      ],
      because: Bilingual(
        "The second agent halves the queue and more; the twentieth reads the paper.",
        "第二名客服让队伍减半不止，第二十名在看报纸。"),
      .study(
        Bilingual(
          "queues (Erlang 1917); answers later than minutes displease (Comm100 2020)",
          "排队论（Erlang 1917）；超过几分钟的回复令人不满（Comm100 2020）"))),
    OperatorExpectation(
      "desk-hours", Bilingual("office hours or round the clock", "上班时间与全天值守"),
      on: [.forum, .ownApp],
      replications: 16, set: ["community.mechanisms.service.rate=0.2 per day"],
      [
        Setting(
          Bilingual("9 to 18", "9–18 点"), "service: {agents: 1, from-hour: 9, until-hour: 18}"),
        Setting(
          Bilingual("14 to 23", "14–23 点"), "service: {agents: 1, from-hour: 14, until-hour: 23}"),
        Setting(
          Bilingual("round the clock", "全天"), "service: {agents: 1, from-hour: 0, until-hour: 0}"),
      ],
      [Measure.run("mean_wait").falls(0...2), Measure.cost.above(2, 1)],
      because: Bilingual(
        "People ask in the evening; who is there then answers sooner.", "人们晚上提问，那时有人就答得快。")),
    OperatorExpectation(
      "first-reply", Bilingual("an answer to the first post", "首帖有没有人回"),
      on: [.forum, .brandChat, .course], replications: 24, set: busy,
      [
        Setting(Bilingual("never", "不回"), "onboarding: {buddy: false}"),
        Setting(
          Bilingual("three in ten", "十中有三"), "onboarding: {buddy: false}",
          "roles: {founder-hours: 0, experts: 1, expert-answers: 30%, expert-posts: 0}"),
        Setting(
          Bilingual("nine in ten", "十中有九"), "onboarding: {buddy: false}",
          "roles: {founder-hours: 0, experts: 1, expert-answers: 90%, expert-posts: 0}"),
      ],
      [
        Measure.run("posts").rises(0...2), Measure.last("retention_day_30", 60).above(2, 0),
        Measure.run("first_reply_share").rises(0...2),
      ],
      because: Bilingual(
        "Who is answered posts again; who is not does not come back.", "有人回，就再发；没人回，就不来了。"),
      .study(
        Bilingual(
          "answered first posters post again, 56 against 44 % (Joyce & Kraut 2006)",
          "首帖得到回复者再次发帖：56% 对 44%（Joyce & Kraut 2006）"))),
    OperatorExpectation(
      "onboarding", Bilingual("welcoming newcomers", "迎新"),
      on: [.brandChat, .forum, .ownApp, .course],
      replications: 24, set: busy,
      [
        .nothing, Setting(Bilingual("after 3 days", "三天后"), "onboarding: {within: 72 hours}"),
        Setting(Bilingual("within the hour", "一小时内"), "onboarding: {within: 1 hours}"),
      ],
      [
        Measure.last("retention_day_7", 90).change(2, 0, in: 0.01...0.4),
        Measure.last("retention_day_7", 90).above(2, 1), Measure.dau.above(2, 0),
        Measure.dau.change(2, 0, in: 0...0.3),
      ],
      because: Bilingual(
        "The first hours decide whether somebody stays; a welcome helps a little, not wonders.",
        "去留常在头几个小时，欢迎有用，但不是奇迹。"),
      .study(
        Bilingual(
          "newcomer page: first edit + 12 % (Wikimedia Growth 2020); welcome + 20 → 30 % (upper end)",
          "新人主页：首次编辑 +12%（Wikimedia Growth 2020）；欢迎：20% → 30%（上限）"))
    ),
    OperatorExpectation(
      "buddies", Bilingual("somebody to turn to", "新人结对"), on: [.brandChat, .forum, .course],
      replications: 24,
      set: busy,
      [
        Setting(Bilingual("a welcome", "只欢迎"), "onboarding: {buddy: false, first-post: false}"),
        Setting(Bilingual("and a buddy", "欢迎加伙伴"), "onboarding: {buddy: true, first-post: false}"),
      ],
      [Measure.run("left_isolation").below(1, 0), Measure.members.above(1, 0)],
      because: Bilingual("Who knows one person stays.", "认识一个人，就留得住。"),
      .study(
        Bilingual(
          "loners leave far more than the sociable (Borbora et al. 2019)",
          "独来独往者比合群者流失多得多（Borbora 等 2019）"))),
    OperatorExpectation(
      "work-of-welcoming", Bilingual("a wave of newcomers is a wave of work", "新人潮就是工作潮"),
      on: [.brandChat],
      days: 60, replications: 8,
      [
        Setting(
          Bilingual("few come", "来的少"), "onboarding: {}", set: ["community.shop.price=0 yuan"]),
        Setting(
          Bilingual("many come", "来的多"), "onboarding: {}",
          set: [
            "community.shop.price=0 yuan", "community.market.organic={p: 0.6, q: 0.4, per: year}",
          ]),
      ],
      [
        Measure.cost.above(1, 0, by: 1),
        (Measure.cost / Measure.joined).change(1, 0, in: -0.3...0.3),
      ],
      because: Bilingual("Minutes for each, times heads.", "每人几分钟，乘以人头。")),
  ]
}
