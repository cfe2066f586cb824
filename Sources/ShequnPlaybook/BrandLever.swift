// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 品牌形象: name, logo, slogan and stories that fit together.
package struct BrandLever: Lever {
  package var consistency = 0.0
  package var hoursPerWeek = 0.0
  package var window = Window.standard()

  package init() {}

  package static let name = "brand"
  package static let title = Bilingual("Brand image", "品牌形象")
  package static let area = LeverArea.growth
  package static let brief = Bilingual(
    "a consistent image gives newcomers a head start in trust",
    "形象一致，让新人起步时更信任")
  package static let summary = Bilingual(
    "Name, logo, slogan and stories that fit together give those who join a head start in trust and "
      + "belonging. It does nothing for those who are there already, and raises what is felt as a loss "
      + "when trust is broken.",
    "名称、标识、口号与故事前后一致，使新人起步时更信任、更有归属感。对已在社群的人没有作用；信任一旦受损，落差也更大。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "consistency", .number(0)
  )
  package static let parameters: [Parameter<BrandLever>] = [
    .number(
      "consistency", zh: "一致程度", \.consistency, .share, 0.8, in: 0...1, evidence: .choice,
      "How well it all fits together.", "形象的一致程度。"),
    .number(
      "hours-per-week", zh: "每周工时", \.hoursPerWeek, .hours, 3, in: 0...1000, evidence: .choice,
      "Hours of work a week that keep it so.", "每周维护形象的工时。"
    ).growing,
  ]

  package mutating func act(_ desk: inout Desk) {
    guard consistency > 0, window.acts(desk), desk.ledger.work(hoursPerWeek / 7, on: account)
    else { return }
    desk.board.present(Float(consistency))
  }
}
