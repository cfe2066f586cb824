// SPDX-License-Identifier: GPL-3.0-or-later

/// Sample quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan
/// (1996), the default of NumPy and R.
///
/// With n values the quantile of probability p stands at position (n − 1)·p among them, counted
/// from 0: p = 0 is the smallest, p = 1 the largest, p = ½ the median. Values are finite.
package enum Quantiles {
  /// The quantile of values in ascending order; nil without a value.
  ///
  /// - Parameter probability: in [0, 1].
  package static func value(sorted: [Double], probability: Double) -> Double? {
    precondition(probability >= 0 && probability <= 1)
    guard let last = sorted.last else { return nil }
    let position = Double(sorted.count - 1) * probability
    let index = Int(position)
    guard index + 1 < sorted.count else { return last }
    let low = sorted[index]
    return low + (position - Double(index)) * (sorted[index + 1] - low)
  }

  /// The quantile of values in any order, which are sorted first; nil without a value. For several
  /// quantiles sort once and use `value(sorted:probability:)`.
  ///
  /// - Parameter probability: in [0, 1].
  package static func value(of values: [Double], probability: Double) -> Double? {
    value(sorted: values.sorted(), probability: probability)
  }
}
