// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 11 · leave – competing hazards add up; a cause is drawn by its share of the sum.
  ///
  /// Each person has a unit-exponential amount of hazard to live through, drawn once. They leave
  /// when it is used up, which makes P(leave today) = 1 − e⁻ʰ exactly, and ties the fates of one
  /// person under two plans as closely as can be: a small change of hazards is a small change of
  /// the day of leaving.
  ///
  /// Reads the block's visits, running rewards, rulings; writes the departures; takes rows out, and
  /// tells groups, market and friends.
  /// Columns read: id, group, segment, cell, channel, inviter, joined, activity, frailty,
  /// naturalHazard, satisfaction, trust, worth, deficits, given, pushesFrom, purchases, spend, lastVisit, visits,
  /// postCount, cost.
  /// Columns written: hazardLeft, ties, social, bond, lostFriends.
  func leaving() -> BlockWork {
    let equation = community.mechanisms.leave
    let coefficients = hazards(ofDeficits: equation)
    let (rival, rivalry) = (morning.competitor, Float(equation.competitor))
    let contagion = Float(community.mechanisms.ties.contagion)
    let giving = logarithm(1 - Float(community.mechanisms.ties.giving))
    let givingLimit = Float(community.mechanisms.ties.givingLimit)
    let rulings = rulings
    let steepness = Float(equation.satisfaction)
    let fields = RandomSource.fields(tick: day, decision: Decision.leave.rawValue, draw: 0)
    let (table, source, today, origin) = (MemberView(members), source, day, origin)
    let (rewards, cellHazard, ageModifier) = (rewards, rewards.hazard, tables.age)
    let isPlain = rewards.isHazardPlain && equation.ageExponent == 0 && equation.regret == 0
    let daily = Daily(simulation: self)

    return BlockWork(.leave) { rows, scratch in
      let cell = table.cell[rows]
      let joined = table.joined[rows]
      let frailty = table.frailty[rows]
      let satisfaction = table.satisfaction[rows]
      let left = table.hazardLeft[rows]
      let (bond, lost, given) = (table.bond[rows], table.lostFriends[rows], table.given[rows])
      let modifiers = scratch.chances

      // who easily goes: frailty, mood, what binds, friends who went, answers given, rewards, age
      for row in stride(from: 0, to: rows.count, by: 4) {
        let friends = 1 + contagion * least(1, SIMD4(of: lost, at: row))
        var modifier = SIMD4(of: frailty, at: row) * SIMD4(of: bond, at: row) * friends
        modifier *= exponential(
          giving * least(givingLimit, SIMD4(of: given, at: row))
            - steepness * (SIMD4(of: satisfaction, at: row) - 0.5))
        modifier.store(to: modifiers, at: row)
      }
      if !isPlain {
        for row in 0..<rows.count {
          let held =
            rewards.isOwn
            ? rewards.hazard(of: rows.lowerBound + row, in: table, day: today)
            : cellHazard[Int(cell[row])]
          modifiers[row] *= held * ageModifier[today - 1 - Int(joined[row])]
        }
      }
      // every day, visit or not
      for row in 0..<rows.count {
        left[row] -= modifiers[row] * daily.hazard(rows.lowerBound + row)
      }
      // a visit is when people decide, at a rate per calendar time: base over today's chance
      do {
        let visits = scratch.visits
        for index in visits.indices {
          let place = Int(visits[index].row)
          if index + ahead < visits.count {
            table.deficits.prefetch(row: Int(visits[index + ahead].row))
          }
          let pace = logistic(table.activity[place]) / visits[index].attendance
          visits[index].pressure = pace
          var felt = (coefficients * table.deficits[place]).sum()
          if rival > 0 { felt += rivalry * max(0, rival - table.satisfaction[place]) }
          left[place - rows.lowerBound] -= modifiers[place - rows.lowerBound] * felt * pace
        }
      }
      // who goes, and why
      scratch.leavers.removeAll(keepingCapacity: true)
      for row in 0..<rows.count where left[row] <= 0 {
        let place = rows.lowerBound + row
        if let ruling = rulings[place] {
          scratch.leavers.append(
            (place, table.departure(of: place, day: today, origin: origin, cause: ruling)))
          continue
        }
        var felt = Deficits()
        var competition: Float = 0
        if let index = scratch.visitIndex(ofRow: place) {
          let pressure = scratch.visits[index].pressure
          felt = coefficients * table.deficits[place] * pressure
          competition = rivalry * max(0, rival - table.satisfaction[place]) * pressure
        }
        let luck = source.block(entity: UInt64(table.id[place]), fields: fields)
        felt[.overload] += daily.fedUp(place)
        let cause = Self.cause(
          luck[0], natural: table.naturalHazard[place], fading: daily.fading(place), felt,
          competition)
        scratch.leavers.append(
          (place, table.departure(of: place, day: today, origin: origin, cause: cause)))
      }
    }
  }

  /// Hazard a day of each deficit, as experienced, when it is complete.
  func hazards(ofDeficits equation: Leave) -> Deficits {
    var coefficients = Deficits()
    // what is missing makes people stay away rather than leave where staying costs nothing
    let inertia = Float(community.platform.inertia)
    coefficients[.shortage] = inertia * Float(equation.shortage)
    coefficients[.homogeneity] = inertia * Float(equation.homogeneity)
    coefficients[.incentive] = Float(equation.incentive)
    coefficients[.overload] = Float(equation.overload)
    coefficients[.distrust] = Float(equation.distrust)
    coefficients[.farewell] = Float(equation.farewell)
    if community.mechanisms.ties.isOn {
      coefficients[.isolation] = inertia * Float(equation.isolation)
    }
    coefficients[.service] = Float(equation.service)
    return coefficients
  }

  /// Those who leave are logged and their rows taken out.
  ///
  /// - Complexity: O(leavers · (ties + columns)), and O(members) on a day on which an inviter leaves.
  mutating func depart() {
    timed(.depart)
    defer { timed(nil) }
    var leaving: [Int] = []
    let firstLine = record.departures.count
    for block in 0..<members.blockCount {
      let previous = scratch[block].previousVisits[..<scratch[block].previousCount]
      lastVisits.withUnsafeMutableBufferPointer { counts in
        for day in previous { counts[Int(day)] -= 1 }
      }
      for (row, departure) in scratch[block].leavers {
        record.departures.append(completed(departure))
        noteLeaving(departure)
        today.left += 1
        if let cause = departure.cause { today.leftBy[Int(cause.rawValue)] += 1 }
        if departure.channel == .referral { today.referred -= 1 }
        leaving.append(row)
      }
    }
    for index in leaving.indices {
      members.lookAhead(from: index, in: leaving)
      keep(leaving[index], line: firstLine + index)
      depart(leaving[index])
    }
    if cells.arms > 1 {
      today.arms = armCounts(leaving)
      tallyUnits(leaving)
    }
    loosenBonds()
    rulings.removeAll(keepingCapacity: true)
    members.remove(leaving, threads: threads)
  }

  /// The cause whose share of the sum holds u.
  private static func cause(
    _ u: Float, natural: Float, fading: Float, _ felt: Deficits, _ competition: Float
  ) -> Cause {
    var rest = u * (Cause.experienced.reduce(natural + fading) { $0 + felt[$1] } + competition)
    rest -= natural
    if rest < 0 { return .natural }
    rest -= fading
    if rest < 0 { return .fading }
    var last = fading > 0 ? Cause.fading : .natural
    for cause in Cause.experienced where felt[cause] > 0 {
      rest -= felt[cause]
      if rest < 0 { return cause }
      last = cause
    }
    return competition > 0 ? .competitor : last
  }

  /// A rule makes a member leave today.
  mutating func rule(_ row: Int, _ cause: Cause) {
    guard !isRehearsing else { return }
    rulings[row] = cause
    members.hazardLeft[row] = -.infinity
  }

  /// The groups, the market and friends miss a member.
  private mutating func depart(_ row: Int) {
    groups.leave(Int(members.group[row]))
    let person = Int(members.id[row])
    market.leave(person)
    if members.social[row].firstPost > 0 { firstPosts.leave(members.id[row], day: desk.day) }
    if members.social[row].flags.contains(.inviting) { goneInviters.insert(UInt32(person) + 1) }
    // friends grieve, and the tie is gone
    members.freshenTies(of: row, day: day, tables.tieDecay)
    for place in 0..<TieRow.slots where members.ties[row].weights[place] > 0 {
      let friend = Int(members.ties[row].friends[place])
      members.freshenTies(of: friend, day: day, tables.tieDecay)
      members.lostFriends[friend] += members.ties[row].weights[place]
      members.drop(place, of: row)
    }
  }

  /// Those whose inviter has gone are not bound by them any more.
  private mutating func loosenBonds() {
    guard !goneInviters.isEmpty else { return }
    for row in 0..<members.count where members.inviter[row] > 0 {
      guard goneInviters.contains(members.inviter[row]) else { continue }
      members.social[row].flags.remove(.invited)
      members.bond[row] = bond(members.social[row].flags)
    }
    goneInviters.removeAll()
  }

  /// What binds a member, as a factor on hazards.
  func bond(_ flags: Social.Flags) -> Float {
    var factor: Float = 1
    if flags.contains(.invited) { factor *= Float(community.mechanisms.referral.invited) }
    if flags.contains(.inviting) { factor *= Float(community.mechanisms.referral.inviting) }
    if flags.contains(.leader) { factor *= Float(community.mechanisms.belonging.leaderHazard) }
    return factor
  }
}

