// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 悬赏: a reward for answering others.
package struct BountyLever: Lever {
  package var label = ""
  package var value = 0.0
  package var window = Window.standard()
  private var promise = Promise()

  package init() {}

  package static let name = "bounty"
  package static let title = Bilingual("Bounty", "悬赏")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "a reward for answering others",
    "奖励回答别人的人")
  package static let summary = Bilingual(
    "Who has answered another member since the last payment gets a reward, once for each payment (give "
      + "`every`). More messages are answered; but being paid for it crowds out helping for its own "
      + "sake, and when the bounty ends there is less than before.",
    "自上次发放以来回答过他人者获得奖励，每次发放各一份（请写 every）。更多消息得到回应；但付酬会挤出自发互助，停止后不如从前。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("value", .number(0))
  package static let parameters: [Parameter<BountyLever>] = [
    .text("name", zh: "名称", \.label, "Tells several bounties of a plan apart.", "区分同一方案中的多个悬赏。"),
    .number(
      "value", zh: "赏金", \.value, .yuan, 5, in: 0...100_000, evidence: .choice,
      "What each helper gets; answers come the more often the more it is worth (`welfare.answer-pull`).",
      "每位回答者所得；价值越高，回答越多（`welfare.answer-pull`）。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard value > 0 else { return }
    let (stands, isDue) = promise.today(of: account, in: window, on: desk)
    guard stands else { return }
    let felt = Float(desk.community.mechanisms.motivation.value(ofYuan: value))
    desk.board.offer(
      Reward(
        account: account, slot: 0, type: .cash, value: felt, isSurprise: false, isDue: isDue,
        recipients: .helpers, threshold: 0, every: Int(window.every),
        unitCost: Int((value * 100).rounded())))
  }
}
