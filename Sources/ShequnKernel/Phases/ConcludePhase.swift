// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 13 · conclude – the day is counted and written down. Changes nothing that a member feels.
  ///
  /// Reads everything; writes the record.
  /// Columns read: id, group, cell, channel, kol, inviter, joined, activity, postingRate, recommended, stocked,
  /// attention, need, frailty, hazardLeft, enthusiasm, habit, satisfaction, expectation, trust,
  /// trustReference, peerTrust, motivation, welfareReference, worth, interests, satiation, deficits,
  /// ties, social, lostFriends, given, checkIn, asked, pushesFrom, muteLeft, buyingLeft, purchases,
  /// spend, lastVisit, visits, streak, lastPost, postCount, recentPosts, held, delivery, gift, promised,
  /// cost.
  /// Columns written: none.
  mutating func conclude() {
    timed(.conclude)
    defer { timed(nil) }
    for scratch in scratch {
      today.add(scratch.sums)
      scratch.sums = FeelingSums()
    }
    let census = Census(simulation: self)
    var newcomers = FeelingSums()
    let arrived = today.joined + today.returned
    for row in members.count - arrived..<members.count { census.count(row, 1, in: &newcomers) }
    today.add(newcomers)
    count()
    sampleFriends()
    record.days.append(self.today)
    record.cohorts.append(Cohort(joined: self.today.joined))
    record.memberDays += self.today.decisions
    if isRehearsing { log?.forget() } else { log?.handOn() }
  }

  /// Part of phase 13, told apart because it touches only a member's own columns: what all who stay feel
  /// and have done so far. Newcomers are added in the evening.
  func counting() -> BlockWork {
    let census = Census(simulation: self)
    return BlockWork(.conclude) { rows, scratch in
      scratch.sums = census.sums(rows)
      for (row, _) in scratch.leavers { census.count(row, -1, in: &scratch.sums) }
    }
  }

  private mutating func count() {
    today.members = members.count
    today.wau = lastVisits[max(1, day - 6)...day].reduce(0, +)
    today.mau = lastVisits[max(1, day - 29)...day].reduce(0, +)
    today.groups = groups.count
    today.groupsSpeaking = groups.lastMessage.count { Int($0) == day }
    today.revenue = desk.ledger.revenue - record.days.reduce(0) { $0 + $1.revenue }
    today.depositsHeld = desk.ledger.held
    today.growthCost = desk.ledger.spent(on: growthLevers, day: desk.day)
    today.referred +=
      (record.days.last?.referred ?? referredBefore)
      + today.joinedBy[Int(Channel.referral.rawValue)]
    today.ties = members.tieCount
    let before = record.days.last?.totalCost ?? 0
    today.totalCost = desk.ledger.total
    today.cost = today.totalCost - before
    today.totalGoodsCost = (record.days.last?.totalGoodsCost ?? 0) + today.goodsCost
  }

  /// Every 30 days and on the last day: how often friends of one member know each other, among the
  /// 500 members with the lowest numbers.
  ///
  /// - Complexity: O(members + 500 · ties²), ties at most 8 a member.
  private mutating func sampleFriends() {
    guard community.mechanisms.ties.isOn, desk.day % 30 == 0 || desk.day == community.days
    else { return }
    for row in members.lowestNumbered(500) {
      let own = members.ties[row]
      let friends = (0..<TieRow.slots).filter { own.weights[$0] > 0 }.map { Int(own.friends[$0]) }
      for (place, friend) in friends.enumerated() {
        for other in friends[..<place] {
          today.friendPairs += 1
          if members.ties[friend].place(of: other) != nil { today.closedPairs += 1 }
        }
      }
    }
  }

  /// Stays, last visits and posts of all who were ever members, and totals by segment.
  private mutating func closeCohorts() {
    record.stays = StayCounts(days: desk.day)
    var posts: [UInt16] = []
    record.segments = community.segments.map { _ in SegmentTotals() }
    posts.reserveCapacity(record.departures.count + members.count)
    let view = MemberView(members)
    for departure in record.departures {
      // who came back is counted once, with all their posts
      if !departure.hasReturned { posts.append(UInt16(clamping: departure.posts)) }
      note(departure)
    }
    for row in 0..<members.count {
      posts.append(members.postCount[row])
      note(completed(view.departure(of: row, day: day, origin: origin, cause: nil)))
    }
    record.postShares = PostShares(posts: posts)
  }

  private mutating func note(_ departure: Departure) {
    // of who was there before day 1, the days of the run
    let before = max(0, -departure.joined)
    let duration = departure.duration - before
    let recency = max(0, departure.recency - before)
    // a stay after coming back is no newcomer's
    if departure.entered <= before {
      record.stays.add(duration: duration, recency: recency, cause: departure.cause)
    }
    if !departure.hasReturned {
      record.note(
        cohort: max(0, departure.joined), duration: duration, recency: recency,
        cause: departure.cause)
    }
    record.segments[Int(departure.segment)].add(departure)
  }

  /// After the last day: survivors, ledger, and the digest of states, departures and ledger.
  mutating func close(survivors: Bool) {
    record.firstPosts = firstPosts.posts
    record.testSums = unitTally.sums
    record.lastMessages = groups.lastMessage.map { max(0, Int($0) - origin) }
    record.entries = desk.ledger.entries
    record.refusals = desk.ledger.refusals
    closeCohorts()
    let view = MemberView(members)
    for row in 0..<members.count { record.digest.add(state(of: row, view)) }
    for departure in record.departures {
      record.digest.add([
        1, UInt64(departure.id), UInt64(bitPattern: Int64(departure.joined)),
        UInt64(departure.duration),
        UInt64(departure.cause?.rawValue ?? 255), UInt64(departure.visits),
        UInt64(departure.cost), UInt64(departure.purchases) << 32 | UInt64(departure.spend),
      ])
    }
    for entry in record.entries {
      record.digest.add([
        2, UInt64(entry.day), key(named: entry.account), key(named: entry.kind.rawValue),
        UInt64(entry.cents),
      ])
    }
    if survivors {
      // who joined today was not at risk yet, and has no duration
      let rows = (0..<members.count).filter { Int(members.joined[$0]) < day }
        .sorted { members.id[$0] < members.id[$1] }
      record.departures += rows.map {
        completed(view.departure(of: $0, day: day, origin: origin, cause: nil))
      }
    }
  }

  /// Everything a member is, for the digest.
  private func state(of row: Int, _ members: MemberView) -> Digest.Thing {
    let kol = Int(members.kol[row])
    var thing = Digest.Thing()
    thing.add(UInt64(members.id[row]))
    thing.add(UInt64(members.group[row]))
    thing.add(UInt64(members.joined[row]) << 8 | UInt64(members.channel[row].rawValue))
    thing.add(kol > 0 ? desk.board.kols[kol - 1].key : 0)
    thing.add(UInt64(members.lastVisit[row]) << 32 | UInt64(members.visits[row]))
    thing.add(UInt64(members.streak[row]) << 32 | UInt64(members.lastPost[row]))
    thing.add(UInt64(members.delivery[row]))
    thing.add(UInt64(UInt32(bitPattern: members.cost[row])))
    thing.add(members.activity[row])
    thing.add(members.postingRate[row])
    thing.add(members.attention[row])
    thing.add(members.need[row])
    thing.add(members.frailty[row])
    thing.add(members.hazardLeft[row])
    thing.add(members.enthusiasm[row])
    thing.add(members.habit[row])
    thing.add(members.satisfaction[row])
    thing.add(members.expectation[row])
    thing.add(members.trust[row])
    thing.add(members.trustReference[row])
    thing.add(members.motivation[row])
    thing.add(members.welfareReference[row])
    thing.add(members.worth[row])
    thing.add(members.recentPosts[row])
    thing.add(members.gift[row])
    thing.add(members.promised[row])
    // by what is held, not by its place, which follows the order of levers
    thing.add(
      desk.slotKeys.enumerated().reduce(0) { sum, slot in
        members.held[row] >> UInt8(slot.offset) & 1 == 1 ? sum &+ slot.element : sum
      })
    let interests = members.interests.elements(of: row)
    let satiation = members.satiation.elements(of: row)
    for topic in 0..<community.topics.count {
      thing.add(interests[topic >> 2][topic & 3])
      thing.add(satiation[topic >> 2][topic & 3])
    }
    let z = members.deficits[row]
    for cause in Cause.experienced { thing.add(z[cause]) }
    add(social: row, members, to: &thing)
    return thing
  }

  /// What a member is to others and to the shop, for the digest.
  private func add(social row: Int, _ members: MemberView, to thing: inout Digest.Thing) {
    let social = members.social[row]
    thing.add(UInt64(members.inviter[row]) << 8 | UInt64(members.cell[row]))
    thing.add(social.belonging)
    thing.add(social.tieSum)
    thing.add(social.received)
    thing.add(social.serviceMood)
    thing.add(members.asked[row])
    thing.add(UInt64(social.points) << 32 | UInt64(social.tiesDay) << 16 | UInt64(social.firstPost))
    thing.add(
      UInt64(social.serviceUntil) << 16 | UInt64(social.violations) << 8 | UInt64(social.invites))
    thing.add(UInt64(social.lastAnswer))
    thing.add(UInt64(social.flags.rawValue))
    // friends in no order
    var friends: UInt64 = 0
    let ties = members.ties[row]
    for place in 0..<TieRow.slots where ties.weights[place] > 0 {
      let owes = UInt64(social.owes >> UInt8(place) & 1)
      let friend = UInt64(members.id[Int(ties.friends[place])])
      friends &+= mixed(friend << 33 | owes << 32 | UInt64(ties.weights[place].bitPattern))
    }
    thing.add(friends)
    thing.add(members.peerTrust[row])
    thing.add(members.lostFriends[row])
    thing.add(members.given[row])
    let challenge = members.checkIn[row]
    thing.add(
      UInt64(challenge.challenge) << 32 | UInt64(challenge.days) << 16 | UInt64(challenge.streak))
    thing.add(UInt64(members.pushesFrom[row]))
    thing.add(members.muteLeft[row])
    thing.add(members.buyingLeft[row])
    thing.add(members.recommended[row])
    thing.add(members.stocked[row])
    thing.add(UInt64(members.purchases[row]) << 32 | UInt64(UInt32(bitPattern: members.spend[row])))
  }
}

