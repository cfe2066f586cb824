// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 置顶群规: the rules stand on top, for everybody to read.
package struct PinnedRulesLever: Lever {
  package var readers = 0.0
  package var hours = 0.0
  package var window = Window.standard()
  private var isWritten = false

  package init() {}

  package static let name = "pinned-rules"
  package static let title = Bilingual("Pinned rules", "置顶群规")
  package static let area = LeverArea.running
  package static let brief = Bilingual("the rules stand on top", "把群规置顶")
  package static let summary = Bilingual(
    "The rules stand on top, where newcomers read them: they dare to post sooner, and fewer offend. It "
      + "takes an hour to write them, once.",
    "群规置顶，新人一来就能看到：更敢发言，违规也更少。只需一次性花一小时写好。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("readers", .number(0))
  package static let parameters: [Parameter<PinnedRulesLever>] = [
    .number(
      "readers", zh: "阅读比例", \.readers, .share, 1, in: 0...1, evidence: .choice,
      "Share of members who get to see them.", "看到群规的成员比例。"),
    .number(
      "hours", zh: "工时", \.hours, .hours, 1, in: 0...1000, evidence: .choice,
      "Hours to write them, on the first day.", "首日撰写群规的工时。"
    ).growing,
  ]

  package mutating func act(_ desk: inout Desk) {
    guard readers > 0, window.acts(desk) else { return }
    if !isWritten { isWritten = desk.ledger.work(hours, on: account) }
    if isWritten { desk.board.pin(PinnedRules(readers: Float(readers))) }
  }
}
