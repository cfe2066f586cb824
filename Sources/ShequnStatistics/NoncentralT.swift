// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// The noncentral t distribution, that of (Z + δ)/U, with Z standard normal and U² a χ² over its ν
/// degrees of freedom: how Student's t falls out when there is a true difference (Johnson and Welch
/// 1940).
package enum NoncentralT {
  /// P(T ≤ t) = ∫ Φ(t·u − δ) f(u) du over the density f of U, by Gauss–Legendre quadrature on panels
  /// that are narrow where either factor changes; good to 10⁻¹⁰.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: ν, above 0.
  ///   - noncentrality: δ, the true difference over its standard error.
  package static func cdf(_ t: Double, degreesOfFreedom: Double, noncentrality: Double) -> Double {
    precondition(degreesOfFreedom > 0 && t.isFinite && noncentrality.isFinite)
    let freedom = degreesOfFreedom
    let logScale =
      gsl_sf_log(2) + freedom / 2 * gsl_sf_log(freedom / 2) - gsl_sf_lngamma(freedom / 2)
    func density(_ u: Double) -> Double {
      let log = logScale + (freedom - 1) * gsl_sf_log(u) - freedom * u * u / 2
      return log < -700 ? 0 : gsl_sf_exp(log)
    }
    let cuts = panels(t, freedom, noncentrality)
    let sum = zip(cuts, cuts.dropFirst()).reduce(0) { sum, panel in
      sum
        + integral(from: panel.0, to: panel.1) { u in
          density(u) * gsl_cdf_ugaussian_P(t * u - noncentrality)
        }
    }
    return min(1, max(0, sum))
  }

  /// The probability that a two-sided t test at `significance` finds a true difference of so many
  /// standard errors.
  package static func power(
    noncentrality: Double, degreesOfFreedom: Double, significance: Double
  ) -> Double {
    let critical = StudentT.critical(level: 1 - significance, degreesOfFreedom: degreesOfFreedom)
    func below(_ t: Double) -> Double {
      cdf(t, degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
    }
    return 1 - below(critical) + below(-critical)
  }

  /// The smallest true difference, in standard errors, that such a test finds with probability
  /// `power`, which is above `significance`; by bisection.
  package static func detectable(power: Double, degreesOfFreedom: Double, significance: Double)
    -> Double
  {
    precondition(significance > 0 && power > significance && power < 1)
    func isFound(_ noncentrality: Double) -> Bool {
      Self.power(
        noncentrality: noncentrality, degreesOfFreedom: degreesOfFreedom,
        significance: significance) >= power
    }
    var (low, high) = (0.0, 4.0)
    while !isFound(high), high < 1e6 { (low, high) = (high, 2 * high) }
    while high - low > 1e-10 * high {
      let middle = (low + high) / 2
      if isFound(middle) { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  /// Where to cut the range of U: at its own standard deviations, and about δ/t, where Φ goes from 0
  /// to 1.
  private static func panels(_ t: Double, _ freedom: Double, _ noncentrality: Double) -> [Double] {
    let spread = 1 / (2 * freedom).squareRoot()
    let (low, high) = (max(0, 1 - 11 * spread), 1 + 11 * spread)
    var cuts = [low, high] + [-6, -3, -1, 1, 3, 6].map { 1 + $0 * spread }
    if t != 0 {
      cuts += [-8, -4, -1.5, 0, 1.5, 4, 8].map { (noncentrality + $0) / t }
    }
    return Set(cuts.filter { (low...high).contains($0) }).sorted()
  }

  private static func integral(
    from low: Double, to high: Double, _ function: (Double) -> Double
  ) -> Double {
    // an order of which GSL has the nodes at hand
    let order = 32
    guard let table = gsl_integration_glfixed_table_alloc(order) else { return .nan }
    defer { gsl_integration_glfixed_table_free(table) }
    return (0..<order).reduce(0) { sum, index in
      var (point, weight) = (0.0, 0.0)
      gsl_integration_glfixed_point(low, high, index, &point, &weight, table)
      return sum + weight * function(point)
    }
  }
}
