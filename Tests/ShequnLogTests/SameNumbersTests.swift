// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnKernel
import ShequnLog
import ShequnMetrics
import ShequnRecords
import Testing

/// A run and its own log tell the same numbers, since a log is read as the record of a run and the metrics are
/// the same functions of both.
@Suite struct SameNumbersTests {
  @Test(
    "Every metric that a log can be asked for is the run's, with and without a history",
    arguments: [0, 45])
  func metrics(history: Int) throws {
    let own = try Watched(Lively.community(history: history), Lively.plan)
    let read = LogAnalysis(own.log).record.run
    #expect(own.run.days.contains { $0.returned > 0 } && own.run.days.contains { $0.invites > 0 })
    #expect(own.run.days.contains { $0.purchases > 0 })
    #expect(own.run.days.allSatisfy { $0.staffReplies == 0 })
    #expect(read.days.count == own.run.days.count)
    for metric in LogMetrics.all {
      let (mine, theirs) = (metric.series(read), metric.series(own.run))
      let odd = zip(mine, theirs).enumerated().first {
        $0.element.0 != $0.element.1 && !($0.element.0.isNaN && $0.element.1.isNaN)
      }
      #expect(odd == nil, "\(metric.name): \(odd.map { "\($0)" } ?? "")")
      // nine tenths of first posts are not answered here
      let isKnown = metric.name != SocialMetrics.firstReplyP90.name
      #expect(theirs.contains { !$0.isNaN } == isKnown, "\(metric.name)")
    }
  }

  @Test("Cohorts and first posts are the run's", arguments: [0, 45])
  func cohorts(history: Int) throws {
    let own = try Watched(Lively.community(history: history), Lively.plan)
    let read = LogAnalysis(own.log).record.run
    for (day, (mine, theirs)) in zip(read.cohorts, own.run.cohorts).enumerated() {
      #expect(mine == theirs, "day \(day)")
    }
    #expect(read.cohorts.count == own.run.cohorts.count)
    #expect(read.postShares == own.run.postShares)
    #expect(read.startingMembers == own.run.startingMembers)
    #expect(read.memberDays == own.run.memberDays)
    #expect(read.firstPosts.map(\.posted).sorted() == own.run.firstPosts.map(\.posted).sorted())
    #expect(read.firstPosts.map(\.hours).sorted() == own.run.firstPosts.map(\.hours).sorted())
    let purchases = own.run.days.reduce(0) { $0 + $1.purchases }
    #expect(read.days.reduce(0) { $0 + $1.purchases } == purchases)
    #expect(read.days.reduce(0) { $0 + $1.revenue } == own.run.days.reduce(0) { $0 + $1.revenue })
  }

  @Test("Watching changes nothing, and the log is the same at any number of threads") func watched()
    throws
  {
    let community = Lively.community(members: 3000, days: 30)
    let alone = Simulation(
      community: community, levers: Lively.plan, seed: 1, replication: 0
    ).run()
    let (one, four) = (
      try Watched(community, Lively.plan), try Watched(community, Lively.plan, threads: 4)
    )
    #expect(one.run.digest == alone.digest && four.run.digest == alone.digest)
    #expect(one.log.events.minutes == four.log.events.minutes)
    #expect(one.log.events.members == four.log.events.members)
    #expect(one.log.events.others == four.log.events.others)
    #expect(one.log.events.kinds == four.log.events.kinds)
    // reactions are what the record counts as comments, likes and shares
    let reactions = alone.days.reduce(0) { $0 + $1.comments + $1.likes + $1.shares }
    #expect(one.log.events[.reaction] == reactions)
  }
}