/// Hazards that are there every day, visit or not: reasons outside the community, being forgotten, and
/// being fed up with notifications.
private struct Daily: Sendable {
  private let table: MemberView
  private let day: Int
  private let fading: [Float]
  private let pushes: PushesView?
  private let leaves: Float
  private let armOfCell: CellTable<UInt8>

  init(simulation: borrowing Simulation) {
    table = MemberView(simulation.members)
    day = simulation.day
    fading = simulation.tables.fading
    let fork = Float(simulation.community.platform.fork)
    leaves = fork
    pushes = simulation.pushes.isDay && fork > 0 ? simulation.pushes.view : nil
    armOfCell = simulation.morning.armOfCell
  }

  @inline(__always)
  func hazard(_ row: Int) -> Float { table.naturalHazard[row] + fading(row) + fedUp(row) }

  @inline(__always)
  func fading(_ row: Int) -> Float { fading[day - Int(table.lastVisit[row])] }

  /// Of those whom today's notifications reach.
  @inline(__always)
  func fedUp(_ row: Int) -> Float {
    guard let pushes else { return 0 }
    let since = Int(table.pushesFrom[row])
    guard since < day else { return 0 }
    return leaves
      * pushes.fedUp(
        arm: Int(armOfCell[Int(table.cell[row])]), since: since, worth: table.worth[row])
  }
}

extension MemberView {
  /// A member's line in the log of departures.
  func departure(of row: Int, day: Int, origin: Int, cause: Cause?) -> Departure {
    let joined = Int(joined[row])
    return Departure(
      id: id[row], segment: segment[row], channel: channel[row],
      joined: joined - origin, duration: day - joined, cause: cause, visits: Int(visits[row]),
      recency: Int(lastVisit[row]) - joined, cost: Int(cost[row]), posts: Int(postCount[row]),
      purchases: Int(purchases[row]), spend: Int(spend[row]), trust: trust[row],
      satisfaction: satisfaction[row])
  }
}
