// SPDX-License-Identifier: GPL-3.0-or-later

/// The ratio of two means that were seen in pairs, such as gain ÷ cost over replications: the mean
/// of the first over the mean of the second, with Fieller's interval (1954).
///
/// The ratio of the means, not the mean of the ratios, which a single small denominator would decide.
package struct PairedRatio: Sendable, Hashable {
  package private(set) var numerator = Moments()
  package private(set) var denominator = Moments()
  private var products = 0.0  // sum of products of deviations from the means

  package init() {}

  /// Pairs by position; what one list has more is left out.
  package init(_ numerators: [Double], over denominators: [Double]) {
    for (numerator, denominator) in zip(numerators, denominators) { add(numerator, denominator) }
  }

  package mutating func add(_ numerator: Double, _ denominator: Double) {
    let deviation = denominator - (self.denominator.mean ?? 0)
    self.denominator.add(denominator)
    self.numerator.add(numerator)
    products += deviation * (numerator - (self.numerator.mean ?? 0))
  }

  package var count: Int { numerator.count }

  /// The ratio; nil without a pair or when the denominators are 0 on average but for rounding.
  package var value: Double? {
    guard let above = numerator.mean, let below = denominator.mean, !denominator.isNothing else {
      return nil
    }
    return numerator.isNothing ? 0 : above / below
  }

  /// The interval of the ratio; nil below two pairs, when neither varies but for rounding, and when
  /// the denominators cannot be told apart from 0, so that the ratio could be anything.
  ///
  /// - Parameter level: the confidence level, in (0, 1).
  package func interval(level: Double = 0.95) -> Interval? {
    guard count > 1, let above = numerator.mean, let below = denominator.mean,
      let varianceAbove = numerator.variance, let varianceBelow = denominator.variance
    else { return nil }
    guard !(numerator.isConstant && denominator.isConstant) else { return nil }
    let freedom = Double(count - 1)
    let t = StudentT.critical(level: level, degreesOfFreedom: freedom)
    let factor = t * t / Double(count)
    let a = below * below - factor * varianceBelow
    let b = above * below - factor * products / freedom
    let c = above * above - factor * varianceAbove
    guard a > 0 else { return nil }
    let root = max(0, b * b - a * c).squareRoot()
    return Interval(low: (b - root) / a, high: (b + root) / a, level: level)
  }
}
