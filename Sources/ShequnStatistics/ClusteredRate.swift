// SPDX-License-Identifier: GPL-3.0-or-later

/// A rate of counts per exposure, with members (or whatever was drawn by lot) as the units: its error
/// takes account of the same people coming again and again.
///
/// A ratio estimator, R = Σy/Σn over units, with the linearised variance m/(m − 1)·Σ(y − R·n)²/(Σn)²
/// (Cochran 1977; the delta method of Deng, Knoblich and Lu 2018).
package struct ClusteredRate: Sendable, Hashable {
  /// Counts per exposure.
  package let value: Double
  /// Of `value`; nil below two units.
  package let standardError: Double?
  package let units: Int

  /// - Parameters:
  ///   - units: how many there are.
  ///   - exposure: Σn over the units.
  ///   - count: Σy.
  ///   - exposureSquares: Σn².
  ///   - countSquares: Σy².
  ///   - products: Σn·y.
  ///
  /// nil without exposure.
  package init?(
    units: Int, exposure: Double, count: Double, exposureSquares: Double, countSquares: Double,
    products: Double
  ) {
    guard units > 0, exposure > 0 else { return nil }
    let rate = count / exposure
    let squares = countSquares - 2 * rate * products + rate * rate * exposureSquares
    value = rate
    self.units = units
    standardError =
      units > 1
      ? (Double(units) / Double(units - 1) * max(0, squares)).squareRoot() / exposure : nil
  }

  /// The Student interval of this rate less another, on the units of both less two; nil when either has
  /// no error, or neither varies.
  package func difference(_ other: ClusteredRate, level: Double = 0.95) -> Interval? {
    guard let own = standardError, let others = other.standardError, own > 0 || others > 0 else {
      return nil
    }
    let freedom = Double(units + other.units - 2)
    let margin =
      StudentT.critical(level: level, degreesOfFreedom: freedom)
      * (own * own + others * others).squareRoot()
    let difference = value - other.value
    return Interval(low: difference - margin, high: difference + margin, level: level)
  }
}
