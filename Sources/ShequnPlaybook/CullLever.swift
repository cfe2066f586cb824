// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 清理不活跃成员: those who have been silent for long are removed.
package struct CullLever: Lever {
  package var silence: Double?
  package var hours = 0.0
  package var window = Window.standard()

  package init() {}

  package static let name = "cull"
  package static let title = Bilingual("Cull", "清理不活跃成员")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "the long silent are removed",
    "移除长期沉默的成员")
  package static let summary = Bilingual(
    "Members who have been silent for so long are removed. It makes room and raises the share of the "
      + "active, but nobody becomes more active by it, and those who might have come back cannot.",
    "移除长期沉默的成员。腾出名额、抬高活跃占比，但没有人因此更活跃；本来可能回来的人也回不来了。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("silence", nil)
  package static let parameters: [Parameter<CullLever>] = [
    .optional(
      "silence", zh: "沉默天数", \.silence, .days, in: 1...3650,
      "Days without a visit after which a member is removed; nobody is if not given.",
      "多少天未来访即移除；不写则不移除任何人。"),
    .number(
      "every", zh: "间隔", \.window.every, .days, 30, in: 1...3650, evidence: .choice,
      "Rhythm: on the first day and every so many days after.", "节奏：首日一次，此后每隔这么多天一次。"),
    .number(
      "hours", zh: "工时", \.hours, .hours, 1, in: 0...1000, evidence: .choice,
      "Hours of work each time.", "每次清理的工时。"
    ).growing,
  ]
  /// The rhythm is the lever's own.
  package static let windowParameters = Window.apartFromRhythm

  package mutating func act(_ desk: inout Desk) {
    guard let silence, window.acts(desk), desk.ledger.work(hours, on: account) else { return }
    desk.board.cull(Cull(silence: Int(silence)))
  }
}
