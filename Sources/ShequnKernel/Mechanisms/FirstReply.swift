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
      "首帖获回复后发帖率的对数增量。"),
    .number(
      "window", \.window, .days, 7, in: 1...365,
      "Days within which an answer counts.",
      "回复有效的天数。"),
    .number(
      "unanswered", \.unanswered, .share, 1, in: 0...1, off: 0,
      "Isolation felt for the window after a first post without answer.",
      "首帖无人回复期间的孤立感。"),
  ]
}
