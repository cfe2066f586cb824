// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Part of phase 6: members who were asked to invite people they know.
  ///
  /// Reads the board's referral offers, visits, the market; writes the ledger, newcomers.
  /// Columns read: id, group, cell, inviter, satisfaction, trust, interests.
  /// Columns written: social, bond, cost.
  mutating func invite() {
    guard !desk.board.referrals.isEmpty, community.mechanisms.referral.rate > 0 else { return }
    for offer in desk.board.referrals.sorted(by: { $0.account < $1.account }) {
      let key = key(named: offer.account)
      for block in 0..<members.blockCount {
        for visit in scratch[block].visits { invite(Int(visit.row), offer, key) }
      }
    }
  }

  private mutating func invite(_ row: Int, _ offer: ReferralOffer, _ key: UInt64) {
    let cell = Int(members.cell[row])
    guard offer.audience.includes(arm: cells.arm(of: cell)) else { return }
    let equation = community.mechanisms.referral
    let sensitivity = Float(cells.segment(of: cell).rewardSensitivity)
    let isRewarded = Int(members.social[row].invites) < offer.cap
    let value = isRewarded ? offer.inviterValue * sensitivity : 0
    let curvature = Float(community.mechanisms.motivation.curvature)
    var effect = Float(equation.satisfaction) * (members.satisfaction[row] - 0.5)
    effect += Float(equation.trust) * (members.trust[row] - 0.5)
    if value > 0 { effect += Float(equation.reward) * power(value, curvature) }
    effect -= Float(equation.fatigue) * Float(members.social[row].invites)
    let mean = Float(equation.rate) * exponential(effect)
    let id = UInt64(members.id[row])
    let luck = source.block(.invite, entity: id ^ key, tick: day)
    guard luck[0] > 1 - mean else { return }
    let invites = poissonCount(luck[0], mean: mean, limit: 20)
    for number in 0..<invites { ask(number, by: row, offer, key) }
  }

  /// One invitation: to the best match of some people of the market. One who is a member already, or
  /// has been, cannot come.
  private mutating func ask(
    _ number: Int, by row: Int, _ offer: ReferralOffer, _ key: UInt64
  ) {
    let equation = community.mechanisms.referral
    today.invites += 1
    noteInvitation(by: row)
    today.contactsBy[Int(Channel.referral.rawValue)] += 1
    let invites = members.social[row].invites
    members.social[row].invites = UInt8(clamping: Int(invites) + 1)
    let id = UInt64(members.id[row])
    let entity = id ^ key
    let own = Array(members.interests.elements(of: row))
    let mix = Mix(interests: own)
    let first = source.block(.invitation, entity: entity, tick: day, draw: number * 3)
    let second = source.block(.invitation, entity: entity, tick: day, draw: number * 3 + 1)
    var best: (person: Int, match: Float) = (-1, -1)
    let words = [first.wide(0), first.wide(1), second.wide(0), second.wide(1)]
    for word in words.prefix(Int(equation.acquaintances)) {
      let person = Int(word % UInt64(market.size))
      let match = population.match(of: person, mix)
      if match > best.match { best = (person, match) }
    }
    guard !market.hasJoined(best.person) else { return }
    let segment = community.segments[population.segment(of: UInt64(best.person))]
    let lure = Float(
      equation.lure(value: Double(offer.invitedValue) * segment.rewardSensitivity))
    let chance = Float(equation.accept) * (0.5 + best.match) * lure
    let fate = source.block(.invitation, entity: entity, tick: day, draw: number * 3 + 2)
    guard fate[0] < min(1, chance) else { return }
    var newcomer = Newcomer(
      person: best.person, group: 0, channel: .referral, inviter: UInt32(id) + 1)
    // who would not have come without the reward
    newcomer.isBought = fate[1] < 1 - 1 / lure
    guard admit(newcomer, into: Int(members.group[row])) else { return }
    today.accepted += 1
    log?.accept(UInt32(best.person))
    members.social[row].flags.insert(.inviting)
    members.bond[row] = bond(members.social[row].flags)
    reward(row, offer, invites: Int(invites))
  }

  /// What an invitation earns: the invited, the inviter, and with a depth of 2, part of it the inviter's inviter.
  private mutating func reward(_ row: Int, _ offer: ReferralOffer, invites: Int) {
    guard invites < offer.cap else { return }
    let equation = community.mechanisms.referral
    _ = desk.ledger.spend(offer.invitedCost, on: offer.account)
    guard desk.ledger.spend(offer.inviterCost, on: offer.account) else { return }
    members.cost[row] = Int32(clamping: Int(members.cost[row]) + offer.inviterCost)
    let above = members.inviter[row]
    if offer.depth > 1 && above > 0 && market.isMember(Int(above) - 1) {
      let part = Double(offer.inviterCost) * equation.upline
      _ = desk.ledger.spend(Int(part), on: offer.account)
    }
  }
}
