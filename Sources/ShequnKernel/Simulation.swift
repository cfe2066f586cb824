// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
package import ShequnRandom

/// One community living through one plan with one replication's people and luck.
///
/// The result is a pure function of (community, plan, seed, replication): not of the number of
/// threads, of the order of rows or levers, or of what is measured.
package struct Simulation: ~Copyable {
  package let community: Community
  package let source: RandomSource
  /// Threads for one day's work; blocks of rows are shared out among them.
  let threads: Int

  package internal(set) var day = 0
  var desk: Desk
  var levers: [any Lever]
  let members: MemberTable
  var groups: Groups
  var feed: Feed
  var rewards: RewardField
  var market: MarketState
  var population: Population
  var scratch: [BlockScratch] = []
  var today = DayRecord()
  /// By day, the people whose last visit was then, present or not.
  var lastVisits: [Int]
  let tables: Tables
  package internal(set) var record = RunRecord()

  /// Day 0: the starting members are there and nothing has happened.
  package init(
    community: Community, levers: [any Lever] = [], seed: UInt64, replication: Int,
    threads: Int = 1
  ) {
    self.community = community
    self.levers = levers
    self.threads = max(1, threads)
    source = RandomSource(seed: seed, replication: replication)
    members = MemberTable(topics: community.topics.count)
    groups = Groups(community: community, lanes: members.lanes, source: source)
    feed = Feed(lanes: members.lanes)
    rewards = RewardField(
      rewards: [], segments: community.segments, mechanism: community.mechanisms.motivation)
    market = MarketState(community: community, source: source)
    population = Population(community: community, source: source)
    tables = Tables(community: community)
    lastVisits = Array(repeating: 0, count: community.days + 2)
    desk = Desk(community: community, luck: source)
    record.replication = replication
    record.startingMembers = community.members
    settle()
    for index in self.levers.indices { self.levers[index].prepare(&desk) }
  }

  /// One day, as the model tells it. `lap` hears of each phase as it ends.
  package mutating func step(_ lap: (Phase) -> Void = { _ in }) {
    open()  //         1 · a new day
    plan()  //         2 · levers put stimuli on the board and costs on the ledger
    lap(.plan)
    attend()  //       3 · who is online
    lap(.attend)
    read()  //         4 · what they see, how they react, what they post
    lap(.read)
    participate()  //  6 · rewards are paid
    lap(.participate)
    feel()  //        10 · states move and decay
    lap(.feel)
    leave()  //       11 · competing causes
    lap(.leave)
    join()  //        12 · arrivals of every channel
    lap(.join)
    conclude()  //    13 · the day is written down
    lap(.record)
  }

  /// All days, or as many as `goesOn` allows; then the record with its digest.
  /// `survivors`: whether members still there are listed among the departures.
  package consuming func run(survivors: Bool = false, while goesOn: () -> Bool = { true })
    -> RunRecord?
  {
    while day < community.days {
      guard goesOn() else { return nil }
      step()
    }
    return finish(survivors: survivors)
  }

  /// Rounds off the record: survivors, ledger and digest.
  package consuming func finish(survivors: Bool) -> RunRecord {
    close(survivors: survivors)
    return record
  }

  /// Bytes that a member takes in the table.
  package var bytesPerMember: Int { members.bytesPerMember }

  /// Does `work` for every block of rows, on all threads. Blocks do not depend on the number of
  /// threads, and nothing is summed across them here.
  func forEachBlock(_ work: @Sendable (Range<Int>, BlockScratch) -> Void) {
    let table = members
    let blocks = table.blockCount
    let scratch = scratch
    if threads == 1 || blocks == 1 {
      for block in 0..<blocks { work(table.rows(ofBlock: block), scratch[block]) }
      return
    }
    let workers = min(threads, blocks)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var block = worker
      while block < blocks {
        work(table.rows(ofBlock: block), scratch[block])
        block += workers
      }
    }
  }
}

/// The phases of a day, for those who time them. Numbers follow the model; 5, 7, 8 and 9 (converse,
/// serve, govern, buy) are not part of it yet.
package enum Phase: String, CaseIterable, Sendable {
  case plan, attend, read, participate, feel, leave, join, record
}

/// Functions of whole days, computed once.
struct Tables: Sendable {
  /// c(M − 1) by days since the last visit.
  let forgetting: [Float]
  /// φ^τ by days of satiation's decay.
  let satiation: [Float]
  /// e^(−.01·age) of the tie to a KOL by age, and the fading of a farewell by days since the end.
  let kolTie: [Float]
  let farewell: [Float]
  /// Hazard modifier by age.
  let age: [Float]
  /// When members of each segment look in.
  let hours: VisitingHours

  init(community: Community) {
    let mechanisms = community.mechanisms
    let days = 0...(community.days + 1)
    // a power of two long, so that a mask keeps unused rows inside
    let length = 1 << (64 - (community.days + 1).leadingZeroBitCount)
    forgetting = mechanisms.forgetting.table(days: length - 1)
    var left: Float = 1
    let keep = Float(mechanisms.satiation.persistence)
    satiation = days.map { _ in
      defer { left *= keep }
      return left
    }
    kolTie = days.map { exponential(-Float(mechanisms.kol.tieDecay) * Float($0)) }
    farewell = days.map { exponential(-Float($0) / Float(mechanisms.kol.farewellScale)) }
    let gamma = Float(mechanisms.leave.ageExponent)
    age = days.map { gamma == 0 ? 1 : power(1 + Float($0) / 30, -gamma) }
    hours = VisitingHours(segments: community.segments)
  }
}
