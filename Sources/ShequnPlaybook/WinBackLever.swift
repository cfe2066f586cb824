// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 沉默召回: members who have been silent are written to.
package struct WinBackLever: Lever {
  package var label = ""
  package var limit = 0.0
  package var silence = 0.0
  package var unitCost = 0.0
  package var gift = 0.0
  package var window = Window.standard()
  /// Day of the last campaign.
  private var last: Int?

  package init() {}

  package static let name = "win-back"
  package static let title = Bilingual("Win-back", "沉默召回")
  package static let area = LeverArea.growth
  package static let brief = Bilingual(
    "the long silent are contacted",
    "联系沉默已久的成员")
  package static let summary = Bilingual(
    "Members who have been silent for so long are contacted, once in each such time. Some look in that "
      + "day; what they find then decides whether they stay, and some are reminded to leave.",
    "联系沉默已久的成员，每满一段沉默期联系一次。有些人当天会回来看看；能否留下取决于他们看到什么，也有人因此想起退出。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("limit", .number(0))
  package static let parameters: [Parameter<WinBackLever>] = [
    .text("name", zh: "名称", \.label, "Tells several campaigns of a plan apart.", "区分同一方案中的多个召回活动。"),
    .rhythm(30),
    .number(
      "limit", zh: "人数上限", \.limit, .members, 200, in: 0...10_000_000, evidence: .choice,
      "Most members contacted in one campaign, those who fell silent last first.",
      "每次召回最多联系的人数，先联系最近沉默的。"
    ).growing,
    .number(
      "silence", zh: "沉默天数", \.silence, .days, 30, in: 1...3650, evidence: .choice,
      "Days without a visit from which on a member is contacted, and between two contacts.",
      "多少天未来访即联系，也是两次联系的间隔。"),
    .number(
      "cost-per-contact", zh: "联系成本", \.unitCost, .yuan, 0.5, in: 0...10_000, evidence: .choice,
      "Cost of each contact.", "每次联系的成本。"),
    .number(
      "gift", zh: "赠券", \.gift, .yuan, 0, in: 0...10_000, evidence: .choice,
      "A voucher that goes with it: costs as much for each, and pulls as cash does.",
      "随信附赠的券：每份照此计费，吸引力同现金。"),
  ]

  /// The rhythm is the lever's own.
  package static let windowParameters = Window.apartFromRhythm
  package static let shortestRhythm = 7

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard limit >= 1, window.acts(desk) else { return }
    let mechanisms = desk.community.mechanisms
    let value = mechanisms.motivation.value(ofYuan: gift)
    let pull = mechanisms.acquisition.winBack + mechanisms.motivation.cash.pull * value
    desk.board.contact(
      Contact(
        account: account, silence: Int(silence), pull: Float(pull),
        unitCost: Int(((unitCost + gift) * 100).rounded()), limit: Int(limit),
        since: last.map { desk.day - $0 } ?? .max))
    last = desk.day
  }
}
