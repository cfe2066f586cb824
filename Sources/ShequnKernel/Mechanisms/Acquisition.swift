// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Calls to people outside other than by a KOL (advertising, partners, offline): of the audience a
/// share hears of the community, and P(join | heard) = σ(base + match·m + trust in the channel +
/// repetition·ln(1 + h) − join friction of the platform), h the hearings a head so far. It is decided once
/// for a person, by one draw: hearing it again wins only those whom the larger chance adds.
/// Who has left may come back, at a constant hazard (`return`, off unless set).
package struct Acquisition: Mechanism {
  package var contactPrice = 0.0
  package var base = 0.0
  package var match = 0.0
  package var partner = 0.0
  package var offline = 0.0
  package var repetition = 0.0
  package var winBack = 0.0
  package var comeBack = 0.0

  package init() {}

  package static let name = "acquisition"
  package static let title = Bilingual("Recruiting", "拉新")
  package static let summary = Bilingual(
    "Advertising, partners and offline recruiting reach people of the market; those whom "
      + "it fits join. The same people reached again are not new people.",
    "广告、互推与线下引流触达市场人群；合适者加入。反复触达同一批人不会带来新人。")
  package static let whenOff = Bilingual(
    "Nobody joins by such a call.",
    "没有人因此加入。")
  package static let parameters: [Parameter<Acquisition>] = [
    .number(
      "contact-price", \.contactPrice, .yuan, 0.05, in: 0.0001...1000,
      "Price of one person's seeing an advertisement.",
      "一人看到广告一次的价格。"),
    .number(
      "base", \.base, .none, -7, in: -50...0, off: -50,
      "Logit of joining for a person who hears of it.",
      "听说者加入的 logit。"),
    .number(
      "match", \.match, .none, 2.5, in: 0...10,
      "Logit effect of the match of interests m.",
      "兴趣匹配 m 的 logit 效应。"),
    .number(
      "partner", \.partner, .none, 2, in: 0...10,
      "Logit effect of a partner's recommendation.",
      "伙伴推荐的 logit 效应。"),
    .number(
      "offline", \.offline, .none, 4, in: 0...10,
      "Logit effect of a talk face to face.",
      "面对面交流的 logit 效应。"),
    .number(
      "repetition", \.repetition, .none, 0.08, in: 0...2, off: 0,
      "Logit effect of ln(1 + hearings a head of the same call so far).",
      "同一宣传至今人均听到次数 ln(1 + 次数) 的 logit 效应。"),
    .number(
      "win-back", \.winBack, .none, 0.5, in: 0...5, off: 0,
      "Logit effect on attendance of being contacted when dormant.",
      "沉默成员被联系后对上线的 logit 效应。"),
    .number(
      "return", \.comeBack, .perDay, 0, in: 0...1, off: 0,
      "Hazard of coming back for each who has left of their own accord: with the same traits, feelings and "
        + "what is left of their ties; counted as `returned`, not as joined.",
      "自愿离开者每天回归的风险：保留特质、感受和剩余的关系，计入 `returned`，不算新加入。"),
  ]
}
