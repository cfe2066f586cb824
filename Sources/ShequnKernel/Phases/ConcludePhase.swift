// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

extension Simulation {
  /// Phase 13 · record – the day is counted and written down. Changes nothing that a member feels.
  /// Reads everything; writes the record.
  mutating func conclude() {
    timed(.record)
    defer { timed(nil) }
    let (table, today, scratch) = (members, day, scratch)
    let hasShop = community.shop.price > 0
    forEachBlock { block in
      let rows = table.rows(ofBlock: block)
      let trust = table.trust[rows]
      let satisfaction = table.satisfaction[rows]
      let enthusiasm = table.enthusiasm[rows]
      let habit = table.habit[rows]
      let motivation = table.motivation[rows]
      let lastVisit = table.lastVisit[rows].span
      let lastPost = table.lastPost[rows].span
      let peers = table.peerTrust[rows]
      let reached = table.pushesFrom[rows].span
      var sums = FeelingSums()
      var satisfactionCounts = InlineArray<200, UInt32>(repeating: 0)
      var trustCounts = InlineArray<200, UInt32>(repeating: 0)
      sums.trust = total(trust)
      sums.satisfaction = total(satisfaction)
      sums.enthusiasm = total(enthusiasm)
      sums.habit = total(habit)
      sums.motivation = total(motivation)
      sums.peerTrust = total(peers)
      for row in 0..<rows.count {
        let silence = today - Int(lastVisit[row])
        sums.dormant += silence >= 30 ? 1 : 0
        sums.newlyDormant += silence == 30 ? 1 : 0
        sums.everPosted += lastPost[row] > 0 ? 1 : 0
        sums.muted += Int(reached[row]) > today ? 1 : 0
      }
      for row in 0..<rows.count {
        // four counts side by side: neighbours are often alike, and a count cannot be raised twice at once
        let lane = (row & 3) * 50
        satisfactionCounts[lane + min(49, Int(satisfaction[row] * 50))] += 1
        trustCounts[lane + min(49, Int(trust[row] * 50))] += 1
      }
      for part in 0..<50 {
        for lane in 0..<4 {
          sums.satisfactionCounts[part] += satisfactionCounts[lane * 50 + part]
          sums.trustCounts[part] += trustCounts[lane * 50 + part]
        }
      }
      if hasShop {
        for count in table.purchases[rows] where count > 0 {
          sums.buyers += 1
          if count > 1 { sums.repeatBuyers += 1 }
        }
      }
      scratch[block].sums = sums
    }
    for block in 0..<members.blockCount {
      let sums = scratch[block].sums
      self.today.trust += sums.trust
      self.today.satisfaction += sums.satisfaction
      self.today.enthusiasm += sums.enthusiasm
      self.today.habit += sums.habit
      self.today.motivation += sums.motivation
      self.today.dormant += sums.dormant
      self.today.newlyDormant += sums.newlyDormant
      self.today.everPosted += sums.everPosted
      self.today.peerTrust += sums.peerTrust
      self.today.muted += sums.muted
      self.today.buyers += sums.buyers
      self.today.repeatBuyers += sums.repeatBuyers
      for part in sums.trustCounts.indices {
        self.today.satisfactionCounts[part] += sums.satisfactionCounts[part]
        self.today.trustCounts[part] += sums.trustCounts[part]
      }
    }
    count()
    sampleFriends()
    record.days.append(self.today)
    record.cohorts.append(Cohort(joined: self.today.joined))
    record.memberDays += self.today.decisions
  }

  private mutating func count() {
    today.members = members.count
    today.wau = lastVisits[max(1, day - 6)...day].reduce(0, +)
    today.mau = lastVisits[max(1, day - 29)...day].reduce(0, +)
    today.groups = groups.count
    today.groupsSpeaking = groups.lastMessage.count { Int($0) == day }
    today.revenue = desk.ledger.revenue - record.days.reduce(0) { $0 + $1.revenue }
    today.depositsHeld = desk.ledger.held
    today.growthCost = desk.ledger.spent(on: Self.growthLevers, day: day)
    today.referred +=
      (record.days.last?.referred ?? 0) + today.joinedBy[Int(Channel.referral.rawValue)]
    today.ties = members.tieCount
    let before = record.days.last?.totalCost ?? 0
    today.totalCost = desk.ledger.total
    today.cost = today.totalCost - before
  }

  /// Levers whose money goes into winning members.
  private static let growthLevers: Set<String> = [
    "kol", "ads", "cross-promotion", "offline-recruit", "referral",
  ]

  /// Every 30 days and on the last day: how often friends of one member know each other, among the
  /// 500 members with the lowest numbers.
  private mutating func sampleFriends() {
    guard community.mechanisms.ties.isOn, day % 30 == 0 || day == community.days else { return }
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

  /// Stays, last visits and posts of all who were ever members.
  private mutating func closeCohorts() {
    record.stays = StayCounts(days: day)
    var posts: [UInt16] = []
    posts.reserveCapacity(record.departures.count + members.count)
    for departure in record.departures {
      posts.append(UInt16(clamping: departure.posts))
      record.noteStay(
        joined: departure.joined, duration: departure.duration, recency: departure.recency,
        cause: departure.cause)
    }
    for row in 0..<members.count {
      posts.append(members.postCount[row])
      let joined = Int(members.joined[row])
      record.noteStay(
        joined: joined, duration: day - joined, recency: Int(members.lastVisit[row]) - joined,
        cause: nil)
    }
    record.postShares = PostShares(posts: posts)
  }

  /// After the last day: survivors, ledger, and the digest of states, departures and ledger.
  mutating func close(survivors: Bool) {
    record.lastMessages = groups.lastMessage.map { Int($0) }
    record.entries = desk.ledger.entries
    record.refusals = desk.ledger.refusals
    closeCohorts()
    let view = MemberView(members)
    for row in 0..<members.count { record.digest.add(state(of: row, view)) }
    for departure in record.departures {
      record.digest.add([
        1, UInt64(departure.id), UInt64(departure.joined), UInt64(departure.duration),
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
      record.departures += rows.map { departure(of: $0, cause: nil) }
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
    thing.add(members.recentPosts[row])
    thing.add(members.gift[row])
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
    thing.add(social.asked)
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
    thing.add(members.buyingLeft[row])
    thing.add(UInt64(members.purchases[row]) << 32 | UInt64(UInt32(bitPattern: members.spend[row])))
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
