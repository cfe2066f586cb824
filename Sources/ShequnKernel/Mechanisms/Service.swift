// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Service: questions ~ Poisson(rate) on an online day. A peer answers first with probability
/// peers·(the group's mean embeddedness); else the question queues for the agents of the service
/// lever, first come first served inside their hours, and is given up when the asker's patience
/// ends. Quick answers please, late and missing ones drive away. What is quick and late follows the
/// platform (`answer-time`): the pleasure is whole up to `quick`, 2e^(−(wait − quick)/mood-hours) − 1 beyond.
package struct Service: Mechanism {
  package var rate = 0.0
  package var minutes = 0.0
  package var patience = 0.0
  package var peers = 0.0
  package var quick = 0.0
  package var late = 0.0
  package var lateEvent = 0.0
  package var memory = 0.0
  package var mood = 0.0
  package var moodHours = 0.0
  package var trustInStaff = 0.0

  package init() {}

  /// Share of the causes of questions that a feedback board has removed after so many days, when it
  /// removes `monthly` of them in 30.
  package func solved(monthly: Double, days: Int) -> Double {
    1 - power(1 - monthly, Double(days) / 30)
  }

  /// The pleasure of an answer after so many hours, 1 … −1, on a platform whose answer time is 1.
  package func relief(after hours: Double) -> Double {
    2 * Double(exponential(-Float(max(0, hours - quick) / moodHours))) - 1
  }

  package static let name = "service"
  package static let title = Bilingual("Service", "客服")
  package static let summary = Bilingual(
    "Members ask; peers or staff answer, soon, late or never. A quick answer builds "
      + "trust; a late or missing one is a reason to leave for two weeks.",
    "成员提问；同伴或客服或快或慢或不予回答。快答增进信任；慢答或不答在两周内成为离开的理由。")
  package static let whenOff = Bilingual(
    "Nobody asks anything.",
    "无人提问。")
  package static let parameters: [Parameter<Service>] = [
    .number(
      "rate", \.rate, .perDay, 0.02, in: 0...10, off: 0,
      "Questions on an online day.",
      "上线日的提问数。"
    )
    .plausible(
      0.007...0.06,
      "assumed: by what the community is for, a question in 17 to 140 visits",
      "假设：视社群用途，17 到 140 次来访一个提问"),
    .number(
      "minutes", \.minutes, .none, 10, in: 0.1...10000,
      "Mean minutes an answer takes (exponential).",
      "回答一个问题的平均分钟数（指数分布）。"
    )
    .plausible(
      5...20,
      "assumed: half to twice",
      "假设：一半到两倍"),
    .number(
      "patience", \.patience, .hours, 24, in: 0.01...1000000,
      "Mean patience (exponential).",
      "平均耐心（指数分布）。"),
    .number(
      "peers", \.peers, .share, 0.6, in: 0...1, evidence: .observational,
      source: "Joyce & Kraut 2006 (61 % answered); Ehsan et al. 2021 (over 80 % resolved)",
      "Chance that a peer answers where everybody is fully embedded.",
      "人人完全嵌入时同伴回答的概率。"
    )
    .plausible(
      0.48...0.8,
      "newcomers’ posts answered 61 % (Joyce & Kraut 2006); threads resolved over 80 % on "
        + "Gitter (Ehsan et al. 2021); 48 % in a benchmark",
      "新人帖子 61 % 获回复（Joyce & Kraut 2006）；Gitter 上 80 % 以上获解决（Ehsan 等 2021）；某基准 48 %"),
    .number(
      "quick", \.quick, .hours, 1, in: 0...1000,
      "A wait shorter than this is quick.",
      "短于此为快。"
    )
    .plausible(
      0.25...2,
      "by platform: in a live chat people are content up to 3 minutes (Comm100, a benchmark)",
      "视平台而定：在线客服超过 3 分钟满意度即下降（Comm100，基准）"),
    .number(
      "late", \.late, .hours, 8, in: 0...1000,
      "A wait longer than this is late.",
      "长于此为慢。"
    )
    .plausible(
      2...24,
      "by platform: from a working morning to a day",
      "视平台而定：半个工作日到一天"),
    .number(
      "late-event", \.lateEvent, .none, 0.25, in: 0...5,
      "Strength of a late or missing answer, a bad trust event (a quick one is a good event of 1).",
      "慢答或不答的信任事件强度（坏；快答为好事件 1）。"),
    .number(
      "memory", \.memory, .days, 14, in: 0...365,
      "Days for which a late or missing answer stays a reason to leave.",
      "慢答或不答作为离开理由持续的天数。"),
    .number(
      "mood", \.mood, .none, 0.1, in: 0...1, off: 0,
      "Experience gained by an answer at once, lost by none: mood·(2e^(−(wait − "
        + "`quick`)/`mood-hours`) − 1).",
      "回答对体验的影响：此值 ×（2e^(−（等待 − `quick`）/`mood-hours`) − 1）。"
    )
    .plausible(
      0.03...0.3,
      "people are content up to 3 minutes in a chat, and a good answer outweighs a fast one "
        + "(Comm100, a benchmark)",
      "在线客服 3 分钟内满意，答得好比答得快重要（Comm100，基准）"),
    .number(
      "mood-hours", \.moodHours, .hours, 4, in: 0.01...1000,
      "Hours of waiting over which the pleasure of an answer fades to 1/e.",
      "等待多少小时使回答带来的愉快降至 1/e。"),
    .number(
      "staffed-days", \.trustInStaff, .days, 7, in: 1...365,
      "Days without an agent after which nobody waits for one any more.",
      "多少天没有客服之后便无人再等。"),
  ]
}
