// SPDX-License-Identifier: GPL-3.0-or-later

/// The interval of a proportion by Wilson's score (Wilson 1927), without continuity correction.
package enum WilsonInterval {
  /// The interval of the share `successes` of `trials`, within [0, 1]; nil without a trial.
  ///
  /// - Parameter level: the confidence level, in (0, 1).
  package static func of(_ successes: Int, of trials: Int, level: Double = 0.95) -> Interval? {
    precondition(successes >= 0 && successes <= trials)
    guard trials > 0 else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let z = StandardNormal.critical(level: level)
    let shrink = 1 + z * z / n
    let center = (share + z * z / (2 * n)) / shrink
    let halfWidth = z / shrink * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    // At 0 and n the ends are exactly 0 and 1; rounding must not move them.
    return Interval(
      low: successes == 0 ? 0 : center - halfWidth,
      high: successes == trials ? 1 : center + halfWidth,
      level: level)
  }
}
