// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

/// A community that is not new.
struct HistoryTests {
  /// Everything at work; its calendar repeats after a week.
  private func community(history: Int, _ levers: [any Lever] = [], days: Int) -> Community {
    var community = InvariantTests.full(days: days)
    community.market.season = 0
    community.market.shockDay = nil
    community.history = History(days: history, levers: levers)
    return community
  }

  /// A day as members lived it: what is counted from day 1 on, and money, left out.
  private func lived(_ day: DayRecord) -> DayRecord {
    var day = day
    day.day = 0
    (day.totalCost, day.cost, day.revenue, day.depositsHeld, day.growthCost) = (0, 0, 0, 0, 0)
    day.totalGoodsCost = 0
    (day.friendPairs, day.closedPairs) = (0, 0)
    return day
  }

  private let plan: [any Lever] = [posts(2), OnboardingLever.standard()]

  @Test(arguments: [1, 3])
  func `a history under a plan that goes on is the same life as one long run`(threads: Int) {
    let run = record(community(history: 56, plan, days: 40), plan, seed: 3, threads: threads)
    let long = record(community(history: 0, days: 96), plan, seed: 3)
    #expect(run.days.map(\.day) == Array(1...40))
    #expect(run.startingMembers == long.days[55].members)
    #expect(run.days.map(lived) == long.days[56...].map(lived))
    #expect(run.lastMessages == long.lastMessages.map { max(0, $0 - 56) })
    let left = long.departures.filter { $0.joined + $0.duration > 56 }
    #expect(run.departures.map(\.id) == left.map(\.id))
    #expect(run.departures.map(\.joined) == left.map { $0.joined - 56 })
    #expect(run.departures.map(\.duration) == left.map(\.duration))
    #expect(run.departures.map(\.satisfaction) == left.map(\.satisfaction))
  }

  @Test func `every plan goes on from the same past, and changes nothing in it`() throws {
    let community = community(history: 30, [posts(1)], days: 20)
    let past = try #require(Past(of: community, seed: 5, replication: 2))
    let plans: [[any Lever]] = [[], [posts(3)], plan, [InvariantTests.plan[0]]]
    let shared = plans.map { Simulation(after: past, levers: $0).run() }
    let alone = plans.map { record(community, $0, seed: 5, replication: 2) }
    #expect(shared.map(\.digest) == alone.map(\.digest))
    let again = Simulation(after: past, levers: plans[0]).run()
    #expect(again.digest == shared[0].digest)
    #expect(again.digest != shared[1].digest)
  }

  @Test func `an A-B test of the plan puts those who are there on day 1 into its arms`() {
    var test = ABTestLever.standard()
    test.share = 0.5
    test.tested = LeverList([posts(3)])
    let run = record(community(history: 30, days: 10), [test], seed: 5)
    let arms = run.days[0].arms
    let members = arms.reduce(0) { $0 + $1.members }
    #expect(
      arms.count == 2 && members == run.days[0].members + run.days[0].left - run.days[0].joined)
    #expect(arms.allSatisfy { $0.members * 3 > members })
  }

  @Test func `records, money and conditions begin on day 1, what is known before is known`() {
    var community = community(history: 45, [posts(2)], days: 5)
    community.platform.fee = 100
    let known = OrderLever { desk in
      let cents = desk.history.count == 44 + desk.day ? 100 : 1
      _ = desk.ledger.spend(cents, on: "order")
    }
    let run = record(community, [known])
    #expect(run.days.count == 5 && run.cohorts.count == 6)
    #expect(run.entries.allSatisfy { (1...5).contains($0.day) })
    #expect(run.entries.filter { $0.account == "order" }.map(\.cents) == [100, 100, 100, 100, 100])
    #expect(run.entries.filter { $0.account == "platform" }.map(\.day) == [1])
    #expect(run.days.last?.totalCost == 500 + 10_000)
    // the monthly active of day 1 are those of 29 days before it as well
    #expect(run.days[0].mau > run.days[0].dau)
    #expect(run.departures.contains { $0.joined < 0 && $0.duration > 45 })
  }

  @Test func `the first cohort is who is there on day 1`() {
    let run = record(community(history: 40, days: 30), seed: 9)
    #expect(run.cohorts[0].joined == run.startingMembers)
    for day in run.days {
      let visits = (0..<day.day).reduce(0) { $0 + Int(run.cohorts[$1].visitors[day.day - 1 - $1]) }
      #expect(visits == day.dau)
    }
    #expect(run.cohorts[0].fullVisitors > 0)
    #expect(run.cohorts[0].fullVisitors <= Int(run.cohorts[0].visitors[7]))
    let sum = run.cohorts[0].left.reduce(0) { $0 + Int($1) }
    #expect(sum == run.departures.count { $0.joined <= 0 })
    #expect(
      run.stays.members == run.startingMembers + run.days.dropLast().reduce(0) { $0 + $1.joined })
  }

  /// A history of 10 days begins on a Friday, so that its fourth day is a Monday.
  @Test func `the week goes on through day 1`() {
    let days = Box()
    var order = OrderLever { if $0.isActive { days.note($0.day) } }
    order.window.weekdays = ["mon"]
    let monday = OrderLever { [order] in if order.window.acts($0) { days.note($0.day) } }
    _ = record(community(history: 10, [monday], days: 9), [monday])
    #expect(days.noted == [4, 1, 8])
  }

  @Test func `contracts and promises of the history have ended on day 1`() {
    var kol = KOLLever.standard()
    kol.audience = 500
    let run = record(community(history: 20, [kol], days: 15), seed: 2)
    #expect(run.entries.allSatisfy { $0.account != kol.account })
    #expect(run.days.allSatisfy { $0.operatorPosts == 0 })
    // signed again, nobody mourns
    let resumed = record(community(history: 20, [kol], days: 15), [kol], seed: 2)
    #expect(resumed.days[0].operatorPosts > 0)
  }

  @Test func `a community without a living member at day 1 runs on`() {
    var community = Alone.community(members: 5, days: 3) { $0.leave.natural = 30 }
    community.history.days = 5
    let run = record(community)
    #expect(run.startingMembers == 0 && run.days.count == 3)
  }

  private final class Box: @unchecked Sendable {
    var noted: [Int] = []
    func note(_ day: Int) { noted.append(day) }
  }
}
