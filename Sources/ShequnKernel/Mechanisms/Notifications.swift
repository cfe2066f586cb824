// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Notifications: a push adds to a member's load F, which fades by a fifth a day; on a day with a
/// push it is opened with probability σ(base + match(m̄ − ½) − fatigue·F) and then pulls on
/// attendance. Too much of it and the community is muted for two months: hazard
/// mute·exp(growth·max(0, F − limit)).
package struct Notifications: Mechanism {
  package var post = 0.0
  package var mention = 0.0
  package var persistence = 0.0
  package var base = 0.0
  package var match = 0.0
  package var fatigue = 0.0
  package var pull = 0.0
  package var mute = 0.0
  package var muteGrowth = 0.0
  package var muteLimit = 0.0
  package var muteDays = 0.0

  package init() {}

  package static let name = "notifications"
  package static let title = Bilingual("Notifications", "通知与免打扰")
  package static let summary = Bilingual(
    "Posts and mentions notify members. Some open the notification and come; those who "
      + "get too many grow tired of them and mute the community.",
    "发布与@全员会触发通知：有人点开而来访，通知过多则疲劳乃至设为免打扰。")
  package static let whenOff = Bilingual(
    "Nobody is notified of anything.",
    "没有任何通知。")
  package static let parameters: [Parameter<Notifications>] = [
    .number(
      "post", \.post, .none, 0.3, in: 0...10, off: 0,
      "Load of an operator's post.",
      "一条运营内容的通知负荷。"),
    .number(
      "mention", \.mention, .none, 2, in: 0...10, off: 0,
      "Load of a mention of everybody (@all).",
      "一次@全员的通知负荷。"),
    .number(
      "persistence", \.persistence, .perDay, 0.8, in: 0...0.99,
      "Share of the load that is left after a day.",
      "一天后剩余的通知负荷比例。"),
    .number(
      "base", \.base, .none, -1.5, in: -10...5,
      "Logit of opening a notification of middling match.",
      "匹配一般的通知被点开的 logit。"),
    .number(
      "match", \.match, .none, 1.5, in: 0...5,
      "Logit effect of the match of interests m − ½ on opening.",
      "兴趣匹配 m − ½ 对点开的 logit 效应。"),
    .number(
      "fatigue", \.fatigue, .none, 0.15, in: 0...2,
      "Logit loss by unit of load.",
      "每单位通知负荷的 logit 损失。"),
    .number(
      "pull", \.pull, .none, 0.8, in: 0...3, off: 0,
      "Logit effect of an opened notification on attendance.",
      "点开通知对上线的 logit 效应。"),
    .number(
      "mute", \.mute, .perDay, 0.001, in: 0...1, off: 0,
      "Hazard of muting on a day with a notification.",
      "有通知之日设为免打扰的风险。"),
    .number(
      "mute-growth", \.muteGrowth, .none, 0.25, in: 0...2,
      "How that hazard grows with the load above its limit (exponent).",
      "负荷超限时该风险的增长指数。"),
    .number(
      "mute-limit", \.muteLimit, .none, 10, in: 0...100,
      "Load up to which the hazard is at its base.",
      "风险开始上升的通知负荷。"),
    .number(
      "mute-days", \.muteDays, .days, 60, in: 1...3650,
      "Days for which a member stays muted.",
      "免打扰持续的天数。"),
  ]
}
