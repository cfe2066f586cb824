// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Brand trust T: at most one event a day; a good one of strength s adds α₊s(1−T), a bad one takes
/// α₋sT, without either T returns to T0. T_ref is T's own slow mean, against which loss is felt.
/// Trust in peers P moves by the same rule on what members do to each other, and T follows P a little.
package struct Trust: Mechanism {
  package var start = 0.0
  package var gain = 0.0
  package var loss = 0.0
  package var recovery = 0.0
  package var memory = 0.0
  package var overloadEvent = 0.0
  package var overloadLimit = 0.0
  package var promotionEvent = 0.0
  package var promotionLimit = 0.0
  package var controversyEvent = 0.0
  package var unpaidEvent = 0.0
  package var scandalEvent = 0.0
  package var surpriseEvent = 0.0
  package var sympathy = 0.0
  package var peers = 0.0

  package init() {}

  package static let name = "trust"
  package static let title = Bilingual("Brand trust", "品牌信任")
  package static let summary = Bilingual(
    "Trust rises slowly with good experiences and falls fast with bad ones: T += α₊s(1−T) or "
      + "T −= α₋sT, and drifts home otherwise.",
    "信任随好体验缓慢上升、随坏体验快速下降：T += α₊s(1−T) 或 T −= α₋sT，否则缓慢回归。")
  package static let whenOff = Bilingual("Trust stays where it started.", "信任保持初始值。")
  package static let parameters: [Parameter<Trust>] = [
    .number(
      "start", \.start, .share, 0.5, in: 0...1, "Trust on joining and at rest (T0).",
      "加入时与静止时的信任（T0）。"
    )
    .plausible(
      0.35...0.65,
      "assumed: near the middle of the scale",
      "假设：标尺中部附近"),
    .number(
      "gain", \.gain, .none, 0.02, in: 0...0.5, off: 0, "Share gained by a good event (α₊).",
      "好事件的增幅（α₊）。"
    )
    .plausible(
      0.01...0.04,
      "assumed: half of the way to full trust in 17 to 70 good events",
      "假设：17 到 70 次好事件走完到完全信任的一半"),
    .number(
      "loss", \.loss, .none, 0.10, in: 0...0.5, off: 0,
      source: "asymmetry is contested: sweep the ratio 1–10",
      "Share lost by a bad event (α₋).", "坏事件的降幅（α₋）。"
    )
    .plausible(
      0.02...0.2,
      "asymmetry is contested: one to ten times the gain",
      "不对称性有争议：为增幅的一到十倍"),
    .number(
      "recovery", \.recovery, .perDay, 0.002, in: 0...1, off: 0,
      "Return to T0 on a day without event (δ).", "无事件之日向 T0 的回归（δ）。"
    )
    .plausible(
      0.0007...0.006,
      "assumed: half of a loss made up in 4 months to 3 years",
      "假设：4 个月到 3 年恢复损失的一半"),
    .number(
      "memory", \.memory, .perDay, 0.01, in: 0...1, off: 0,
      "How fast the reference T_ref follows T.", "参照值 T_ref 跟随 T 的速度。"),
    .number(
      "overload-event", \.overloadEvent, .none, 0.3, in: 0...5,
      "Strength of a visit with overload above `overload-limit`.",
      "过载超过 `overload-limit` 的来访强度（坏）。"),
    .number(
      "overload-limit", \.overloadLimit, .none, 0.5, in: 0...1,
      "Overload above which a visit costs trust.", "过载超过此值的来访会损害信任。"),
    .number(
      "promotion-event", \.promotionEvent, .none, 0.3, in: 0...5,
      "Strength of a visit that saw nothing but promotion; less where only part of it was too "
        + "much.",
      "满眼推销的来访强度（坏）；只是过多时按比例减轻。"
    )
    .plausible(
      0.1...0.8,
      "three quarters are disturbed by messages of groups, by selling most (China Youth Daily "
        + "2016, 2020): direction",
      "四分之三的人受群消息打扰，推销最甚（中青报 2016、2020）：方向"),
    .number(
      "promotion-limit", \.promotionLimit, .share, 0.3, in: 0...1,
      "Promotional share of what is seen above which it is too much.", "推销占比超过此值即为过多。"),
    .number(
      "controversy-event", \.controversyEvent, .none, 0.1, in: 0...5,
      "Strength of seeing a controversial post of the operator.", "看到运营方争议内容的强度（坏）。"),
    .number(
      "unpaid-event", \.unpaidEvent, .none, 3, in: 0...5,
      "Strength of a promised reward that was not paid.", "承诺的福利未兑现的强度（坏）。"),
    .number(
      "scandal-event", \.scandalEvent, .none, 3, in: 0...5,
      "Strength of a KOL's scandal, times the tie to the KOL; it fades as shocks do.",
      "KOL 丑闻的强度，乘以与该 KOL 的联系；如冲击般消退。"),
    .number(
      "sympathy", \.sympathy, .share, 0.1, in: 0...1, off: 0,
      "What those who only watch feel of a wrong done to others: a scandal, a broken promise, a "
        + "wrongful removal.",
      "旁观者对他人所受委屈（丑闻、失信、误删）感受到的比例。"),
    .number(
      "surprise-event", \.surpriseEvent, .none, 2, in: 0...5,
      "Strength of a surprise gift (a met need and a kept promise have 1).",
      "惊喜礼物的强度（需求满足与兑现承诺为 1）。"),
    .number(
      "peers", \.peers, .perDay, 0.001, in: 0...1, off: 0,
      "Share by which trust follows trust in peers (P) on a visit.",
      "来访时品牌信任跟随同伴信任（P）的比例。"),
  ]
}
