// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 舆情监控/应急: somebody watches, and answers when something happens to the brand.
package struct CrisisResponseLever: Lever {
  package var quality = 0.0
  package var delay = 0.0
  package var hoursPerWeek = 0.0
  package var window = Window.standard()

  package init() {}

  package static let name = "crisis-response"
  package static let title = Bilingual("Crisis response", "舆情监控/应急")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "how soon and how well shocks are answered",
    "出事后多快、多好地应对")
  package static let summary = Bilingual(
    "Somebody watches what is said and answers when something happens: the better and the sooner, the "
      + "less a shock is felt. Costs hours every week, shock or not.",
    "有人监控舆情，出事即应对：越好越快，冲击越小。无论是否出事，每周都要花工时。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("quality", .number(0))
  package static let parameters: [Parameter<CrisisResponseLever>] = [
    .number(
      "quality", zh: "质量", \.quality, .share, 0.7, in: 0...1, evidence: .choice,
      "How good the answer is: the share of a shock that an immediate answer takes away.",
      "应对质量：立即应对能消除的冲击比例。"),
    .number(
      "delay", zh: "延迟", \.delay, .days, 1, in: 0...365, evidence: .choice,
      "Days from a shock to the answer.", "从冲击到应对的天数。"),
    .number(
      "hours-per-week", zh: "每周工时", \.hoursPerWeek, .hours, 2, in: 0...1000, evidence: .choice,
      "Hours of watching a week.", "每周监控的工时。"
    ).growing,
  ]

  package mutating func act(_ desk: inout Desk) {
    guard quality > 0, window.acts(desk), desk.ledger.work(hoursPerWeek / 7, on: account)
    else { return }
    desk.board.answerCrises(CrisisResponse(delay: delay, quality: quality))
  }
}
