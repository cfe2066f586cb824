// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

/// Part of phases 11 and 12: who has left may come back (`acquisition.return`), with id, traits, feelings
/// and what is left of the ties; what was promised to them, asked by them or held against the community
/// is over.
extension Simulation {
  /// Somebody who goes of their own accord is kept as they are; before their ties are gone.
  mutating func keep(_ row: Int, line: Int) {
    let cause = record.departures[line].cause
    guard community.mechanisms.acquisition.comeBack > 0, cause?.isByRule == false else { return }
    members.freshenTies(of: row, day: day, tables.tieDecay)
    let tie = members.ties[row]
    let friends = (0..<TieRow.slots).filter { tie.weights[$0] > 0 }.map {
      (person: members.id[Int(tie.friends[$0])], weight: tie.weights[$0])
    }
    gone.keep(row, of: members, friends, day: day, line: line)
  }

  /// Of those who are gone everybody has the same hazard of coming back today.
  mutating func readmit() {
    let rate = Float(community.mechanisms.acquisition.comeBack)
    guard rate > 0, gone.table.count > 0 else { return }
    let chance = probability(ofHazard: rate)
    let fields = RandomSource.fields(tick: day, decision: Decision.comeBack.rawValue, draw: 0)
    var back: [(person: UInt32, row: Int)] = []
    for row in 0..<gone.table.count where gone.days[row] < day {
      let person = gone.table.id[row]
      if source.block(entity: UInt64(person), fields: fields)[0] < chance {
        back.append((person, row))
      }
    }
    guard !back.isEmpty else { return }
    back.sort { $0.person < $1.person }
    let first = members.count
    for (_, row) in back {
      seat(row, source.block(entity: UInt64(gone.table.id[row]), fields: fields)[1])
    }
    while scratch.count < members.blockCount { scratch.append(BlockScratch()) }
    var rows: [UInt32: Int] = [:]
    for row in 0..<members.count { rows[members.id[row]] = row }
    for (index, (_, row)) in back.enumerated() {
      reunite(first + index, gone.friends[row], away: day - gone.days[row], rows)
    }
    gone.remove(back.map(\.row).sorted())
  }

  /// `u`: uniform, for the hazard to live through from now on.
  private mutating func seat(_ gone: Int, _ u: Float) {
    let row = members.adopt(gone, of: self.gone.table)
    let person = Int(members.id[row])
    let line = self.gone.lines[gone]
    if line >= 0 { record.departures[line].hasReturned = true }
    market.rejoin(person)
    let group = groups.place(person, preferring: Int(members.group[row]))
    members.group[row] = UInt32(group)
    members.cell[row] = cells.cell(
      of: UInt64(person), segment: Int(members.segment[row]), group: UInt32(group))
    members.hazardLeft[row] = -logarithm(u)
    members.deficits[row] = Deficits()
    members.lostFriends[row] = 0
    members.checkIn[row] = CheckInState()
    members.asked[row] = 0
    members.held[row] = 0
    members.delivery[row] = 0
    members.streak[row] = 0
    if members.pushesFrom[row] != .max { members.pushesFrom[row] = UInt16(day) }
    // to come back is a visit
    if members.visits[row] > 0 {
      lastVisits[Int(members.lastVisit[row])] -= 1
      lastVisits[day] += 1
    }
    members.lastVisit[row] = UInt16(day)
    members.social[row].tiesDay = UInt16(day)
    members.social[row].firstPost = 0
    let inviter = Int(members.inviter[row])
    if inviter == 0 || !market.isMember(inviter - 1) { members.social[row].flags.remove(.invited) }
    members.bond[row] = bond(members.social[row].flags)
    returned[members.id[row]] = day - Int(members.joined[row])
    today.returned += 1
    noteJoining(members.id[row])
    if members.channel[row] == .referral { today.referred += 1 }
  }

  /// Ties to those who are still there, faded by the time away.
  private mutating func reunite(
    _ row: Int, _ friends: GoneMembers.Friends, away days: Int, _ rows: [UInt32: Int]
  ) {
    guard community.mechanisms.ties.isOn else { return }
    for friend in friends {
      guard let other = rows[friend.person] else { continue }
      members.freshenTies(of: other, day: day, tables.tieDecay)
      members.strengthen(row, other, by: friend.weight * tables.tieDecay.ties[days])
    }
  }

  /// A line of the log with the day on which the stay began.
  func completed(_ departure: Departure) -> Departure {
    guard let day = returned[departure.id] else { return departure }
    var own = departure
    own.entered = day
    return own
  }
}