extension DayRecord {
  /// Some of the members are counted.
  mutating func add(_ sums: FeelingSums) {
    trust += sums.trust
    satisfaction += sums.satisfaction
    enthusiasm += sums.enthusiasm
    habit += sums.habit
    motivation += sums.motivation
    dormant += sums.dormant
    newlyDormant += sums.newlyDormant
    everPosted += sums.everPosted
    peerTrust += sums.peerTrust
    muted += sums.muted
    fatigue += sums.fatigue
    promotion += sums.promotion
    buyers += sums.buyers
    repeatBuyers += sums.repeatBuyers
    for part in sums.trustCounts.indices {
      satisfactionCounts[part] += sums.satisfactionCounts[part]
      trustCounts[part] += sums.trustCounts[part]
    }
  }
}

/// Adds up what members feel and have done, as plain numbers.
private struct Census: Sendable {
  private let table: MemberView
  private let day: Int
  private let hasShop: Bool
  private let armOfCell: CellTable<UInt8>
  private let isOneArm: Bool
  private let load: PushesView?
  private let promoters: PromoterScale

  init(simulation: borrowing Simulation) {
    table = MemberView(simulation.members)
    day = simulation.day
    hasShop = simulation.community.shop.price > 0
    armOfCell = simulation.morning.armOfCell
    isOneArm = simulation.cells.arms == 1
    load = simulation.pushes.isLoaded ? simulation.pushes.view : nil
    promoters = simulation.tables.promoters
  }

