// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 群规/治理: messages are read, violations removed, offenders banned.
package struct ModerationLever: Lever {
  package var hoursPerDay = 0.0
  package var tools = 0.0
  package var toolCost = 0.0
  package var strictness = 0.0
  package var explains = false
  package var banAfter = 0.0
  package var scope = Scope.community
  package var window = Window.standard()

  package enum Scope: String, CaseIterable, Sendable { case community, personal }

  package init() {}

  package static let name = "moderation"
  package static let title = Bilingual("Rules and moderation", "群规/治理")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "rules, moderators and tools, with mistakes",
    "规则、管理员与工具，也会误伤")
  package static let summary = Bilingual(
    "Moderators and tools find violations and remove them; who offends again and again is banned. The "
      + "stricter, the more harmless messages go by mistake, and that costs trust.",
    "管理员与工具发现并清除违规，屡犯者踢出。越严格误删越多，损害信任。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "hours-per-day", .number(0)
  )
  package static let parameters: [Parameter<ModerationLever>] = [
    .number(
      "hours-per-day", zh: "每日工时 每天工时", \.hoursPerDay, .hours, 1, in: 0...10_000, evidence: .choice,
      "Hours a day in which messages are read; without any, nothing is moderated.",
      "每天审阅消息的工时；为 0 则完全不治理。"
    ).growing,
    .number(
      "tools", zh: "工具占比", \.tools, .share, 0, in: 0...1, evidence: .choice,
      "Share of violations that bought tools find by themselves.", "付费工具自行发现的违规比例。"),
    .number(
      "tools-monthly-cost", zh: "工具月费", \.toolCost, .yuan, 300, in: 0...1_000_000,
      evidence: .choice,
      "What the tools cost a month, if there are any.", "使用工具时每月的费用。"),
    .number(
      "strictness", zh: "严格程度", \.strictness, .share, 0.5, in: 0...1, evidence: .choice,
      "0 lenient … 1 strict: removes more, and more by mistake.", "0 宽松……1 严格：删得更多，误删也更多。"),
    .flag(
      "explain", zh: "说明原因", \.explains, true, "Removals are explained to their authors.",
      "向作者说明删除原因。"),
    .number(
      "ban-after", zh: "踢出次数", \.banAfter, .items, 3, in: 0...255, evidence: .choice,
      "Found violations after which a member is banned; 0: never.", "被发现违规多少次后踢出；0 表示不踢。"),
    .choice(
      "scope", zh: "方式", words: ["community": "群规", "personal": "个别沟通"], \.scope, .community,
      "community: rules for all, all hours go into reading; personal: half of the hours go into talking "
        + "to offenders one by one, so that every removal is explained.",
      "community 面向全体的群规，工时全部用于审阅；personal 一半工时用于与违规者单独沟通，每次删除都得到说明。"),
  ]

  /// All that is written is read, and found in time: more hours find nothing more.
  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    let equation = community.mechanisms.moderation
    // one message a day of every member is more than any community writes for long
    let messages = Double(community.members)
    let reading = isPersonalTalk ? hoursPerDay / 2 : hoursPerDay
    guard reading * equation.messagesPerHour >= messages, equation.lastHour(of: reading) < 0.01
    else {
      return []
    }
    let (hours, read) = (Int(hoursPerDay.rounded()), Int(reading * equation.messagesPerHour))
    return [
      .tooMuch(
        "hours-per-day",
        Bilingual(
          "in \(hours) hours a day \(read) messages are read; \(community.members) members write fewer",
          "每天 \(hours) 工时可审阅 \(read) 条消息；\(community.members) 名成员写不了这么多"))
    ]
  }

  private var isPersonalTalk: Bool { scope == .personal }

  package mutating func act(_ desk: inout Desk) {
    guard hoursPerDay > 0, window.acts(desk), desk.ledger.work(hoursPerDay, on: account)
    else { return }
    let hasTools =
      tools > 0 && desk.ledger.spend(Int((toolCost * 100 / 30).rounded()), on: account)
    desk.board.moderate(
      Moderators(
        hours: Float(isPersonalTalk ? hoursPerDay / 2 : hoursPerDay),
        tools: hasTools ? Float(tools) : 0,
        strictness: Float(strictness), explains: explains || isPersonalTalk, banAfter: Int(banAfter)
      ))
  }
}
