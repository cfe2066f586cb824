// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 私信感谢: members who contributed are thanked, one by one, in private.
package struct ThankYouLever: Lever {
  package var perWeek = 0.0
  package var minutes = 0.0
  package var window = Window.standard()
  /// Thanks owed so far, fractions carried over.
  private var owed = 0.0

  package init() {}

  package static let name = "thank-you"
  package static let title = Bilingual("Thank-you", "私信感谢")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "a personal thank-you to those who contribute", "私下感谢贡献者")
  package static let summary = Bilingual(
    "Members who posted or answered in the last week are thanked in private, drawn by lot. A few more of "
      + "them stay, and they answer others more.",
    "从近一周发帖或回答的成员中抽取若干人私下致谢。他们会多留下一些，也更愿意回应别人。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("per-week", .number(0))
  package static let parameters: [Parameter<ThankYouLever>] = [
    .number(
      "per-week", zh: "每周人数", \.perWeek, .perWeek, 10, in: 0...100_000, evidence: .choice,
      "Members thanked a week, evenly spread over days on which the lever acts.",
      "每周感谢的人数，均匀分布在执行日。"
    ).growing,
    .number(
      "minutes", zh: "每人分钟数", \.minutes, .none, 5, in: 0...1000,
      "Minutes that a personal message takes.", "写一条私信的分钟数。"),
  ]

  /// Nobody is thanked twice for the same.
  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    guard perWeek > Double(community.members) else { return [] }
    return [
      .tooMuch(
        "per-week",
        Bilingual(
          "\(Int(perWeek)) thanks a week are more than there are members (\(community.members))",
          "每周感谢 \(Int(perWeek)) 人，超过成员总数 \(community.members)"))
    ]
  }

  package mutating func act(_ desk: inout Desk) {
    guard perWeek > 0, window.acts(desk) else { return }
    let before = owed.rounded(.down)
    owed += perWeek / 7
    let count = Int(owed.rounded(.down) - before)
    guard count > 0 else { return }
    desk.board.thank(Thanks(account: account, count: count, work: minutes / 60))
  }
}
