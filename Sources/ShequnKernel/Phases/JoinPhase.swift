// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 12 · join – arrivals of every channel, placed into groups; full groups are split. At risk
  /// from tomorrow.
  ///
  /// Reads the market, the board's calls and campaigns, the ledger; writes the market, groups,
  /// ledger, and every column of new rows.
  /// Columns read: id, cell.
  /// Columns written: social.
  mutating func join() {
    timed(.join)
    defer { timed(nil) }
    adopt()
    // in an order of their own, whatever the order of levers
    let keys = desk.board.kols.map(\.key)
    let campaigns = desk.board.campaigns.sorted {
      (keys[$0.kol], $0.number) < (keys[$1.kol], $1.number)
    }
    for campaign in campaigns { answer(campaign) }
    for call in desk.board.calls.sorted(by: { $0.account < $1.account }) { answer(call) }
    seatNewcomers()
    readmit()
    splitGroups()
  }

  /// Organic adoption: everybody outside has the same hazard, or one that their neighbours raise.
  private mutating func adopt() {
    let adoption = community.mechanisms.adoption
    if community.market.network == .ring { return adoptFromNeighbours(adoption) }
    let hazard = adoption.hazard(members: members.count, market: market.size)
    guard hazard > 0 else { return }
    let u = source.block(.arrivals, entity: 0, tick: day).double(0)
    let count = InverseDistribution.binomial(
      u, trials: market.size - market.everJoined,
      p: Double(probability(ofHazard: Float(hazard))))
    for number in 0..<count {
      guard let person = market.arrival(number, day: day, source: source) else { return }
      admit(Newcomer(person: person, group: 0, channel: .organic))
    }
  }

  /// Organic adoption on a ring: p + q·(share of the neighbours before one who have joined).
  private mutating func adoptFromNeighbours(_ adoption: Adoption) {
    guard adoption.innovation > 0 || adoption.imitation > 0 else { return }
    let neighbours = min(market.size - 1, Int(community.market.neighbours))
    let chances = (0...neighbours).map { told in
      let share = neighbours > 0 ? Double(told) / Double(neighbours) : 0
      return probability(
        ofHazard: Float((adoption.innovation + adoption.imitation * share) / 365))
    }
    var adopters: [Int] = []
    var told = (0..<neighbours).count { market.hasJoined(market.size - 1 - $0) }
    for person in 0..<market.size {
      if !market.hasJoined(person) {
        let luck = source.block(.adoption, entity: UInt64(person), tick: day)
        if luck.double(0) < Double(chances[told]) { adopters.append(person) }
      }
      guard neighbours > 0 else { continue }
      told += market.hasJoined(person) ? 1 : 0
      told -= market.hasJoined((person - neighbours + market.size) % market.size) ? 1 : 0
    }
    for person in adopters { admit(Newcomer(person: person, group: 0, channel: .organic)) }
  }

  /// Those of a KOL's audience whom a post reaches and convinces.
  private mutating func answer(_ campaign: Campaign) {
    let equation = community.mechanisms.kol
    let standing = desk.board.kols[campaign.kol]
    let reach = Float(equation.reachShare(audience: Double(campaign.audience)))
    let friction = Float(community.platform.joinFriction)
    let base = Float(equation.base) + campaign.logit - friction
    let (slope, curve) = (Float(equation.matchSlope), Float(equation.matchCurve))
    let best = Float(equation.matchBest)
    func appeal(_ match: Float) -> Float {
      base + slope * match - curve * (match - best) * (match - best)
    }
    // no match can do better than this, so few people need to be looked at
    let peak = curve > 0 ? min(1, best + slope / (2 * curve)) : 1
    /// The chance that this post wins a person of such a match: 1 − (1 − rP)^freshness.
    func chance(_ match: Float) -> Float {
      let fresh = reach * logistic(appeal(match))
      let (weight, missed) = (campaign.freshness, max(1e-9, 1 - fresh))
      return weight == 1 ? fresh : probability(ofHazard: -weight * logarithm(missed))
    }
    let bound = chance(peak)
    guard bound > 0 else { return }
    let fans = equation.fans(of: campaign.audience)
    let audience = KeyedPermutation(
      count: market.size, source: source, decision: Decision.audience.rawValue,
      entity: standing.key)
    let mix = Mix(campaign.mix, lanes: members.lanes)
    let reached = (Float(fans) * reach).rounded()
    today.contactsBy[Int(Channel.kol.rawValue)] += Int(reached)

    for slot in 0..<fans {
      let u = source.block(
        .reach, entity: standing.key ^ UInt64(slot >> 2), tick: day, draw: campaign.number)[
          slot & 3]
      guard u < bound else { continue }
      let person = audience[slot]
      guard !market.hasJoined(person) else { continue }
      let match = population.match(of: person, mix)
      today.saturation[.kol].note(appeal(match) - Float(equation.base))
      if u < chance(match) {
        admit(Newcomer(person: person, group: 0, channel: .kol, kol: UInt8(campaign.kol + 1)))
      }
    }
  }

  /// Those who hear of the community by another call. Whether a call wins a person is decided by one
  /// draw: hearing it again wins a few more, as the chance grows with the logarithm of the hearings.
  private mutating func answer(_ call: Call) {
    let equation = community.mechanisms.acquisition
    let base = Float(equation.base)
    guard call.audience > 0, call.heard > 0 else { return }
    let key = key(named: call.account)
    hearings[key, default: 0] += call.heard / Double(min(call.audience, market.size))
    let effect =
      call.logit - Float(community.platform.joinFriction)
      + Float(equation.repetition) * logarithm(1 + Float(hearings[key] ?? 0))
    let audience = KeyedPermutation(
      count: market.size, source: source, decision: Decision.audience.rawValue, entity: key)
    let mix = Mix(call.mix, lanes: members.lanes)
    // each hearing lands on somebody at random
    let u = source.block(.call, entity: key, tick: day).double(0)
    let heard = Int(call.heard + u)
    today.reachedOutside += heard
    today.contactsBy[Int(call.channel.rawValue)] += heard
    func tell(_ slot: Int) {
      let person = audience[slot]
      guard !market.hasJoined(person) else { return }
      let match = population.match(of: person, mix)
      let logit = Float(equation.match) * match + effect
      // what the channel adds is the base rate of the channel
      today.saturation[.recruit].note(logit - call.logit)
      let fate = source.block(.call, entity: key ^ UInt64(person), tick: 0, draw: 1)
      if fate[0] < logistic(base + logit) {
        admit(Newcomer(person: person, group: 0, channel: call.channel))
      }
    }
    let people = min(call.audience, market.size)
    if heard <= Call.hearingsToEach * people {
      for number in 0..<heard {
        let luck = source.block(.call, entity: key ^ UInt64(number + 1), tick: day)
        tell(Int(luck.wide(0) % UInt64(people)))
      }
    } else {
      let deaf = Call.missed(hearings: heard, people: people)
      for slot in 0..<people {
        let luck = source.block(.call, entity: key ^ UInt64(slot + 1), tick: day, draw: 3)
        if luck[0] >= deaf { tell(slot) }
      }
    }
  }

  /// The starting members, in random order, filling one group after the other.
  mutating func settle() {
    let groups = groups.fill(community.members)
    for slot in 0..<community.members {
      let person = market.starter(slot)
      _ = market.join(person)
      newcomers.append(Newcomer(person: person, group: groups[slot], channel: .start))
    }
    seatNewcomers()
    newcomers = []
  }

  /// Lets a person in, to the group of `newcomer` if that is said, or to one with room.
  @discardableResult
  mutating func admit(_ newcomer: Newcomer, into group: Int? = nil) -> Bool {
    guard !isRehearsing, market.join(newcomer.person) else { return false }
    var newcomer = newcomer
    newcomer.group = UInt32(groups.place(newcomer.person, preferring: group))
    newcomers.append(newcomer)
    today.joined += 1
    today.joinedBy[Int(newcomer.channel.rawValue)] += 1
    return true
  }

  /// Gives each newcomer a row; who they are is drawn on all threads.
  mutating func seatNewcomers() {
    guard !newcomers.isEmpty else { return }
    if log != nil { for newcomer in newcomers { noteJoining(UInt32(newcomer.person)) } }
    let first = members.extend(by: newcomers.count)
    while scratch.count < members.blockCount { scratch.append(BlockScratch()) }
    for index in newcomers.indices where newcomers[index].inviter > 0 {
      newcomers[index].isBound = market.isMember(Int(newcomers[index].inviter) - 1)
    }
    let (view, day, newcomers, brand) = (MemberView(members), day, newcomers, desk.board.brand)
    let workers = newcomers.count < 64 ? 1 : threads
    if workers == 1 {
      for (index, newcomer) in newcomers.enumerated() {
        population.seat(newcomer, row: first + index, day: day, brand: brand, view)
      }
    } else {
      let (community, cells, source) = (community, cells, source)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        var population = Population(community: community, cells: cells, source: source)
        // neighbouring rows to one thread, since they share lines of the cache
        let share = newcomers.count * worker / workers..<newcomers.count * (worker + 1) / workers
        for index in share {
          population.seat(newcomers[index], row: first + index, day: day, brand: brand, view)
        }
      }
    }
    if day > 0 { welcome(first..<members.count) }
    self.newcomers.removeAll(keepingCapacity: true)
  }

  /// Newcomers are received: welcomed, asked to post, and tomorrow given a buddy.
  private mutating func welcome(_ rows: Range<Int>) {
    for row in rows {
      let arm = cells.arm(of: Int(members.cell[row]))
      for welcome in desk.board.welcomes where welcome.audience.includes(arm: arm) {
        let luck = source.block(.welcome, entity: UInt64(members.id[row]), tick: day, draw: 1)
        guard luck[0] < welcome.share,
          desk.ledger.spend(welcome.unitCost, on: welcome.account),
          desk.ledger.work(welcome.work, on: welcome.account)
        else { continue }
        members.social[row].flags.insert(.welcomed)
        if welcome.invitesPost { members.social[row].flags.insert(.asksPost) }
        if welcome.hasBuddy && community.mechanisms.ties.isOn { buddyless.append(row) }
      }
    }
  }
}
