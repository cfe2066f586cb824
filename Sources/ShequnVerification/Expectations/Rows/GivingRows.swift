// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// Rewards for a few: by lot, for help, for the best.
  static let giving: [OperatorExpectation] = [
    OperatorExpectation(
      "who-gets-it", Bilingual("ten prizes of a hundred, and to whom", "十份一百元，发给谁"),
      on: [.brandChat, .ownApp, .course], replications: 12, set: ["community.members=2000"],
      [
        .nothing,
        Setting(
          Bilingual("10 × 10 by lot", "抽 10 份 10 元"),
          "raffle: {type: cash, prize: 10 yuan, winners: 10, every: 7 days}"),
        Setting(
          Bilingual("10 × 100 by lot", "抽 10 份 100 元"),
          "raffle: {type: cash, prize: 100 yuan, winners: 10, every: 7 days}"),
        Setting(
          Bilingual("10 × 1,000 by lot", "抽 10 份 1000 元"),
          "raffle: {type: cash, prize: 1000 yuan, winners: 10, every: 7 days}"),
        Setting(
          Bilingual("100 to 10 helpers", "10 位助人者各 100 元"),
          "welfare: {type: cash, to: helpers, top: 10, value: 100 yuan, every: 7 days}"),
        Setting(
          Bilingual("100 to each", "每人 100 元"),
          "welfare: {type: cash, to: active, value: 100 yuan, every: 7 days}"),
        Setting(
          Bilingual("0.5 to each", "每人 0.5 元"),
          "welfare: {type: cash, to: active, value: 0.5 yuan, every: 7 days}"),
        Setting(
          Bilingual("100 to 10 drawn", "抽中 10 人各 100 元"),
          "welfare: {type: cash, to: draw, top: 10, value: 100 yuan, every: 7 days}"),
      ],
      [
        Measure.dau.rises(1...3), Measure.dau.above(2, 0), Measure.dau.below(3, 5),
        Measure.dau.below(2, 5, by: 0.2), Measure.dau.above(2, 6), Measure.dau.below(7, 5, by: 0.2),
        Measure.dau.change(7, 0, in: 0...0.25), Measure.dau.change(4, 0, in: -0.03...0.1),
        // a brand's chat has too few answers to tell
        Measure.run("replies").above(4, 2).only(.ownApp, .course),
        Measure.run("replies").change(4, 0, in: 0.05...1).only(.ownApp, .course),
      ],
      because: Bilingual(
        "A chance of a prize draws a little more than its share of the money, never as much as the prize to all.",
        "抽奖的拉力略高于同额平分，绝不会等于人人得奖。"),
      .study(
        Bilingual(
          "probability weighting (Tversky & Kahneman 1992)",
          "概率权重（Tversky & Kahneman 1992）"))),
    OperatorExpectation(
      "many-small-prizes", Bilingual("one large prize or many", "一个大奖与许多小奖"),
      on: [.brandChat, .ownApp, .fans], replications: 24,
      [
        Setting(
          Bilingual("1 × 1,000", "1 份 1000 元"),
          "raffle: {type: cash, prize: 1000 yuan, winners: 1, every: 7 days}"),
        Setting(
          Bilingual("50 × 20", "50 份 20 元"),
          "raffle: {type: cash, prize: 20 yuan, winners: 50, every: 7 days}"),
      ],
      [Measure.dau.above(1, 0)],
      because: Bilingual(
        "Everybody knows somebody who won something.", "身边总有人中过奖，才会惦记下一次。"),
      .study(
        Bilingual(
          "concave value, overweighted chances (Tversky & Kahneman 1992)",
          "价值递减、小概率被高估（Tversky & Kahneman 1992）"))),
    OperatorExpectation(
      "helping-for-money", Bilingual("a bounty for answers, and its end", "有偿回答及其停止"),
      on: [.forum, .ownApp], days: 130, replications: 16, set: ["community.members=4000"],
      [
        .nothing, Setting(Bilingual("goes on", "持续"), "bounty: {value: 5 yuan, every: 7 days}"),
        Setting(Bilingual("ends", "停止"), "bounty: {value: 5 yuan, every: 7 days, until: day 90}"),
      ],
      [
        Measure.days(31...90, "replies").change(1, 0, in: 0.03...1),
        Measure.last("replies", 20).below(2, 1),
        Measure.dau.change(1, 0, in: -0.02...0.1),
      ],
      because: Bilingual(
        "Paid helpers answer more while they are paid; those who only read do not notice.",
        "有偿时回答多，停了就少；只看不答的人没感觉。")),
    OperatorExpectation(
      "answers-need-no-lottery", Bilingual("a reward no one can get", "谁也拿不到的奖励"),
      on: [.brandChat], days: 60, replications: 8,
      [
        .nothing,
        Setting(
          Bilingual("100 to the best one", "第一名 100 元"),
          "welfare: {type: cash, to: top, top: 1, value: 100 yuan, every: 7 days}"),
        Setting(
          Bilingual("to streaks of a year", "连续一年才给"),
          "welfare: {type: cash, to: streak, streak: 365, value: 100 yuan, every: 7 days}"),
      ],
      [Measure.dau.alike(1, 0, within: 0.06), Measure.dau.alike(2, 0, within: 0.02)],
      because: Bilingual(
        "A prize beyond one's reach moves nobody.", "够不着的奖励打动不了任何人。")),
  ]
}
