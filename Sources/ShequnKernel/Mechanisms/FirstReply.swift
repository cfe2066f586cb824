// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// First replies to newcomers: once the first post was answered within the window, the log-rate of
/// posting is higher from then on; a first post without an answer isolates for a while.
package struct FirstReply: Mechanism {
  package var answered = 0.0
  package var window = 0.0
  package var unanswered = 0.0

  package init() {}

  package static let name = "first-reply"
  package static let title = Bilingual("First reply", "首帖回复")
  package static let summary = Bilingual(
    "A newcomer whose first post is answered posts more; one whose first post stays "
      + "unanswered feels alone for a week.",
    "首帖得到回复的新人以后发帖更多；无人回复则一周内感到孤立。")
  package static let whenOff = Bilingual(
    "It does not matter whether a first post is answered.",
    "首帖是否得到回复没有影响。")
  package static let parameters: [Parameter<FirstReply>] = [
    .number(
      "answered", \.answered, .none, 0.62, in: 0...3, off: 0, evidence: .observational,
      source: "Joyce & Kraut 2006 (calibrated to the odds ratio 1.62)",
      "Log-rate of posting once the first post was answered.",
      "首帖获回复后发帖率的对数增量。"
    )
    .plausible(
      0.3...1.2,
      "Joyce & Kraut 2006: odds 1.62; Pethig et al. 2025 would take twice as much",
      "Joyce & Kraut 2006：几率 1.62 倍；Pethig 等 2025 则需两倍"),
    .number(
      "window", \.window, .days, 7, in: 1...365, evidence: .computed,
      source: "11 logs of communities (first answers within 7 days: median 91 %)",
      "Days within which an answer counts.",
      "回复有效的天数。"
    )
    .plausible(
      3...14,
      "11 logs: 61 to 99 % of first answers to newcomers come within 7 days, median 91 %",
      "11 份日志：新人得到的首次回复 61 % 到 99 % 在 7 天内，中位 91 %"),
    .number(
      "unanswered", \.unanswered, .share, 1, in: 0...1, off: 0,
      "Isolation felt for the window after a first post without answer.",
      "首帖无人回复期间的孤立感。"
    )
    .plausible(
      0.3...1,
      "direction: authors without feedback are likeliest to leave (Cheng et al. 2014)",
      "方向：没有反馈的作者最可能离开（Cheng 等 2014）"),
  ]
}
