// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import ShequnRandom

extension Simulation {
  /// Phase 12 · join – arrivals of every channel, placed into groups. At risk from tomorrow.
  /// Reads market, board; writes market, groups, and new rows of the table.
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
    seatNewcomers()
  }

  /// Organic adoption: binomial over the people who never joined.
  private mutating func adopt() {
    let adoption = community.mechanisms.adoption
    let hazard = adoption.hazard(members: members.count, market: market.size)
    guard hazard > 0 else { return }
    let u = source.block(.arrivals, entity: 0, tick: day).double(0)
    let count = InverseDistribution.binomial(
      u, trials: market.size - market.everJoined,
      p: Double(probability(ofHazard: Float(hazard))))
    for number in 0..<count {
      guard let person = market.arrival(number, day: day, source: source) else { return }
      admit(person, by: .organic)
    }
  }

  /// Those of a KOL's audience whom a post reaches and convinces.
  private mutating func answer(_ campaign: Campaign) {
    let equation = community.mechanisms.kol
    let standing = desk.board.kols[campaign.kol]
    let reach = Float(equation.reachShare(audience: Double(campaign.audience)))
    let base = Float(equation.base) + campaign.logit
    let (slope, curve) = (Float(equation.matchSlope), Float(equation.matchCurve))
    let best = Float(equation.matchBest)
    func appeal(_ match: Float) -> Float {
      base + slope * match - curve * (match - best) * (match - best)
    }
    // no match can do better than this, so few people need to be looked at
    let peak = curve > 0 ? min(1, best + slope / (2 * curve)) : 1
    let bound = reach * logistic(appeal(peak))
    guard bound > 0 else { return }
    let audience = KeyedPermutation(
      count: market.size, source: source, decision: Decision.audience.rawValue,
      entity: standing.key)
    var mix = [SIMD4<Float>](repeating: SIMD4(), count: members.lanes)
    for (topic, share) in campaign.mix.enumerated() { mix[topic >> 2][topic & 3] = share }
    let mixNorm = dot(mix, mix).squareRoot()
    var interests = mix

    for slot in 0..<campaign.audience {
      let u = source.block(
        .reach, entity: standing.key ^ UInt64(slot >> 2), tick: day, draw: campaign.number)[
          slot & 3]
      guard u < bound else { continue }
      let person = audience[slot]
      guard !market.hasJoined(person) else { continue }
      let segment = population.segment(of: UInt64(person))
      interests.withUnsafeMutableBufferPointer {
        population.interests(of: UInt64(person), segment: segment, into: $0)
      }
      let norm = mixNorm * dot(interests, interests).squareRoot()
      let match = dot(interests, mix) / max(1e-9, norm)
      if u < reach * logistic(appeal(match)) {
        admit(person, by: .kol, kol: campaign.kol + 1)
      }
    }
  }

  /// The starting members, in random order, filling one group after the other.
  mutating func settle() {
    let groups = groups.fill(community.members)
    for slot in 0..<community.members {
      let person = market.starter(slot)
      _ = market.join(person)
      newcomers.append(Newcomer(person: person, group: groups[slot], channel: .start, kol: 0))
    }
    seatNewcomers()
    newcomers = []
  }

  private mutating func admit(_ person: Int, by channel: Channel, kol: Int = 0) {
    guard market.join(person) else { return }
    newcomers.append(
      Newcomer(
        person: person, group: UInt32(groups.place(person)), channel: channel, kol: UInt8(kol)))
    today.joined += 1
    today.joinedBy[Int(channel.rawValue)] += 1
  }

  /// Gives each newcomer a row; who they are is drawn on all threads.
  private mutating func seatNewcomers() {
    guard !newcomers.isEmpty else { return }
    let first = members.extend(by: newcomers.count)
    while scratch.count < members.blockCount { scratch.append(BlockScratch()) }
    let (view, day, newcomers) = (MemberView(members), day, newcomers)
    let workers = newcomers.count < 64 ? 1 : threads
    if workers == 1 {
      for (index, newcomer) in newcomers.enumerated() {
        population.seat(newcomer, row: first + index, day: day, view)
      }
    } else {
      let (community, source) = (community, source)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        var population = Population(community: community, source: source)
        for index in stride(from: worker, to: newcomers.count, by: workers) {
          population.seat(newcomers[index], row: first + index, day: day, view)
        }
      }
    }
    self.newcomers.removeAll(keepingCapacity: true)
  }
}

private func dot(_ one: [SIMD4<Float>], _ other: [SIMD4<Float>]) -> Float {
  var sum = SIMD4<Float>()
  for lane in one.indices { sum += one[lane] * other[lane] }
  return sum.sum()
}
