// SPDX-License-Identifier: GPL-3.0-or-later

/// An A/B test as the operator set it up.
package struct ABTest: Sendable {
  package enum Unit: String, CaseIterable, Sendable, Recorded { case members, groups }

  /// What is compared, per member and day.
  package enum Metric: String, CaseIterable, Sendable, Recorded {
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

  package private(set) var account: String
  /// Share of members or groups that is treated.
  package private(set) var share: Double
  package private(set) var unit: Unit
  /// What is looked at, on which days.
  package private(set) var metric: Metric
  package private(set) var days: ClosedRange<Int>

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

extension ABTest: Recorded {
  package static var blank: ABTest { ABTest(account: "", share: 0, unit: .members) }
  package mutating func pass(_ packer: inout Packer) {
    var (first, last) = (days.lowerBound, days.upperBound)
    packer.pass(&account)
    packer.pass(&share)
    packer.pass(&unit)
    packer.pass(&metric)
    packer.pass(&first)
    packer.pass(&last)
    if packer.reads { days = first...max(first, last) }
  }
}
