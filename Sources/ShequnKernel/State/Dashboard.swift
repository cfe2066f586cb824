// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What an operator can see in the morning: counts up to last night. Not trust, not satisfaction,
/// not why people left.
package struct Dashboard: Sendable {
  package var members = 0
  package var joined = 0
  package var left = 0
  /// Groups opened so far.
  package var groups = 0
  /// Distinct visitors of the last day, 7 days, 30 days.
  package var dau = 0
  package var wau = 0
  package var mau = 0
  package var posts = 0
  package var comments = 0
  package var likes = 0
  package var shares = 0
  /// Answers of members to members.
  package var replies = 0
  /// Cents spent so far.
  package var spent = 0
  package var invites = 0
  package var joinedByReferral = 0
  /// Members in a challenge, and those of them who checked in.
  package var challengers = 0
  package var checkIns = 0
  package var eventInvited = 0
  package var eventAttended = 0
  /// Messages taken down.
  package var removals = 0
  package var questions = 0
  package var answeredByStaff = 0
  /// Hours that the questions answered by staff had waited, summed.
  package var waitHours = 0.0
  /// Cents of the day.
  package var revenue = 0
  /// Visitors of a day, mean over 30 days or as many as there were.
  package var meanDAU = 0.0

  package init() {}
}

/// A number on the dashboard that a condition can look at.
package struct DashboardMetric: Sendable, Equatable {
  /// Snake-case; where the metric of the results is the same number, its name.
  package let name: String
  package let title: Bilingual
  /// How a limit is written.
  package let unit: Unit
  /// The number on a day; NaN where it is undefined.
  package let value: @Sendable (Dashboard) -> Double

  init(
    _ name: String, _ title: Bilingual, _ unit: Unit,
    _ value: @escaping @Sendable (Dashboard) -> Double
  ) {
    self.name = name
    self.title = title
    self.unit = unit
    self.value = value
  }

  /// Limits that make sense.
  package var range: ClosedRange<Double> { unit == .share ? 0...1 : 0...1e12 }

  package static func == (one: DashboardMetric, other: DashboardMetric) -> Bool {
    one.name == other.name
  }
}

extension Dashboard {
  /// Every number that a condition can look at. To add one is a line.
  package static let metrics: [DashboardMetric] = [
    .init("members", Bilingual("members", "成员数"), .members) { Double($0.members) },
    .init("joined", Bilingual("joined", "加入"), .members) { Double($0.joined) },
    .init("left", Bilingual("left", "离开"), .members) { Double($0.left) },
    .init("dau", Bilingual("daily active members", "日活"), .members) { Double($0.dau) },
    .init("wau", Bilingual("weekly active members", "周活"), .members) { Double($0.wau) },
    .init("mau", Bilingual("monthly active members", "月活"), .members) { Double($0.mau) },
    .init("stickiness", Bilingual("stickiness", "黏性"), .share) {
      $0.mau > 0 ? $0.meanDAU / Double($0.mau) : .nan
    },
    .init("posts", Bilingual("member posts", "成员发帖"), .items) { Double($0.posts) },
    .init("comments", Bilingual("comments", "评论"), .items) { Double($0.comments) },
    .init("likes", Bilingual("likes", "点赞"), .items) { Double($0.likes) },
    .init("shares", Bilingual("shares", "分享"), .items) { Double($0.shares) },
    .init("total_cost", Bilingual("cost so far", "累计成本"), .yuan) { Double($0.spent) / 100 },
    .init("mean_group_size", Bilingual("members a group", "群均人数"), .members) {
      ratio($0.members, $0.groups)
    },
    .init("invites", Bilingual("invitations", "邀请"), .items) { Double($0.invites) },
    .init("joined_referral", Channel.referral.title, .members) { Double($0.joinedByReferral) },
    .init("check_in_rate", Bilingual("check-in rate", "打卡率"), .share) {
      ratio($0.checkIns, $0.challengers)
    },
    .init("event_attendance", Bilingual("event attendance", "活动到场率"), .share) {
      ratio($0.eventAttended, $0.eventInvited)
    },
    .init("removals", Bilingual("removals", "处理违规"), .items) { Double($0.removals) },
    .init("questions", Bilingual("questions", "提问"), .items) { Double($0.questions) },
    .init("mean_wait", Bilingual("wait for an answer", "平均等待时长"), .hours) {
      $0.answeredByStaff > 0 ? $0.waitHours / Double($0.answeredByStaff) : .nan
    },
    .init("revenue", Bilingual("revenue", "收入"), .yuan) { Double($0.revenue) / 100 },
  ]

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : .nan
  }

  package static func metric(named name: String) -> DashboardMetric? {
    metrics.first { $0.name == name }
  }
}
