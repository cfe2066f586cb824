// SPDX-License-Identifier: GPL-3.0-or-later

/// Functions of whole days, computed once.
struct Tables: Sendable {
  /// c(M − 1) by days since the last visit.
  let forgetting: [Float]
  /// φ^τ by days of satiation's decay.
  let satiation: [Float]
  /// e^(−.01·age) of the tie to a KOL by age, and the fading of a farewell by days since the end.
  let kolTie: [Float]
  /// e^(−t/farewell-scale) by days since a contract ended.
  let farewell: [Float]
  /// Hazard modifier by age: regret of joining, and what ages.
  let age: [Float]
  /// Hazard of clearing out what is forgotten, by days since the last visit.
  let fading: [Float]
  /// How ties and answers fade.
  let tieDecay: TieDecay
  /// e^(−τ/recommended-days) by days since the last visit.
  let recommended: [Float]
  /// Who would recommend the community.
  let promoters: PromoterScale
  /// When members of each segment look in.
  let hours: VisitingHours

  init(community: Community) {
    let mechanisms = community.mechanisms
    let days = 0...(community.lastDay + 1)
    // a power of two long, so that a mask keeps unused rows inside
    let length = 1 << (64 - (community.lastDay + 1).leadingZeroBitCount)
    forgetting = mechanisms.forgetting.table(days: length - 1)
    var left: Float = 1
    let keep = Float(mechanisms.satiation.persistence)
    satiation = days.map { _ in
      defer { left *= keep }
      return left
    }
    kolTie = days.map { exponential(-Float(mechanisms.kol.tieDecay) * Float($0)) }
    farewell = days.map { exponential(-Float($0) / Float(mechanisms.kol.farewellScale)) }
    let (gamma, scale) = (
      Float(mechanisms.leave.ageExponent), Float(mechanisms.leave.ageScale)
    )
    let (regret, regretDays) = (Float(mechanisms.leave.regret), Float(mechanisms.leave.regretDays))
    age = days.map { age in
      let falling = gamma == 0 ? 1 : power(1 + Float(age) / scale, -gamma)
      return falling * (1 + (regret == 0 ? 0 : regret * exponential(-Float(age) / regretDays)))
    }
    fading = (0..<length).map {
      Float(mechanisms.leave.fading * (1 - mechanisms.forgetting.memory(after: Double($0))))
    }
    tieDecay = TieDecay(mechanism: mechanisms.ties, days: community.lastDay + 1)
    recommended = days.map { exponential(-Float($0) / Float(mechanisms.purchase.recommendedDays)) }
    promoters = PromoterScale(mechanisms.satisfaction)
    hours = VisitingHours(segments: community.segments)
  }
}