  func sums(_ rows: Range<Int>) -> FeelingSums {
    let (trust, satisfaction) = (table.trust[rows], table.satisfaction[rows])
    let lastVisit = table.lastVisit[rows]
    var sums = FeelingSums()
    sums.trust = total(trust)
    sums.satisfaction = total(satisfaction)
    sums.enthusiasm = total(table.enthusiasm[rows])
    sums.habit = total(table.habit[rows])
    sums.motivation = total(table.motivation[rows])
    sums.peerTrust = total(table.peerTrust[rows])
    sums.dormant = rows.count - above(day - 30, lastVisit)
    sums.newlyDormant = above(day - 31, lastVisit) - above(day - 30, lastVisit)
    sums.everPosted = above(0, table.lastPost[rows])
    sums.muted = above(day, table.pushesFrom[rows])
    sums.satisfactionCounts = fiftieths(satisfaction)
    sums.trustCounts = fiftieths(trust)
    sums.promotion = promotion(rows)
    sums.fatigue = load.map { fatigue(rows, $0) } ?? 0
    if hasShop {
      sums.buyers = above(0, table.purchases[rows])
      sums.repeatBuyers = above(1, table.purchases[rows])
    }
    return sums
  }

  /// One member more, or less.
  func count(_ row: Int, _ times: Int, in sums: inout FeelingSums) {
    func add(_ value: Float, to sum: inout Double) { sum += Double(times) * Double(value) }
    add(table.trust[row], to: &sums.trust)
    add(table.satisfaction[row], to: &sums.satisfaction)
    add(table.enthusiasm[row], to: &sums.enthusiasm)
    add(table.habit[row], to: &sums.habit)
    add(table.motivation[row], to: &sums.motivation)
    add(table.peerTrust[row], to: &sums.peerTrust)
    let silence = day - Int(table.lastVisit[row])
    if silence >= 30 {
      sums.dormant += times
    } else {
      add(promoters[table.satisfaction[row], table.trust[row]], to: &sums.promotion)
    }
    if silence == 30 { sums.newlyDormant += times }
    if table.lastPost[row] > 0 { sums.everPosted += times }
    if Int(table.pushesFrom[row]) > day { sums.muted += times }
    if table.purchases[row] > 0 { sums.buyers += times }
    if table.purchases[row] > 1 { sums.repeatBuyers += times }
    if let load { add(self.load(of: row, load), to: &sums.fatigue) }
    let one = UInt32(truncatingIfNeeded: times)
    sums.satisfactionCounts[fiftieth(table.satisfaction[row])] &+= one
    sums.trustCounts[fiftieth(table.trust[row])] &+= one
  }

