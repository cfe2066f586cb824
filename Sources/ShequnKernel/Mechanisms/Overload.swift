// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Overload: of n messages against attention B, O = max(0, n/B − 1) and o = 1 − e^(−O).
package struct Overload: Mechanism {
  package var strength = 0.0

  package init() {}

  package static let name = "overload"
  package static let title = Bilingual("Overload", "信息过载")
  package static let summary = Bilingual(
    "More messages than a member can take in annoy: o = 1 − exp(−max(0, n/B − 1)). In a chat every "
      + "message counts, comments included.",
    "消息多于成员看得完的数量会造成打扰：o = 1 − exp(−max(0, n/B − 1))。群聊中每条消息（含评论）都计入。")
  package static let whenOff = Bilingual("No number of messages disturbs.", "消息再多也不打扰。")
  package static let parameters: [Parameter<Overload>] = [
    .number(
      "strength", \.strength, .times, 1, in: 0...5, off: 0, evidence: .observational,
      source: "Butler 2001; Jones, Ravid & Rafaeli 2004 (direction)",
      "Multiplies the excess of messages over attention.", "消息超出注意力部分的倍数。")
  ]
}
