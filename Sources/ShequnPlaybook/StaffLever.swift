// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 运营团队: the hours of work that there are in a day.
package struct StaffLever: Lever {
  package var label = ""
  package var hoursPerDay: Double?
  package var start = 0.0
  package var growth = 0.0
  package var maturity = 0.0
  package var growthFrom = 0.0
  package var maturityFrom = 0.0
  package var paid = Paid.worked
  package var window = Window.standard()

  /// What is paid for.
  package enum Paid: String, CaseIterable, Sendable { case worked, all }

  package init() {}

  package static let name = "staff"
  package static let title = Bilingual("Staff", "运营团队")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "hours the team has in a day",
    "每天有多少工时")
  package static let servesInOrder = true
  package static let summary = Bilingual(
    "The hours that the team has in a day, by stage of the community. Work that does not fit is not "
      + "done, in plan order, and the ledger says so. Several teams add up. Without a team there is "
      + "as much time as it takes, paid by the hour.",
    "运营团队每天的工时，可随社群阶段变化。工时不够的工作按方案次序不做，账本会写明。多个团队工时相加。不写则工时不限，按小时计酬。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("hours-per-day", nil)
  package static let parameters: [Parameter<StaffLever>] = [
    .text("name", zh: "名称", \.label, "Tells several teams of a plan apart.", "区分同一方案中的多个团队。"),
    .optional(
      "hours-per-day", zh: "每日工时 每天工时", \.hoursPerDay, .hours, in: 0...100_000,
      "Hours of work in a day; no limit if not given.", "每天的工时；不写则不限。"
    ).growing,
    .number(
      "start", zh: "起步期", \.start, .times, 1, in: 0...1000, evidence: .choice,
      "Times these hours while the community starts.", "起步期工时的倍数。"),
    .number(
      "growth", zh: "成长期", \.growth, .times, 1, in: 0...1000, evidence: .choice,
      "Times these hours while it grows.", "成长期工时的倍数。"),
    .number(
      "maturity", zh: "成熟期", \.maturity, .times, 1, in: 0...1000, evidence: .choice,
      "Times these hours once it is mature.", "成熟期工时的倍数。"),
    .number(
      "growth-from", zh: "成长期首日", \.growthFrom, .day, 30, in: 1...100_000, evidence: .choice,
      "First day of growth.", "成长期第一天。"),
    .number(
      "maturity-from", zh: "成熟期首日", \.maturityFrom, .day, 90, in: 1...100_000, evidence: .choice,
      "First day of maturity.", "成熟期第一天。"),
    .choice(
      "paid", zh: "计酬方式", words: ["worked": "按工时", "all": "固定薪资"], \.paid, .worked,
      "worked: by the hour worked, on the account of the lever that works; all: a salary for all "
        + "hours of every day on the account of the team, and work itself costs nothing more.",
      "worked 按实际工时计酬，记在用工的杠杆账上；all 每天全部工时照付，记在团队账上，工作本身不再另计。"),
  ]

  /// A team is there for the whole run.
  package static let windowParameters: [String] = []

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func prepare(_ desk: inout Desk) {
    guard let hoursPerDay else { return }
    desk.ledger.employ(
      Team(
        account: account, isSalaried: paid == .all,
        stages: [
          .init(from: 1, hours: hoursPerDay * start),
          .init(from: Int(growthFrom), hours: hoursPerDay * growth),
          .init(from: Int(maturityFrom), hours: hoursPerDay * maturity),
        ]))
  }

  /// Stages and pay only matter where hours are limited.

  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    guard hoursPerDay == nil else { return [] }
    return given.subtracting(["name"]).sorted().map { .onlyWith($0, "hours-per-day") }
  }

  package mutating func act(_ desk: inout Desk) {}
}
