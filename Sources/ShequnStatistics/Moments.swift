// SPDX-License-Identifier: GPL-3.0-or-later

/// Count, mean and variance of a stream of numbers, in constant memory (Welford 1962).
///
/// All moments carry the unit of the numbers added (the variance its square). A NaN or an infinity
/// among them makes every moment NaN or infinite; nothing traps.
package struct Moments: Sendable, Hashable {
  /// How many numbers were added.
  package private(set) var count = 0
  private var center = 0.0
  private var squares = 0.0  // sum of squared deviations from `center`

  package init() {}

  package init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  package mutating func add(_ value: Double) {
    count += 1
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
  }

  /// The arithmetic mean; nil when nothing was added.
  package var mean: Double? { count > 0 ? center : nil }

  /// The unbiased sample variance (divisor n − 1), at least 0; nil below two numbers.
  package var variance: Double? { count > 1 ? squares / Double(count - 1) : nil }

  /// The square root of the variance; nil below two numbers.
  package var standardDeviation: Double? { variance?.squareRoot() }

  /// The standard deviation of the mean, s/√n; nil below two numbers.
  package var standardError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }
}
