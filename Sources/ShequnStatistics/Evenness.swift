// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// How evenly something is spread over kinds (Pielou's evenness): the entropy of the shares, as a part
/// of the most it could be.
package enum Evenness {
  /// 0: all of one kind; 1: the same of each; nil with fewer than two kinds, or of nothing.
  ///
  /// - Parameter amounts: by kind, at least 0, in any unit.
  package static func of(_ amounts: [Double]) -> Double? {
    let total = amounts.reduce(0, +)
    guard amounts.count > 1, total > 0 else { return nil }
    let entropy = amounts.filter { $0 > 0 }.reduce(0) { $0 - $1 / total * gsl_sf_log($1 / total) }
    return entropy / gsl_sf_log(Double(amounts.count))
  }
}
