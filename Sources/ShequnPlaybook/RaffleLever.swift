// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 抽奖: prizes drawn by lot among those who come.
package struct RaffleLever: Lever {
  package var label = ""
  package var prize = 0.0
  package var winners = 0.0
  package var type = Prize.material
  package var window = Window.standard()
  private var promise = Promise()

  package enum Prize: String, CaseIterable, Sendable { case material, cash }

  package init() {}

  package static let name = "raffle"
  package static let title = Bilingual("Raffle", "抽奖")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "prizes drawn by lot among visitors",
    "在来访者中抽奖")
  package static let summary = Bilingual(
    "Prizes are drawn among the visitors of each day on which the lever acts, and counted on in "
      + "between. Small chances count for more than they are, so many small prizes draw more than "
      + "the same sum shared out; one large prize draws less. Like any promised reward it "
      + "becomes what people are used to, crowds out their own wish to contribute, and hurts when it "
      + "ends.",
    "在每个执行日的来访者中抽奖，其间成员有所期待。小概率会被高估，所以许多小奖比平分同样的钱更吸引人，一个大奖则不如平分。"
      + "与任何承诺的福利一样，会成为习惯、挤出内在动机，停止时令人失落。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("prize", .number(0))
  package static let parameters: [Parameter<RaffleLever>] = [
    .text("name", zh: "名称", \.label, "Tells several raffles of a plan apart.", "区分同一方案中的多个抽奖。"),
    .rhythm(7),
    .number(
      "prize", zh: "奖品", \.prize, .yuan, 16, in: 0...1_000_000, evidence: .choice,
      "What a prize is worth and costs.", "每份奖品的价值与成本。"),
    .number(
      "winners", zh: "中奖人数", \.winners, .members, 5, in: 1...1_000_000, evidence: .choice,
      "Prizes in each draw.", "每次抽出的中奖人数。"
    ).growing,
    .choice(
      "type", zh: "类型", words: ["material": "实物 物质", "cash": "现金"], \.type, .material,
      "material (arrives after 3 to 7 days) or cash.",
      "material 实物（3 至 7 天送达）或 cash 现金。"),
  ]

  /// The rhythm is the lever's own.
  package static let windowParameters = Window.apartFromRhythm
  package static let shortestRhythm = 3

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  /// Visitors win, and each at most once; what a prize is worth to them has no end.
  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    guard prize > 0, winners > Double(community.members) else { return [] }
    return [
      .tooMuch(
        "winners",
        Bilingual(
          "\(Int(winners)) prizes are more than there are members (\(community.members))",
          "\(Int(winners)) 份奖品超过成员总数 \(community.members)"))
    ]
  }

  package mutating func act(_ desk: inout Desk) {
    guard prize > 0 else { return }
    let (stands, isDue) = promise.today(of: account, in: window, on: desk)
    guard stands else { return }
    let mechanisms = desk.community.mechanisms
    let felt = mechanisms.motivation.value(ofYuan: prize)
    desk.board.offer(
      Reward(
        account: account, slot: 0, type: type == .cash ? .cash : .material, value: Float(felt),
        isSurprise: false, isDue: isDue, recipients: .draw, threshold: Int(winners),
        every: Int(window.every), unitCost: Int((prize * 100).rounded()),
        lift: Float(mechanisms.enthusiasm.prizeLift)))
  }
}
