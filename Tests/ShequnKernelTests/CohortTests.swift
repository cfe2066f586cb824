// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What is written down about cohorts, posts and ties.
struct CohortTests {
  /// Activity .2 a day, leaving .05 a day, nothing else.
  private func constant(members: Int = 20_000, days: Int = 45) -> Community {
    Alone.community(members: members, days: days, activity: [0.2 * 1e7, 0.8 * 1e7]) {
      $0.leave.natural = -log(0.95)
    }
  }

  @Test
  func `constant activity and leaving retain s^N·a on day N and s^N·a/(1−s(1−a)) from then on`() {
    let cohort = record(constant()).cohorts[0]
    #expect(cohort.joined == 20_000 && cohort.visitors.count == 45)
    func check(_ count: Int, _ expected: Double) {
      let error = (expected * (1 - expected) / 20_000).squareRoot()
      #expect(abs(Double(count) / 20_000 - expected) < 4.5 * error, "\(count) of \(expected)")
    }
    let (s, a) = (0.95, 0.2)
    for age in [0, 1, 7, 30] { check(Int(cohort.visitors[age]), pow(s, Double(age)) * a) }
    // the first visit from age 7 on comes at one of the ages 7 to 44, with which the run ends, or 7 to 13
    let everAgain = pow(s, 7) * a / (1 - s * (1 - a))
    check(
      cohort.lastVisits[7...].reduce(0) { $0 + Int($1) },
      everAgain * (1 - pow(s * (1 - a), 38)))
    check(cohort.bracketVisitors, everAgain * (1 - pow(s * (1 - a), 7)))
  }

  @Test func `full retention to day 7 is s^7·a^8`() {
    let community = Alone.community(members: 20_000, days: 12, activity: [0.9 * 1e7, 0.1 * 1e7]) {
      $0.leave.natural = -log(0.99)
    }
    let expected = pow(0.99, 7.0) * pow(0.9, 8.0)
    let error = (expected * (1 - expected) / 20_000).squareRoot()
    let full = Double(record(community).cohorts[0].fullVisitors) / 20_000
    #expect(abs(full - expected) < 4.5 * error)
  }

  @Test func `cohorts add up to the visits of each day and agree with the log of departures`() {
    let community = InvariantTests.full(days: 50)
    let run = Simulation(
      community: community, levers: InvariantTests.plan, seed: 4, replication: 0
    ).run(survivors: true)
    #expect(run.cohorts.map(\.joined) == [1500] + run.days.map(\.joined))
    for day in run.days {
      let visits = (0..<day.day).reduce(0) { $0 + Int(run.cohorts[$1].visitors[day.day - 1 - $1]) }
      #expect(visits == day.dau)
    }
    // those who joined on the last day are not in the log and have no ages yet
    for (joinDay, cohort) in run.cohorts.enumerated().dropLast() {
      let members = run.departures.filter { $0.joined == joinDay }
      #expect(members.count == cohort.joined)
      #expect(members.reduce(0) { $0 + $1.visits } == cohort.visitors.reduce(0) { $0 + Int($1) })
      for (age, count) in cohort.lastVisits.enumerated() {
        #expect(members.count { $0.recency == age + 1 } == Int(count))
      }
      for (age, count) in cohort.left.enumerated() {
        #expect(members.count { $0.cause != nil && $0.duration == age + 1 } == Int(count))
      }
    }
    var stays = StayCounts(days: 50)
    for member in run.departures {
      stays.add(duration: member.duration, recency: member.recency, cause: member.cause)
    }
    #expect(run.stays == stays && stays.members == run.departures.count)
    #expect(
      stays.left.map { $0.reduce(0) { $0 + Int($1) } }.reduce(0, +)
        == run.days.reduce(0) { $0 + $1.left })
    #expect(stays.silent.dropFirst(30).reduce(0) { $0 + Int($1) } == run.days[49].dormant)
    #expect(run.departures.reduce(0) { $0 + $1.posts } == run.days.reduce(0) { $0 + $1.posts })
  }

  @Test func `cohorts and ties do not depend on the number of threads`() {
    let one = record(InvariantTests.full(members: 5000, days: 35), InvariantTests.plan)
    let four = record(InvariantTests.full(members: 5000, days: 35), InvariantTests.plan, threads: 4)
    #expect(one.cohorts == four.cohorts && one.postShares == four.postShares)
    #expect(one.days.map(\.ties) == four.days.map(\.ties))
    #expect(one.days.map(\.closedPairs) == four.days.map(\.closedPairs))
    #expect(one.digest == four.digest)
  }

  @Test func `friends are sampled every thirty days and on the last day`() {
    let run = record(InvariantTests.full(days: 50), InvariantTests.plan)
    let sampled = run.days.filter { $0.friendPairs > 0 }.map(\.day)
    #expect(sampled == [30, 50])
    for day in run.days {
      #expect(day.ties >= 0 && day.ties <= day.members * 4)
      #expect(day.closedPairs <= day.friendPairs && day.repaid <= day.replies)
    }
    #expect((run.days.last?.ties ?? 0) > 0)
    #expect(run.days.contains { $0.repaid > 0 })
  }

  @Test func `shares of posts follow from who wrote how many`() throws {
    // of 20 people one wrote 12, one 4, two 2 each, sixteen none
    let posts: [UInt16] = [0, 12, 2, 0, 4, 2] + Array(repeating: 0, count: 14)
    let shares = try #require(PostShares(posts: posts))
    #expect(shares.top1 == 0.6)
    #expect(shares.top10 == 0.8)
    // Σ(2·rank − 21)·posts = 19·12 + 17·4 + (15 + 13)·2 = 352, over 20·20
    #expect(shares.gini == 0.88)
    #expect(PostShares(posts: [3, 3, 3])?.gini == 0)
    #expect(PostShares(posts: [0, 0]) == nil)
    #expect(PostShares(posts: [UInt16]()) == nil)
  }
}
