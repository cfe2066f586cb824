// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 新人欢迎/引导: newcomers are welcomed in time, given a buddy, and asked for a first post.
package struct OnboardingLever: Lever {
  package var share = 0.0
  package var within = 0.0
  package var hasBuddy = false
  package var invitesPost = false
  package var minutes = 0.0
  package var window = Window.standard()

  package init() {}

  package static let name = "onboarding"
  package static let title = Bilingual("Onboarding", "新人欢迎/引导")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "newcomers are welcomed, given a buddy, asked for a first post",
    "欢迎新人、安排伙伴、邀发首帖")
  package static let summary = Bilingual(
    "Newcomers are welcomed, given a member to turn to, and asked for a first post. The lift fades "
      + "with the hours they wait; a first post that nobody answers makes a newcomer feel alone; each "
      + "takes minutes of work, so a wave of newcomers takes many hours.",
    "欢迎新人、安排伙伴、邀请发首帖。等待越久，欢迎的作用越小；首帖若无人回应，新人反而感到孤单；"
      + "每位新人都要花几分钟，大批涌入时很费工时。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("share", .number(0))
  package static let parameters: [Parameter<OnboardingLever>] = [
    .number(
      "share", zh: "接待占比", \.share, .share, 1, in: 0...1, evidence: .choice,
      "Share of newcomers who are received.", "得到接待的新人比例。"),
    .number(
      "within", zh: "欢迎时限", \.within, .hours, 2, in: 0...168, evidence: .choice,
      "Hours until a newcomer is welcomed.", "新人加入后多少小时内得到欢迎。"),
    .flag(
      "buddy", zh: "伙伴", \.hasBuddy, true, "Each gets a member of the group to turn to.",
      "为每位新人安排一位群友作伙伴。"),
    .flag(
      "first-post", zh: "首帖", \.invitesPost, true, "Each is asked for a first post.", "邀请每位新人发首帖。"),
    .number(
      "minutes", zh: "分钟数", \.minutes, .none, 5, in: 0...480, evidence: .choice,
      "Minutes of work for each newcomer.", "接待每位新人花费的分钟数。"),
  ]

  package mutating func act(_ desk: inout Desk) {
    guard share > 0, window.acts(desk) else { return }
    desk.board.welcome(
      Welcome(
        account: account, hours: Float(within), hasBuddy: hasBuddy, invitesPost: invitesPost,
        unitCost: 0, work: minutes / 60, share: Float(share)))
  }
}
