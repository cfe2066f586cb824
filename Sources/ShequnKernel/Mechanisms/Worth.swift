// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What members think that a community's messages are worth, w. A visit on which the operator's items
/// were seen moves it to what they were worth: w += k(ω − w), ω = min(1, mean value/full).
package struct Worth: Mechanism {
  package var full = 0.0
  package var learning = 0.0
  package var start = 0.0

  package init() {}

  package static let name = "worth"
  package static let title = Bilingual("What messages are worth", "消息的价值感")
  package static let summary = Bilingual(
    "Members learn on visits what the operator's messages are worth. Worthless ones are not opened "
      + "any more and annoy when they come; good ones do not burden.",
    "成员在来访中逐渐知道运营消息值不值得看：没价值的不再点开、来了就烦；有价值的不算打扰。")
  package static let whenOff = Bilingual(
    "Every message burdens alike, whatever is in it.", "不论内容如何，每条消息造成的负担都一样。")
  package static let parameters: [Parameter<Worth>] = [
    .number(
      "full", \.full, .none, 0.3, in: 0.01...1e9, off: 1e9,
      "Mean value of items from which on they are worth reading in full (ω = 1).",
      "内容平均价值达到多少即完全值得看（ω = 1）。"),
    .number(
      "learning", \.learning, .share, 0.15, in: 0...1, off: 0,
      "Share by which a visit moves the idea of what messages are worth.",
      "一次来访使价值感移动的比例。"
    )
    .plausible(
      0.05...0.3,
      "assumed: in games people weigh the last round by about .1 (Erev & Roth 1998)",
      "假设：博弈实验中人们给最近一轮约 .1 的权重（Erev & Roth 1998）"),
    .number(
      "start", \.start, .share, 0.5, in: 0...1, off: 0,
      "Idea of what messages are worth on joining.", "加入时的价值感。"),
  ]

  /// ω of items of that mean value, 0…1.
  @inline(__always)
  static func share(ofValue value: Float, full: Float) -> Float { min(1, value / full) }
}
