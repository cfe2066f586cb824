// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Part of phase 6: an event. Online its guests are today's visitors; offline those who live near it.
  /// Attendees are lifted and meet each other; offline, their ties to those who stay away fade faster.
  ///
  /// Reads the gathering, visits; writes the ledger, lift and trust events of visits.
  /// Columns read: id, cell, interests, lastVisit.
  /// Columns written: enthusiasm, ties, social, cost.
  mutating func hold(_ gathering: Gathering) {
    let equation = community.mechanisms.gatherings
    let base = Float(equation.base)
    guard base > -50 else { return }
    let mix = Mix(gathering.mix, lanes: members.lanes)
    let name = key(named: gathering.account)
    let novelty = (0..<cells.arms).map { self.novelty(arm: $0) }
    var coming: [(luck: Float, id: UInt32, row: Int)] = []
    for row in guests(of: gathering) {
      let luck = source.block(.event, entity: name ^ UInt64(members.id[row]), tick: day)
      if gathering.isOffline {
        let near = source.block(.event, entity: UInt64(members.id[row]), tick: 0)
        guard near[0] < gathering.reach else { continue }
      }
      today.eventInvited += 1
      let interests = Array(members.interests.elements(of: row))
      let effect =
        Float(equation.match) * (mix.match(interests) - 0.5)
        + Float(equation.embeddedness) * embeddedness(of: row)
      today.saturation[.event].note(effect)
      let arm = cells.arm(of: Int(members.cell[row]))
      if luck[0] < novelty[arm] * logistic(base + effect) {
        coming.append((luck[1], members.id[row], row))
      }
    }
    // by lot when there is not room for all, and no more than there is money for
    let guests = coming.sorted { ($0.luck, $0.id) < ($1.luck, $1.id) }.prefix(gathering.capacity)
    var attending: [Int] = []
    for guest in guests {
      guard desk.ledger.spend(gathering.unitCost, on: gathering.account),
        gathering.work == 0 || desk.ledger.work(gathering.work, on: gathering.account)
      else { break }
      attending.append(guest.row)
      members.cost[guest.row] = Int32(
        clamping: Int(members.cost[guest.row]) + gathering.unitCost)
    }
    today.eventAttended += attending.count
    meet(attending, gathering)
  }

  /// How much an event of today counts for an arm.
  func novelty(arm: Int) -> Float {
    let last = lastEvents[arm]
    return Float(community.mechanisms.gatherings.novelty(after: last.map { day - $0 }))
  }

  /// In the evening: whoever was meant for an event has had one.
  mutating func noteEvents() {
    for arm in lastEvents.indices
    where desk.board.gatherings.contains(where: { $0.audience.includes(arm: arm) }) {
      lastEvents[arm] = day
    }
  }

  private func guests(of gathering: Gathering) -> [Int] {
    let meant = { [cells, members] (row: Int) in
      gathering.audience.includes(arm: cells.arm(of: Int(members.cell[row])))
    }
    if gathering.isOffline { return (0..<members.count).filter(meant) }
    return (0..<members.blockCount).flatMap { block in
      scratch[block].visits.map { Int($0.row) }.filter(meant)
    }
  }

  /// Attendees get to know the two who stand next to them, in an order drawn by lot.
  private mutating func meet(_ attending: [Int], _ gathering: Gathering) {
    let equation = community.mechanisms.gatherings
    let ties = community.mechanisms.ties
    let exchange = 1 - power(Float(1 - ties.exchange), Float(equation.exchanges))
    for row in attending { members.freshenTies(of: row, day: day, tables.tieDecay) }
    if gathering.isOffline && equation.apart > 1 {
      let keep = 1 - Float((equation.apart - 1) * ties.decay * equation.apartDays)
      let there = Set(attending)
      for row in attending {
        for place in 0..<TieRow.slots where members.ties[row].weights[place] > 0 {
          let friend = Int(members.ties[row].friends[place])
          guard !there.contains(friend) else { continue }
          members.freshenTies(of: friend, day: day, tables.tieDecay)
          members.weaken(place, of: row, to: max(0, keep))
        }
      }
    }
    let rise = Float(equation.lift) * gathering.quality
    let lift = Float(community.mechanisms.enthusiasm.lift)
    for (index, row) in attending.enumerated() {
      if exchange > 0 && ties.isOn && attending.count > 1 {
        let next = attending[(index + 1) % attending.count]
        if next != row { members.strengthen(row, next, by: exchange) }
      }
      let scratch = scratch[row / MemberTable.blockRows]
      if let visit = scratch.visitIndex(ofRow: row) {
        scratch.visits[visit].lift = max(scratch.visits[visit].lift, min(1, rise))
        scratch.visits[visit].good = max(scratch.visits[visit].good, gathering.quality)
        scratch.visits[visit].peerGood = 1
      } else {
        members.enthusiasm[row] += min(1, rise) * lift * (1 - members.enthusiasm[row])
      }
    }
  }

  /// E of a member today.
  func embeddedness(of row: Int) -> Float {
    let ties = community.mechanisms.ties
    guard ties.isOn else { return 0 }
    let social = members.social[row]
    let sum =
      social.belonging * tables.tieDecay.ties[day - Int(members.lastVisit[row])]
      + social.tieSum * tables.tieDecay.ties[day - Int(social.tiesDay)]
    return 1 - exponential(-sum / Float(ties.scale))
  }
}
