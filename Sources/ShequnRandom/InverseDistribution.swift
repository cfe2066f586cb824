// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// Inverse distribution functions: one uniform number in, one value out, monotone. Where the same
/// luck must meet a changed parameter (another plan), a draw goes through these, so that a small
/// change of the parameter is a small change of the outcome.
package enum InverseDistribution {
  /// Standard normal.
  package static func normal(_ u: Double) -> Double { gsl_cdf_ugaussian_Pinv(u) }

  /// Standard normal distribution function Φ (not inverted).
  package static func normalProbability(_ z: Double) -> Double { gsl_cdf_ugaussian_P(z) }

  /// Gamma with mean shape × scale.
  package static func gamma(_ u: Double, shape: Double, scale: Double) -> Double {
    gsl_cdf_gamma_Pinv(u, shape, scale)
  }

  /// Beta(a, b).
  package static func beta(_ u: Double, _ a: Double, _ b: Double) -> Double {
    gsl_cdf_beta_Pinv(u, a, b)
  }

  /// Poisson count with the given mean (finite, ≥ 0).
  package static func poisson(_ u: Double, mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    if mean < 500 {
      return runningSum(u, first: gsl_ran_poisson_pdf(0, mean), limit: .max) { mean / Double($0) }
    }
    return search(u, from: mean, spread: mean.squareRoot(), limit: .max) {
      gsl_cdf_poisson_P(UInt32($0), mean)
    }
  }

  /// Successes in `trials` with probability `p` each.
  package static func binomial(_ u: Double, trials: Int, p: Double) -> Int {
    guard trials > 0, p > 0 else { return 0 }
    guard p < 1 else { return trials }
    let mean = Double(trials) * p
    if mean < 500 && p <= 0.5 {
      let odds = p / (1 - p)
      let first = gsl_ran_binomial_pdf(0, p, UInt32(trials))
      return runningSum(u, first: first, limit: trials) {
        Double(trials - $0 + 1) / Double($0) * odds
      }
    }
    return search(u, from: mean, spread: (mean * (1 - p)).squareRoot(), limit: trials) {
      gsl_cdf_binomial_P(UInt32($0), p, UInt32(trials))
    }
  }

  /// The smallest k whose cumulative probability reaches u, adding up term after term.
  private static func runningSum(
    _ u: Double, first: Double, limit: Int, ratio: (Int) -> Double
  ) -> Int {
    var term = first
    var sum = term
    var k = 0
    while u > sum && k < limit {
      k += 1
      term *= ratio(k)
      if term < 1e-18 && sum > 0.5 { break }
      sum += term
    }
    return k
  }

  /// The same by bisection on GSL's distribution function, for large means.
  private static func search(
    _ u: Double, from mean: Double, spread: Double, limit: Int, _ probability: (Int) -> Double
  ) -> Int {
    var low = max(-1, Int(mean - 12 * spread) - 1)
    var high = Int(min(Double(limit), mean + 12 * spread + 1))
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if probability(middle) >= u { high = middle } else { low = middle }
    }
    return high
  }
}
