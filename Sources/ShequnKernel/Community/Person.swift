// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

/// What a person of the market is, whether or not they ever join: a pure function of
/// (seed, replication, person). The same people exist under every plan.
struct Person {
  var segment = 0
  /// logit of base activity.
  var activityLogit: Float = 0
  /// Base activity a.
  var activity: Float = 0
  /// Posts a day online, all else neutral.
  var postingRate: Float = 0
  /// Rank of the posting rate among all members, 0…1.
  var postingRank: Float = 0
  /// Items a day.
  var attention: Float = 0
  /// Value that fills a visit's need.
  var need: Float = 0
  /// ν, 0 or more.
  var frailty: Float = 0
  /// Natural hazard a day.
  var naturalHazard: Float = 0
  /// Hazard to live through before leaving, before muting, before the first purchase: unit
  /// exponentials.
  var hazardLeft: Float = 0
  /// Unit exponentials, as in the columns of these names.
  var muteLeft: Float = 0
  var buyingLeft: Float = 0
  /// Purchases a week.
  var buyingRate: Float = 0
}

/// A person on the way in.
struct Newcomer: Sendable {
  var person: Int
  var group: UInt32
  var channel: Channel
  /// The KOL that brought them, as index + 1; 0: none.
  var kol: UInt8 = 0
  /// The person who invited them, as number + 1; 0: nobody.
  var inviter: UInt32 = 0
  /// The inviter is still there.
  var isBound = false
  /// Came for a reward.
  var isBought = false
  /// Of whom it is known; nil: as the person is.
  var segment: Int?
}

/// Draws people. Holds a GSL stream, so one is made per thread of work.
struct Population: ~Copyable {
  private let source: RandomSource
  private let stream = RandomStream()
  private let segments: [SegmentNumbers]
  @Boxed private var mechanisms: Mechanisms
  private let cells: Cells
  private let hasShop: Bool
  /// Share whom notifications never reach.
  private let joinsMuted: Float
  private var shares: [Double]

  /// What matters of a segment here.
  private struct SegmentNumbers {
    var cumulativeShare: Double
    var concentrations: [Double]
    var activity: SIMD2<Double>
    var posting: Float
    var leaving: Float
    var buying: Float
  }

  /// Attributes are numbered so that each has its own stream.
  private enum Attribute: Int {
    case segment, activity, interests, posting, attention, need, frailty, fate, muting, buying
    case firstPurchase, joinsMuted
  }

  init(community: Community, cells: Cells, source: RandomSource) {
    self.source = source
    self.cells = cells
    hasShop = community.shop.price > 0
    joinsMuted = Float(community.platform.joinsMuted)
    _mechanisms = Boxed(wrappedValue: community.mechanisms)
    let total = community.segments.reduce(0) { $0 + $1.share }
    let kappa = community.mechanisms.interests.concentration
    let level = community.mechanisms.contribute.level
    var running = 0.0
    segments = community.segments.map { segment in
      running += segment.share / total
      let weights = community.topics.map { segment.interests[$0] ?? 1 }
      let sum = weights.reduce(0, +)
      return SegmentNumbers(
        cumulativeShare: running, concentrations: weights.map { max(1e-3, kappa * $0 / sum) },
        activity: segment.activity, posting: Float(segment.posting * level),
        leaving: Float(segment.leaving), buying: Float(segment.buying))
    }
    shares = Array(repeating: 0, count: community.topics.count)
  }

  /// The segment of a person.
  func segment(of person: UInt64) -> Int {
    let u = block(.segment, person).double(0)
    return segments.firstIndex { u < $0.cumulativeShare } ?? segments.count - 1
  }

  /// Interests of a person: a point of the simplex, written to `target`, four topics a lane.
  mutating func interests(
    of person: UInt64, segment: Int, into target: UnsafeMutableBufferPointer<SIMD4<Float>>
  ) {
    target.update(repeating: SIMD4())
    if shares.count == 1 {
      target[0][0] = 1
      return
    }
    position(.interests, person)
    stream.dirichlet(segments[segment].concentrations, into: &shares)
    for topic in 0..<shares.count { target[topic >> 2][topic & 3] = Float(shares[topic]) }
  }

  /// The match of a person's interests with a mix of topics.
  mutating func match(of person: Int, _ mix: Mix) -> Float {
    var interests = mix.lanes
    let segment = segment(of: UInt64(person))
    interests.withUnsafeMutableBufferPointer {
      self.interests(of: UInt64(person), segment: segment, into: $0)
    }
    return mix.match(interests)
  }

