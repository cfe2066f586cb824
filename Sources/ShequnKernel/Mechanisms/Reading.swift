// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What a visitor takes of what has come since the last visit. On a feed the operator's items stand
/// first, more items than can be taken in mean a better choice, and whoever has had enough stops.
package struct Reading: Mechanism {
  package var scroll = 0.0
  package var stop = 0.0
  package var operatorShare = 0.0
  package var rank = 0.0
  package var rankLimit = 0.0

  package init() {}

  package static let name = "reading"
  package static let title = Bilingual("Reading", "阅读")
  package static let summary = Bilingual(
    "A visitor meets what has come since the last visit, older things less (see the platform's "
      + "freshness). In a chat all of it is scrolled through, up to a limit. On a feed the operator's "
      + "items stand first, of the members' those that fit are seen rather, the more there are the "
      + "better they fit, and one stops when one has had enough.",
    "来访者看到上次来访之后的内容，越旧越少（见平台的新鲜度）。群聊逐条划过，有上限；信息流中运营内容在前，"
      + "成员内容越多、挑到的越合适，看够了就停。")
  package static let whenOff = Bilingual(
    "Items are met as they come, whatever they are and however many.", "内容按到来的样子遇见，不论合适与多少。")
  package static let parameters: [Parameter<Reading>] = [
    .number(
      "scroll", \.scroll, .times, 3, in: 1...1e9, off: 1e9,
      "Most that a visitor to a chat scrolls through, in times of attention.",
      "群聊来访者最多划过的条数，为注意力的倍数。"),
    .number(
      "stop", \.stop, .times, 1.5, in: 1...1e9, off: 1e9,
      "Value at which a reader of a feed stops, in times of what fills the need.",
      "信息流读者看到多少价值后停下，为需求的倍数。"),
    .number(
      "operator-share", \.operatorShare, .share, 0.5, in: 0...1, off: 0,
      "Share of attention on a feed that the operator's items can take before all others.",
      "信息流中运营内容可优先占用的注意力比例。"),
    .number(
      "rank", \.rank, .none, 0.1, in: 0...3, off: 0,
      "How much rather fitting items of a feed are seen: log-odds by match of interests, times the "
        + "logarithm of the number of items over attention.",
      "信息流中合适内容被看到的优势：按兴趣匹配的对数优势，乘以（内容数 ÷ 注意力）的对数。"),
    .number(
      "rank-limit", \.rankLimit, .none, 0.7, in: 0...10,
      "Most that this comes to.", "该优势的上限。"
    )
    .plausible(
      0.3...1.5,
      "assumed: at most 1.3 to 4.5 times the odds",
      "假设：几率至多 1.3 到 4.5 倍"),
  ]

  /// How much rather a fully fitting item is seen where there are `items` for an attention of one.
  func slope(items: Float) -> Float {
    items <= 1 ? 0 : min(Float(rankLimit), Float(rank) * logarithm(items))
  }
}
