// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// Discounted value of a member: Σ m·S(t)·(1 + d)⁻ᵗ over periods t = 0, 1, ….
package enum LifetimeValue {
  /// The periods that a member is expected to stay, discounted: the sum without m.
  ///
  /// - Parameters:
  ///   - survival: the share there in period 0 (1 by rights), 1, …, up to the horizon.
  ///   - discount: d, the discount rate of a period, at least 0.
  package static func discountedStay(_ survival: [Double], discount: Double) -> Double {
    precondition(discount >= 0)
    var weight = 1.0
    return survival.reduce(0) { sum, share in
      defer { weight /= 1 + discount }
      return sum + share * weight
    }
  }

  /// The discount rate of one of `periods` periods of a year, (1 + yearly)^(1/periods) − 1.
  package static func discount(yearly: Double, periods: Double) -> Double {
    precondition(yearly > -1 && periods > 0)
    return gsl_expm1(gsl_log1p(yearly) / periods)
  }
}
