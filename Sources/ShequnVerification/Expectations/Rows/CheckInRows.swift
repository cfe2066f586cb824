// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  private static let enrolled = Measure.named(
    Bilingual("enrolled of those offered", "被邀者中的报名率"),
    .run("enrolled") / .starting)
  private static let finished = Measure.named(
    Bilingual("finishers of those offered", "被邀者中的完成率"),
    .run("enrolled") * .run("completion") / .starting)
  private static let completion = Measure.run("completion")
  /// Who misses a seventh day is out.
  private static let round = "length: 21, misses-in-all: 7"

  /// Challenges: what is put down, what is paid, how long.
  static let checkIns: [OperatorExpectation] = [
    OperatorExpectation(
      "deposit", Bilingual("a deposit from nothing to absurd", "押金从零到离谱"),
      on: [.course, .ownApp, .brandChat], days: 35, replications: 20,
      Setting.each(
        ["0", "1", "20", "100", "300", "1000", "100000"],
        "check-in: {\(round), reward: 0 yuan, deposit: # yuan}"),
      [
        enrolled.falls(1...5), enrolled.alike(1, 0, within: 0.15),
        enrolled.level(6, in: -0.001...0.01),
        completion.rises(1...3), finished.peaks(2...3, of: 0...6),
      ],
      because: Bilingual(
        "The more is at stake, the fewer dare and the more of them finish.",
        "押得越多，敢来的越少，来了的越能坚持。"),
      .study(
        Bilingual(
          "deposit contracts (Halpern et al. 2015; Patel et al. 2016)",
          "押金契约（Halpern 等 2015；Patel 等 2016）"))),
    OperatorExpectation(
      "free-challenge", Bilingual("a free challenge of 21 days", "免费的 21 天打卡"),
      on: [.course, .ownApp, .brandChat], days: 60, replications: 16,
      [
        .nothing, Setting(Bilingual("free", "免费"), "check-in: {\(round), reward: 0 yuan}"),
        Setting(
          Bilingual("Halpern's reward", "Halpern 的奖励"), "check-in: {\(round), reward: 270 yuan}"),
        Setting(
          Bilingual("Halpern's deposit", "Halpern 的押金"),
          "check-in: {\(round), reward: 220 yuan, deposit: 1065 yuan}"),
      ],
      [
        enrolled.level(1, in: 0.1...0.4), completion.level(1, in: 0.08...0.33),
        finished.above(2, 3), finished.above(3, 1), completion.above(3, 2), completion.above(2, 1),
        Measure.members.above(1, 0, by: -0.02),
      ],
      because: Bilingual(
        "Without anything to win or lose some begin and few finish; nobody is driven away.",
        "没得赢也没得输，有人开始，少有人坚持到底，也不会把人赶走。"),
      .study(
        Bilingual(
          "reward 90 %, deposit 14 % accept; finishing per offer reward > deposit > free (Halpern 2015)",
          "接受奖励 90%、接受押金 14%；按邀请人数计的完成：奖励 > 押金 > 免费（Halpern 2015）"))),
    OperatorExpectation(
      "length-of-a-challenge", Bilingual("a week, three weeks, a quarter", "一周、三周、一季度"),
      on: [.course, .ownApp], days: 100, replications: 16,
      Setting.each(
        ["7", "21", "90"],
        "check-in: {length: #, misses-in-a-row: 3, reward: 0 yuan, deposit: 20 yuan}"),
      [completion.falls(0...2)],
      because: Bilingual("The longer it is, the fewer arrive.", "越长，走到终点的人越少。")),
    OperatorExpectation(
      "dearer-check-ins", Bilingual("a reward a day from nothing to a hundred", "每日奖励从零到一百元"),
      on: [.course, .brandChat], days: 35, replications: 16,
      Setting.each(["0", "1", "10", "100"], "check-in: {\(round), reward: # yuan}"),
      [enrolled.rises(0...3), finished.rises(0...3), completion.change(2, 0, in: 0...1.5)],
      because: Bilingual(
        "Money brings more to the start and a few more to the end.", "给钱，开始的人多，坚持到底的人多一点。"),
      .study(
        Bilingual(
          "goal days 30, 35 % for nothing, 10 yuan (Patel et al. 2016)",
          "达标日占比：无奖励 30%、10 元 35%（Patel 等 2016）"))),
    OperatorExpectation(
      "after-the-challenge", Bilingual("when the challenge is over", "打卡结束之后"),
      on: [.course, .brandChat, .studyCheckIn], days: 90, replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("a challenge in days 8–28", "第 8–28 天打卡"),
          "check-in: {\(round), reward: 2 yuan, from: day 8, until: day 8}"),
      ],
      [
        Measure.days(10...28, "dau").change(1, 0, in: 0.03...1),
        Measure.days(61...90, "dau").change(1, 0, in: -0.03...0.15),
      ],
      because: Bilingual(
        "Attendance rises while it runs; a little habit stays.", "期间来得多，结束后只剩一点习惯。"),
      .study(
        Bilingual(
          "little is left after step challenges and gym incentives (Milkman et al. 2021)",
          "步数挑战与健身激励结束后所剩无几（Milkman 等 2021）"))),
    OperatorExpectation(
      "elimination", Bilingual("out after three misses", "缺卡三次出局"), on: [.course, .studyCheckIn],
      days: 35,
      replications: 16,
      Setting.each(
        ["7", "3", "1"],
        "check-in: {length: 21, misses-in-all: #, reward: 0 yuan, deposit: 50 yuan}"),
      [completion.falls(0...2)],
      because: Bilingual("The stricter the rule, the fewer finish.", "规则越严，完成的人越少。")),
  ]
}
