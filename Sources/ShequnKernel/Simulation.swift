// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
package import ShequnRandom
import Synchronization
package import ShequnRecords

/// One community living through one plan with one replication's people and luck.
///
/// The result is a pure function of (community, plan, seed, replication): not of the number of
/// threads, of the order of rows or levers, or of what is measured.
package struct Simulation: ~Copyable {
  @Boxed package private(set) var community: Community
  /// All luck of this replication: a pure function of seed, replication, entity, day and kind of decision.
  package let source: RandomSource
  /// Threads for one day's work; blocks of rows are shared out among them.
  let threads: Int

  /// The day that is lived or has been lived last, counted from the founding: 0…H + D with a history of
  /// H days, and so that nobody had joined before 0 with a start; raised by `open`. States and random numbers go by it, plans and records by `desk.day`.
  package internal(set) var day = 0
  /// The day before this plan began.
  let origin: Int
  /// Members who had come by referral and were there when this plan began.
  let referredBefore: Int
  /// What the operator knows and orders; levers write to it in `plan`, phases book on its ledger.
  var desk: Desk
  /// The plan, in its own order; levers keep what they have begun.
  var levers: [any Lever]
  /// Indices of levers in the order in which they act: as in the plan, but for those cut first.
  let actingOrder: [Int]
  /// All present members, a row each.
  let members: MemberTable
  /// Who is in which group, and the groups' messages of yesterday and today.
  var groups: Groups
  /// The operator's and KOLs' posts as they are met today, by arm and hour; laid by `plan`.
  var feed: Feed
  /// The rewards that members expect today, by cell; summed up by `plan`.
  var rewards: RewardField
  /// What today's board means to members, by cell.
  @Boxed var morning: Morning
  /// Notifications of today, and the loads that they leave; moved by `plan`.
  var pushes: Pushes
  /// Segments and arms of the A/B tests, fixed for the run.
  let cells: Cells
  /// Names of the plan's levers whose money goes into winning members.
  let growthLevers: Set<String>
  /// Who of the people outside has joined, and who is a member now.
  var market: MarketState
  /// Draws who a person is; the same for one number on every day.
  var population: Population
  /// What each block of rows hands from phase to phase, as many as there have ever been.
  var scratch: [BlockScratch] = []
  /// Admitted today, not yet seated.
  var newcomers: [Newcomer] = []
  @Boxed var today = DayRecord()
  /// Who is online today, by group.
  var meeting = Meeting()
  /// Every challenge that was announced.
  var challenges: [OpenChallenge] = []
  /// Rows that a rule makes leave today.
  var rulings: [Int: Cause] = [:]
  /// Dormant members who are contacted today, by row, and what that adds to their logit of coming.
  var contacted: [(row: Int, pull: Float)] = []
  /// Newcomers of yesterday who are to be given a buddy, by row.
  var buddyless: [Int] = []
  /// First posts, and when their authors were answered.
  var firstPosts = FirstPostLog()
  /// People (number + 1) who had brought others and left today.
  var goneInviters: Set<UInt32> = []
  /// Those who have left and may come back, and of those who did how many days after joining, by person.
  var gone: GoneMembers
  var returned: [UInt32: Int] = [:]
  /// Questions to the service that are not answered yet.
  var questions = ServiceQueue()
  /// What the A/B tests count of each member or group.
  var unitTally: UnitTally
  /// What members are used to pay.
  var references: ReferencePrices
  /// By arm, the day of the last event; nil: none yet.
  var lastEvents: [Int?]
  /// By key of a call's account, hearings a head of its audience so far.
  var hearings: [UInt64: Double] = [:]
  /// What is asked today, and what members make of it; laid by `plan`.
  var prices: AskedPrices
  /// Shocks under way: the day, and how strong.
  var shocks: [(day: Int, strength: Float)] = []
  /// By day, the people whose last visit was then, present or not.
  var lastVisits: [Int]
  /// By row, what levers have added to the logits of coming in a rehearsal, summed over its days.
  var drawn: Column<Float>?
  /// Functions of ages and silences, by whole days.
  let tables: Tables
  @Boxed package internal(set) var record = RunRecord()
  /// Kept where somebody watches.
  var log: ActLog?
  /// Nanoseconds of some clock, for profiles; the kernel has no clock of its own.
  package var clock: (@Sendable () -> UInt64)?
  /// By phase, time spent outside blocks; all 0 without a clock.
  private var nanoseconds = [UInt64](repeating: 0, count: Phase.allCases.count)
  /// The phase that is timed now, and since when.
  private var running: Phase?
  private var runningSince: UInt64 = 0

  /// Day 0: the starting members are there and nothing has happened, or what lies before day 1 has.
  ///
  /// - Parameter watch: takes what members do, day by day; no result depends on it.
  package init(
    community: Community, levers: [any Lever] = [], seed: UInt64, replication: Int,
    threads: Int = 1, watch: MemberAct.Watch? = nil
  ) {
    let community = community.priced()
    if community.daysBefore > 0,
      let past = Past(
        of: community, seed: seed, replication: replication, threads: threads, watch: watch)
    {
      self.init(after: past, levers: levers, threads: threads)
    } else {
      self.init(
        founding: community, levers: levers, seed: seed, replication: replication,
        threads: threads, watch: watch)
    }
  }

  /// Everybody is new.
  init(
    founding community: Community, levers: [any Lever], seed: UInt64, replication: Int,
    threads: Int, watch: MemberAct.Watch?
  ) {
    let community = community.priced()
    _community = Boxed(wrappedValue: community)
    self.levers = levers
    log = ActLog(watch)
    day = community.eve - community.daysBefore
    (origin, referredBefore) = (day, 0)
    self.threads = max(1, threads)
    source = RandomSource(seed: seed, replication: replication)
    members = MemberTable(topics: community.topics.count)
    gone = GoneMembers(topics: community.topics.count)
    var desk = Desk(community: community, luck: source)
    desk.weekdayShift = Self.weekday(1 - community.daysBefore)
    for index in self.levers.indices { self.levers[index].prepare(&desk) }
    self.desk = desk
    actingOrder = desk.order(of: levers)
    growthLevers = LeverList(levers).winningMembers
    cells = Cells(segments: community.segments, tests: desk.tests, source: source)
    lastEvents = Array(repeating: nil, count: cells.arms)
    unitTally = UnitTally(tests: cells.tests.count)
    references = ReferencePrices(arms: cells.arms, day: day)
    prices = AskedPrices([], references, cells: cells, community: community)
    groups = Groups(community: community, lanes: members.lanes, source: source)
    feed = Feed(
      topics: community.topics.count, arms: cells.arms, fresh: community.platform.fresh)
    rewards = RewardField(
      rewards: [], contenders: [], cells: cells, mechanisms: community.mechanisms)
    morning = Morning(
      desk.board, rewards: rewards, cells: cells, community: community, novelty: [], shock: 0,
      competitor: 0)
    pushes = Pushes(community: community, arms: cells.arms)
    market = MarketState(community: community, source: source)
    population = Population(community: community, cells: cells, source: source)
    tables = Tables(community: community)
    lastVisits = Array(repeating: 0, count: community.lastDay + 2)
    record.replication = replication
    record.startingMembers = community.members
    record.cohorts = [Cohort(joined: community.members)]
    record.tests = self.desk.tests
    if community.start.isGiven { takeUp() } else { settle() }
    self.desk.dashboard.groups = groups.count
  }

  /// Day 0 after a history: a plan goes on from a copy of what it has left. What the history's levers had
  /// promised or signed has ended; records and ledger begin.
  package init(after past: Past, levers: [any Lever] = [], threads: Int = 1) {
    self.init(after: past.evening, levers: levers, threads: threads)
  }

  private init(after past: borrowing Simulation, levers: [any Lever], threads: Int) {
    let community = past.community
    _community = Boxed(wrappedValue: community)
    self.levers = levers
    self.threads = max(1, threads)
    log = past.log
    source = past.source
    day = past.day
    origin = past.day
    referredBefore = past.today.referred
    var desk = Desk(after: past.desk)
    for index in self.levers.indices { self.levers[index].prepare(&desk) }
    self.desk = desk
    actingOrder = desk.order(of: levers)
    growthLevers = LeverList(levers).winningMembers
    cells = Cells(segments: community.segments, tests: desk.tests, source: source)
    unitTally = UnitTally(tests: cells.tests.count)
    references = past.references.copied(to: cells.arms)
    prices = AskedPrices([], references, cells: cells, community: community)
    lastEvents = Array(repeating: past.lastEvents[0], count: cells.arms)
    hearings = past.hearings
    members = MemberTable(after: past.members, cells: cells)
    gone = GoneMembers(after: past.gone, cells: cells)
    returned = past.returned
    groups = past.groups.copy()
    feed = past.feed.copy(to: cells.arms)
    rewards = RewardField(
      rewards: [], contenders: [], cells: cells, mechanisms: community.mechanisms)
    morning = Morning(
      desk.board, rewards: rewards, cells: cells, community: community, novelty: [], shock: 0,
      competitor: 0)
    pushes = past.pushes.copy(to: cells.arms)
    market = past.market
    population = Population(community: community, cells: cells, source: source)
    scratch = (0..<past.scratch.count).map { _ in BlockScratch() }
    today = past.today
    buddyless = past.buddyless
    questions = past.questions
    shocks = past.shocks
    lastVisits = past.lastVisits
    tables = past.tables
    record.replication = past.record.replication
    record.startingMembers = members.count
    record.cohorts = [Cohort(joined: members.count)]
    record.tests = desk.tests
  }

  /// The calendar's day: 1 is the first of the run, 0 and less are days of the history.
  var date: Int { day - community.eve }

  /// The day of the week of a date, 0 (Monday) … 6; day 1 of a run is a Monday.
  static func weekday(_ date: Int) -> Int { ((date - 1) % 7 + 7) % 7 }

  /// One day, as the model tells it. Phases 3, 4 and 9 to 11 touch only a member's own columns: they
  /// run block by block on all threads, several together, so that a block stays in the processor's
  /// cache.
  package mutating func step() {
    open()  //                            1 · a new day
    plan()  //                            2 · levers: stimuli on the board, costs on the ledger
    // 3 · who is online, 4 · what they see and say, and whether they have a question
    inBlocks(attending(), reading(), asking())
    gatherVisits()  //                        what the blocks found, in block order
    converse()  //                        5 · answers, ties, newcomers
    participate()  //                     6 · check-ins, events, draws; rewards are paid
    serve()  //                           7 · questions queue for staff and peers
    govern()  //                          8 · violations, removals, mistakes
    // 9 · purchases at today's price, 10 · states move, 11 · competing causes of leaving
    inBlocks(buying(), feeling(), leaving(), counting())
    checkOut()  //                            what was bought is paid for
    depart()  //                              those who leave are gone
    join()  //                           12 · arrivals of every channel, placed into groups
    conclude()  //                       13 · the day is written down
  }

  /// Visits and messages of all blocks, added up.
  mutating func gatherVisits() {
    timed(.gather)
    countVisits()
    deliver()
    noteVisits()
    timed(nil)
  }

  /// All days; then the record with its digest.
  /// `survivors`: whether members still there are listed among the departures.
  package consuming func run(survivors: Bool = false) -> RunRecord {
    while desk.day < community.days { step() }
    return finish(survivors: survivors)
  }

  /// The same as long as `goesOn` allows; nil if it was cut short.
  package consuming func run(survivors: Bool = false, while goesOn: () -> Bool) -> RunRecord? {
    while desk.day < community.days {
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

  /// The same for a community with so many topics, before there is one.
  package static func bytesPerMember(topics: Int) -> Int {
    MemberTable(topics: topics).bytesPerMember
  }

  /// Does one work after the other on each block of rows, blocks shared out among threads. Blocks do
  /// not depend on the number of threads, and nothing is summed across them here.
  mutating func inBlocks(_ works: BlockWork...) {
    timed(nil)
    let (table, scratch, clock) = (members, scratch, clock)
    forEachBlock { block in
      let rows = table.rows(ofBlock: block)
      for work in works {
        let start = clock?() ?? 0
        work.run(rows, scratch[block])
        if let clock { scratch[block].nanoseconds[work.phase.index] += clock() - start }
      }
    }
  }

  /// Calls `work` with the number of each block, on all threads.
  func forEachBlock(_ work: @Sendable (Int) -> Void) {
    let blocks = members.blockCount
    let workers = min(threads, blocks)
    guard workers > 1 else { return (0..<blocks).forEach(work) }
    // whoever is free takes the next block, so that a slow thread holds nobody up
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if block >= blocks { return }
        work(block)
      }
    }
  }

  /// From now on time counts for this phase (nil: for none). Only with a clock.
  mutating func timed(_ phase: Phase?) {
    guard let clock else { return }
    let now = clock()
    if let running { nanoseconds[running.index] += now - runningSince }
    (running, runningSince) = (phase, now)
  }

  /// Nanoseconds of all threads by phase, if there was a clock.
  package var profile: [(phase: Phase, nanoseconds: UInt64)] {
    Phase.allCases.map { phase in
      let own = nanoseconds[phase.index]
      return (phase, scratch.reduce(own) { $0 + $1.nanoseconds[phase.index] })
    }
  }
}
