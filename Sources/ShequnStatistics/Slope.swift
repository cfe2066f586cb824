// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// How a number goes with another: the straight line of least squares, and the rank correlation.
package struct Slope: Sendable, Hashable {
  /// The change of y for a change of 1 in x.
  package let value: Double
  /// Its Student interval; nil below three points.
  package let interval: Interval?
  /// Spearman's rank correlation, in [−1, 1]; NaN when either number does not vary.
  package let rankCorrelation: Double

  /// From points, those with a NaN left out; nil below two points or when x does not vary.
  package init?(_ x: [Double], _ y: [Double], level: Double = 0.95) {
    let known = zip(x, y).filter { !$0.isNaN && !$1.isNaN }
    let (x, y) = (known.map(\.0), known.map(\.1))
    guard x.count > 1, Set(x).count > 1 else { return nil }
    var (intercept, slope, squares) = (0.0, 0.0, 0.0)
    var (variance0, covariance, variance) = (0.0, 0.0, 0.0)
    gsl_fit_linear(
      x, 1, y, 1, x.count, &intercept, &slope, &variance0, &covariance, &variance, &squares)
    value = slope
    if x.count > 2 {
      let halfWidth =
        StudentT.critical(level: level, degreesOfFreedom: Double(x.count - 2))
        * variance.squareRoot()
      interval = Interval(low: slope - halfWidth, high: slope + halfWidth, level: level)
    } else {
      interval = nil
    }
    if Set(y).count > 1 {
      var work = [Double](repeating: 0, count: 2 * x.count)
      rankCorrelation = gsl_stats_spearman(x, 1, y, 1, x.count, &work)
    } else {
      rankCorrelation = .nan
    }
  }
}