  /// Promoters less detractors among those who came within 30 days.
  private func promotion(_ rows: Range<Int>) -> Double {
    let (satisfaction, trust) = (table.satisfaction[rows], table.trust[rows])
    let lastVisit = table.lastVisit[rows]
    var sum = 0.0
    for row in 0..<rows.count where day - Int(lastVisit[row]) < 30 {
      sum += Double(promoters[satisfaction[row], trust[row]])
    }
    return sum
  }

  /// The notification load of a member; 0 for whoever joined today or has muted: today's load is 0.
  @inline(__always)
  private func load(of row: Int, _ loads: PushesView) -> Float {
    let arm = isOneArm ? 0 : Int(armOfCell[Int(table.cell[row])])
    return loads.load(
      arm: arm, since: min(day, Int(table.pushesFrom[row])), worth: table.worth[row])
  }

  /// Summed notification load of those who are reached.
  private func fatigue(_ rows: Range<Int>, _ loads: PushesView) -> Double {
    var sums = SIMD4<Float>()
    let whole = rows.count / 4 * 4
    for row in stride(from: 0, to: whole, by: 4) {
      let row = rows.lowerBound + row
      sums += SIMD4(
        load(of: row, loads), load(of: row + 1, loads), load(of: row + 2, loads),
        load(of: row + 3, loads))
    }
    for row in rows.lowerBound + whole..<rows.upperBound { sums.x += load(of: row, loads) }
    return Double(sums.x) + Double(sums.y) + Double(sums.z) + Double(sums.w)
  }
}

/// The sum of a block's values, four lanes at a time.
private func total(_ values: UnsafeMutableBufferPointer<Float>) -> Double {
  var sums = SIMD4<Float>()
  let whole = values.count / 4 * 4
  for row in stride(from: 0, to: whole, by: 4) { sums += SIMD4(of: values, at: row) }
  var total = Double(sums.x) + Double(sums.y) + Double(sums.z) + Double(sums.w)
  for row in whole..<values.count { total += Double(values[row]) }
  return total
}

/// How many of a block's values are above a limit; the sign of a difference is counted, many at a time.
private func above(_ limit: Int, _ values: UnsafeMutableBufferPointer<UInt16>) -> Int {
  let limit = Int32(truncatingIfNeeded: limit)
  var count: UInt32 = 0
  for value in values { count &+= UInt32(bitPattern: limit &- Int32(value)) >> 31 }
  return Int(count)
}

/// How many of a block's values, between 0 and 1, lie in each fiftieth.
private func fiftieths(_ values: UnsafeMutableBufferPointer<Float>) -> InlineArray<50, UInt32> {
  // four counts side by side: neighbours are often alike, and a count cannot be raised twice at once
  var counts = InlineArray<256, UInt32>(repeating: 0)
  let whole = values.count / 4 * 4
  for row in stride(from: 0, to: whole, by: 4) {
    let part = fiftieth(SIMD4(of: values, at: row))
    counts[Int(part.x)] += 1
    counts[Int(part.y) + 64] += 1
    counts[Int(part.z) + 128] += 1
    counts[Int(part.w) + 192] += 1
  }
  for row in whole..<values.count { counts[fiftieth(values[row])] += 1 }
  var sums = InlineArray<50, UInt32>(repeating: 0)
  for part in 0..<50 {
    sums[part] = counts[part] + counts[part + 64] + counts[part + 128] + counts[part + 192]
  }
  return sums
}

/// The fiftieth in which each of four values lies: 0…49.
@inline(__always)
private func fiftieth(_ values: SIMD4<Float>) -> SIMD4<UInt32> {
  // rounded down by adding a number so large that no fraction is left
  let shifted = (values * 50 - 0.499_99) + 12_582_912
  let parts = unsafeBitCast(shifted, to: SIMD4<UInt32>.self) & 63
  return parts.replacing(with: 49, where: parts .> 49)
}

/// The fiftieth in which one value lies.
private func fiftieth(_ value: Float) -> Int { Int(fiftieth(SIMD4(repeating: value)).x) }
