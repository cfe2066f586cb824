// SPDX-License-Identifier: GPL-3.0-or-later

/// The interval of a mean: x̄ ± t·s/√n (Student 1908).
package enum StudentInterval {
  /// The interval of the mean of what `moments` has seen; nil below two numbers.
  ///
  /// - Parameter level: the confidence level, in (0, 1).
  package static func of(_ moments: Moments, level: Double = 0.95) -> Interval? {
    guard let mean = moments.mean, let standardError = moments.standardError else { return nil }
    let t = StudentT.critical(level: level, degreesOfFreedom: Double(moments.count - 1))
    let halfWidth = t * standardError
    return Interval(low: mean - halfWidth, high: mean + halfWidth, level: level)
  }
}
