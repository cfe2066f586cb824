// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Overload o = 1 − e^(−O). In a chat O = max(0, (min(n, scroll·B) − ωs)/B − tolerated) of n fresh
/// messages, of which s = min(n, B) are read, worth ω each; on a feed, where more items mean a better
/// choice, only the share that does not interest burdens: O = max(0, 1 − ω − tolerated).
package struct Overload: Mechanism {
  package var strength = 0.0
  package var tolerated = 0.0
  package var toleratedShare = 0.0
  package var reply = 0.0

  package init() {}

  package static let name = "overload"
  package static let title = Bilingual("Overload", "信息过载")
  package static let summary = Bilingual(
    "What reaches a reader and is of no interest annoys. In a chat: unread messages beyond what "
      + "one can "
      + "take in, less those worth reading. On a feed: the share of what is seen that does not interest, "
      + "never the number.",
    "送到眼前却没价值的内容造成打扰。群聊：超出看得完的未读消息，扣除值得看的；信息流：所见中不感兴趣的占比，与数量无关。")
  package static let whenOff = Bilingual("No number of messages disturbs.", "消息再多也不打扰。")
  package static let parameters: [Parameter<Overload>] = [
    .number(
      "strength", \.strength, .times, 1, in: 0...5, off: 0,
      source: "direction: Butler 2001; Jones, Ravid & Rafaeli 2004",
      "Multiplies what annoys beyond what is tolerated.", "超出容忍部分的倍数。"
    )
    .plausible(
      0.5...2,
      "direction (Butler 2001; Jones, Ravid & Rafaeli 2004): half to twice",
      "方向（Butler 2001；Jones、Ravid & Rafaeli 2004）：一半到两倍"),
    .number(
      "tolerated", \.tolerated, .times, 0.9, in: 0...100,
      "Messages of no interest that a visitor to a chat bears, in times of attention.",
      "群聊来访者能容忍的无价值消息，为注意力的倍数。"
    )
    .plausible(
      0.4...1.5,
      "loads are answered by fewer and shorter messages (Jones, Ravid & Rafaeli 2004; "
        + "Nematzadeh et al. 2019): direction",
      "负荷增大则消息更少更短（Jones、Ravid & Rafaeli 2004；Nematzadeh 等 2019）：方向"),
    .number(
      "tolerated-share", \.toleratedShare, .share, 0.6, in: 0...1,
      "Share of what is seen on a feed that may be of no interest.", "信息流所见中可容忍的无价值占比。"
    )
    .plausible(
      0.4...0.8,
      "87 % see too much junk in groups (China Youth Daily 2020): direction",
      "87 % 的人觉得群里无用信息太多（中青报 2020）：方向"),
    .number(
      "reply", \.reply, .times, 0.5, in: 0...1, off: 1,
      "What a reply in a chat counts for, against a message of its own.", "群聊中一条回复相当于几条消息。"),
  ]
}
