// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What a community does for those who have just come: a welcome lifts enthusiasm, a buddy is a
/// first tie, an invitation draws the first post; a consistent brand gives a head start in trust
/// and belonging; roles (experts, managers, seeded activators) answer and enliven.
package struct Belonging: Mechanism {
  package var welcomeLift = 0.0
  package var buddyTie = 0.0
  package var invitation = 0.0
  package var brandTrust = 0.0
  package var brandBelonging = 0.0
  package var exclusiveBelonging = 0.0
  package var shillEvent = 0.0
  package var leaderPosting = 0.0
  package var leaderQuality = 0.0
  package var leaderHazard = 0.0
  package var thanksLift = 0.0

  package init() {}

  package static let name = "belonging"
  package static let title = Bilingual("Welcome, roles and brand", "欢迎、角色与品牌")
  package static let summary = Bilingual(
    "Newcomers who are welcomed come back sooner; a buddy is a first friend; staff who "
      + "answer make a group feel alive; leaders grown from members contribute more and stay.",
    "受到欢迎的新人更快回来；伙伴是第一位朋友；有人应答群才有生气；培育出的意见领袖贡献更多也更稳定。")
  package static let whenOff = Bilingual(
    "Welcome, roles and brand have no effect.",
    "欢迎、角色与品牌不起作用。")
  package static let parameters: [Parameter<Belonging>] = [
    .number(
      "welcome-lift", \.welcomeLift, .share, 0.2, in: 0...1, off: 0,
      "Enthusiasm lift of a welcome at once; it fades with the hours it takes as e^(−h/24).",
      "立即欢迎带来的热情提升；按 e^(−小时/24) 随延迟减弱。"
    )
    .plausible(
      0.05...0.4,
      "a greeting: 20 → 29.8 % edit within a week, p = .06, 214 accounts (Wikipedia); kinder "
        + "tone alone keeps nobody",
      "问候：一周内编辑者 20 → 29.8 %，p = .06，214 个账号（维基百科）；仅语气友善留不住人"),
    .number(
      "buddy-tie", \.buddyTie, .share, 0.3, in: 0...1, off: 0,
      "First tie to a buddy.",
      "与伙伴的初始关系。"),
    .number(
      "invitation", \.invitation, .none, 0.2, in: 0...5, off: 0, evidence: .experimental,
      source: "Wikimedia Growth 2020 (first edit + 11.6 %, edits + 22 %)",
      "Log-rate of posting of a newcomer invited to post, until the first post.",
      "受邀发首帖的新人在首帖前发帖率的对数增量。"
    )
    .plausible(
      0.1...0.5,
      "Wikimedia Growth 2020: λ .11 (first edit) and .20 (edits); one greeting in a small trial .5",
      "Wikimedia Growth 2020：λ .11（首次编辑）与 .20（编辑量）；一次小样本问候试验 .5"),
    .number(
      "brand-trust", \.brandTrust, .share, 0.2, in: 0...1, off: 0,
      "Share of the way to full trust that a fully consistent brand gives a newcomer.",
      "品牌完全一致时新人信任朝满值的增量比例。"),
    .number(
      "brand-belonging", \.brandBelonging, .none, 0.1, in: 0...2, off: 0,
      "Belonging that a fully consistent brand gives a newcomer.",
      "品牌完全一致时新人的归属感。"),
    .number(
      "exclusive-belonging", \.exclusiveBelonging, .none, 0.02, in: 0...1, off: 0,
      "Belonging gained by a visit that met something for members only.",
      "来访遇到会员专享时获得的归属感。"),
    .number(
      "shill-event", \.shillEvent, .none, 2, in: 0...5, off: 0,
      "Strength of an exposed seeded activator, a bad trust event.",
      "托儿被识破的信任事件强度（坏）。"),
    .number(
      "leader-posting", \.leaderPosting, .none, 0.4, in: 0...3, off: 0,
      "Log-rate of posting of an opinion leader grown from members.",
      "被培育的意见领袖发帖率的对数增量。"),
    .number(
      "leader-quality", \.leaderQuality, .share, 0.2, in: 0...0.6, off: 0,
      "Added quality of a leader's posts.",
      "意见领袖帖子质量的增量。"),
    .number(
      "leader-hazard", \.leaderHazard, .times, 0.8, in: 0...2, off: 1,
      "Hazards of a leader.",
      "意见领袖的风险倍数。"
    )
    .plausible(
      0.5...1,
      "assumed: between half the hazard and no effect",
      "假设：从风险减半到没有作用"),
    .number(
      "thanks-lift", \.thanksLift, .share, 0.2, in: 0...1, off: 0, evidence: .computed,
      source: "CAT Lab 2020 (15,558 editors: two-week retention + 2 points)",
      "Enthusiasm lift of a private thank-you; the thanked feel that they owe their friends an "
        + "answer.",
      "私下致谢带来的热情提升；被感谢者觉得欠朋友一次回应。"
    )
    .plausible(
      0.1...0.4,
      "one thank-you: two-week retention + 2 points, logit .08 at ½ (15,558 editors, 2020); at "
        + "W = ½ this is .1",
      "一次致谢：两周留存 +2 个百分点，在 ½ 处为 logit .08（15,558 名编辑，2020）；W = ½ 时此值为 .1"),
  ]
}
