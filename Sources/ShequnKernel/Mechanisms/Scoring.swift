// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Points, levels, badges and leaderboards: at the distance d to a badge effort is multiplied by 1
/// + goal·e^(−d/scale), after it by 1; a leaderboard draws everybody's posting towards a middle M,
/// λ ← λ(M/λ)^κ. M = median·e^(middle·(2 − κ)s²/2), s the spread of log λ: with `middle` 1 the sum of
/// posts stays what it was (the low gain what the top lose), with 0 M is the median.
package struct Scoring: Mechanism {
  package var goal = 0.0
  package var goalScale = 0.0
  package var leaderboard = 0.0
  package var middle = 0.0

  package init() {}

  package static let name = "scoring"
  package static let title = Bilingual("Points, badges, leaderboards", "积分、徽章与排行")
  package static let summary = Bilingual(
    "Close to a badge people work harder and stop when they have it; a leaderboard lifts "
      + "those below the middle and lowers the top.",
    "临近徽章时人们更努力，得到后便松懈；排行榜提升中游以下者、压低头部。")
  package static let whenOff = Bilingual(
    "Scores have no effect.",
    "分数不起作用。")
  package static let parameters: [Parameter<Scoring>] = [
    .number(
      "goal", \.goal, .none, 0.5, in: 0...5, off: 0, evidence: .observational,
      source: "Anderson et al. 2013 (steering toward badges)",
      "Extra effort just before a badge.",
      "临近徽章的额外努力。"
    )
    .plausible(
      0.2...1,
      "Anderson et al. 2013: effort rises toward a badge; a third to twice",
      "Anderson 等 2013：临近徽章时努力上升；约三分之一到两倍"),
    .number(
      "goal-scale", \.goalScale, .items, 5, in: 0.1...1000,
      "Distance over which that effort fades.",
      "该努力衰减的距离。"),
    .number(
      "leaderboard", \.leaderboard, .none, 0.1, in: 0...1, off: 0, evidence: .experimental,
      source: "Chen et al. 2010 (direction)",
      "How much a leaderboard draws posting to the middle (κ).",
      "排行榜将发帖率拉向中游的程度（κ）。"
    )
    .plausible(
      0.03...0.3,
      "Chen et al. 2010: direction; individual rankings do not last, those of teams do (Ye et "
        + "al. 2022)",
      "Chen 等 2010：方向；个人榜不持久，团队榜持久（Ye 等 2022）"),
    .number(
      "middle", \.middle, .share, 1, in: 0...1, off: 0,
      "Where that middle lies: 0 at the median, 1 where the sum of posts is kept.",
      "中游所在：0 为中位数，1 为发帖总量不变之处。"
    )
    .plausible(
      0.3...1,
      "assumed: from near the median to where the sum is kept",
      "假设：从中位数附近到总量不变处"),
  ]
}
