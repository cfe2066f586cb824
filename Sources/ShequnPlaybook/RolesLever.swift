// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 社群角色: founder, experts, seeded activators, managers of groups, and leaders grown from members.
package struct RolesLever: Lever {
  package var label = ""
  package var presence = 0.0
  package var founderHours = 0.0
  package var experts = 0.0
  package var expertHours = 0.0
  package var expertAnswers = 0.0
  package var expertPosts = 0.0
  package var activators = 0.0
  package var activatorMessages = 0.0
  package var activatorPay = 0.0
  package var exposure = 0.0
  package var managers = 0.0
  package var managerHours = 0.0
  package var managerAnswers = 0.0
  package var leaders = 0.0
  package var window = Window.standard()
  /// Posts of experts owed so far.
  private var owed = 0.0
  /// Activators who were exposed and are gone.
  private var exposed = 0
  private var lastNamed: Int?

  package init() {}

  package static let name = "roles"
  package static let title = Bilingual("Roles", "社群角色")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "founder, experts, managers, leaders from among the members, seeded activators",
    "创始人、专家、管理员、成员中的意见领袖、托儿")
  package static let summary = Bilingual(
    "People who keep a community going: a founder who shows up, experts who answer and post, managers "
      + "of groups, opinion leaders named from the members, and seeded activators (shills) who keep "
      + "talk going. An activator who is exposed costs trust and is gone.",
    "维系社群的人：露面的创始人、答疑发文的专家、各群管理员、从成员中培育的意见领袖，以及带动气氛的托儿。"
      + "托儿一旦被识破，损害信任，且不能再用。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "presence", .number(0)
  )
  package static let parameters: [Parameter<RolesLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several role plans of a plan apart.", "区分同一方案中的多个角色安排。"),
    .number(
      "presence", zh: "执行比例", \.presence, .share, 1, in: 0...1, evidence: .choice,
      "How much of all this is done: hours, answers, posts and pay; 0: nothing.",
      "以下各项执行的比例（工时、回应、发文、报酬）；0 表示都不做。"),
    .number(
      "founder-hours", zh: "创始人工时", \.founderHours, .hours, 2, in: 0...168, evidence: .choice,
      "Hours a week that the founder is there; warmth h/(h + 5), a good trust event for visitors.",
      "创始人每周露面的小时数 h；对来访者是强度为 h/(h+5) 的好的信任事件。"
    ).growing,
    .number(
      "experts", zh: "专家人数", \.experts, .members, 1, in: 0...1000, evidence: .choice,
      "Experts.", "专家人数。"
    ).growing,
    .number(
      "expert-hours", zh: "专家工时", \.expertHours, .hours, 5, in: 0...168, evidence: .choice,
      "Hours a week that each expert works.", "每位专家每周的工时。"),
    .number(
      "expert-answers", zh: "专家回应率", \.expertAnswers, .share, 0.2, in: 0...1,
      "Chance that an expert answers a message, or a question, that no member answered.",
      "一位专家回应无人回复的消息或提问的概率。"),
    .number(
      "expert-posts", zh: "专家发文数", \.expertPosts, .perWeek, 1, in: 0...70, evidence: .choice,
      "Posts of each expert, of quality .8; all topics alike.", "每位专家每周发文数，质量 0.8，话题均等。"),
    .number(
      "activators", zh: "托儿人数", \.activators, .members, 0, in: 0...1000, evidence: .choice,
      "Seeded activators who pass for members.", "托儿（假扮成员带动气氛者）人数。"
    ).growing,
    .number(
      "activator-messages", zh: "托儿发言数", \.activatorMessages, .perDay, 2, in: 0...100,
      evidence: .choice,
      "Messages of each activator in every group, worth .2.", "每个托儿每天在每个群的发言数，价值 0.2。"),
    .number(
      "activator-pay", zh: "托儿报酬", \.activatorPay, .yuan, 20, in: 0...10_000, evidence: .choice,
      "Pay of an activator for a day.", "每个托儿每天的报酬。"),
    .number(
      "exposure", zh: "识破风险", \.exposure, .perYear, 0.5, in: 0...100,
      "Hazard that an activator is exposed.", "每个托儿被识破的年风险率。"),
    .number(
      "managers", zh: "管理员人数", \.managers, .members, 0, in: 0...100, evidence: .choice,
      "Managers of each group.", "每个群的管理员人数。"
    ).growing,
    .number(
      "manager-hours", zh: "管理员工时", \.managerHours, .hours, 5, in: 0...168, evidence: .choice,
      "Hours a week that each manager works.", "每位管理员每周的工时。"),
    .number(
      "manager-answers", zh: "管理员回应率", \.managerAnswers, .share, 0.3, in: 0...1,
      "Chance that a manager answers a message of the group that no member answered.",
      "一位管理员回应本群无人回复消息的概率。"),
    .number(
      "leaders", zh: "意见领袖人数", \.leaders, .members, 0, in: 0...100_000, evidence: .choice,
      "Opinion leaders named anew every 30 days from those who contribute most; an hour of work each.",
      "每 30 天从贡献最多者中重新培育的意见领袖人数；每人花 1 小时。"
    ).growing,
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard presence > 0, window.acts(desk) else { return }
    greet(&desk)
    answerAndPost(&desk)
    enliven(&desk)
    manage(&desk)
    nameLeaders(&desk)
  }

  private func greet(_ desk: inout Desk) {
    let hours = founderHours * presence
    guard hours > 0, desk.ledger.work(hours / 7, on: account) else { return }
    desk.board.attend(Presence(warmth: Float(hours / (hours + 5))))
  }

  private mutating func answerAndPost(_ desk: inout Desk) {
    guard experts > 0, desk.ledger.work(experts * expertHours * presence / 7, on: account)
    else { return }
    let answers = anyOf(experts, expertAnswers)
    desk.board.attend(Presence(answers: answers, questions: answers))
    let before = owed.rounded(.down)
    owed += experts * expertPosts * presence / 7
    for number in 0..<Int(owed.rounded(.down) - before) {
      let luck = desk.luck(.content, account: account, number: number)
      desk.board.publish(
        Post(
          topic: drawn(luck.x, from: desk.community.topics, weights: [:]), worth: 0.8, hour: 20))
    }
  }

  private mutating func enliven(_ desk: inout Desk) {
    let hired = Int(activators) - exposed
    let pay = Int((Double(hired) * activatorPay * presence * 100).rounded())
    guard hired > 0, desk.ledger.spend(pay, on: account) else { return }
    desk.board.attend(
      Presence(messages: Float(Double(hired) * activatorMessages * presence), worth: 0.2))
    // each has a luck of their own, so that more of them never make the others safer
    let found = (exposed..<Int(activators)).count { number in
      desk.luck(.exposure, account: account, number: number).x < exposure / 365
    }
    if found > 0 {
      exposed += found
      desk.board.exposeShill()
    }
  }

  private func manage(_ desk: inout Desk) {
    let count = managers * Double(desk.dashboard.groups)
    guard count > 0, desk.ledger.work(count * managerHours * presence / 7, on: account)
    else { return }
    desk.board.attend(Presence(answers: anyOf(managers, managerAnswers)))
  }

  private mutating func nameLeaders(_ desk: inout Desk) {
    let count = Int((leaders * presence).rounded())
    guard count > 0, lastNamed.map({ desk.day - $0 >= 30 }) ?? true,
      desk.ledger.work(Double(count), on: account)
    else { return }
    lastNamed = desk.day
    desk.board.groom(count)
  }

  /// Chance that one of `count` people does what each does with this chance.
  private func anyOf(_ count: Double, _ chance: Double) -> Float {
    var nobody = 1.0
    for _ in 0..<Int(count) { nobody *= 1 - chance * presence }
    return Float(1 - nobody * (1 - (count - count.rounded(.down)) * chance * presence))
  }
}
