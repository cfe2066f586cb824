// SPDX-License-Identifier: GPL-3.0-or-later

/// The interval of a mean: x̄ ± t·s/√n (Student 1908).
package enum StudentInterval {
  /// The interval of the mean of what `moments` has seen; nil below two numbers, and when they are
  /// equal but for rounding: what did not vary says nothing about how it may vary.
  ///
  /// - Parameter level: the confidence level, in (0, 1).
  package static func of(_ moments: Moments, level: Double = 0.95) -> Interval? {
    guard let mean = moments.mean, let standardError = moments.standardError, !moments.isConstant
    else { return nil }
    let t = StudentT.critical(level: level, degreesOfFreedom: Double(moments.count - 1))
    let halfWidth = t * standardError
    return Interval(low: mean - halfWidth, high: mean + halfWidth, level: level)
  }

  /// The same of a share, cut to [0, 1].
  package static func ofShare(_ moments: Moments, level: Double = 0.95) -> Interval? {
    of(moments, level: level).map {
      Interval(low: max(0, $0.low), high: min(1, $0.high), level: level)
    }
  }
}
