// SPDX-License-Identifier: GPL-3.0-or-later

/// A confidence interval, both ends included.
package struct Interval: Sendable, Hashable {
  /// The lower end, in the unit of what is estimated.
  package var low: Double
  /// The upper end, not below `low`.
  package var high: Double
  /// The confidence level as a share in (0, 1), such as 0.95.
  package var level: Double

  package init(low: Double, high: Double, level: Double) {
    self.low = low
    self.high = high
    self.level = level
  }

  package func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Half the distance between the ends: the ± of the estimate.
  package var halfWidth: Double { (high - low) / 2 }

  /// Whether the interval lies wholly on one side of zero.
  package var excludesZero: Bool { low > 0 || high < 0 }

  /// The same in another unit; the factor is above 0.
  package func scaled(by factor: Double) -> Interval {
    Interval(low: low * factor, high: high * factor, level: level)
  }
}
