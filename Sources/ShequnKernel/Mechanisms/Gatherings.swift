// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Events online or offline: attendance n·σ(base + match(m − ½) + E), up to the capacity, where the
/// novelty n = 1 − e^(−t/recovery) grows with the days t since the last event (1 before the first).
/// Attendees' enthusiasm and ties go up; after an offline event their ties to those who stayed away
/// fade faster. On the day of an event attendance of the community gains pull·n.
package struct Gatherings: Mechanism {
  package var base = 0.0
  package var match = 0.0
  package var embeddedness = 0.0
  package var pull = 0.0
  package var recovery = 0.0
  package var lift = 0.0
  package var exchanges = 0.0
  package var apart = 0.0
  package var apartDays = 0.0

  package init() {}

  package static let name = "events"
  package static let title = Bilingual("Events", "活动")
  package static let summary = Bilingual(
    "An event brings members together: enthusiasm and ties of those who come go up. The sooner it "
      + "follows on another, the fewer come. Offline, those who stay away drift off.",
    "活动让成员相聚：参加者的热情与关系上升；离上一场越近，来的人越少。线下活动后缺席者逐渐疏远。")
  package static let whenOff = Bilingual(
    "Nobody attends.",
    "无人参加。")
  package static let parameters: [Parameter<Gatherings>] = [
    .number(
      "base", \.base, .none, -1, in: -50...5, off: -50,
      "Logit of attending for a middling match and no ties.",
      "匹配一般且无关系时参加的 logit。"
    )
    .plausible(
      (-2)...0,
      "of those who say yes 25 to 60 % come (organisers, at second hand)",
      "答应者 25 % 到 60 % 到场（组织者，二手）"),
    .number(
      "match", \.match, .none, 2, in: 0...10,
      "Logit effect of the match of interests m − ½.",
      "兴趣匹配 m − ½ 的 logit 效应。"),
    .number(
      "embeddedness", \.embeddedness, .none, 1, in: 0...5,
      "Logit effect of embeddedness E.",
      "嵌入度 E 的 logit 效应。"),
    .number(
      "pull", \.pull, .none, 1, in: 0...3, off: 0,
      "Logit effect on attendance of the community on the day of an event.",
      "活动当日对上线的 logit 效应。"),
    .number(
      "recovery", \.recovery, .days, 21, in: 0...365, off: 0,
      "Days since the last event after which the wish for another is back to 1 − 1/e.",
      "距上一场活动多少天后，参加意愿恢复到 1 − 1/e。"),
    .number(
      "lift", \.lift, .share, 0.5, in: 0...1, off: 0,
      "Enthusiasm lift of attending.",
      "参加活动带来的热情提升。"),
    .number(
      "exchanges", \.exchanges, .none, 3, in: 0...20, off: 0,
      "Exchanges with each of the two people whom an attendee meets (ties × 3).",
      "参加者与结识的两人各自的交流次数（关系 ×3）。"),
    .number(
      "apart", \.apart, .times, 1.5, in: 1...5, evidence: .observational,
      source: "Sessions 2010",
      "How much faster offline attendees' ties to others fade on that day's account.",
      "线下活动后与缺席者关系衰减的倍数。"
    )
    .plausible(
      1.2...2.5,
      "Sessions 2010: direction and rough size",
      "Sessions 2010：方向与大致大小"),
    .number(
      "apart-days", \.apartDays, .days, 30, in: 0...365,
      "Days of faster fading that an offline event comes to, all of it on its day.",
      "一次线下活动相当于多少天的加速疏远，当天一次计入。"),
  ]

  /// How much an event counts, so many days after the last one (nil: there was none).
  package func novelty(after days: Int?) -> Double {
    guard let days, recovery > 0 else { return 1 }
    return Double(1 - exponential(-Float(days) / Float(recovery)))
  }
}
