// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnStatistics
package import ShequnTables

extension NumberText {
  /// A number with its interval, if there is one: 12.0 [3.00, 21.0].
  package static func estimate(
    _ x: Double, _ interval: Interval?, as text: (Double) -> String = short
  ) -> String {
    guard let interval else { return text(x) }
    return "\(text(x)) [\(text(interval.low)), \(text(interval.high))]"
  }

  /// A difference with its interval, if there is one: +12.0 [+3.00, +21.0].
  package static func difference(_ x: Double, _ interval: Interval?) -> String {
    estimate(x, interval, as: difference)
  }
}
