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
      "立即欢迎带来的热情提升；按 e^(−小时/24) 随延迟减弱。"),
    .number(
      "buddy-tie", \.buddyTie, .share, 0.3, in: 0...1, off: 0,
      "First tie to a buddy.",
      "与伙伴的初始关系。"),
    .number(
      "invitation", \.invitation, .none, 0.2, in: 0...5, off: 0, evidence: .experimental,
      source: "Wikimedia Growth 2020 (first edit + 11.6 %, edits + 22 %)",
      "Log-rate of posting of a newcomer invited to post, until the first post.",
      "受邀发首帖的新人在首帖前发帖率的对数增量。"),
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
      "意见领袖的风险倍数。"),
    .number(
      "thanks-lift", \.thanksLift, .share, 0.2, in: 0...1, off: 0,
      source:
        "direction: a thank-you on Wikipedia, two-week retention + 2 points (2020); the size is a guess",
      "Enthusiasm lift of a private thank-you; the thanked feel that they owe their friends an answer.",
      "私下致谢带来的热情提升；被感谢者觉得欠朋友一次回应。"),
  ]
}
