// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Personalised feeds: of what is there, a member sees each topic in proportion to
/// exp(sharpness·g·m), at most all of it. The match goes up and satiation concentrates; a strength
/// above the limit feels like being watched.
package struct Personalisation: Mechanism {
  package var sharpness = 0.0
  package var learning = 0.0
  package var limit = 0.0
  package var creepiness = 0.0
  package var creepyEvent = 0.0

  package init() {}

  package static let name = "personalisation"
  package static let title = Bilingual("Personalised feeds", "个性化推荐")
  package static let summary = Bilingual(
    "A ranked feed shows more of what fits: the match rises, sameness rises with it, and "
      + "very strong ranking is found out now and then and costs trust.",
    "排序信息流多给合口味的内容：匹配上升、同质也上升；过强的推荐偶被察觉而损害信任。")
  package static let whenOff = Bilingual(
    "Ranking has no effect.",
    "排序不起作用。")
  package static let parameters: [Parameter<Personalisation>] = [
    .number(
      "sharpness", \.sharpness, .none, 4, in: 0...20, off: 0, evidence: .computed,
      source: "Holtz et al. 2020 (+ 28.9 %: λ .25 at strength ½)",
      "How much the match counts in ranking at full strength.",
      "满强度时匹配在排序中的作用。"
    )
    .plausible(
      2...8,
      "Holtz et al. 2020: personal recommendations + 28.9 % (λ .25); at strength ½, five topics "
        + "and a known profile the match of what is chosen rises by .2 to .38",
      "Holtz 等 2020：个性化推荐 +28.9 %（λ .25）；强度 ½、五个话题、画像已知时，所选内容的匹配提高 .2 到 .38"),
    .number(
      "learning", \.learning, .none, 10, in: 0...1000,
      "Visits after which half of a member's profile is known.",
      "画像学到一半所需的来访次数。"),
    .number(
      "limit", \.limit, .share, 0.7, in: 0...1,
      "Strength above which members may feel watched.",
      "使人感到被监视的推荐强度。"),
    .number(
      "creepiness", \.creepiness, .share, 0.02, in: 0...1, off: 0,
      "Chance a visit that they do.",
      "每次来访察觉的概率。"),
    .number(
      "creepy-event", \.creepyEvent, .none, 0.5, in: 0...5,
      "Strength of that bad trust event.",
      "该信任事件的强度（坏）。"),
  ]
}
