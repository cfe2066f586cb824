// SPDX-License-Identifier: GPL-3.0-or-later

/// An A/B test as the operator set it up.
package struct ABTest: Sendable {
  package enum Unit: String, CaseIterable, Sendable { case members, groups }

  /// What is compared, per member and day.
  package enum Metric: String, CaseIterable, Sendable {
    case dau, posts, comments, left

    package var title: Bilingual {
      switch self {
      case .dau: Bilingual("visits", "来访")
      case .posts: Bilingual("posts", "发帖")
      case .comments: Bilingual("comments", "评论")
      case .left: Bilingual("members who left", "离开人数")
      }
    }

    package func count(_ arm: ArmCounts) -> Int {
      switch self {
      case .dau: arm.visits
      case .posts: arm.posts
      case .comments: arm.comments
      case .left: arm.left
      }
    }

    package func count(_ day: DayRecord) -> Int {
      switch self {
      case .dau: day.dau
      case .posts: day.posts
      case .comments: day.comments
      case .left: day.left
      }
    }
  }

  package let account: String
  /// Share of members or groups that is treated.
  package let share: Double
  package let unit: Unit
  /// What is looked at, on which days.
  package let metric: Metric
  package let days: ClosedRange<Int>

  package init(
    account: String, share: Double, unit: Unit, metric: Metric = .dau,
    days: ClosedRange<Int> = 1...Int.max
  ) {
    self.account = account
    self.share = share
    self.unit = unit
    self.metric = metric
    self.days = days
  }
}
