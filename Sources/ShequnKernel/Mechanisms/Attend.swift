// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Attendance: p = σ(logit a + effects), a ~ Beta per segment. All effects are logit coefficients.
package struct Attend: Mechanism {
  package var satisfaction = 0.0
  package var trust = 0.0
  package var habit = 0.0
  package var enthusiasm = 0.0
  package var weekend = 0.0

  package init() {}

  package static let name = "attend"
  package static let title = Bilingual("Attendance", "上线")
  package static let summary = Bilingual(
    "Who is online today: a personal base activity, moved on the logit scale by satisfaction, "
      + "trust, habit, enthusiasm, the expected welfare and forgetting.",
    "今天谁上线：以个人基础活跃度为底，在 logit 尺度上受满意、信任、习惯、热情、预期福利与遗忘影响。")
  package static let whenOff = Bilingual(
    "Each member is online with probability a, every day alike.", "每个成员每天以固定概率 a 上线。")
  package static let parameters: [Parameter<Attend>] = [
    .number(
      "satisfaction", \.satisfaction, .none, 1.5, in: 0...3, off: 0,
      "Logit effect of satisfaction S − ½.", "满意度 S − ½ 的 logit 系数。"
    )
    .plausible(
      0.75...2.5,
      "assumed: from S = ¼ to ¾ the odds of coming rise 1.5 to 3.5 times",
      "假设：S 从 ¼ 到 ¾，来访几率升为 1.5 到 3.5 倍"),
    .number(
      "trust", \.trust, .none, 0.5, in: 0...3, off: 0,
      "Logit effect of brand trust T − ½.", "品牌信任 T − ½ 的 logit 系数。"
    )
    .plausible(
      0.2...1,
      "assumed: from T = ¼ to ¾ the odds of coming rise 1.1 to 1.6 times",
      "假设：T 从 ¼ 到 ¾，来访几率升为 1.1 到 1.6 倍"),
    .number(
      "habit", \.habit, .none, 1.5, in: 0...3, off: 0,
      "Logit effect of habit H above `neutral` (see habit).",
      "习惯 H 超过 `neutral`（见 habit）部分的 logit 系数。"
    )
    .plausible(
      0.7...2.5,
      "assumed: a full habit raises the odds of coming 1.6 to 6 times; habit and behaviour "
        + "correlate at .46 (Gardner, de Bruijn & Lally 2011)",
      "假设：习惯成熟使来访几率升为 1.6 到 6 倍；习惯与行为相关 .46（Gardner、de Bruijn & Lally 2011）"),
    .number(
      "enthusiasm", \.enthusiasm, .none, 1, in: 0...3, off: 0,
      "Logit effect of enthusiasm W − ½.", "热情 W − ½ 的 logit 系数。"
    )
    .plausible(
      0.5...1.5,
      "assumed: who has just joined comes at 1.6 to 4.5 times the odds of who is long bored",
      "假设：刚加入者的来访几率为久已倦怠者的 1.6 到 4.5 倍"),
    .number(
      "weekend", \.weekend, .none, 0, in: -3...3, off: 0,
      "Logit effect of a Saturday or Sunday (day 1 is a Monday).", "周末的 logit 效应（第 1 天为星期一）。"
    )
    .plausible(
      (-0.8)...0.2,
      "11 logs of communities: −1.3 to .1, median −.4, lowest on work; so too 173,000 "
        + "dialogues on Gitter (Shi et al. 2021)",
      "11 份社群日志：−1.3 到 .1，中位 −.4，工作类最低；Gitter 上 17.3 万段对话亦然（Shi 等 2021）"),
  ]
}
