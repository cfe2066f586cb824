// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 客服/回应机制: agents who answer members' questions in their working hours, and a feedback board
/// (留言平台) that removes what makes members ask.
package struct ServiceLever: Lever {
  package var label = ""
  package var agents = 0.0
  package var fromHour = 0.0
  package var untilHour = 0.0
  package var pace = 0.0
  package var feedback = 0.0
  package var window = Window.standard()
  /// Days on which the feedback board was read.
  private var daysRead = 0

  package init() {}

  package static let name = "service"
  package static let title = Bilingual("Service", "客服/回应机制")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "agents answer questions in working hours",
    "客服在工作时间回答提问")
  package static let summary = Bilingual(
    "Agents answer members' questions in their working hours, first come first served. What is not "
      + "begun at closing waits overnight. A feedback board removes causes of questions. All hours on "
      + "duty are paid, busy or not.",
    "客服在工作时间按先后次序回答成员的提问；下班时尚未开始的留到次日。留言平台消除提问的原因。值班工时无论忙闲全部计酬。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("agents", .number(0))
  package static let parameters: [Parameter<ServiceLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several teams of agents of a plan apart.", "区分同一方案中的多个客服班组。"
    ),
    .number(
      "agents", zh: "客服人数", \.agents, .members, 1, in: 0...1000, evidence: .choice,
      "Agents on duty at the same time.", "同时值班的客服人数。"
    ).growing,
    .number(
      "from-hour", zh: "上班时刻", \.fromHour, .clock, 9, in: 0...23, evidence: .choice,
      "Hour at which they begin.", "上班时刻。"),
    .number(
      "until-hour", zh: "下班时刻", \.untilHour, .clock, 18, in: 0...24, evidence: .choice,
      "Hour at which they stop; earlier than the first: past midnight; the same: round the clock.",
      "下班时刻；早于上班时刻表示跨过午夜；相同表示昼夜值班。"),
    .number(
      "pace", zh: "用时倍数", \.pace, .times, 1, in: 0.05...20,
      "Times the minutes that an answer takes (below 1: faster).", "回答用时的倍数（小于 1 为更快）。"),
    .number(
      "feedback", zh: "留言平台", \.feedback, .share, 0, in: 0...1,
      "Share of the causes of questions that a feedback board removes in 30 days on duty; what is "
        + "removed does not come back.",
      "留言平台每 30 个值班日消除的提问原因比例；已消除的不再出现。"
    )
    .plausible(
      0...0.3,
      "assumed: nothing, or a third of the causes in a month",
      "假设：没有，或每月消除三分之一"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  /// Questions that everybody would ask in a day, if all came, against what the agents could answer.
  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    let service = community.mechanisms.service
    let team = ServiceDesk(
      agents: Int(agents), from: Float(fromHour), until: Float(untilHour), pace: Float(pace))
    let answers = agents * Double(team.hours) * 60 / (service.minutes * pace)
    let questions = Double(community.members) * service.rate
    guard agents > 1, service.rate > 0, answers > 10 * questions else { return [] }
    return [
      .tooMuch(
        "agents",
        Bilingual(
          "\(Int(agents)) agents could answer \(Int(answers)) questions a day; "
            + "\(Int(questions.rounded(.up))) "
            + "would be asked if all members came",
          "\(Int(agents)) 名客服每天可答 \(Int(answers)) 个提问；即使全员来访也只有 \(Int(questions.rounded(.up))) 个"))
    ]
  }

  package mutating func act(_ desk: inout Desk) {
    guard agents > 0 else { return }
    var team = ServiceDesk(
      agents: Int(agents), from: Float(fromHour), until: Float(untilHour), pace: Float(pace))
    let isOnDuty =
      window.acts(desk)
      && desk.ledger.work(Double(team.agents) * Double(team.hours), on: account)
    if isOnDuty { daysRead += 1 } else { team.agents = 0 }
    team.solved = Float(desk.community.mechanisms.service.solved(monthly: feedback, days: daysRead))
    if isOnDuty || team.solved > 0 { desk.board.staff(team) }
  }
}
