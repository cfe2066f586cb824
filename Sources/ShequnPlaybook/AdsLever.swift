// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 付费推广/社交广告: people of the market see advertisements for so much a day.
package struct AdsLever: Lever {
  package var label = ""
  package var dailyBudget = 0.0
  package var topics: [String: Double] = [:]
  package var window = Window.standard()

  package init() {}

  package static let name = "ads"
  package static let title = Bilingual("Advertising", "付费推广/社交广告")
  package static let area = LeverArea.growth
  package static let brief = Bilingual(
    "so many yuan of advertising a day",
    "每天投放若干元")
  package static let winsMembers = true
  package static let summary = Bilingual(
    "So many yuan a day of advertising in the market. The same people see it again and again, so each "
      + "yuan brings fewer than the one before; those who come have no friend inside.",
    "每天投放若干元广告。同一批人会反复看到，越投收益越低；这样来的人在社群里没有熟人。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "daily-budget", .number(0)
  )
  package static let parameters: [Parameter<AdsLever>] = [
    .text("name", zh: "名称", \.label, "Tells several campaigns of a plan apart.", "区分同一方案中的多个投放。"),
    .number(
      "daily-budget", zh: "日预算 每日预算", \.dailyBudget, .yuan, 100, in: 0...10_000_000,
      evidence: .choice,
      "Spent on each day on which the lever acts.", "每个执行日的花费。"
    ).growing,
    .weights(
      "topics", zh: "话题", \.topics, over: .topics,
      "What the advertisements speak of, and so whom they please; all alike if not given.",
      "广告的话题权重，决定打动谁；不写则均等。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  /// In x hearings a head 1 − e^(−x) hear of it, so that the last yuan brings x·e^(−x)/(1 − e^(−x)) of the
  /// average one.
  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    let first = window.firstDay
    let days = max(1, min(community.days, window.lastDay) - first + 1)
    let price = community.mechanisms.acquisition.contactPrice
    let x = dailyBudget / price * Double(days) / Double(community.marketSize)
    // from x = 6.475 on x/(eˣ − 1), what the last yuan brings against the first, is below .01
    guard x > 6.475 else { return [] }
    let heads = Int(min(1e9, x.rounded()))
    return [
      .tooMuch(
        "daily-budget",
        Bilingual(
          "everybody in the market of \(community.marketSize) would see it \(heads) times",
          "市场中 \(community.marketSize) 人平均每人会看到 \(heads) 次"))
    ]
  }

  package mutating func act(_ desk: inout Desk) {
    let cents = Int((dailyBudget * 100).rounded())
    guard cents > 0, window.acts(desk), desk.ledger.spend(cents, on: account) else { return }
    let community = desk.community
    desk.board.call(
      Call(
        account: account, channel: .ads, audience: community.marketSize,
        heard: dailyBudget / community.mechanisms.acquisition.contactPrice,
        mix: shares(of: community.topics, weights: topics).map { Float($0) }, logit: 0))
  }
}
