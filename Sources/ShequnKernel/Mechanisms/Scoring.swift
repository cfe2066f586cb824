// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Points, levels, badges and leaderboards: at the distance d to a badge effort is multiplied by 1
/// + goal·e^(−d/scale), after it by 1; a leaderboard draws everybody's posting towards the median,
/// λ ← λ(median/λ)^leaderboard.
package struct Scoring: Mechanism {
  package var goal = 0.0
  package var goalScale = 0.0
  package var leaderboard = 0.0

  package init() {}

  package static let name = "scoring"
  package static let title = Bilingual("Points, badges, leaderboards", "积分、徽章与排行")
  package static let summary = Bilingual(
    "Close to a badge people work harder and stop when they have it; a leaderboard lifts "
      + "those below the median and lowers the top.",
    "临近徽章时人们更努力，得到后便松懈；排行榜提升中位数以下者、压低头部。")
  package static let whenOff = Bilingual(
    "Scores have no effect.",
    "分数不起作用。")
  package static let parameters: [Parameter<Scoring>] = [
    .number(
      "goal", \.goal, .none, 0.5, in: 0...5, off: 0, evidence: .observational,
      source: "Anderson et al. 2013 (steering toward badges)",
      "Extra effort just before a badge.",
      "临近徽章的额外努力。"),
    .number(
      "goal-scale", \.goalScale, .items, 5, in: 0.1...1000,
      "Distance over which that effort fades.",
      "该努力衰减的距离。"),
    .number(
      "leaderboard", \.leaderboard, .none, 0.2, in: 0...1, off: 0, evidence: .experimental,
      source: "Chen et al. 2010 (direction)",
      "How much a leaderboard draws posting to the median.",
      "排行榜将发帖率拉向中位数的程度。"),
  ]
}
