// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// What each of several factors does to a number while all others are held: multiple linear regression
/// by least squares. One factor's slope taken alone would be credited with what others do that happen
/// to go with it.
package struct JointRegression: Sendable, Hashable {
  package struct Coefficient: Sendable, Hashable {
    /// The change of y for a change of 1 in the factor.
    package let value: Double
    /// The Student interval; nil without points to spare, and when the plane goes through all points
    /// but for rounding.
    package let interval: Interval?
    /// The partial rank correlation (PRCC, Iman and Conover 1979): that of the ranks of y and of the
    /// factor, after what the ranks of all others explain is taken off both; in [−1, 1], NaN when it is
    /// not known.
    package let rankCorrelation: Double

    /// The variance of `value`.
    fileprivate let variance: Double
  }

  /// One for each factor; nil for one that does not vary.
  package let coefficients: [Coefficient?]
  /// The means of y and of the factors, through which the plane goes.
  private let mean: Double
  private let means: [Double]
  /// Points less parameters, and the mean square of what the plane leaves.
  private let freedom: Int
  private let residual: Double
  private let count: Int
  private let level: Double

  /// From points, those with a NaN left out; nil when there are too few points to tell the factors
  /// apart, or one of them is a combination of others.
  ///
  /// - Parameter factors: by point, the factors.
  package init?(_ factors: [[Double]], _ values: [Double], level: Double = 0.95) {
    let known = zip(factors, values).filter { !$1.isNaN && !$0.contains { $0.isNaN } }
    let (rows, y) = (known.map(\.0), known.map(\.1))
    guard let width = rows.first?.count else { return nil }
    let columns = (0..<width).map { factor in rows.map { $0[factor] } }
    let varying = columns.indices.filter { Set(columns[$0]).count > 1 }
    guard let fit = LeastSquares(varying.map { columns[$0] }, y) else { return nil }
    let ranks = LeastSquares(varying.map { Self.ranks(columns[$0]) }, Self.ranks(y))
    let hasRanks = Set(y).count > 1
    let t =
      fit.freedom > 0 && !fit.isExact
      ? StudentT.critical(level: level, degreesOfFreedom: Double(fit.freedom)) : nil
    var coefficients = [Coefficient?](repeating: nil, count: width)
    for (place, factor) in varying.enumerated() {
      let (value, variance) = (fit.slopes[place], fit.variances[place])
      coefficients[factor] = Coefficient(
        value: value,
        interval: t.map { t in
          let margin = t * variance.squareRoot()
          return Interval(low: value - margin, high: value + margin, level: level)
        },
        rankCorrelation: hasRanks ? ranks?.partialCorrelation(place) ?? .nan : .nan,
        variance: variance)
    }
    self.coefficients = coefficients
    mean = Moments(y).mean ?? .nan
    means = columns.map { Moments($0).mean ?? .nan }
    (freedom, residual, count, self.level) = (fit.freedom, fit.residual, y.count, level)
  }

  /// The plane's y where one factor has a value and all others their mean, with the Student interval of
  /// it; nil for a factor that does not vary.
  package func value(at factor: Int, _ x: Double) -> (value: Double, interval: Interval?)? {
    guard let slope = coefficients[factor] else { return nil }
    let distance = x - means[factor]
    let value = mean + slope.value * distance
    guard slope.interval != nil else { return (value, nil) }
    let variance = residual / Double(count) + distance * distance * slope.variance
    let margin =
      StudentT.critical(level: level, degreesOfFreedom: Double(freedom)) * variance.squareRoot()
    return (value, Interval(low: value - margin, high: value + margin, level: level))
  }

  /// Where along one factor, all others at their mean, the plane crosses zero, with Fieller's interval
  /// (1954); nil when it runs level. The interval is nil when the slope may be none.
  package func crossing(of factor: Int) -> (place: Double, interval: Interval?)? {
    guard let slope = coefficients[factor], slope.value != 0 else { return nil }
    let place = means[factor] - mean / slope.value
    guard slope.interval != nil else { return (place, nil) }
    let t = StudentT.critical(level: level, degreesOfFreedom: Double(freedom))
    // ratio of the mean, variance s²/n, to the slope; the two are independent
    let a = slope.value * slope.value - t * t * slope.variance
    let b = mean * slope.value
    let c = mean * mean - t * t * residual / Double(count)
    guard a > 0 else { return (place, nil) }
    let root = max(0, b * b - a * c).squareRoot()
    return (
      place,
      Interval(
        low: means[factor] - (b + root) / a, high: means[factor] - (b - root) / a, level: level)
    )
  }

  /// Ranks from 1, equal values sharing the mean of theirs.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = values
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for index in start..<end { ranks[order[index]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }
}

/// A least-squares plane by GSL's singular value decomposition.
private struct LeastSquares {
  let slopes: [Double]
  let variances: [Double]
  let freedom: Int
  /// The mean square of the residuals.
  let residual: Double
  /// Whether the residuals are only rounding.
  let isExact: Bool

  init?(_ columns: [[Double]], _ y: [Double]) {
    let (n, p) = (y.count, columns.count + 1)
    guard n >= p, let x = gsl_matrix_alloc(n, p), let target = gsl_vector_alloc(n),
      let coefficients = gsl_vector_alloc(p), let covariance = gsl_matrix_alloc(p, p),
      let work = gsl_multifit_linear_alloc(n, p)
    else { return nil }
    defer {
      gsl_matrix_free(x)
      gsl_vector_free(target)
      gsl_vector_free(coefficients)
      gsl_matrix_free(covariance)
      gsl_multifit_linear_free(work)
    }
    // about the means, so that slopes are as exact as they can be
    let means = columns.map { Moments($0).mean ?? 0 }
    for row in 0..<n {
      gsl_vector_set(target, row, y[row])
      gsl_matrix_set(x, row, 0, 1)
      for (column, values) in columns.enumerated() {
        gsl_matrix_set(x, row, column + 1, values[row] - means[column])
      }
    }
    var (squares, rank) = (0.0, 0)
    gsl_multifit_linear_tsvd(x, target, 1e-10, coefficients, covariance, &squares, &rank, work)
    guard rank == p else { return nil }
    freedom = n - p
    residual = freedom > 0 ? squares / Double(freedom) : .nan
    let size = y.map(\.magnitude).max() ?? 0
    isExact =
      freedom > 0 && residual.squareRoot() <= Rounding.tolerance(size: size, count: n)
    slopes = (1..<p).map { gsl_vector_get(coefficients, $0) }
    variances = (1..<p).map { gsl_matrix_get(covariance, $0, $0) }
  }

  /// The partial correlation with y, from the t of the slope.
  func partialCorrelation(_ place: Int) -> Double {
    guard freedom > 0 else { return .nan }
    let slope = slopes[place]
    if isExact { return slope.magnitude < 1e-9 ? 0 : slope > 0 ? 1 : -1 }
    let rest = Double(freedom) * variances[place]
    return slope / (slope * slope + rest).squareRoot()
  }
}
