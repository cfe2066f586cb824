// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// What the operator posts, how well and how often.
  static let content: [OperatorExpectation] = [
    OperatorExpectation(
      "quality", Bilingual("better posts do more", "内容越好，作用越大"),
      on: [.brandChat, .forum, .ownApp, .fans, .course, .coffeeClub], replications: 16,
      [.nothing]
        + Setting.each(["0", "0.3", "0.6", "0.9"], "content: {posts-per-day: 2, quality: #}"),
      [
        Measure.dau.rises(1...4),
        Measure.dau.below(1, 0).only(.brandChat, .forum, .ownApp, .course, .coffeeClub),
        Measure.dau.above(4, 2, by: 0.15).only(.brandChat, .coffeeClub),
        Measure.satisfaction.rises(1...4),
      ],
      because: Bilingual(
        "Worthless posts are worse than silence, good ones bring people back.",
        "没有价值的帖子不如不发，好帖让人回来。")),
    OperatorExpectation(
      "cadence", Bilingual("how often to post in a chat", "群里每天发几条"),
      on: [.brandChat, .coffeeClub],
      replications: 16,
      Setting.each(["0", "1", "3", "8", "20", "40", "100"], "content: {posts-per-day: #}"),
      [
        Measure.dau.peaks(2...3, of: 0...6), Measure.dau.below(5, 0, by: 0.05),
        Measure.members.below(6, 0, by: 0.1), Measure.members.below(6, 5),
        Measure.members.below(5, 4),
      ],
      because: Bilingual(
        "A few posts a day keep a chat alive, dozens empty it.", "每天几条让群活着，几十条把人赶走。"),
      .study(
        Bilingual(
          "wear-out and overload (Schmidt & Eisend 2015; Jones, Ravid & Rafaeli 2004), direction",
          "重复磨损与过载（Schmidt & Eisend 2015；Jones、Ravid & Rafaeli 2004），仅方向"))),
    OperatorExpectation(
      "promotion", Bilingual("pure advertising in the community", "纯广告刷屏"),
      on: [.brandChat, .ownApp, .coffeeClub], replications: 12,
      Setting.each(["0", "1", "5", "20"], "content: {posts-per-day: #, promotional-share: 100%}"),
      [
        Measure.revenue.above(1, 0), Measure.members.falls(0...3), Measure.margin.below(3, 1),
        // those who trusted least have gone, and the muted see little: 20 a day need not be below 5
        Measure.trust.falls(0...2), Measure.trust.below(3, 1),
      ],
      because: Bilingual(
        "The first offers sell; whoever is shouted at leaves.", "头几条能卖货，被刷屏的人会走。"),
      .study(
        Bilingual(
          "selling is what group members dislike most (China Youth Daily 2016, 2,004 asked)",
          "群成员最反感推销（中国青年报 2016，2,004 人）"))),
    OperatorExpectation(
      "quality-or-quantity", Bilingual("one good post or three poor ones", "一篇好文与三篇凑数"),
      on: [.brandChat, .ownApp, .fans, .course], replications: 12,
      [
        Setting(
          Bilingual("3 a day of quality .2", "每天 3 条，质量 .2"),
          "content: {posts-per-day: 3, quality: 0.2}"),
        Setting(
          Bilingual("1 a day of quality .9", "每天 1 条，质量 .9"),
          "content: {posts-per-day: 1, quality: 0.9}"),
      ],
      [Measure.dau.above(1, 0), Measure.cost.change(1, 0, in: -0.35...0.1)],
      because: Bilingual(
        "For the same hours, fewer and better posts bring more people.", "同样的工时，少而精的内容来的人更多。")),
    OperatorExpectation(
      "even-rhythm", Bilingual("two a day or fourteen on Monday", "每天两条与周一发十四条"),
      on: [.brandChat, .coffeeClub], replications: 12,
      [
        Setting(
          Bilingual("14 on Monday", "周一 14 条"), "content: {posts-per-day: 14, weekdays: [mon]}"),
        Setting(Bilingual("2 a day", "每天 2 条"), "content: {posts-per-day: 2}"),
      ],
      [Measure.dau.above(1, 0), Measure.members.above(1, 0)],
      because: Bilingual("A heap is scrolled past and the week is empty.", "堆在一起没人看完，其余六天空空。")),
    OperatorExpectation(
      "topics-that-fit", Bilingual("posts on what members care for", "发成员关心的内容"),
      on: [.brandChat], replications: 12,
      [
        Setting(
          Bilingual("offers only", "只发优惠"), "content: {posts-per-day: 2, topics: {offers: 1}}"),
        Setting(
          Bilingual("what they care for", "他们关心的"),
          "content: {posts-per-day: 2, topics: {beans: 1, brewing: 1, gear: 1}}"),
      ],
      [Measure.dau.above(1, 0, by: 0.03), Measure.satisfaction.above(1, 0)],
      because: Bilingual("People come for their own subject.", "人是冲着自己的话题来的。")),
    OperatorExpectation(
      "one-subject", Bilingual("always the same subject", "老是一个话题"), on: [.brandChat, .coffeeClub],
      replications: 12,
      set: ["community.topics=[a, b, c, d, e]", "community.segments=[{posting: 0.1x}]"],
      [
        Setting(Bilingual("one subject", "一个话题"), "content: {posts-per-day: 4, topics: {a: 1}}"),
        Setting(Bilingual("five subjects", "五个话题"), "content: {posts-per-day: 4}"),
      ],
      [Measure.dau.above(1, 0, by: 0.03), Measure.run("left_homogeneity").below(1, 0)],
      because: Bilingual("Even a good thing palls when it is all there is.", "再好的东西，天天一样也会腻。"),
      .study(
        Bilingual(
          "listeners of varied taste stay more (Anderson et al. 2020), direction",
          "口味多样的听众更常留下（Anderson 等 2020），仅方向"))),
    OperatorExpectation(
      "live-and-video", Bilingual("what a live session costs", "直播的成本"), on: [.brandChat, .course],
      days: 60, replications: 6,
      [
        Setting(Bilingual("text", "文字"), "content: {posts-per-day: 1, formats: {text: 1}}"),
        Setting(Bilingual("image", "图片"), "content: {posts-per-day: 1, formats: {image: 1}}"),
        Setting(Bilingual("video", "视频"), "content: {posts-per-day: 1, formats: {video: 1}}"),
        Setting(Bilingual("live", "直播"), "content: {posts-per-day: 1, formats: {live: 1}}"),
      ],
      [(Measure.cost - Measure.run("goods_cost")).rises(0...3)],
      because: Bilingual(
        "A live hour is prepared, rehearsed, hosted and followed up: no form is dearer.",
        "一场直播要准备、彩排、主持、善后，没有比它更费工的。")),
    OperatorExpectation(
      "controversy", Bilingual("stirring up", "带节奏"), on: [.fans, .forum, .brandChat],
      replications: 12,
      [
        Setting(Bilingual("neutral", "平实"), "content: {posts-per-day: 2}"),
        Setting(
          Bilingual("controversial", "争议"), "content: {posts-per-day: 2, tone: controversial}"),
      ],
      [
        Measure.run("comments").change(1, 0, in: 0...1).only(.fans, .brandChat),
        // on a forum most comments are under what members write
        Measure.run("comments").change(1, 0, in: -0.03...1).only(.forum), Measure.trust.below(1, 0),
      ],
      because: Bilingual(
        "Quarrels draw comments – half as many again, not three times – and cost trust.",
        "争论引来评论，多五成而不是三倍，代价是信任。"),
      .study(
        Bilingual(
          "negative words and clicks (Robertson et al. 2023)",
          "负面词与点击（Robertson 等 2023）"))),
    OperatorExpectation(
      "prompts", Bilingual("asking questions", "抛话题"), on: [.brandChat, .forum, .fans],
      replications: 16,
      Setting.each(["0", "1", "20"], "prompt: {per-day: #}"),
      [
        Measure.run("comments").above(1, 0),
        Measure.dau.change(2, 1, in: -0.5...0.02).only(.brandChat),
        Measure.members.below(2, 1).only(.brandChat),
      ],
      because: Bilingual("One question a day starts talk, twenty are spam.", "一天一问带起话题，二十问就是骚扰。"),
      .study(
        Bilingual(
          "a comment box that opens uninvited lowers log-ins (Yao 2019), direction",
          "自动弹出的评论框降低登录（Yao 2019），仅方向"))),
  ]
}