  /// Everything else about a person.
  func person(_ id: UInt64, segment: Int) -> Person {
    var made = Person()
    made.segment = segment
    let shapes = segments[made.segment].activity

    position(.activity, id)
    let a = stream.beta(shapes.x, shapes.y)
    made.activity = Float(max(1e-9, min(1 - 1e-6, a)))
    made.activityLogit = logarithm(made.activity) - logarithm(1 - made.activity)

    let z = InverseDistribution.normal(block(.posting, id).double(0))
    made.postingRate =
      segments[made.segment].posting
      * exponential(Float(mechanisms.contribute.logMean + mechanisms.contribute.logSD * z))
    made.postingRank = Float(InverseDistribution.normalProbability(z))

    made.attention =
      Float(mechanisms.attention.median)
      * lognormal(.attention, id, sd: mechanisms.attention.logSD)
    made.need = lognormal(.need, id, sd: mechanisms.satisfaction.needLogSD)

    made.naturalHazard = Float(mechanisms.leave.natural)
    made.frailty = 1
    if mechanisms.frailty.isPersonal {
      position(.frailty, id)
      let p = stream.beta(mechanisms.frailty.alpha, mechanisms.frailty.beta)
      made.naturalHazard = -logarithm(Float(max(1e-30, 1 - p)))
    } else if mechanisms.frailty.variance > 0 {
      position(.frailty, id)
      let variance = mechanisms.frailty.variance
      made.frailty = Float(stream.gamma(shape: 1 / variance, scale: variance))
    }
    made.frailty *= segments[made.segment].leaving
    position(.fate, id)
    made.hazardLeft = Float(stream.exponential(mean: 1))
    made.muteLeft = -logarithm(block(.muting, id)[0])
    if hasShop {
      let purchase = mechanisms.purchase
      position(.buying, id)
      let rate = stream.gamma(shape: purchase.shape, scale: 1 / purchase.scaleWeeks)
      made.buyingRate = Float(rate * purchase.level) * segments[made.segment].buying
      made.buyingLeft = -logarithm(block(.firstPurchase, id)[0])
    }
    return made
  }

  private func lognormal(_ attribute: Attribute, _ id: UInt64, sd: Double) -> Float {
    sd > 0 ? exponential(Float(sd * InverseDistribution.normal(block(attribute, id).double(0)))) : 1
  }

  private func block(_ attribute: Attribute, _ id: UInt64) -> RandomBlock {
    source.block(.person, entity: id, tick: attribute.rawValue)
  }

  private func position(_ attribute: Attribute, _ id: UInt64) {
    stream.position(
      source, decision: Decision.person.rawValue, entity: id, tick: attribute.rawValue)
  }

  /// Puts a person into a row, every column set. `brand`: how consistent the brand is, 0…1.
  mutating func seat(
    _ newcomer: Newcomer, row: Int, day: Int, brand: Float, _ members: MemberView
  ) {
    let id = UInt64(newcomer.person)
    let person = person(id, segment: newcomer.segment ?? segment(of: id))
    members.id[row] = UInt32(newcomer.person)
    members.group[row] = newcomer.group
    members.segment[row] = UInt8(person.segment)
    members.cell[row] = cells.cell(of: id, segment: person.segment, group: newcomer.group)
    members.inviter[row] = newcomer.inviter
    members.channel[row] = newcomer.channel
    members.kol[row] = newcomer.kol
    members.joined[row] = UInt16(day)
    let referral = mechanisms.referral
    members.activity[row] =
      newcomer.isBought
      ? person.activityLogit - Float(referral.boughtActivity) : person.activityLogit
    members.postingRate[row] = person.postingRate
    members.postingRank[row] = person.postingRank
    members.attention[row] = person.attention
    members.need[row] = person.need
    members.frailty[row] =
      newcomer.isBought ? person.frailty * Float(referral.boughtLeaving) : person.frailty
    members.naturalHazard[row] = person.naturalHazard
    members.hazardLeft[row] = person.hazardLeft
    members.enthusiasm[row] = Float(mechanisms.enthusiasm.start)
    members.habit[row] = Float(mechanisms.habit.start)
    members.satisfaction[row] = 0.5
    members.expectation[row] = Float(mechanisms.satisfaction.startExpectation)
    let headStart = relaxed(
      Float(mechanisms.trust.start), to: 1, by: Float(mechanisms.belonging.brandTrust) * brand)
    members.trust[row] = headStart
    members.trustReference[row] = headStart
    members.peerTrust[row] = Float(mechanisms.trust.start)
    members.motivation[row] = 0.5
    members.worth[row] = Float(mechanisms.worth.start)
    members.ties[row] = TieRow()
    var social = Social()
    social.tiesDay = UInt16(day)
    if newcomer.isBound { social.flags.insert(.invited) }
    social.belonging = Float(mechanisms.belonging.brandBelonging) * brand
    members.social[row] = social
    members.bond[row] = newcomer.isBound ? Float(mechanisms.referral.invited) : 1
    members.lostFriends[row] = 0
    members.given[row] = 0
    members.checkIn[row] = CheckInState()
    members.asked[row] = 0
    let isMuted = joinsMuted > 0 && block(.joinsMuted, id)[0] < joinsMuted
    members.pushesFrom[row] = isMuted ? .max : UInt16(day)
    members.muteLeft[row] = person.muteLeft
    members.buyingRate[row] = person.buyingRate
    members.buyingLeft[row] = person.buyingLeft
    members.recommended[row] = 0
    members.stocked[row] = 0
    members.purchases[row] = 0
    members.spend[row] = 0
    members.welfareReference[row] = 0
    interests(of: id, segment: person.segment, into: members.interests.elements(of: row))
    members.satiation.elements(of: row).update(repeating: SIMD4())
    members.deficits[row] = Deficits()
    members.lastVisit[row] = UInt16(day)
    members.visits[row] = 0
    members.streak[row] = 0
    members.lastPost[row] = 0
    members.postCount[row] = 0
    members.recentPosts[row] = 0
    members.held[row] = 0
    members.delivery[row] = 0
    members.gift[row] = 0
    members.promised[row] = 0
    members.cost[row] = 0
  }
}
