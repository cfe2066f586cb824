// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 预算: caps on what a plan may spend. An action that does not fit is not taken, in plan
/// order but for what is cut first.
package struct BudgetLever: Lever {
  package var total: Double?
  package var caps: [String: Double] = [:]
  package var cutFirst: [String] = []
  package var window = Window.standard()

  package init() {}

  package static let name = "budget"
  package static let title = Bilingual("Budget", "预算")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "caps on spending",
    "支出上限")
  package static let servesInOrder = true
  package static let summary = Bilingual(
    "Caps on what running the community costs, in all and by lever. What does not fit is not done, and the "
      + "ledger says so. The cost of goods that members buy and the platform's fee are no part of it.",
    "运营成本的总额与各杠杆上限。超出的动作不执行，账本会写明。成员所购商品的成本与平台费不计入预算。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("total", nil)
  package static let parameters: [Parameter<BudgetLever>] = [
    .optional(
      "total", zh: "总额", \.total, .yuan, in: 0...1_000_000_000_000,
      "Most that may be spent in all on running the community, goods and platform fee apart; no cap if not given.",
      "运营支出的总上限，不含商品成本与平台费；不写则无上限。"
    ).growing,
    .weights(
      "caps", zh: "分项上限", \.caps, over: .levers, "Most that may be spent by a lever, in yuan.",
      "各杠杆支出上限（元）。"
    ).growing,
    .words(
      "cut-first", zh: "先砍", \.cutFirst, of: PlaybookCatalog.entries.map(\.name),
      "What is cut first when money or hours are short, the first of these before the next: these "
        + "levers act after all others; a rule stands for all that is in it. "
        + "Rewards are paid in the evening, after the day's work.",
      "钱或工时不够时先砍什么，写在前面的先砍：这些杠杆排在其他杠杆之后执行；规则连同其中的杠杆算作一个。福利在傍晚发放，晚于当天的其他工作。"),
  ]

  /// Caps hold for the whole run.
  package static let windowParameters: [String] = []

  package mutating func prepare(_ desk: inout Desk) {
    if let total { desk.ledger.limit(Self.cents(total)) }
    for (lever, yuan) in caps { desk.ledger.limit(lever, to: Self.cents(yuan)) }
    desk.actsLast += cutFirst
  }

  package mutating func act(_ desk: inout Desk) {}

  private static func cents(_ yuan: Double) -> Int { Int((yuan * 100).rounded()) }
}
