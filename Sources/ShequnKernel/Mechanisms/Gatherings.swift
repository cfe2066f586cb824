// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Events online or offline: attendance σ(base + match(m − ½) + E), up to the capacity. Attendees'
/// enthusiasm and ties go up; after an offline event their ties to those who stayed away fade
/// faster.
package struct Gatherings: Mechanism {
  package var base = 0.0
  package var match = 0.0
  package var embeddedness = 0.0
  package var pull = 0.0
  package var lift = 0.0
  package var exchanges = 0.0
  package var apart = 0.0
  package var apartDays = 0.0

  package init() {}

  package static let name = "events"
  package static let title = Bilingual("Events", "活动")
  package static let summary = Bilingual(
    "An event brings members together: enthusiasm and ties of those who come go up. "
      + "Offline, those who stay away drift off.",
    "活动让成员相聚：参加者的热情与关系上升；线下活动后缺席者逐渐疏远。")
  package static let whenOff = Bilingual(
    "Nobody attends.",
    "无人参加。")
  package static let parameters: [Parameter<Gatherings>] = [
    .number(
      "base", \.base, .none, -1, in: -50...5, off: -50,
      "Logit of attending for a middling match and no ties.",
      "匹配一般且无关系时参加的 logit。"),
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
      "线下活动后与缺席者关系衰减的倍数。"),
    .number(
      "apart-days", \.apartDays, .days, 30, in: 0...365,
      "Days of faster fading that an offline event comes to, all of it on its day.",
      "一次线下活动相当于多少天的加速疏远，当天一次计入。"),
  ]
}
