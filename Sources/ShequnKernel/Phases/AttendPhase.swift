// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 3 · attend – who is online today and at what hour:
  /// p = σ(logit a + effects of satisfaction, trust, habit, enthusiasm, expected welfare, an event,
  /// weekend and forgetting); a notification is opened with a probability of its own, and a check-in
  /// is a visit too.
  ///
  /// Reads the morning, prices, notifications, challenges, who of the dormant is contacted; writes the
  /// block's visits and cohorts.
  /// Columns read: id, segment, cell, joined, activity, enthusiasm, habit, satisfaction, trust, worth,
  /// interests, buyingRate, lastVisit, visits, streak.
  /// Columns written: checkIn, pushesFrom, muteLeft.
  func attending() -> BlockWork {
    let attendance = Attendance(simulation: self)
    return BlockWork(.attend) { rows, scratch in
      attendance.logits(rows, scratch)
      attendance.noteOwn(rows, scratch)
      attendance.winBack(rows, scratch)
      attendance.sale(rows, scratch)
      attendance.draw(rows, scratch)
      attendance.turnIntoChances(rows, scratch)
      if attendance.hasPush { attendance.mute(rows) }
      if attendance.hasChallenge { attendance.checkIn(rows, scratch) }
      attendance.noteDrawn(rows, scratch)
      attendance.come(rows, scratch)
    }
  }

  /// What the blocks found is added up.
  mutating func countVisits() {
    var cohorts = CohortVisits()
    for block in 0..<members.blockCount {
      cohorts.add(scratch[block].cohorts)
      today.saturation[.attend].beyond += scratch[block].saturated
      today.dau += scratch[block].visitCount
    }
    record.follow(cohorts, day: desk.day)
    lastVisits[day] = today.dau
    today.decisions = members.count
    today.saturation[.attend].of = members.count
  }
}

/// The chances of one day, as plain numbers.
private struct Attendance: Sendable {
  let table: MemberView
  let source: RandomSource
  let day: Int
  /// The same by the plan's days, and the days before its first.
  let planDay: Int
  let origin: Int
  let rewards: RewardField
  /// By cell: what draws its members today, rewards open to all and events.
  let pull: CellTable<Float>
  let hasPush: Bool
  let pushes: PushesView
  let pushMix: ColumnView<SIMD4<Float>>
  /// Share of those fed up who mute the community; the others leave.
  private let mutes: Float
  let hasChallenge: Bool
  /// Dormant members who are contacted, in order of rows.
  let contacted: [(row: Int, pull: Float)]
  /// What is asked today; its pull counts by the member's rate against the mean.
  private let prices: AskedPrices
  private let meanBuyingRate: Float
  private let armOfCell: CellTable<UInt8>
  private let isOneArm: Bool
  private let challenges: [OpenChallenge]
  private let forgotten: [Float]
  private let hours: VisitingHours
  private let calendar: Float
  private let satisfactionWeight: Float
  private let trustWeight: Float
  private let habitWeight: Float
  private let neutralHabit: Float
  private let enthusiasmWeight: Float
  private let notifications: Notifications
  private let challenge: CheckIn
  private let fields: UInt32
  private let lanes: Int
  /// By row, what levers have added to logits so far, in a rehearsal.
  private let drawn: ColumnView<Float>?

  init(simulation: borrowing Simulation) {
    let community = simulation.community
    let equation = community.mechanisms.attend
    table = MemberView(simulation.members)
    source = simulation.source
    day = simulation.day
    planDay = simulation.desk.day
    origin = simulation.origin
    rewards = simulation.rewards
    pull = simulation.morning.pull
    hasPush = simulation.pushes.isDay
    pushes = simulation.pushes.view
    pushMix = simulation.pushes.mix.view
    mutes = 1 - Float(community.platform.fork)
    contacted = simulation.contacted
    prices = simulation.prices
    meanBuyingRate = Float(community.mechanisms.purchase.meanRate)
    armOfCell = simulation.morning.armOfCell
    isOneArm = simulation.cells.arms == 1
    challenges = simulation.challenges
    hasChallenge = challenges.contains { $0.isRunning(on: simulation.desk.day) }
    forgotten = simulation.tables.forgetting
    hours = simulation.tables.hours
    calendar =
      community.market.season(day: simulation.date)
      + (Simulation.weekday(simulation.date) >= 5 ? Float(equation.weekend) : 0)
    satisfactionWeight = Float(equation.satisfaction)
    trustWeight = Float(equation.trust)
    habitWeight = Float(equation.habit)
    neutralHabit = Float(community.mechanisms.habit.neutral)
    enthusiasmWeight = Float(equation.enthusiasm)
    notifications = community.mechanisms.notifications
    challenge = community.mechanisms.checkIn
    fields = RandomSource.fields(tick: day, decision: Decision.attend.rawValue, draw: 0)
    lanes = simulation.members.lanes
    drawn = simulation.isRehearsing ? simulation.drawn?.view : nil
  }

