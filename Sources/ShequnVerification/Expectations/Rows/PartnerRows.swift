// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  private static let contract = "from: day 15, until: day 44"
  private static let won = Measure.run("joined_kol")
  private static let fee = Measure.named(
    Bilingual("cost without goods", "不含商品的成本"), .run("cost") - .run("goods_cost"))

  /// KOLs and others who bring their own people.
  static let partners: [OperatorExpectation] = [
    OperatorExpectation(
      "kol-posts", Bilingual("how often a KOL posts", "KOL 发几条"), on: [.fans, .brandChat, .ownApp],
      days: 60,
      replications: 16,
      Setting.each(
        ["0", "1", "3", "10"], "kol: {audience: 20000, posts-per-week: #, \(contract)}"),
      [fee.rises(1...3), won.rises(0...3), won.diminishes(0...3, per: [0, 1, 3, 10])],
      because: Bilingual(
        "Each further post is paid for, and tells fewer who have not heard.",
        "每多一条都要付钱，听到新消息的人却越来越少。"),
      .study(
        Bilingual(
          "reach grows slower than posts (Leung et al. 2022)",
          "触达的增长慢于发帖（Leung 等 2022）"))),
    OperatorExpectation(
      "kol-audience", Bilingual("how many follow a KOL", "KOL 有多少粉丝"),
      on: [.fans, .brandChat, .ownApp],
      days: 60, replications: 12, set: ["community.market.size=200000"],
      Setting.each(["500", "5000", "50000", "200000"], "kol: {audience: #, \(contract)}"),
      [
        won.rises(0...3), won.diminishes(0...3, per: [500, 5000, 50_000, 200_000]),
        won.level(0, in: -0.001...10), won.level(1, in: 2.5...50), won.level(2, in: 25...500),
        fee.rises(0...3),
      ],
      because: Bilingual(
        "A contract wins between one in two thousand and one in a hundred of those who follow.",
        "一份合作能带来粉丝的万分之五到百分之一。")),
    OperatorExpectation(
      "kol-quality", Bilingual("a KOL who makes an effort and is believed", "用心且可信的 KOL"),
      on: [.fans, .brandChat, .ownApp], days: 60, replications: 16,
      [
        Setting(
          Bilingual("as usual", "一般"),
          "kol: {audience: 30000, quality: 80%, credibility: 90%, \(contract)}"),
        Setting(
          Bilingual("quality 0", "质量 0"),
          "kol: {audience: 30000, quality: 0%, credibility: 90%, \(contract)}"),
        Setting(
          Bilingual("credibility 0", "可信度 0"),
          "kol: {audience: 30000, quality: 80%, credibility: 0%, \(contract)}"),
      ],
      [won.above(0, 1, by: 1), won.above(0, 2, by: 1)],
      because: Bilingual(
        "Worthless posts, or posts nobody believes, win nobody.", "没价值或没人信的推荐，谁也拉不来。")),
    OperatorExpectation(
      "kol-fit", Bilingual("a KOL of the right subject", "KOL 对不对口"), on: [.fans], days: 75,
      replications: 16,
      [
        Setting(
          Bilingual("gossip", "八卦"), "kol: {audience: 30000, topics: {gossip: 1}, \(contract)}"),
        Setting(
          Bilingual("concerts", "舞台"), "kol: {audience: 30000, topics: {concerts: 1}, \(contract)}"),
      ],
      [won.above(1, 0, by: 0.1), Measure.last("dau", 15).above(1, 0)],
      because: Bilingual(
        "A small voice of the right subject beats a loud wrong one.", "对口比声音大更重要。"),
      .study(
        Bilingual(
          "fit of influencer and brand (Leung et al. 2022)",
          "KOL 与品牌的契合（Leung 等 2022）"))),
    OperatorExpectation(
      "kol-scandal", Bilingual("a scandal in mid contract", "合作中途翻车"), on: [.fans, .fanClub],
      days: 75,
      replications: 16,
      [
        Setting(
          Bilingual("ends that day", "当日正常结束"),
          "kol: {audience: 25000, posts-per-week: 5, from: day 15, until: day 35}"),
        Setting(
          Bilingual("a scandal", "丑闻"),
          "kol: {audience: 25000, posts-per-week: 5, scandal-day: day 35, \(contract)}"),
      ],
      [
        Measure.days(36...50, "trust").below(1, 0, by: 0.03), Measure.members.below(1, 0, by: 0.02),
        Measure.days(36...65, "left").above(1, 0, by: 0.2), Measure.end("trust").below(1, 0),
      ],
      because: Bilingual(
        "Those who followed feel cheated and many go; the others hear of it.",
        "追随者觉得受骗，走掉一批；旁人也听说了。"),
      .study(
        Bilingual(
          "an influencer lost a tenth of followers in two months (2023–24; a band)",
          "某网红两个月内流失一成粉丝（2023–24，仅作区间）"))),
    OperatorExpectation(
      "kol-farewell", Bilingual("when the KOL goes", "KOL 离开之后"), on: [.fans, .brandChat, .ownApp],
      days: 150, replications: 12,
      [.nothing, Setting(Bilingual("a contract", "合作"), "kol: {audience: 30000, \(contract)}")],
      [
        Measure.days(30...44, "dau").above(1, 0), Measure.members.above(1, 0),
        (Measure.days(30...44, "dau") / Measure.last("dau")).above(1, 0),
      ],
      because: Bilingual("Some who came for the KOL leave, some stay.", "冲着 KOL 来的走了一些，也留下一些。")),
    OperatorExpectation(
      "partner-advertising", Bilingual("a partner's advertisements in our feed", "互推的代价"),
      on: [.fans, .ownApp], replications: 16,
      Setting.each(["0", "1", "20"], "cross-promotion: {audience: 10000, calls-per-week: #}") + [
        // nobody new: what the old members make of it
        Setting(
          Bilingual("70 of a small partner", "70（小伙伴）"),
          "cross-promotion: {audience: 100, calls-per-week: 70}")
      ],
      [
        Measure.run("joined_partner").rises(0...2), Measure.trust.below(3, 0),
        Measure.run("joined_partner").diminishes(0...2, per: [0, 1, 20]),
      ],
      because: Bilingual(
        "A swap a week brings people, ten a day sell the members.", "一周互推一次有新人，一天十次是在卖老成员。")),
    OperatorExpectation(
      "activators", Bilingual("seeded activators", "托儿"), on: [.brandChat], replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("never found out", "从不暴露"),
          "roles: {founder-hours: 0, experts: 0, activators: 3, exposure: 0}"),
        Setting(
          Bilingual("soon found out", "很快暴露"),
          "roles: {founder-hours: 0, experts: 0, activators: 3, exposure: 24}"),
      ],
      [Measure.trust.below(2, 1, by: 0.02), Measure.members.below(2, 1)],
      because: Bilingual(
        "Talk that was bought is found out, and then nothing is believed.", "买来的热闹一旦露馅，什么都没人信了。")),
  ]
}
