// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 优惠折扣: a price cut on everything that is sold.
package struct DiscountLever: Lever {
  package var label = ""
  package var depth = 0.0
  package var window = Window.standard()

  package init() {}

  package static let name = "discount"
  package static let title = Bilingual("Discount", "优惠折扣")
  package static let area = LeverArea.commitment
  package static let brief = Bilingual(
    "everything is cheaper for a while",
    "一段时间内全场降价")
  package static let summary = Bilingual(
    "Everything is cheaper on the days on which the lever acts: those who buy come for it, buy more, "
      + "partly ahead, and pay less for it. They get used to the price: what a lasting discount sells is "
      + "less than a surprise, and the list price then feels dear. Several discounts multiply. Works only "
      + "where something is sold (shop).",
    "执行日全部商品降价：会买的人为此而来，买得更多（一部分是提前购买），付得更少。成员会习惯价格：长期折扣不如惊喜有效，恢复原价后反而嫌贵。"
      + "多个折扣相乘。只在有销售（shop）时起作用。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("depth", .number(0))
  package static let parameters: [Parameter<DiscountLever>] = [
    .text("name", zh: "名称", \.label, "Tells several discounts of a plan apart.", "区分同一方案中的多个折扣。"),
    .number(
      "depth", zh: "折扣幅度", \.depth, .share, 0.1, in: 0...0.9, evidence: .choice,
      "Part of the list price that is taken off.", "从标价中减去的比例。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    guard depth > 0 else { return [] }
    guard community.shop.price > 0 else {
      return [
        LeverRemark(
          "depth",
          Bilingual(
            "a discount has no effect where nothing is sold (give the shop a 'price')",
            "没有商品出售时折扣不起作用（请在 shop 中设置 price）"))
      ]
    }
    guard depth > community.shop.margin else { return [] }
    return [
      LeverRemark(
        "depth",
        Bilingual(
          "everything is sold below its cost: the discount is deeper than the shop's 'margin'",
          "折扣幅度大于店铺毛利率（margin），每一件都低于成本出售"))
    ]
  }

  package mutating func act(_ desk: inout Desk) {
    guard depth > 0, window.acts(desk) else { return }
    desk.board.discount(Float(depth))
  }
}
