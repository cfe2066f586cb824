// SPDX-License-Identifier: GPL-3.0-or-later

/// Count, mean and variance of a stream of numbers, in constant memory (Welford 1962).
///
/// All moments carry the unit of the numbers added (the variance its square). A NaN or an infinity
/// among them makes every moment NaN or infinite; nothing traps. A spread that is only rounding is
/// none: the variance is then exactly 0.
package struct Moments: Sendable, Hashable {
  /// How many numbers were added.
  package private(set) var count = 0
  private var center = 0.0
  private var squares = 0.0  // sum of squared deviations from `center`
  private var size = 0.0  // the largest magnitude added, or added beside

  package init() {}

  package init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// - Parameter size: the magnitude of the numbers that `value` was computed from, if that is larger
  ///   than its own: how exact it can be.
  package mutating func add(_ value: Double, beside size: Double = 0) {
    count += 1
    self.size = max(self.size, value.magnitude, size)
    let deviation = value - center
    center += deviation / Double(count)
    squares += deviation * (value - center)
  }

  /// Takes in the numbers that `other` has seen (Chan, Golub and LeVeque 1979).
  ///
  /// Equal to adding them one by one but for rounding: merge in a fixed order where runs must be
  /// bit-identical.
  package mutating func merge(_ other: Moments) {
    guard count > 0 else { return self = other }
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let deviation = other.center - center
    squares += other.squares + deviation * deviation * Double(count) * Double(other.count) / total
    center += deviation * Double(other.count) / total
    count += other.count
    size = max(size, other.size)
  }

  /// The arithmetic mean; nil when nothing was added.
  package var mean: Double? { count > 0 ? center : nil }

  /// The unbiased sample variance (divisor n − 1), at least 0; nil below two numbers.
  package var variance: Double? {
    guard count > 1 else { return nil }
    let variance = squares / Double(count - 1)
    return variance.squareRoot() <= tolerance ? 0 : variance
  }

  private var tolerance: Double { Rounding.tolerance(size: size, count: count) }

  /// Whether all numbers are equal but for rounding; false below two numbers. Nothing can then be said
  /// about how far another one might lie off.
  package var isConstant: Bool { variance == 0 }

  /// Whether the mean is 0 but for rounding.
  package var isNothing: Bool { count > 0 && center.magnitude <= tolerance }

  /// The square root of the variance; nil below two numbers.
  package var standardDeviation: Double? { variance?.squareRoot() }

  /// The standard deviation of the mean, s/√n; nil below two numbers.
  package var standardError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }
}
