// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Habit H: grows by r(1−H) on a day online, shrinks by the share f otherwise.
/// With attendance p its mean is H* = pr/(pr+(1−p)f).
package struct Habit: Mechanism {
  package var start = 0.0
  package var growth = 0.0
  package var decay = 0.0
  package var neutral = 0.0

  package init() {}

  package static let name = "habit"
  package static let title = Bilingual("Habit", "习惯")
  package static let summary = Bilingual(
    "Coming makes coming more likely: habit grows on each day online and fades on each day off.",
    "来访会形成习惯：上线的日子习惯增强，不上线则减弱。")
  package static let whenOff = Bilingual("Habit stays where it started.", "习惯保持初始值。")
  package static let parameters: [Parameter<Habit>] = [
    .number("start", \.start, .share, 0.3, in: 0...1, "Habit on joining.", "加入时的习惯强度。")
      .plausible(
        0.25...0.35,
        "assumed: together with neutral, so that newcomers are neither drawn nor kept away",
        "假设：与 neutral 一致，使新人既不被吸引也不被妨碍"),
    .number(
      "growth", \.growth, .perDay, 0.0444, in: 0...0.153, off: 0, evidence: .computed,
      source: "Lally et al. 2010 (95 % in 66 days; range .0117–.153)",
      "Share of the way to a full habit made on a day online (r).", "上线一天习惯向满值靠近的比例（r）。"
    )
    .plausible(
      0.0117...0.153,
      "Lally et al. 2010: 95 % in 18 to 254 days, median 66",
      "Lally 等 2010：18 到 254 天达 95 %，中位 66 天"),
    .number(
      "decay", \.decay, .perDay, 0.015, in: 0...0.2, off: 0,
      "Share of habit lost on a day off (f; sensible: .01 to .02).", "不上线一天习惯减少的比例（f；合理 .01–.02）。"
    )
    .plausible(
      0.005...0.03,
      "assumed: one miss hardly counts (Lally et al. 2010); half gone in 23 to 138 days off",
      "假设：缺一次影响甚微（Lally 等 2010）；停 23 到 138 天减半"),
    .number(
      "neutral", \.neutral, .share, 0.3, in: 0...1,
      "Habit that neither draws nor keeps anybody away.", "既不吸引也不妨碍来访的习惯强度。"
    )
    .plausible(
      0.25...0.35,
      "assumed: what newcomers have (start), or habit would draw them before there is any",
      "假设：即新人的习惯（start），否则尚无习惯便已起作用"),
  ]
}
