// SPDX-License-Identifier: GPL-3.0-or-later

/// What was counted on one day, at its end. Metrics are functions of these.
package struct DayRecord: Sendable {
  package var day = 0
  package var members = 0
  package var joined = 0
  /// By channel.
  package var joinedBy = [Int](repeating: 0, count: Channel.allCases.count)
  package var left = 0
  /// By cause.
  package var leftBy = [Int](repeating: 0, count: Cause.allCases.count)
  /// Distinct visitors today, in 7 and in 30 days, whether or not they left since.
  package var dau = 0
  package var wau = 0
  package var mau = 0
  /// Members without a visit for 30 days.
  package var dormant = 0
  /// Members' posts, and how many members posted.
  package var posts = 0
  package var posters = 0
  /// Members who have ever posted, among those present.
  package var everPosted = 0
  package var comments = 0
  package var likes = 0
  package var shares = 0
  /// Posts of the operator and KOLs.
  package var operatorPosts = 0
  /// Sums over present members.
  package var trust = 0.0
  package var satisfaction = 0.0
  package var enthusiasm = 0.0
  package var habit = 0.0
  package var motivation = 0.0
  /// Sums over today's visits.
  package var needMet = 0.0
  package var overload = 0.0
  package var homogeneity = 0.0
  /// Visits at which the effects on attendance went beyond ±4 logits, of decisions in all.
  package var saturated = 0
  package var decisions = 0
  /// All posts a member could meet today, by topic.
  package var topicPosts: [Double] = []
  package var groups = 0
  /// Groups with a message today.
  package var groupsSpeaking = 0
  /// Cents spent today and so far.
  package var cost = 0
  package var totalCost = 0

  package init() {}
}

/// A member who left, or who is still there at the end.
package struct Departure: Sendable, Equatable {
  package var id: UInt32
  package var segment: UInt8
  package var channel: Channel
  package var joined: Int
  /// Days at risk: 1 for leaving on the day after joining.
  package var duration: Int
  /// nil: still there.
  package var cause: Cause?
  package var visits: Int
  /// Day of the last visit, counted from joining; 0: never came back.
  package var recency: Int
  /// Cents received in rewards.
  package var cost: Int
}

/// All that one run of one plan on one replication left behind.
package struct RunRecord: Sendable {
  package var replication = 0
  package var startingMembers = 0
  package var days: [DayRecord] = []
  /// Leavers in order of leaving, then (on request) those still there in order of id.
  package var departures: [Departure] = []
  /// By group, the last day with a message; 0: none.
  package var lastMessages: [Int] = []
  package var entries: [Ledger.Entry] = []
  package var refusals: [Ledger.Refusal] = []
  /// Fingerprint of states, departures and ledger.
  package var digest = Digest()
  /// Member-days lived.
  package var memberDays = 0

  package init() {}
}
