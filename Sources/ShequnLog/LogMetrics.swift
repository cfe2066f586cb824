// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnMetrics

/// The metrics that a log can be asked for, in the order of `series.csv`: those that are functions of who was
/// there when, and who wrote what. All others are functions of what no log holds.
package enum LogMetrics {
  private static let names: Set<String> = Set(
    [
      SizeMetrics.members, SizeMetrics.joined, SizeMetrics.left, SizeMetrics.returned,
      SizeMetrics.netGrowth, SizeMetrics.dormant, ActivityMetrics.dau, ActivityMetrics.wau,
      ActivityMetrics.mau, ActivityMetrics.stickiness, ActivityMetrics.activeShare,
      ActivityMetrics.posts, ActivityMetrics.posters, ActivityMetrics.participation,
      ActivityMetrics.participationToday, ActivityMetrics.lurkerShare, ActivityMetrics.topPosts,
      ActivityMetrics.topTenthPosts, ActivityMetrics.postGini, ChurnMetrics.churn,
      ChurnMetrics.monthlyChurn, ChurnMetrics.inactivityChurn, SocialMetrics.replies,
      SocialMetrics.firstReplyMedian, SocialMetrics.firstReplyP90, GrowthMetrics.invites,
      MoneyMetrics.repeatShare,
    ].map(\.name) + RetentionMetrics.all.map(\.name))

  package static let all = MetricCatalog.all.filter { names.contains($0.name) }
}
