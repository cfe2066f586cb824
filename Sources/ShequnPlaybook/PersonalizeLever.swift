// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 个性化推荐: the feed shows each member more of what fits.
package struct PersonalizeLever: Lever {
  package var strength = 0.0
  package var tool = 0.0
  package var hours = 0.0
  package var window = Window.standard()

  package init() {}

  package static let name = "personalize"
  package static let title = Bilingual("Personal ranking", "个性化推荐")
  package static let area = LeverArea.content
  package static let brief = Bilingual(
    "the feed is ranked by each member's interests",
    "按每个成员的兴趣排序")
  package static let summary = Bilingual(
    "What is shown is ranked by each member's interests, as far as their visits have made them known. "
      + "It helps where there is more to see than anybody can; sameness rises with it, and above a "
      + "strength of .7 some feel watched and trust less. It does nothing where everything is read.",
    "按每个成员的兴趣排序所见内容，兴趣要靠来访逐步了解。内容多得看不完时才有用；雷同感随之上升，"
      + "强度超过 0.7 时部分人觉得被监视而降低信任。内容都能看完时不起作用。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "strength", .number(0)
  )
  package static let parameters: [Parameter<PersonalizeLever>] = [
    .number(
      "strength", zh: "强度", \.strength, .share, 0.5, in: 0...1, evidence: .choice,
      "How strongly what fits is shown first.", "优先展示合口味内容的强度。"),
    .number(
      "tool", zh: "工具费", \.tool, .yuan, 900, in: 0...10_000_000,
      "Cost of the tool for 30 days, paid by the day.", "工具每 30 天的费用，按天支付。"
    ).growing,
    .number(
      "hours-per-week", zh: "每周工时", \.hours, .hours, 3.5, in: 0...1000,
      "Hours of care for it a week, a seventh of them on each day on which it runs.",
      "每周维护工时，运行日每天七分之一。"
    ).growing,
  ]

  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    let own = (community.platform.ranking * 1000).rounded() / 10
    guard strength > 0, strength <= community.platform.ranking else { return [] }
    let shown = own == own.rounded() ? "\(Int(own))" : "\(own)"
    return [
      LeverRemark(
        "strength",
        Bilingual(
          "the platform itself ranks its feed by \(shown)%; 'personalize' has no effect unless it "
            + "is stronger",
          "平台自身已按 \(shown)% 的强度排序；“personalize”只有更强才起作用"))
    ]
  }

  package mutating func act(_ desk: inout Desk) {
    guard strength > 0, window.acts(desk), desk.ledger.work(hours / 7, on: account),
      desk.ledger.spend(Int((tool / 30 * 100).rounded()), on: account)
    else { return }
    desk.board.rank(Float(strength))
  }
}