  /// Logits of coming, four members at a time.
  func logits(_ rows: Range<Int>, _ scratch: BlockScratch) {
    let forgetting = forgotten.span
    let mask = Int32(forgotten.count - 1)
    let today = Int32(day)
    let chances = scratch.chances
    let activity = table.activity[rows]
    let satisfaction = table.satisfaction[rows]
    let trust = table.trust[rows]
    let habit = table.habit[rows]
    let enthusiasm = table.enthusiasm[rows]
    let lastVisit = table.lastVisit[rows]
    // whole vectors
    let cell = table.cell[rows.lowerBound..<rows.lowerBound + (rows.count + 3) / 4 * 4]
    let isOwn = rewards.isOwn

    scratch.saturated = 0
    for row in stride(from: 0, to: rows.count, by: 4) {
      let since = today &- SIMD4<Int32>(truncatingIfNeeded: SIMD4<UInt16>(of: lastVisit, at: row))
      var effects =
        calendar
        + SIMD4(
          forgetting[Int(since.x & mask)], forgetting[Int(since.y & mask)],
          forgetting[Int(since.z & mask)], forgetting[Int(since.w & mask)])
      effects += SIMD4(
        pull[Int(cell[row])], pull[Int(cell[row + 1])], pull[Int(cell[row + 2])],
        pull[Int(cell[row + 3])])
      effects += satisfactionWeight * (SIMD4(of: satisfaction, at: row) - 0.5)
      effects += trustWeight * (SIMD4(of: trust, at: row) - 0.5)
      effects += habitWeight * (SIMD4(of: habit, at: row) - neutralHabit)
      effects += enthusiasmWeight * (SIMD4(of: enthusiasm, at: row) - 0.5)
      if isOwn {
        for lane in 0..<min(4, rows.count - row) {
          effects[lane] +=
            rewards.felt(of: rows.lowerBound + row + lane, in: table, day: day).pull
        }
      }
      if any(effects .> 4) || any(effects .< -4) {
        for lane in 0..<min(4, rows.count - row) where abs(effects[lane]) > 4 {
          scratch.saturated += 1
        }
      }
      (SIMD4(of: activity, at: row) + effects).store(to: chances, at: row)
    }
  }

  /// Takes the logit without what levers add to it from what a rehearsal notes.
  func noteOwn(_ rows: Range<Int>, _ scratch: BlockScratch) {
    guard let drawn else { return }
    for row in 0..<rows.count {
      drawn[rows.lowerBound + row] -=
        scratch.chances[row] - pull[Int(table.cell[rows.lowerBound + row])]
    }
  }

  /// Adds the logit with everything: the difference is what levers have added today.
  func noteDrawn(_ rows: Range<Int>, _ scratch: BlockScratch) {
    guard let drawn else { return }
    for row in 0..<rows.count {
      let chance = max(1e-6, min(1 - 1e-6, scratch.chances[row]))
      drawn[rows.lowerBound + row] += logarithm(chance / (1 - chance))
    }
  }

  /// Dormant members who are contacted feel a pull.
  func winBack(_ rows: Range<Int>, _ scratch: BlockScratch) {
    // the first of them in this block
    var (low, high) = (0, contacted.count)
    while low < high {
      let middle = (low + high) / 2
      if contacted[middle].row < rows.lowerBound { low = middle + 1 } else { high = middle }
    }
    for contact in contacted[low...].prefix(while: { $0.row < rows.upperBound }) {
      scratch.chances[contact.row - rows.lowerBound] += contact.pull
    }
  }

