// SPDX-License-Identifier: GPL-3.0-or-later

/// What points, badges and leaderboards do to the members of a cell.
package struct ScoringTable: Sendable {
  package private(set) var visit: UInt32 = 0
  package private(set) var post: UInt32 = 0
  package private(set) var answer: UInt32 = 0
  private var badges: [UInt32] = []
  private var goal: Float = 0
  private var scale: Float = 1
  /// How far log-rates are drawn to the median.
  private var levelling: Float = 0
  private var spread: Float = 0
  /// The middle, in standard deviations of log-rates above the median.
  private var middle: Float = 0

  init() {}

  package init(_ schemes: [Scheme], mechanism: Scoring, spread: Float) {
    for scheme in schemes {
      visit += UInt32(scheme.visit)
      post += UInt32(scheme.post)
      answer += UInt32(scheme.answer)
      badges += scheme.badges.map { UInt32($0) }
      if scheme.hasLeaderboard { levelling = Float(mechanism.leaderboard) }
    }
    badges.sort()
    goal = Float(mechanism.goal)
    scale = Float(mechanism.goalScale) * Float(max(1, post))
    self.spread = spread
    middle = Float(mechanism.middle) * (2 - levelling) / 2 * spread
  }

  func earn(_ points: inout UInt32, posts: Int) {
    points = points &+ visit &+ post &* UInt32(truncatingIfNeeded: posts)
  }

  /// Log of 1 + goal·e^(−d/scale) before the next badge; less (more) for those above (below) the
  /// middle of posting. `rank`: of the posting rate among all, 0…1.
  package func effort(points: UInt32, rank: Float) -> Float {
    var effort: Float = 0
    if let next = badges.first(where: { $0 > points }) {
      effort = logarithm(1 + goal * exponential(-Float(next - points) / scale))
    }
    if levelling > 0 { effort -= levelling * spread * (normalQuantile(rank) - middle) }
    return effort
  }
}
