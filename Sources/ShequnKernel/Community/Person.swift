// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

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
  var frailty: Float = 0
  /// Natural hazard a day.
  var naturalHazard: Float = 0
  /// Hazard to live through before leaving: a unit exponential.
  var hazardLeft: Float = 0
}

/// Draws people. Holds a GSL stream, so one is made per thread of work.
struct Population: ~Copyable {
  private let community: Community
  private let source: RandomSource
  private let stream = RandomStream()
  private let cumulativeShares: [Double]
  private let concentrations: [[Double]]
  private var shares: [Double]

  /// Attributes are numbered so that each has its own stream.
  private enum Attribute: Int {
    case segment, activity, interests, posting, attention, need, frailty, fate
  }

  init(community: Community, source: RandomSource) {
    self.community = community
    self.source = source
    let total = community.segments.reduce(0) { $0 + $1.share }
    var running = 0.0
    cumulativeShares = community.segments.map {
      running += $0.share / total
      return running
    }
    let kappa = community.mechanisms.interests.concentration
    concentrations = community.segments.map { segment in
      let weights = community.topics.map { segment.interests[$0] ?? 1 }
      let sum = weights.reduce(0, +)
      return weights.map { max(1e-3, kappa * $0 / sum) }
    }
    shares = Array(repeating: 0, count: community.topics.count)
  }

  /// The segment of a person.
  func segment(of person: UInt64) -> Int {
    let u = block(.segment, person).double(0)
    return cumulativeShares.firstIndex { u < $0 } ?? cumulativeShares.count - 1
  }

  /// Interests of a person: a point of the simplex, written to `target`, four topics a lane.
  mutating func interests(
    of person: UInt64, segment: Int, into target: UnsafeMutableBufferPointer<SIMD4<Float>>
  ) {
    target.update(repeating: SIMD4())
    if community.topics.count == 1 {
      target[0][0] = 1
      return
    }
    position(.interests, person)
    stream.dirichlet(concentrations[segment], into: &shares)
    for topic in 0..<shares.count { target[topic >> 2][topic & 3] = Float(shares[topic]) }
  }

  /// Everything else about a person.
  func person(_ id: UInt64) -> Person {
    let mechanisms = community.mechanisms
    var made = Person()
    made.segment = segment(of: id)
    let segment = community.segments[made.segment]

    position(.activity, id)
    let a = stream.beta(segment.activity.x, segment.activity.y)
    made.activity = Float(max(1e-9, min(1 - 1e-6, a)))
    made.activityLogit = logarithm(made.activity) - logarithm(1 - made.activity)

    let z = InverseDistribution.normal(block(.posting, id).double(0))
    let contribute = mechanisms.contribute
    made.postingRate =
      Float(segment.posting * contribute.level)
      * exponential(Float(contribute.logMean + contribute.logSD * z))
    made.postingRank = Float(InverseDistribution.normalProbability(z))

    let attention = mechanisms.attention
    made.attention = Float(attention.median) * lognormal(.attention, id, sd: attention.logSD)
    made.need = lognormal(.need, id, sd: mechanisms.satisfaction.needLogSD)

    let frailty = mechanisms.frailty
    made.naturalHazard = Float(mechanisms.leave.natural)
    made.frailty = 1
    position(.frailty, id)
    if frailty.isPersonal {
      let p = stream.beta(frailty.alpha, frailty.beta)
      made.naturalHazard = -logarithm(Float(max(1e-30, 1 - p)))
    } else if frailty.variance > 0 {
      made.frailty = Float(stream.gamma(shape: 1 / frailty.variance, scale: frailty.variance))
    }
    made.frailty *= Float(segment.leaving)
    position(.fate, id)
    made.hazardLeft = Float(stream.exponential(mean: 1))
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
}
