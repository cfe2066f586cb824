// SPDX-License-Identifier: GPL-3.0-or-later

/// The test of equal means of two unpaired samples whose variances may differ (Welch 1947).
package struct WelchTest: Sendable, Hashable {
  /// The difference of the means over its standard error.
  package let t: Double
  /// Welch–Satterthwaite degrees of freedom, from the smaller n − 1 to n₁ + n₂ − 2.
  package let degreesOfFreedom: Double
  /// The two-sided p-value, in [0, 1].
  package let pValue: Double

  /// Tests `a` against `b`; nil when either has fewer than two numbers, and when neither varies but
  /// for rounding.
  package init?(_ a: Moments, _ b: Moments) {
    guard let meanA = a.mean, let meanB = b.mean, let varianceA = a.variance,
      let varianceB = b.variance
    else { return nil }
    let partA = varianceA / Double(a.count)
    let partB = varianceB / Double(b.count)
    let sum = partA + partB
    guard sum != 0 else { return nil }
    t = (meanA - meanB) / sum.squareRoot()
    // Shares of the sum, not squares of the variances, which could underflow.
    let (shareA, shareB) = (partA / sum, partB / sum)
    degreesOfFreedom =
      1 / (shareA * shareA / Double(a.count - 1) + shareB * shareB / Double(b.count - 1))
    pValue = StudentT.twoSided(t, degreesOfFreedom: degreesOfFreedom)
  }

  /// Tests two samples; nil when either has fewer than two numbers.
  package init?(_ a: [Double], _ b: [Double]) {
    self.init(Moments(a), Moments(b))
  }
}
