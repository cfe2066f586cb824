// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

/// A community that starts where a real one stands.
struct StartTests {
  /// Everything at work, and members of all kinds.
  private func community(_ standings: [Standing], days: Int = 30) -> Community {
    var community = InvariantTests.full(days: days)
    (community.market.season, community.market.shockDay) = (0, nil)
    community.start = Start(members: standings)
    community.members = standings.count
    return community
  }

  /// Old and new, busy and silent; numbers with gaps.
  static let standings: [Standing] = (0..<300).map { index in
    let joined = index * 37 % 400
    let silent = min(joined, index * 53 % 90)
    let seen = joined - silent
    let days = seen == 0 ? 0 : 1 + index * 29 % seen
    return Standing(
      number: UInt32(index * 2 + 1), joined: joined, lastSeen: silent, activeDays: days,
      posts: days > 3 ? index % 5 : 0, segment: nil)
  }

  private let plan: [any Lever] = [posts(2), OnboardingLever.standard()]

  @Test(arguments: [1, 3])
  func `neither the order of rows nor threads make a difference`(threads: Int) {
    let one = record(community(Self.standings), plan, seed: 3, threads: threads)
    let other = record(community(Self.standings.reversed()), plan, seed: 3)
    #expect(one.digest == other.digest)
    #expect(one.digest != record(community(Self.standings), plan, seed: 4).digest)
  }

  @Test func `those who joined long ago are used to the usual price, and feel a sale`() {
    var shop = community(Self.standings, days: 20)
    shop.shop.price = 60
    var sale = DiscountLever.standard()
    sale.depth = 0.3
    let (with, without) = (record(shop, [sale], seed: 3), record(shop, seed: 3))
    func purchases(_ run: RunRecord) -> Int { run.days.prefix(7).reduce(0) { $0 + $1.revenue } }
    #expect(purchases(without) > 0 && purchases(with) > purchases(without))
  }

  @Test func `without members it is no start`() {
    var none = InvariantTests.full(days: 20)
    let before = record(none, plan).digest
    none.start = Start(members: [])
    #expect(record(none, plan).digest == before && none.daysBefore == 0)
  }

  @Test func `every plan goes on from the same evening, and changes nothing in it`() throws {
    let community = community(Self.standings, days: 20)
    let past = try #require(Past(of: community, seed: 5, replication: 2))
    let plans: [[any Lever]] = [[], [posts(3)], plan, []]
    let shared = plans.map { Simulation(after: past, levers: $0).run() }
    #expect(
      shared.map(\.digest) == plans.map { record(community, $0, seed: 5, replication: 2).digest })
    #expect(shared[0].digest == shared[3].digest && shared[0].digest != shared[1].digest)
  }

  @Test func `what the file says of members stands in the record of the run`() {
    var community = community(Self.standings, days: 10)
    community.mechanisms = .allOff()
    let survivors = Simulation(community: community, seed: 1, replication: 0).run(survivors: true)
    #expect(survivors.startingMembers == 300 && survivors.departures.count == 300)
    let ages = survivors.departures.map { -$0.joined }.sorted()
    #expect(ages == Self.standings.map(\.joined).sorted())
    #expect(survivors.departures.allSatisfy { $0.duration == $0.daysBefore + 10 })
    let posts = Self.standings.reduce(0) { $0 + $1.posts }
    #expect(survivors.departures.reduce(0) { $0 + $1.posts } == posts)
    let before = Self.standings.reduce(0) { $0 + $1.activeDays }
    let visits = survivors.days.reduce(0) { $0 + $1.dau }
    #expect(survivors.departures.reduce(0) { $0 + $1.visits } == before + visits)
    #expect(survivors.cohorts[0].joined == 300)
  }

  @Test func `who was seen within a week before day 1 is a weekly active of day 1`() {
    let standings = (1...200).map {
      Standing(number: UInt32($0), joined: 100, lastSeen: $0 % 20, activeDays: 1, posts: 0)
    }
    var quiet = community(standings, days: 1)
    quiet.mechanisms = .allOff()
    quiet.segments = [.standard()]
    quiet.segments[0].activity = [1, 1e6]
    let day = record(quiet).days[0]
    // nobody comes any more: those silent for 0 to 5 and 0 to 28 days
    #expect(day.dau <= 2)
    #expect(abs(day.wau - 60) <= 2 && abs(day.mau - 200) <= 2)
  }

  /// In a week of the rehearsal nobody is lost, whatever would drive them out.
  @Test func `nobody joins or leaves in a rehearsal`() {
    var community = community(Self.standings, days: 1)
    community.mechanisms.leave.natural = 0.5
    community.mechanisms.adoption.innovation = 50
    let run = record(community)
    #expect(run.startingMembers == 300)
    #expect(run.days[0].left > 0 && run.days[0].joined > 0)
    #expect(run.departures.allSatisfy { $0.joined <= 0 })
  }

  @Test func `a rehearsal is as long as the history says, under its levers`() {
    var one = community(Self.standings, days: 5)
    one.history = History(days: 14)
    var other = one
    other.history = History(days: 14, levers: [posts(3)])
    let runs = [record(one, plan), record(other, plan)]
    #expect(runs[0].days.count == 5 && runs[0].digest != runs[1].digest)
    #expect(runs.allSatisfy { $0.entries.allSatisfy { (1...5).contains($0.day) } })
  }

  /// Where nobody acts on anybody else.
  @Test func `one member more changes nobody else`() {
    func visits(_ standings: [Standing]) -> [UInt32: Int] {
      var alone = community(standings, days: 40)
      alone.mechanisms = .allOff()
      alone.mechanisms.habit = .standard()
      alone.mechanisms.enthusiasm = .standard()
      alone.mechanisms.attend = .standard()
      alone.mechanisms.leave.natural = 0.01
      let run = Simulation(community: alone, seed: 8, replication: 0).run(survivors: true)
      return Dictionary(uniqueKeysWithValues: run.departures.map { ($0.id, $0.visits) })
    }
    let oldest = Standing(number: 900, joined: 3000, lastSeen: 1, activeDays: 30, posts: 1)
    let (before, after) = (visits(Self.standings), visits(Self.standings + [oldest]))
    #expect(after.count == 301 && before.allSatisfy { after[$0.key] == $0.value })
  }

  @Test func `numbers beyond the market are people, too`() {
    let standings = Self.standings.map { standing in
      var far = standing
      far.number = .max - standing.number
      return far
    }
    var crowded = community(standings, days: 3)
    crowded.market.size = 300
    #expect(record(crowded).startingMembers == 300)
  }

  @Test func `oldest, never seen again, and seen always`() {
    let standings = [
      Standing(number: 1, joined: 12_000, lastSeen: 0, activeDays: 12_000, posts: 1_000_000),
      Standing(number: 2, joined: 12_000, lastSeen: 12_000, activeDays: 0, posts: 0),
      Standing(number: 3, joined: 0, lastSeen: 0, activeDays: 0, posts: 0),
      Standing(number: 4, joined: 1, lastSeen: 0, activeDays: 1, posts: 3),
    ]
    let run = record(community(standings, days: 60), plan)
    #expect(run.days.count == 60 && run.startingMembers == 4)
  }
}
