// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 裂变/老带新: members are asked to bring people they know.
package struct ReferralLever: Lever {
  package var label = ""
  package var inviterReward = 0.0
  package var invitedReward = 0.0
  package var cap = 0.0
  package var depth = 0.0
  package var window = Window.standard()

  package init() {}

  package static let name = "referral"
  package static let title = Bilingual("Referral", "裂变/老带新")
  package static let area = LeverArea.growth
  package static let brief = Bilingual(
    "members invite friends, for a reward to either side",
    "请成员邀请熟人，双方可得奖励")
  package static let winsMembers = true
  package static let summary = Bilingual(
    "Members are asked to invite people they know, for a reward to either side. Those who come by a "
      + "friend stay longer while the friend stays; a high reward also draws bonus hunters, and members "
      + "tire of asking.",
    "请成员邀请熟人，双方可得奖励。经朋友而来者在朋友在时留得更久；奖励高也会招来羊毛党，而且成员会邀请疲劳。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("cap", .number(0))
  package static let parameters: [Parameter<ReferralLever>] = [
    .text("name", zh: "名称", \.label, "Tells several campaigns of a plan apart.", "区分同一方案中的多个裂变活动。"),
    .number(
      "inviter-reward", zh: "邀请奖励", \.inviterReward, .yuan, 5, in: 0...10_000, evidence: .choice,
      "For the inviter, for each who joins.", "每带来一人，邀请人得到的奖励。"),
    .number(
      "invited-reward", zh: "受邀奖励", \.invitedReward, .yuan, 5, in: 0...10_000, evidence: .choice,
      "For each who joins by an invitation.", "每位受邀加入者得到的奖励。"),
    .number(
      "cap", zh: "邀请上限", \.cap, .items, 10, in: 0...1_000, evidence: .choice,
      "Invitations of a member that can be rewarded; 0: nobody is asked.",
      "每名成员可获奖励的邀请次数；0 表示不请人邀请。"),
    .number(
      "depth", zh: "层级", \.depth, .none, 1, in: 1...2, evidence: .choice,
      "Levels that are rewarded: 1 the inviter; 2 also who had invited them, half as much.",
      "奖励层级：1 只奖邀请人；2 另奖其上级一半。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard cap >= 1, window.acts(desk) else { return }
    let motivation = desk.community.mechanisms.motivation
    desk.board.ask(
      ReferralOffer(
        account: account, inviterValue: Float(motivation.value(ofYuan: inviterReward)),
        invitedValue: Float(motivation.value(ofYuan: invitedReward)),
        inviterCost: Int((inviterReward * 100).rounded()),
        invitedCost: Int((invitedReward * 100).rounded()), cap: Int(cap), depth: Int(depth)))
  }
}
