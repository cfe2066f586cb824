// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
package import ShequnRecords
package import ShequnStatistics

/// One number that was foretold and what the simulation made of it.
package struct Finding: Sendable {
  /// By what the two are told apart.
  package enum Measure: Sendable, Equatable {
    /// Luck is in it: within so many standard errors.
    case sampled(standardError: Double, z: Double)
    /// No luck is in it: within so small a part of the value.
    case exact(tolerance: Double)
    /// Luck is in it, and its whole 95 % interval lies in a range of which an end may be infinite.
    case interval(standardError: Double, range: ClosedRange<Double>)
    /// The range of what others have published.
    case band(ClosedRange<Double>)
    /// Nothing was compared: the model cannot do it yet.
    case open
  }

  /// What is measured, in words.
  package let quantity: Bilingual
  package let expected: Double
  package let simulated: Double
  package let measure: Measure
  /// Whether the two agree.
  package let passes: Bool
  /// What else there is to say, such as where an invariant was broken.
  package let note: Bilingual?

  /// Standard errors beyond which a difference is no luck: seven in a million.
  package static let limit = 4.5
  /// Deterministic forms; states are single precision.
  package static let precision = 1e-4

  private init(
    _ quantity: Bilingual, _ expected: Double, _ simulated: Double, _ measure: Measure,
    passes: Bool, note: Bilingual?
  ) {
    self.quantity = quantity
    self.expected = expected
    self.simulated = simulated
    self.measure = measure
    self.passes = passes && expected.isFinite && simulated.isFinite
    self.note = note
  }

  /// The mean over replications against what is expected.
  ///
  /// - Parameters:
  ///   - allowance: how far the formula itself, a limit, lies from what whole days come to.
  ///   - people: of a share, how many people it is of; the standard error is then at least binomial.
  package static func sampled(
    _ quantity: Bilingual, expected: Double, _ values: Moments, allowance: Double = 0,
    people: Double? = nil, note: Bilingual? = nil
  ) -> Finding {
    let simulated = values.mean ?? .nan
    var error = values.standardError ?? .nan
    if let people, error.isFinite {
      let variance = max(0, expected * (1 - expected)) / max(1, people * Double(values.count))
      error = max(error, variance.squareRoot())
    }
    let distance = simulated - expected
    let beyond = max(0, abs(distance) - allowance) * (distance < 0 ? -1 : 1)
    let z = deviate(beyond, error, degreesOfFreedom: Double(values.count - 1))
    return Finding(
      quantity, expected, simulated, .sampled(standardError: error, z: z),
      passes: abs(z) < limit, note: note)
  }

  /// A number with a standard error that theory gives.
  package static func sampled(
    _ quantity: Bilingual, expected: Double, simulated: Double, standardError: Double,
    note: Bilingual? = nil
  ) -> Finding {
    let z = (simulated - expected) / standardError
    return Finding(
      quantity, expected, simulated, .sampled(standardError: standardError, z: z),
      passes: abs(z) < limit, note: note)
  }

  /// A test statistic with a distribution of its own, as the z of the same probability.
  package static func tested(
    _ quantity: Bilingual, expected: Double, simulated: Double, spread: Double, upperTail: Double
  ) -> Finding {
    let z = StandardNormal.upper(upperTail)
    return Finding(
      quantity, expected, simulated, .sampled(standardError: spread, z: z),
      passes: abs(z) < limit, note: nil)
  }

  /// A number without luck; `tolerance` is relative, and 0 means to the last digit.
  package static func exact(
    _ quantity: Bilingual, expected: Double, simulated: Double, tolerance: Double = precision,
    note: Bilingual? = nil
  ) -> Finding {
    Finding(
      quantity, expected, simulated, .exact(tolerance: tolerance),
      passes: abs(simulated - expected) <= tolerance * max(abs(expected), 1e-12), note: note)
  }

  /// A difference that is to lie, with its interval, in a range.
  ///
  /// - Parameter holds: whether it does.
  package static func interval(
    _ quantity: Bilingual, within range: ClosedRange<Double>, simulated: Double,
    standardError: Double, holds: Bool, note: Bilingual? = nil
  ) -> Finding {
    let expected =
      range.lowerBound.isInfinite
      ? range.upperBound
      : range.upperBound.isInfinite ? range.lowerBound : (range.lowerBound + range.upperBound) / 2
    return Finding(
      quantity, expected, simulated, .interval(standardError: standardError, range: range),
      passes: holds, note: note)
  }

  /// What cannot be tried yet, and why. It does not pass.
  package static func open(_ quantity: Bilingual, note: Bilingual) -> Finding {
    Finding(quantity, .nan, .nan, .open, passes: false, note: note)
  }

  /// A published number, and how near to it is near enough.
  package static func band(
    _ quantity: Bilingual, expected: Double, within margin: Double, simulated: Double,
    note: Bilingual? = nil
  ) -> Finding {
    between(quantity, expected - margin...expected + margin, simulated: simulated, note: note)
  }

  /// A range whose middle means nothing.
  package static func between(
    _ quantity: Bilingual, _ band: ClosedRange<Double>, simulated: Double, note: Bilingual? = nil
  ) -> Finding {
    Finding(
      quantity, (band.lowerBound + band.upperBound) / 2, simulated, .band(band),
      passes: band.contains(simulated), note: note)
  }

  /// The normal deviate that is as improbable as Student's t with so few replications.
  private static func deviate(_ distance: Double, _ error: Double, degreesOfFreedom: Double)
    -> Double
  {
    guard error > 0 else { return distance == 0 ? 0 : (distance < 0 ? -.infinity : .infinity) }
    let t = distance / error
    let p = StudentT.twoSided(t, degreesOfFreedom: degreesOfFreedom)
    // beyond what can be told from zero t itself says enough
    guard p > 1e-300, p < 1 else { return p < 1 ? t : 0 }
    return StandardNormal.upper(p / 2) * (t < 0 ? -1 : 1)
  }
}