  /// A sale is a reason to come, for those who buy.
  func sale(_ rows: Range<Int>, _ scratch: BlockScratch) {
    guard prices.isPulling else { return }
    let (cell, joined, rate) = (table.cell[rows], table.joined[rows], table.buyingRate[rows])
    for row in 0..<rows.count {
      let felt = prices.felt(cell: Int(cell[row]), joined: Int(joined[row]))
      scratch.chances[row] += felt.pull * min(1, rate[row] / meanBuyingRate)
    }
  }

  /// Logits become chances; on a day with notifications those who open one are drawn in:
  /// p = (1 − o)σ(z) + oσ(z + pull).
  func turnIntoChances(_ rows: Range<Int>, _ scratch: BlockScratch) {
    let chances = scratch.chances
    guard hasPush else {
      for row in stride(from: 0, to: rows.count, by: 4) {
        logistic(SIMD4(of: chances, at: row)).store(to: chances, at: row)
      }
      return
    }
    let push = exponential(-Float(notifications.pull))
    let count = drawnIn(rows, push, scratch)
    let (base, slope) = (Float(notifications.base), Float(notifications.match))
    let (fatigue, worthSlope) = (Float(notifications.fatigue), Float(notifications.worth))
    let since = table.pushesFrom[rows]
    for index in 0..<count {
      if index + ahead < count {
        table.interests.prefetch(row: rows.lowerBound + Int(scratch.places[index + ahead]))
      }
      let place = Int(scratch.places[index])
      let row = rows.lowerBound + place
      let arm = arm(of: row)
      let (sum, square) = products(row, pushMix.elements(of: arm))
      guard sum > 0 else { continue }
      let match = sum / square.squareRoot()
      let worth = table.worth[row]
      let load = pushes.load(arm: arm, since: Int(since[place]), worth: worth)
      let open = logistic(
        base + slope * (match - 0.5) + worthSlope * (worth - 0.5) - fatigue * load)
      let alone = chances[place]
      let most = alone / (alone + (1 - alone) * push)
      chances[place] += open * (most - alone)
    }
  }

  /// Puts σ(z) into chances, and lists whom a notification, which multiplies the odds against coming by
  /// `push`, could make come: nobody else's exact chance matters. Returns how many.
  private func drawnIn(_ rows: Range<Int>, _ push: Float, _ scratch: BlockScratch) -> Int {
    let (chances, words, places) = (scratch.chances, scratch.words, scratch.places)
    let since = table.pushesFrom[rows]
    let today = SIMD4<Int32>(repeating: Int32(day))
    let all = SIMDMask<SIMD4<Int32>>(repeating: hasChallenge)
    var count = 0
    for row in stride(from: 0, to: rows.count, by: 4) {
      let against = exponential(-SIMD4<Float>(of: chances, at: row))  // odds
      (1 / (1 + against)).store(to: chances, at: row)
      let luck = RandomSource.uniform(SIMD4(of: words, at: row))
      let isReached = SIMD4<Int32>(truncatingIfNeeded: SIMD4<UInt16>(of: since, at: row)) .< today
      let couldCome = isReached .& (all .| (luck * (1 + push * against) .< 1))
      for lane in 0..<4 {
        places[count] = UInt16(truncatingIfNeeded: row + lane)
        count += couldCome[lane] ? 1 : 0
      }
    }
    // columns are padded to whole vectors
    while count > 0, places[count - 1] >= rows.count { count -= 1 }
    return count
  }

  @inline(__always)
  private func arm(of row: Int) -> Int { isOneArm ? 0 : Int(armOfCell[Int(table.cell[row])]) }

  /// Σ θφ and Σ θ² of a member's interests and a mix of one-topic posts.
  @inline(__always)
  private func products(_ row: Int, _ mix: UnsafeMutableBufferPointer<SIMD4<Float>>)
    -> (Float, Float)
  {
    let interests = table.interests.elements(of: row)
    var (sum, square) = (SIMD4<Float>(), SIMD4<Float>())
    for lane in 0..<lanes {
      sum += interests[lane] * mix[lane]
      square += interests[lane] * interests[lane]
    }
    return (sum.sum(), square.sum())
  }

