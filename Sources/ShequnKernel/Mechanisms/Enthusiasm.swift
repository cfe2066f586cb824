// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Enthusiasm W: starts high on joining and halves every h days; a lift s moves it up by s(1−W).
/// Alone: W = 2^(−t/h); with lifts s every d days W just after = s/(1−(1−s)2^(−d/h)).
package struct Enthusiasm: Mechanism {
  package var start = 0.0
  package var halfLife = 0.0
  package var lift = 0.0
  package var kolLift = 0.0
  package var liveLift = 0.0
  package var liveRecovery = 0.0
  package var prizeLift = 0.0

  package init() {}

  /// The lift of a live session, so many days after the last one (nil: there was none).
  package func liveLift(after days: Int?) -> Double {
    guard let days, liveRecovery > 0 else { return liveLift }
    return liveLift * Double(1 - exponential(-Float(days) / Float(liveRecovery)))
  }

  package static let name = "enthusiasm"
  package static let title = Bilingual("Activity decay", "活跃衰减")
  package static let summary = Bilingual(
    "The enthusiasm of joining fades with a half-life; events, live sessions and a KOL's "
      + "appearance lift it again. This is why an untended community goes quiet.",
    "加入时的热情按半衰期消退；活动、直播和 KOL 出现会再次提升。无人运营的社群因此沉寂。")
  package static let whenOff = Bilingual("Enthusiasm stays at one half.", "热情恒为二分之一。")
  package static let parameters: [Parameter<Enthusiasm>] = [
    .number(
      "start", \.start, .share, 1, in: 0...1, off: 0.5, "Enthusiasm on joining.", "加入时的热情。"
    )
    .plausible(
      0.7...1,
      "assumed: who joins is keen; 1 is the end of the scale",
      "假设：加入者热情高；1 为标尺上限"),
    .number(
      "half-life", \.halfLife, .days, 14, in: 1...1_000_000_000, off: 1_000_000_000,
      evidence: .computed,
      source: "67 WeChat groups 2021–23 (busy for two months at most); 9 logs of communities",
      "Days after which half of it is gone (sensible: 3 to 60).", "热情减半所需天数（合理范围 3 到 60）。"
    )
    .plausible(
      7...35,
      "groups’ busy life ends within 60 days (67 groups in WeChat, 2021–23: 5 % left at 14 "
        + "days’ half-life); in 9 logs members’ active days halve in 7 to 35 days",
      "群的活跃期在 60 天内结束（67 个微信群，2021–23：半衰期 14 天时余 5 %）；9 份日志中成员活跃日 7 到 35 天减半"),
    .number(
      "lift", \.lift, .times, 1, in: 0...3, off: 0,
      "Multiplies every lift.", "所有提升效应的倍数。"),
    .number(
      "kol-lift", \.kolLift, .share, 0.2, in: 0...1,
      "Lift on a visit when a KOL has posted that day.", "KOL 发帖当天来访时的提升。"),
    .number(
      "live-lift", \.liveLift, .share, 0.3, in: 0...1, evidence: .computed,
      source: "Chinese apparel (UBC thesis 1.0440982); Taobao (HICSS 0447): λ .20–.21",
      "Lift on a visit when a live session was held that day.", "直播当天来访时的提升。"
    )
    .plausible(
      0.15...0.5,
      "sales a day + 22.9 % by a session (apparel, median), + 21.8 % for small sellers who "
        + "start (Taobao): λ .20; at W = ½ this lifts attendance by .15",
      "一场直播日销售 +22.9 %（服装，中位），新开播的小卖家 +21.8 %（淘宝）：λ .20；W = ½ 时此值使上线 logit 增 .15"),
    .number(
      "live-recovery", \.liveRecovery, .days, 7, in: 0...365, off: 0,
      source: "a band: 6,074 shops 2023, a session carries over for seven days",
      "Days since the last session after which another lifts by 1 − 1/e of its lift.",
      "距上一场直播多少天后，再办一场的提升恢复到 1 − 1/e。"
    )
    .plausible(
      3...14,
      "a session carries over for 7 days (6,074 shops 2023): half to twice",
      "直播的影响持续 7 天（6,074 家店，2023）：一半到两倍"),
    .number(
      "prize-lift", \.prizeLift, .share, 0.3, in: 0...1,
      "Lift of winning a prize.", "中奖带来的提升。"),
  ]
}
