// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 需求挖掘/问卷: members are asked what they care for.
package struct SurveyLever: Lever {
  package var label = ""
  package var asked = 0.0
  package var response = 0.0
  package var noise = 0.0
  package var hours = 0.0
  package var minutes = 0.0
  package var window = Window.standard()

  package init() {}

  package static let name = "survey"
  package static let title = Bilingual("Survey", "需求挖掘/问卷")
  package static let area = LeverArea.content
  package static let brief = Bilingual(
    "members are asked what they care for; 'content' can follow it",
    "问成员想看什么，内容可以照此安排")
  package static let summary = Bilingual(
    "Members are asked what they care for, on each day on which the lever acts. What "
      + "is known next morning is a mean over those who answered, with their errors; it changes "
      + "nothing by itself, but content with `follow-survey` goes by it. Few answers mislead.",
    "在每个执行日询问成员的兴趣。次日早晨得到的是答复者的均值，带有误差；"
      + "问卷本身不改变任何事，设了 follow-survey 的内容杠杆会照此选题。答复太少会误导。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("asked", .number(0))
  package static let parameters: [Parameter<SurveyLever>] = [
    .text("name", zh: "名称", \.label, "Tells several surveys of a plan apart.", "区分同一方案中的多次问卷。"),
    .rhythm(90),
    .number(
      "asked", zh: "询问人数", \.asked, .members, 200, in: 0...10_000_000, evidence: .choice,
      "Members who are asked, drawn by lot.", "抽签询问的成员数。"
    ).growing,
    .number(
      "response", zh: "答复率", \.response, .share, 0.2, in: 0...1, evidence: .observational,
      source: "Sheehan 2001 (24 %); Wu, Zhao & Fils-Aime 2022 (44 %)", "Share of them who answer.",
      "答复率。"
    )
    .plausible(
      0.1...0.45,
      "24 % by e-mail in 2000 and falling (Sheehan 2001), 44 % over 1,071 online surveys of "
        + "research (Wu, Zhao & Fils-Aime 2022)",
      "2000 年电邮问卷 24 % 且下降（Sheehan 2001）；1,071 项研究类网络问卷 44 %（Wu、Zhao & Fils-Aime 2022）"),
    .number(
      "noise", zh: "误差", \.noise, .share, 0.1, in: 0...5,
      "Standard deviation of the error in what an answer says of each topic's share.",
      "每份答复中各话题占比误差的标准差。"),
    .number(
      "hours", zh: "工时", \.hours, .hours, 3, in: 0...10_000,
      "Hours to make a survey and to read its result.", "设计一次问卷并分析结果的工时。"),
    .number(
      "minutes-per-answer", zh: "每份分钟数", \.minutes, .none, 1, in: 0...600,
      "Minutes of work for each answer that is expected.", "每份预期答复所需的工作分钟数。"),
  ]

  /// The rhythm is the lever's own.
  package static let windowParameters = Window.apartFromRhythm
  package static let shortestRhythm = 14

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard asked > 0, window.acts(desk) else { return }
    let reached = min(asked, Double(desk.dashboard.members))
    guard desk.ledger.work(hours + reached * response * minutes / 60, on: account) else { return }
    desk.board.survey(
      Survey(
        account: account, asked: Int(asked), response: Float(response), noise: Float(noise)))
  }
}