  /// Of those who have had enough of notifications most mute them.
  func mute(_ rows: Range<Int>) {
    let since = table.pushesFrom[rows]
    let left = table.muteLeft[rows]
    let worth = table.worth[rows]
    for place in 0..<rows.count where Int(since[place]) < day {
      left[place] -=
        mutes
        * pushes.fedUp(
          arm: arm(of: rows.lowerBound + place), since: Int(since[place]), worth: worth[place])
      if left[place] <= 0 { mute(place, rows) }
    }
  }

  /// From tomorrow on nothing reaches a member for as long as muting lasts.
  private func mute(_ place: Int, _ rows: Range<Int>) {
    let row = rows.lowerBound + place
    table.pushesFrom[row] = UInt16(clamping: day + Int(notifications.muteDays))
    let luck = source.block(.mute, entity: UInt64(table.id[row]), tick: day)
    table.muteLeft[row] = -logarithm(luck[0])
  }

  /// A random word for each member: they come when it is below their chance.
  func draw(_ rows: Range<Int>, _ scratch: BlockScratch) {
    source.firstWords(of: table.id[rows], fields: fields, into: scratch.words)
  }

  /// Those in a challenge check in or not, and come if they do; p ← 1 − (1 − p)(1 − p_c).
  func checkIn(_ rows: Range<Int>, _ scratch: BlockScratch) {
    for row in rows where table.checkIn[row].challenge > 0 {
      var state = table.checkIn[row]
      let open = challenges[Int(state.challenge) - 1]
      guard open.isRunning(on: planDay), !state.isOut else { continue }
      var logit = open.logit + state.drive
      logit += Float(challenge.habit) * (table.habit[row] - neutralHabit)
      let streak = min(Float(challenge.streakLimit), Float(state.streak))
      logit += Float(challenge.streak) * logarithm(1 + streak)
      if state.justLost { logit -= Float(challenge.lost) }
      if state.missesInARow > 0 { logit += open.comeback }
      let p = logistic(logit)
      let luck = source.block(.checkIn, entity: UInt64(table.id[row]), tick: day)
      state.isDone = luck[0] < p
      table.checkIn[row] = state
      let place = row - rows.lowerBound
      let alone = scratch.chances[place]
      let comes = state.isDone || RandomSource.uniform(scratch.words[place]) < alone
      scratch.words[place] = comes ? 0 : .max
      scratch.chances[place] = 1 - (1 - alone) * (1 - p)
    }
  }

  /// Days in a row with a visit, up to the last one.
  private func streak(_ rows: Range<Int>, _ row: Int) -> Int {
    Int(table.streak[rows.lowerBound + row])
  }

  /// Who comes.
  func come(_ rows: Range<Int>, _ scratch: BlockScratch) {
    let (id, chances, words) = (table.id[rows], scratch.chances, scratch.words)
    let coming = scratch.places
    var count = 0
    for row in 0..<rows.count {
      coming[count] = UInt16(truncatingIfNeeded: row)
      count += RandomSource.uniform(words[row]) < chances[row] ? 1 : 0
    }
    let room = scratch.room(forVisits: count)
    let (joined, lastVisit) = (table.joined[rows], table.lastVisit[rows])
    var cohorts = CohortVisits()
    for index in 0..<count {
      let row = Int(coming[index])
      // who was there on day 1 is of the first cohort, whatever they did before
      let start = max(origin, Int(joined[row]))
      cohorts.add(
        age: day - 1 - start, previous: Int(lastVisit[row]) - start - 1,
        visits: Int(joined[row]) < origin
          ? (Int(lastVisit[row]) == day - 1 ? min(planDay - 1, streak(rows, row)) : -1)
          : Int(table.visits[rows.lowerBound + row]))
      let luck = source.block(entity: UInt64(id[row]), fields: fields)
      room.initializeElement(
        at: index,
        to: Visit(
          row: Int32(truncatingIfNeeded: rows.lowerBound + row),
          hour: hours.hour(luck[1], segment: Int(table.segment[rows.lowerBound + row])),
          attendance: chances[row], postLuck: luck[2], violationLuck: luck[3]))
    }
    scratch.visitCount = count
    scratch.cohorts = cohorts
  }
}
