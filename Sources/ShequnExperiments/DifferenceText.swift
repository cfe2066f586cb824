// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnStatistics
package import ShequnTables

extension NumberText {
  /// A difference and its interval, if there is one: +12.0 [+3.00, +21.0].
  package static func difference(_ x: Double, _ interval: Interval?) -> String {
    guard let interval else { return difference(x) }
    return "\(difference(x)) [\(difference(interval.low)), \(difference(interval.high))]"
  }
}
