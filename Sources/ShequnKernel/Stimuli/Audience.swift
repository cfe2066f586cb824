// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom a stimulus is meant for: everybody, or one side of an A/B test.
///
/// With up to three tests at a time a member is in one of eight arms; bit t of the arm's number says
/// whether test t treats them.
package struct Audience: Sendable, Hashable {
  /// Tests that can run at a time.
  package static let testLimit = 3
  /// Bit a: arm a is meant.
  private var arms: UInt8

  package static let everybody = Audience(arms: .max)
  static let nobody = Audience(arms: 0)

  private init(arms: UInt8) { self.arms = arms }

  /// Those whom test number `test` treats.
  package init(treatedBy test: Int) {
    arms = 0
    for arm in 0..<8 where arm >> test & 1 == 1 { arms |= 1 << UInt8(arm) }
  }

  /// Those who are meant by both.
  package func intersection(_ other: Audience) -> Audience { Audience(arms: arms & other.arms) }

  package func includes(arm: Int) -> Bool { arms >> UInt8(arm) & 1 == 1 }

  package var isEverybody: Bool { arms == .max }
}

/// An A/B test as the operator set it up.
package struct Test: Sendable {
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
