// SPDX-License-Identifier: GPL-3.0-or-later

/// Mean, spread, interval and quantiles of a sample, blanks left out; NaN for what there is not.
package struct Summary: Sendable {
  package let mean: Double
  /// The standard deviation.
  package let sd: Double
  /// Student's interval of the mean at 95 %.
  package let low: Double
  package let high: Double
  /// Below the one lie 5 % of the sample, above the other likewise.
  package let q05: Double
  package let q95: Double

  package init(_ values: [Double]) {
    let filled = values.filter { !$0.isNaN }
    let moments = Moments(filled)
    mean = moments.mean ?? .nan
    sd = moments.standardDeviation ?? .nan
    let interval = StudentInterval.of(moments)
    low = interval?.low ?? .nan
    high = interval?.high ?? .nan
    let sorted = filled.sorted()
    q05 = Quantiles.value(sorted: sorted, probability: 0.05) ?? .nan
    q95 = Quantiles.value(sorted: sorted, probability: 0.95) ?? .nan
  }

  /// The interval of the mean, if there is one.
  package var interval: Interval? {
    low.isNaN || high.isNaN ? nil : Interval(low: low, high: high, level: 0.95)
  }
}
