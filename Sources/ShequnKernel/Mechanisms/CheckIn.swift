// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Check-in challenges (打卡): enrolment σ(2.56 + ζ) for a reward, σ(−2.17 + ζ) for a deposit; a
/// day's check-in p = σ(base + ζ + incentives by 10 yuan a day + supervised + peers(rate − ½) + (H
/// − neutral) + streak·ln(1 + streak) − lost·[streak just lost]); ζ ~ N(0, spread) is self-motivation.
package struct CheckIn: Mechanism {
  package var enrolReward = 0.0
  package var enrolDeposit = 0.0
  package var base = 0.0
  package var spread = 0.0
  package var gain = 0.0
  package var loss = 0.0
  package var lottery = 0.0
  package var supervised = 0.0
  package var peers = 0.0
  package var habit = 0.0
  package var streak = 0.0
  package var lost = 0.0

  package init() {}

  package static let name = "check-in"
  package static let title = Bilingual("Check-in challenges", "打卡")
  package static let summary = Bilingual(
    "Those who enrol come and check in day by day, pulled by what they win or lose, by "
      + "being watched, by their peers, and by their streak. Deposits work well on the few "
      + "who take them.",
    "报名者每天打卡，受得失、监督、同伴与连续天数影响。押金对少数接受者很有效。")
  package static let whenOff = Bilingual(
    "Nobody checks in.",
    "无人打卡。")
  package static let parameters: [Parameter<CheckIn>] = [
    .number(
      "enrol-reward", \.enrolReward, .none, 2.56, in: -20...10, evidence: .experimental,
      source: "Halpern et al. 2015 (90 % accept a reward)",
      "Logit of enrolling for a reward.",
      "为奖励报名的 logit。"),
    .number(
      "enrol-deposit", \.enrolDeposit, .none, -2.17, in: -20...10, evidence: .experimental,
      source: "Halpern et al. 2015 (13.7 % accept a deposit)",
      "Logit of enrolling with a deposit.",
      "需押金时报名的 logit。"),
    .number(
      "base", \.base, .none, 1.4, in: -20...10, off: -20,
      "Logit of checking in on a day.",
      "某天打卡的 logit。"),
    .number(
      "spread", \.spread, .none, 1, in: 0...5,
      "Spread of self-motivation between members.",
      "成员间自我激励的差异。"),
    .number(
      "gain", \.gain, .none, 0.228, in: 0...5, evidence: .experimental,
      source: "Patel et al. 2016",
      "Logit effect of 10 yuan a day to be won.",
      "每天可赢 10 元的 logit 效应。"),
    .number(
      "loss", \.loss, .none, 0.647, in: 0...5, evidence: .experimental,
      source: "Patel et al. 2016",
      "Logit effect of 10 yuan a day to be lost.",
      "每天可失 10 元的 logit 效应。"),
    .number(
      "lottery", \.lottery, .none, 0.272, in: 0...5, evidence: .experimental,
      source: "Patel et al. 2016",
      "Logit effect of a lottery worth 10 yuan a day.",
      "每天价值 10 元抽奖的 logit 效应。"),
    .number(
      "supervised", \.supervised, .none, 0.3, in: 0...5,
      "Logit effect of being watched over.",
      "有人监督的 logit 效应。"),
    .number(
      "peers", \.peers, .none, 1, in: 0...5,
      "Logit effect of the peers' rate of yesterday above ½.",
      "昨日同伴打卡率超过 ½ 部分的 logit 效应。"),
    .number(
      "habit", \.habit, .none, 1, in: 0...5,
      "Logit effect of habit H above `neutral` (see habit).",
      "习惯 H 超过 `neutral`（见 habit）部分的 logit 效应。"),
    .number(
      "streak", \.streak, .none, 0.15, in: 0...2,
      "Logit effect of ln(1 + streak).",
      "ln(1 + 连续天数) 的 logit 效应。"),
    .number(
      "lost", \.lost, .none, 0.5, in: 0...5,
      "Logit loss on the day after a streak broke.",
      "连续中断次日的 logit 损失。"),
  ]
}
