// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

extension Simulation {
  /// Phase 13 · record – the day is counted and written down. Changes nothing that a member feels.
  /// Reads everything; writes the record.
  mutating func conclude() {
    let (table, today) = (members, day)
    forEachBlock { rows, scratch in
      let trust = table.trust[rows].span
      let satisfaction = table.satisfaction[rows].span
      let enthusiasm = table.enthusiasm[rows].span
      let habit = table.habit[rows].span
      let motivation = table.motivation[rows].span
      let lastVisit = table.lastVisit[rows].span
      let lastPost = table.lastPost[rows].span
      var sums = FeelingSums()
      for row in 0..<rows.count {
        sums.trust += Double(trust[row])
        sums.satisfaction += Double(satisfaction[row])
        sums.enthusiasm += Double(enthusiasm[row])
        sums.habit += Double(habit[row])
        sums.motivation += Double(motivation[row])
        if today - Int(lastVisit[row]) >= 30 { sums.dormant += 1 }
        if lastPost[row] > 0 { sums.everPosted += 1 }
      }
      scratch.sums = sums
    }
    for block in 0..<members.blockCount {
      let sums = scratch[block].sums
      self.today.trust += sums.trust
      self.today.satisfaction += sums.satisfaction
      self.today.enthusiasm += sums.enthusiasm
      self.today.habit += sums.habit
      self.today.motivation += sums.motivation
      self.today.dormant += sums.dormant
      self.today.everPosted += sums.everPosted
    }
    count()
    record.days.append(self.today)
    record.memberDays += self.today.decisions
  }

  private mutating func count() {
    today.members = members.count
    today.wau = lastVisits[max(1, day - 6)...day].reduce(0, +)
    today.mau = lastVisits[max(1, day - 29)...day].reduce(0, +)
    today.groups = groups.count
    today.groupsSpeaking = groups.lastMessage.count { Int($0) == day }
    let before = record.days.last?.totalCost ?? 0
    today.totalCost = desk.ledger.total
    today.cost = today.totalCost - before
  }

  /// After the last day: survivors, ledger, and the digest of states, departures and ledger.
  mutating func close(survivors: Bool) {
    record.lastMessages = groups.lastMessage.map { Int($0) }
    record.entries = desk.ledger.entries
    record.refusals = desk.ledger.refusals
    for row in 0..<members.count { record.digest.add(state(of: row)) }
    for departure in record.departures {
      record.digest.add([
        1, UInt64(departure.id), UInt64(departure.joined), UInt64(departure.duration),
        UInt64(departure.cause?.rawValue ?? 255), UInt64(departure.visits),
        UInt64(departure.cost),
      ])
    }
    for entry in record.entries {
      record.digest.add([2, UInt64(entry.day), key(named: entry.account), UInt64(entry.cents)])
    }
    if survivors {
      let rows = (0..<members.count).sorted { members.id[$0] < members.id[$1] }
      record.departures += rows.map { departure(of: $0, cause: nil) }
    }
  }

  /// Everything a member is, as words for the digest.
  private func state(of row: Int) -> [UInt64] {
    let kol = Int(members.kol[row])
    var words: [UInt64] = [
      0, UInt64(members.id[row]), UInt64(members.group[row]), UInt64(members.joined[row]),
      UInt64(members.channel[row].rawValue), kol > 0 ? desk.board.kols[kol - 1].key : 0,
      UInt64(members.lastVisit[row]), UInt64(members.visits[row]), UInt64(members.streak[row]),
      UInt64(members.lastPost[row]), UInt64(members.delivery[row]),
      UInt64(UInt32(bitPattern: members.cost[row])),
    ]
    for column in [
      members.activity, members.postingRate, members.attention, members.need, members.frailty,
      members.hazardLeft,
      members.enthusiasm, members.habit, members.satisfaction, members.expectation,
      members.trust, members.trustReference, members.motivation, members.welfareReference,
      members.recentPosts, members.gift,
    ] { words.append(UInt64(column[row].bitPattern)) }
    for topic in 0..<community.topics.count {
      let (lane, place) = (topic >> 2, topic & 3)
      words.append(UInt64(members.interests.elements(of: row)[lane][place].bitPattern))
      words.append(UInt64(members.satiation.elements(of: row)[lane][place].bitPattern))
    }
    let z = members.deficits[row]
    for cause in Cause.allCases { words.append(UInt64(z[cause].bitPattern)) }
    return words
  }
}
