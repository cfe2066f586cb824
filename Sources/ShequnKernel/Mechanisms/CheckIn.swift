// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Check-in challenges (打卡): enrolment σ(enrol + enrol-reward·u(all rewards) − enrol-deposit·ln(1 +
/// deposit/deposit-scale) + enrol-drive·ζ); a day's check-in p = σ(base + ζ + gain·u(reward a day) +
/// loss·u(deposit/misses allowed) + supervised + peers(rate − ½) + habit(H − neutral) + streak·ln(1 +
/// min(streak-limit, streak)) − lost·[streak just lost] + comeback·(1 − e^(−bonus/comeback-scale))·[missed
/// the day before]); ζ ~ N(0, spread) is self-motivation, u the perceived value of money (see welfare).
package struct CheckIn: Mechanism {
  package var enrol = 0.0
  package var enrolDrive = 0.0
  package var enrolReward = 0.0
  package var enrolDeposit = 0.0
  package var depositScale = 0.0
  package var misses = 0.0
  package var base = 0.0
  package var spread = 0.0
  package var gain = 0.0
  package var loss = 0.0
  package var lottery = 0.0
  package var supervised = 0.0
  package var peers = 0.0
  package var habit = 0.0
  package var streak = 0.0
  package var streakLimit = 0.0
  package var lost = 0.0
  package var comeback = 0.0
  package var comebackScale = 0.0

  package init() {}

  package static let name = "check-in"
  package static let title = Bilingual("Check-in challenges", "打卡")
  package static let summary = Bilingual(
    "A reward makes more enrol, a deposit fewer, the more the larger. Those who enrol come and "
      + "check in day "
      + "by day, pulled by what they win, by what a miss would cost them, by being watched, by their peers, "
      + "and by their streak. Deposits work well on the few who take them.",
    "奖励越高报名越多，押金越高报名越少。报名者每天打卡，受所得、缺卡所失、监督、同伴与连续天数影响。押金对少数接受者很有效。")
  package static let whenOff = Bilingual(
    "Nobody checks in.",
    "无人打卡。")
  package static let parameters: [Parameter<CheckIn>] = [
    .number(
      "enrol", \.enrol, .none, -1.16, in: -20...20, evidence: .observational,
      source: "Mattke et al. 2015 (RAND: 20 % without, 40 % with incentives)",
      "Logit of enrolling for nothing.",
      "无奖无押时报名的 logit。"
    )
    .plausible(
      (-2.2)...(-0.4),
      "10 to 40 %: programmes without incentives draw 20 % (Mattke et al. 2015)",
      "10 % 到 40 %：无激励的项目参与率 20 %（Mattke 等 2015）"),
    .number(
      "enrol-drive", \.enrolDrive, .none, 0.5, in: 0...2,
      "Logit effect of self-motivation on enrolling; on a day's check-in it is 1.",
      "自我激励对报名的 logit 效应；对每日打卡为 1。"),
    .number(
      "enrol-reward", \.enrolReward, .none, 0.73, in: 0...10, evidence: .computed,
      source: "Halpern et al. 2015 (90 % accept 5,680 yuan)",
      "Logit effect on enrolling of the perceived value of all that can be won.",
      "可赢总额的感知价值对报名的 logit 效应。"
    )
    .plausible(
      0.4...1.1,
      "Halpern et al. 2015: one stake of one trial, half to one and a half",
      "Halpern 等 2015：一次试验的一个金额，半倍到一倍半"),
    .number(
      "enrol-deposit", \.enrolDeposit, .none, 1.325, in: 0...10, evidence: .computed,
      source: "Halpern et al. 2015 (13.7 % accept to put down 1,065 yuan to win 4,615)",
      "Logit loss in enrolling for each unit of ln(1 + deposit/`deposit-scale`).",
      "ln（1 + 押金/`deposit-scale`）每单位对报名的 logit 损失。"
    )
    .plausible(
      0.8...1.8,
      "Halpern et al. 2015: 13.7 %; 11 to 12 % take a deposit elsewhere (Giné, Karlan & Zinman "
        + "2010; Royer, Stehr & Sydnor 2015)",
      "Halpern 等 2015：13.7 %；他处 11 % 到 12 % 接受押金（Giné、Karlan & Zinman 2010；Royer、Stehr & Sydnor "
        + "2015）"
    ),
    .number(
      "deposit-scale", \.depositScale, .yuan, 50, in: 0.01...100_000,
      "Deposit that few would miss: it counts as 1 + 1.",
      "多数人不在意的押金额；计为 1 + 1。"),
    .number(
      "misses", \.misses, .share, 0.286, in: 0...1,
      "Share of the days that may be missed where the challenge sets no limit (6 in 21).",
      "活动未限定缺卡次数时允许缺卡的天数占比（21 天中 6 天）。"
    )
    .plausible(
      0.1...0.4,
      "assumed: two to eight misses in 21 days",
      "假设：21 天缺 2 到 8 次"),
    .number(
      "base", \.base, .none, -0.85, in: -20...10, off: -20, evidence: .computed,
      source: "Patel et al. 2016 (30 % of days without incentive)",
      "Logit of checking in on a day.",
      "某天打卡的 logit。"
    )
    .plausible(
      (-1.5)...(-0.2),
      "Patel et al. 2016: 30 % of days; 18 to 45 %",
      "Patel 等 2016：30 % 的日子；18 % 到 45 %"),
    .number(
      "spread", \.spread, .none, 1, in: 0...5,
      "Spread of self-motivation between members.",
      "成员间自我激励的差异。"
    )
    .plausible(
      0.5...3,
      "assumed for a day’s check-in; students differ by more in works handed in (18 courses: 3 "
        + "and up)",
      "假设（每日打卡）；学生交作业的差异更大（18 门课：3 以上）"),
    .number(
      "gain", \.gain, .none, 0.39, in: 0...5, evidence: .experimental,
      source: "Patel et al. 2016 (10 yuan a day: .228)",
      "Logit effect of the perceived value of what a day's check-in wins.",
      "当日打卡所得的感知价值的 logit 效应。"
    )
    .plausible(
      0.25...0.6,
      "Patel et al. 2016: .228 for 10 yuan; Milkman et al. 2021: .293 for 12.6 yuan a visit",
      "Patel 等 2016：10 元 .228；Milkman 等 2021：每次 12.6 元 .293"),
    .number(
      "loss", \.loss, .none, 1.106, in: 0...5, evidence: .experimental,
      source: "Patel et al. 2016 (10 yuan a day: .647)",
      "Logit effect of the perceived value of the deposit for each miss allowed.",
      "押金按每次允许缺卡分摊后的感知价值的 logit 效应。"
    )
    .plausible(
      0.6...1.6,
      "Patel et al. 2016: one trial, about its interval",
      "Patel 等 2016：一次试验，约为其区间"),
    .number(
      "lottery", \.lottery, .none, 0.465, in: 0...5, evidence: .experimental,
      source: "Patel et al. 2016 (10 yuan a day: .272)",
      "The same where a lottery of that worth is won.",
      "所得为等值抽奖时的同一效应。"
    )
    .plausible(
      0.2...0.8,
      "Patel et al. 2016: one trial, about its interval",
      "Patel 等 2016：一次试验，约为其区间"),
    .number(
      "supervised", \.supervised, .none, 0.3, in: 0...5, evidence: .experimental,
      source: "Harkin et al. 2016 (138 trials: d .40); McCambridge et al. 2014 (odds 1.17)",
      "Logit effect of being watched over.",
      "有人监督的 logit 效应。"
    )
    .plausible(
      0.15...0.75,
      "being watched in a study: odds 1.17 (McCambridge et al. 2014, logit .16); monitoring of "
        + "progress d .40 (Harkin et al. 2016, logit .73)",
      "研究中被观察：几率 1.17 倍（McCambridge 等 2014，logit .16）；进度监督 d .40（Harkin 等 2016，logit .73）"),
    .number(
      "peers", \.peers, .none, 1, in: 0...5, evidence: .observational,
      source: "Aral & Nicolaides 2017 (a slope of .3 among runners)",
      "Logit effect of the peers' rate of yesterday above ½.",
      "昨日同伴打卡率超过 ½ 部分的 logit 效应。"
    )
    .plausible(
      0.5...2,
      "a kilometre more run by friends makes one run .3 more (Aral & Nicolaides 2017); 1 gives "
        + ".25 at a rate of ½",
      "朋友多跑一公里，自己多跑 .3（Aral & Nicolaides 2017）；打卡率 ½ 处取 1 对应 .25"),
    .number(
      "habit", \.habit, .none, 1, in: 0...5,
      "Logit effect of habit H above `neutral` (see habit).",
      "习惯 H 超过 `neutral`（见 habit）部分的 logit 效应。"),
    .number(
      "streak", \.streak, .none, 0.15, in: 0...2,
      "Logit effect of ln(1 + streak), up to `streak-limit`.",
      "ln(1 + 连续天数) 的 logit 效应，至 `streak-limit` 为止。"
    )
    .plausible(
      0.05...0.3,
      "direction (Moldon et al. 2021); + 5 % daily users and gains up to day 7 are told of "
        + "Duolingo (at second hand)",
      "方向（Moldon 等 2021）；据称多邻国日活 +5 %、收益至第 7 天（二手）"),
    .number(
      "streak-limit", \.streakLimit, .days, 7, in: 0...1000,
      "Days of a streak beyond which it pulls no more.",
      "连续天数超过此值不再增加拉力。"
    )
    .plausible(
      5...14,
      "gains up to day 7 are told of Duolingo (at second hand)",
      "据称多邻国的收益至第 7 天（二手）"),
    .number(
      "lost", \.lost, .none, 0.5, in: 0...5,
      "Logit loss on the day after a streak broke.",
      "连续中断次日的 logit 损失。"
    )
    .plausible(
      0.2...1,
      "taking a streak away ends long ones (Moldon et al. 2021): direction; a mercy rule "
        + "makes up .31 (Milkman et al. 2021)",
      "取消连续计数使长连续中断（Moldon 等 2021）：方向；宽容规则可补回 .31（Milkman 等 2021）"),
    .number(
      "comeback", \.comeback, .none, 0.314, in: 0...3, off: 0, evidence: .experimental,
      source: "Milkman et al. 2021 (.64 yuan for coming back after a miss)",
      "Logit effect, the day after a miss, of a bonus for coming back: that there is one counts.",
      "缺卡次日，回归奖对打卡的 logit 效应：有没有才要紧。"
    )
    .plausible(
      0.2...0.45,
      "Milkman et al. 2021: .314, weekly visits + 27 %",
      "Milkman 等 2021：.314，每周到访 +27 %"),
    .number(
      "comeback-scale", \.comebackScale, .yuan, 0.2, in: 0.001...1000, evidence: .computed,
      source: "Milkman et al. 2021 (.64 yuan and 12.6 yuan: + 27 and + 25 %)",
      "Bonus for coming back that counts by two thirds; half a yuan counts nearly in full.",
      "达到三分之二效力的回归奖金额；半元即近乎全效。"
    )
    .plausible(
      0.05...0.6,
      ".64 yuan works as well as twenty times as much (Milkman et al. 2021): 96 % of the effect "
        + "at .64",
      ".64 元与其二十倍同样有效（Milkman 等 2021）：.64 元时已达 96 %"),
  ]
}
