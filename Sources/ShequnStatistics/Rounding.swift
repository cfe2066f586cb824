// SPDX-License-Identifier: GPL-3.0-or-later

/// What of a number is only rounding: the one place that decides when computed numbers are the same.
package enum Rounding {
  /// How far two computed numbers of this size may lie apart and still be the same: some units of the
  /// last place for each number that went into them, and for how each came about.
  ///
  /// - Parameters:
  ///   - size: the largest magnitude among the numbers, in their unit.
  ///   - count: how many numbers were added up.
  package static func tolerance(size: Double, count: Int = 1) -> Double {
    4 * Double(count + 16) * Double.ulpOfOne * size
  }

  /// Whether two numbers are equal but for rounding; NaN equals nothing.
  package static func areEqual(_ one: Double, _ other: Double) -> Bool {
    one == other
      || (one - other).magnitude <= tolerance(size: max(one.magnitude, other.magnitude))
  }
}
