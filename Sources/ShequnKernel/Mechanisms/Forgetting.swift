// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Forgetting M = (1 + τ/7)^−½, τ the days since the last visit; enters attendance as c(M−1).
package struct Forgetting: Mechanism {
  package var strength = 0.0
  package var scale = 0.0

  package init() {}

  package static let name = "forgetting"
  package static let title = Bilingual("Forgetting", "遗忘")
  package static let summary = Bilingual(
    "The longer ago the last visit, the less the community comes to mind: M = (1 + τ/7)^−½.",
    "距上次来访越久越想不起社群：M = (1 + τ/7)^−½。")
  package static let whenOff = Bilingual("Nobody forgets (M = 1).", "没有遗忘（M = 1）。")
  package static let parameters: [Parameter<Forgetting>] = [
    .number(
      "strength", \.strength, .none, 0.5, in: 0...3, off: 0,
      "Weight of M − 1 in the attendance logit.", "M − 1 在上线 logit 中的权重。"
    )
    .plausible(
      0.2...1,
      "assumed: in the end the odds of coming fall to .8 to .4 by forgetting alone",
      "假设：仅因遗忘，来访几率最终降至 .8 到 .4"),
    .number(
      "scale", \.scale, .days, 7, in: 1...365, "Time scale of forgetting.", "遗忘的时间尺度。"
    )
    .plausible(
      3...21,
      "the form is a power of time (Wixted & Ebbesen 1991); the scale is assumed",
      "形式为时间的幂（Wixted & Ebbesen 1991）；尺度为假设"),
  ]

  /// M − 1 times its weight, by days since the last visit.
  func table(days: Int) -> [Float] {
    (0...days).map { Float(strength * (memory(after: Double($0)) - 1)) }
  }

  /// M, what is left of the memory of the last visit after so many days: 1…0.
  func memory(after days: Double) -> Double { 1 / (1 + days / scale).squareRoot() }
}
