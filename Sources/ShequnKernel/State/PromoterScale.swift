// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// P(promoter) − P(detractor) of a member, −1…1, by what they feel: asked whether they would recommend
/// the community they answer round(μ + σε), held in 0…10, μ = neutral + a(S − ½) + b(T − ½), ε standard
/// normal. Promoters answer 9 or 10, detractors 6 or less, so with μ
/// it is Φ((μ − 8.5)/σ) − Φ((6.5 − μ)/σ): luck is integrated out, nobody draws.
struct PromoterScale: Sendable {
  /// Values at evenly spaced μ, from S = T = 0 to S = T = 1, read off by straight lines: true to 10⁻⁴.
  private let values: [Float]
  /// Places that S and T move along.
  private let ofSatisfaction: Float
  private let ofTrust: Float

  private static let steps = 512

  init(_ mechanism: Satisfaction) {
    let (a, b) = (mechanism.promotionSatisfaction, mechanism.promotionTrust)
    let (low, span) = (mechanism.promotionStart - (a + b) / 2, a + b)
    values = (0...Self.steps).map { step in
      let mean = low + span * Double(step) / Double(Self.steps)
      func share(_ distance: Double) -> Double {
        InverseDistribution.normalProbability(distance / mechanism.promotionSpread)
      }
      return Float(share(mean - 8.5) - share(6.5 - mean))
    }
    ofSatisfaction = span > 0 ? Float(Double(Self.steps) * a / span) : 0
    ofTrust = span > 0 ? Float(Double(Self.steps) * b / span) : 0
  }

  /// Of a member with that satisfaction and trust, each 0…1.
  @inline(__always)
  subscript(satisfaction: Float, trust: Float) -> Float {
    let place = max(0, ofSatisfaction * satisfaction + ofTrust * trust)
    let step = min(Self.steps - 1, Int(place))
    return values[step] + min(1, place - Float(step)) * (values[step + 1] - values[step])
  }
}
