// SPDX-License-Identifier: GPL-3.0-or-later

/// All that one run of one plan on one replication left behind.
package struct RunRecord: Sendable {
  /// From 0.
  package var replication = 0
  /// Members on day 0.
  package var startingMembers = 0
  /// Day 1 first.
  package var days: [DayRecord] = []
  /// Leavers in order of leaving, then (on request) those still there in order of id.
  package var departures: [Departure] = []
  /// Those who joined on each day, from day 0 (the starting members) on, and how they kept coming.
  package var cohorts: [Cohort] = []
  /// How long everybody stayed. Known after the last day.
  package var stays = StayCounts(days: 0)
  /// How unequally all who were ever members have posted; nil while the run goes on, and without posts.
  package var postShares: PostShares?
  /// Members' first posts, in order of their days.
  package var firstPosts: [FirstPost] = []
  /// The A/B tests that ran; bit t of an arm says whether test t treats it.
  package var tests: [ABTest] = []
  /// By test, what was counted by unit among the others and among the treated. Known after the last day.
  package var testSums: [[UnitSums]] = []
  /// By segment, what its members did over the run.
  package var segments: [SegmentTotals] = []
  /// By group, the last day with a message; 0: none.
  package var lastMessages: [Int] = []
  /// All bookings, and all that was refused, in order of days. Known after the last day.
  package var entries: [Booking] = []
  package var refusals: [Refusal] = []
  /// Fingerprint of states, departures and ledger.
  package var digest = Digest()
  /// Member-days lived.
  package var memberDays = 0

  package init() {}
}

extension RunRecord: Recorded {
  package static var blank: RunRecord { RunRecord() }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&replication)
    packer.pass(&startingMembers)
    packer.pass(&days)
    packer.pass(&departures)
    packer.pass(&cohorts)
    packer.pass(&stays)
    packer.pass(&postShares)
    packer.pass(&firstPosts)
    packer.pass(&tests)
    packer.pass(&testSums)
    packer.pass(&segments)
    packer.pass(&lastMessages)
    packer.pass(&entries)
    packer.pass(&refusals)
    packer.pass(&digest)
    packer.pass(&memberDays)
  }
}
