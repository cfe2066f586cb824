// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 战队赛: teams of members compete, and celebrate together at the end.
package struct TeamContestLever: Lever {
  package var label = ""
  package var boost = 0.0
  package var length = 0.0
  package var hours = 0.0
  package var window = Window.standard()
  private var round = Round()

  package init() {}

  package static let name = "team-contest"
  package static let title = Bilingual("Team contest", "战队赛")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "teams of members compete", "成员组队比拼")
  package static let summary = Bilingual(
    "Teams of members compete, ranked as teams, without prizes. They post more while it runs; at "
      + "the end "
      + "they meet online, and the ties of those who come last longer than any ranking.",
    "成员组队比拼，按队排名，不设奖品。进行期间发帖更多；结束时线上聚会，到场者结下的关系比任何名次都持久。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("boost", .number(0))
  package static let parameters: [Parameter<TeamContestLever>] = [
    .text("name", zh: "名称", \.label, "Tells several contests of a plan apart.", "区分同一方案中的多个比赛。"),
    .rhythm(90),
    .number(
      "boost", zh: "发帖提升", \.boost, .none, 0.11, in: 0...3, evidence: .experimental,
      source: "Ai et al. 2023 (teams of drivers: + 12 %)",
      "Log-rate effect on posting while it runs.", "进行期间对发帖的对数率效应。"
    )
    .plausible(
      0.05...0.25,
      "teams of drivers at DiDi + 12 % (λ .11), half of it two weeks later (Ai et al. 2023)",
      "滴滴司机组队 +12 %（λ .11），两周后余一半（Ai 等 2023）"),
    .number(
      "length", zh: "天数", \.length, .days, 21, in: 1...365, evidence: .choice,
      "Days of a contest. One begins on a day on which the lever acts and none is running, and "
        + "then "
        + "runs to its end.",
      "一次比赛的天数。在执行日且没有比赛进行时开始，开始后走完全程。"),
    .number(
      "hours", zh: "工时", \.hours, .hours, 8, in: 0...1000,
      "Hours to form teams, to keep the score and to host the end.", "组队、记分与收尾聚会的工时。"
    ).growing,
  ]

  /// The rhythm is the lever's own.
  package static let windowParameters = Window.apartFromRhythm
  package static let shortestRhythm = 14

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard boost > 0 else { return }
    let length = Int(length)
    if round.canBegin(on: desk.day, length: length), window.acts(desk),
      desk.ledger.work(hours, on: account)
    {
      round.begin(on: desk.day)
    }
    guard round.isRunning(on: desk.day, length: length) else { return }
    desk.board.incite(Incitement(posting: Float(boost)))
    guard round.isLastDay(desk.day, length: length) else { return }
    let topics = desk.community.topics
    desk.board.hold(
      Gathering(
        account: account, mix: shares(of: topics, weights: [:]).map { Float($0) },
        capacity: .max, isOffline: false, reach: 1, quality: 1, unitCost: 0))
  }
}
