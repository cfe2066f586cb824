// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Notifications: a push adds to a member's load F, which fades by a fifth a day. What sells and the
/// call of a mention count in full, the rest by what it is thought to be worth: F = (1 − w)·F_told +
/// F_anyhow. On a day with a push
/// it is opened with probability σ(base + match(m̄ − ½) + worth(w − ½) − fatigue·F) and then pulls on
/// attendance. Whoever is fed up, hazard fed-up·F² on such a day, leaves (a share, see the platform's
/// fork) or mutes the community for two months.
package struct Notifications: Mechanism {
  package var post = 0.0
  package var mention = 0.0
  package var persistence = 0.0
  package var base = 0.0
  package var match = 0.0
  package var fatigue = 0.0
  package var pull = 0.0
  package var worth = 0.0
  package var fedUp = 0.0
  package var muteDays = 0.0

  package init() {}

  package static let name = "notifications"
  package static let title = Bilingual("Notifications", "通知与免打扰")
  package static let summary = Bilingual(
    "Posts and mentions notify members; what one thinks them worth makes them lighter, but for "
      + "promotion and "
      + "mentions. "
      + "Some open the notification and come; those who are fed up mute the community or leave.",
    "发布与@全员会触发通知；觉得有价值则负担轻，推销与@全员则不然。有人点开而来访，厌烦者设为免打扰或退出。")
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
      "一天后剩余的通知负荷比例。"
    )
    .plausible(
      0.6...0.9,
      "assumed: half gone in 1.4 to 6.6 days",
      "假设：1.4 到 6.6 天减半"),
    .number(
      "base", \.base, .none, -2.5, in: -10...5,
      source: "a band: Batch 2025 (opened: 4.2 % generic, 14.4 % contextual)",
      "Logit of opening a notification of middling match.",
      "匹配一般的通知被点开的 logit。"
    )
    .plausible(
      (-3.1)...(-1.8),
      "a vendor’s benchmark, a range and no finding: 4.2 % opened if generic, 14.4 % if "
        + "contextual (Batch 2025)",
      "厂商基准，只作范围：通用 4.2 %、情境化 14.4 % 被点开（Batch 2025）"),
    .number(
      "match", \.match, .none, 1.5, in: 0...5,
      source: "a band: Batch 2025 (contextual against generic: 1.35)",
      "Logit effect of the match of interests m − ½ on opening.",
      "兴趣匹配 m − ½ 对点开的 logit 效应。"
    )
    .plausible(
      0.75...2,
      "a vendor’s benchmark, a range and no finding: contextual against generic 1.35 (Batch 2025)",
      "厂商基准，只作范围：情境化相对通用 1.35（Batch 2025）"),
    .number(
      "fatigue", \.fatigue, .none, 0.05, in: 0...2,
      "Logit loss by unit of load.",
      "每单位通知负荷的 logit 损失。"
    )
    .plausible(
      0.02...0.15,
      "prompting can lower attendance (a video platform, randomised, 2019): direction",
      "催促可能降低到访（视频平台，随机试验，2019）：方向"),
    .number(
      "pull", \.pull, .none, 0.8, in: 0...3, off: 0, evidence: .computed,
      source: "Bidargaddi et al. 2018; Bell et al. 2023 (micro-randomised; over those who open)",
      "Logit effect of an opened notification on attendance.",
      "点开通知对上线的 logit 效应。"
    )
    .plausible(
      0.4...1.5,
      "a push raises the use of an app by 3.9 % in a day, 8.7 % at weekends (Bidargaddi et al. "
        + "2018), in the next hour 3.5-fold (Bell et al. 2023); over the 8 % who open it: .4 to "
        + ".8 and more",
      "一次推送使当日使用 +3.9 %、周末 +8.7 %（Bidargaddi 等 2018），下一小时为 3.5 倍（Bell 等 2023）；折算到约 8 % 点开者：.4 到 "
        + ".8 及以上"
    ),
    .number(
      "worth", \.worth, .none, 3, in: 0...10, off: 0,
      "Logit effect on opening of what one thinks that messages are worth, w − ½ (see worth).",
      "对消息价值感 w − ½（见 worth）对点开的 logit 效应。"),
    .number(
      "fed-up", \.fedUp, .perDay, 0.00025, in: 0...1, off: 0,
      "Hazard of being fed up on a day with a notification, times the square of the load: a "
        + "share (see "
        + "the platform's fork) leaves, the others mute the community.",
      "有通知之日感到厌烦的风险，乘以负荷的平方：其中一部分（见平台的 fork）离开，其余设为免打扰。"
    )
    .plausible(
      0.0001...0.001,
      "some 5 messages a week are borne before complaints climb (Return Path); three quarters "
        + "have muted groups (China Youth Daily 2020)",
      "每周约 5 条以内可忍，之后投诉上升（Return Path）；四分之三的人屏蔽过群（中青报 2020）"),
    .number(
      "mute-days", \.muteDays, .days, 60, in: 1...3650,
      "Days for which a member stays muted.",
      "免打扰持续的天数。"
    )
    .plausible(
      30...365,
      "assumed: a month to a year; nobody measured it",
      "假设：一个月到一年；无人测过"),
  ]
}
