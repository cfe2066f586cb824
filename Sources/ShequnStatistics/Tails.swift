// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

// Quantiles, tail probabilities and powers. GSL's error handler ends the process by default, so
// arguments outside a function's domain stop here.

/// Student's t distribution.
package enum StudentT {
  /// The t below which a share `probability`, in (0, 1), of the distribution lies.
  package static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    precondition(probability > 0 && probability < 1 && degreesOfFreedom > 0)
    return gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
  }

  /// The t that bounds the central share `level`, in (0, 1), of the distribution.
  package static func critical(level: Double, degreesOfFreedom: Double) -> Double {
    quantile((1 + level) / 2, degreesOfFreedom: degreesOfFreedom)
  }

  /// The two-sided p-value, in [0, 1]; 0 for an infinite t, NaN for NaN.
  package static func twoSided(_ t: Double, degreesOfFreedom: Double) -> Double {
    if t.isNaN || degreesOfFreedom.isNaN { return .nan }
    if t.isInfinite { return 0 }
    precondition(degreesOfFreedom > 0)
    return min(1, 2 * gsl_cdf_tdist_Q(t.magnitude, degreesOfFreedom))
  }
}

/// The normal distribution with mean 0 and variance 1.
package enum StandardNormal {
  /// The z that bounds the central share `level`, in (0, 1), of the distribution.
  package static func critical(level: Double) -> Double {
    precondition(level > 0 && level < 1)
    return gsl_cdf_ugaussian_Pinv((1 + level) / 2)
  }

  /// The two-sided p-value of a z, in [0, 1].
  package static func twoSided(_ z: Double) -> Double {
    min(1, 2 * gsl_cdf_ugaussian_Q(z.magnitude))
  }

  /// The z above which a share `probability`, in (0, 1), of the distribution lies; ±∞ at the ends.
  package static func upper(_ probability: Double) -> Double {
    if probability <= 0 { return .infinity }
    return probability >= 1 ? -.infinity : gsl_cdf_ugaussian_Qinv(probability)
  }
}

/// The χ² distribution.
package enum ChiSquare {
  /// The probability, in [0, 1], of a value above `chiSquare` (at least 0).
  package static func upperTail(_ chiSquare: Double, degreesOfFreedom: Int) -> Double {
    precondition(chiSquare >= 0 && degreesOfFreedom > 0)
    return gsl_cdf_chisq_Q(chiSquare, Double(degreesOfFreedom))
  }
}

/// Powers of positive numbers.
enum Power {
  static func of(_ base: Double, _ exponent: Double) -> Double {
    precondition(base > 0)
    return gsl_sf_exp(exponent * gsl_sf_log(base))
  }
}
