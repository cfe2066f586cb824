// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// Draws the traits of members given their records. For a member who joined n days ago, came on k of the days
/// since (the last of them s days ago) and has posted m times:
///
/// - **Activity.** logit p = logit a + o with offsets o that the record fixes (`PastDays`), so that k is all that
///   the days say of a, whichever they were: L(a) ∝ a^k (1 − a)^(−k) ∏ (1 + odds(a)·e^o)⁻¹. Without offsets this
///   is a^k (1 − a)^(n − k), conjugate to Beta(u, v).
/// - **Posting.** m ~ Poisson(λ·g·k), ln λ normal. Who has not posted in many visits is a lurker.
/// - **Frailty.** They are still there: L(ν) = e^(−νΛ), Λ the hazard lived through, conjugate to the gamma
///   distribution: Gamma(1/σ², 1/σ² + Λ). A personal leave probability becomes Beta(α, β + n).
/// - **Segment.** Where it is not said, by its share times the three likelihoods.
///
/// What was lived through leaves no trace in `hazardLeft`: it has no memory. Distributions that are not
/// conjugate are tabulated (`LogConcave`). Every draw is a function of seed, replication and the member's number.
struct Recollection: ~Copyable {
  /// What is drawn.
  struct Traits: Sendable {
    var segment = 0
    var activityLogit: Float = 0
    var postingRate: Float = 0
    var postingRank: Float = 0
    var frailty: Float = 1
    var naturalHazard: Float = 0
    var habit: Float = 0
    var enthusiasm: Float = 0
  }

  private let source: RandomSource
  private let stream = RandomStream()
  private let segments: [Segment]
  private let shares: [Double]
  /// By segment, the logarithm of the integral of the prior of activity as it is written here.
  private let priorMass: [Double]
  @Boxed private var mechanisms: Mechanisms
  private let terms: PastTerms

  /// Attributes are numbered so that each has its own stream.
  private enum Attribute: Int { case segment, activity, posting, frailty }

  init(community: Community, terms: PastTerms, source: RandomSource) {
    self.source = source
    self.terms = terms
    segments = community.segments
    let sum = segments.reduce(0) { $0 + $1.share }
    shares = segments.map { $0.share / max(1e-12, sum) }
    _mechanisms = Boxed(wrappedValue: community.mechanisms)
    priorMass = segments.map { segment in
      LogConcave(near: 0) { Self.prior($0, segment.activity) }.logMass
    }
  }

  /// - Parameter segment: if it is known.
  func traits(of standing: Standing, segment: Int?, _ mood: Mood) -> Traits {
    let past = PastDays(standing, mood, terms)
    var traits = Traits()
    traits.habit = past.habit
    traits.enthusiasm = past.enthusiasm
    if let segment {
      traits.segment = segment
    } else if segments.count > 1 {
      traits.segment = drawSegment(standing, past, mood)
    }
    let own = segments[traits.segment]
    let logit = activity(standing, past, own).quantile(luck(.activity, standing))
    traits.activityLogit = Float(max(-20.7, min(13.8, logit)))
    let z =
      mechanisms.contribute.logSD > 0
      ? posting(standing, own, mood).quantile(luck(.posting, standing)) : 0
    traits.postingRate =
      Float(own.posting * mechanisms.contribute.level)
      * exponential(Float(mechanisms.contribute.logMean + mechanisms.contribute.logSD * z))
    traits.postingRank = Float(InverseDistribution.normalProbability(z))
    drawFrailty(standing, past, own, &traits)
    return traits
  }

  private func luck(_ attribute: Attribute, _ standing: Standing) -> Double {
    source.block(
      .recollection, entity: UInt64(standing.number), tick: attribute.rawValue
    ).double(0)
  }

  /// Of Beta(u, v) as a distribution of logit a.
  private static func prior(_ logit: Double, _ shapes: SIMD2<Double>) -> Double {
    -shapes.x * softplus(Float(-logit)) - shapes.y * softplus(Float(logit))
  }

  private func activity(_ standing: Standing, _ past: PastDays, _ segment: Segment)
    -> LogConcave
  {
    let visits = Double(standing.activeDays)
    let chance = (segment.activity.x + visits) / (segment.activity.sum() + Double(standing.joined))
    let near = Double(logarithm(Float(chance)) - logarithm(Float(max(1e-6, 1 - chance))))
    return LogConcave(near: near) { logit in
      Self.prior(logit, segment.activity) + visits * logit - past.softplusSum(Float(logit))
    }
  }

  /// Of z, by which ln λ = μ + σz.
  private func posting(_ standing: Standing, _ segment: Segment, _ mood: Mood) -> LogConcave {
    let equation = mechanisms.contribute
    // the day of joining may be one of posts
    let visits = max(standing.activeDays, standing.posts > 0 ? 1 : 0)
    let exposure = Double(visits) * Double(mood.posting) * segment.posting * equation.level
    let log = exposure > 0 ? Double(logarithm(Float(exposure))) + equation.logMean : -80
    let posts = Double(standing.posts)
    return LogConcave(near: 0) { z in
      let rate = log + equation.logSD * z
      return posts * rate - Double(exponential(Float(rate))) - z * z / 2
    }
  }

  private func drawSegment(_ standing: Standing, _ past: PastDays, _ mood: Mood) -> Int {
    var logs: [Double] = []
    for (index, segment) in segments.enumerated() {
      var log = Double(logarithm(Float(max(1e-30, shares[index]))))
      log += activity(standing, past, segment).logMass - priorMass[index]
      if mechanisms.contribute.logSD > 0 { log += posting(standing, segment, mood).logMass }
      let variance = mechanisms.frailty.variance
      let hazard = past.hazard(natural: mechanisms.leave.natural) * segment.leaving
      log -=
        variance > 0
        ? Double(logarithm(Float(1 + variance * hazard))) / variance : hazard
      logs.append(log)
    }
    let most = logs.max() ?? 0
    let weights = logs.map { Double(exponential(Float($0 - most))) }
    var rest = luck(.segment, standing) * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }

  private func drawFrailty(
    _ standing: Standing, _ past: PastDays, _ segment: Segment, _ traits: inout Traits
  ) {
    stream.position(
      source, decision: Decision.recollection.rawValue, entity: UInt64(standing.number),
      tick: Attribute.frailty.rawValue)
    let leaving = Float(segment.leaving)
    traits.naturalHazard = Float(mechanisms.leave.natural)
    traits.frailty = leaving
    if mechanisms.frailty.isPersonal {
      let p = stream.beta(
        mechanisms.frailty.alpha, mechanisms.frailty.beta + Double(past.hazardDays * leaving))
      traits.naturalHazard = -logarithm(Float(max(1e-30, 1 - p)))
    } else if mechanisms.frailty.variance > 0 {
      let shape = 1 / mechanisms.frailty.variance
      let hazard = past.hazard(natural: mechanisms.leave.natural) * segment.leaving
      traits.frailty *= Float(stream.gamma(shape: shape, scale: 1 / (shape + hazard)))
    }
  }
}

extension PastDays {
  /// Λ of a member of frailty 1.
  func hazard(natural: Double) -> Double { Double(hazard) + natural * Double(hazardDays) }
}
