// SPDX-License-Identifier: GPL-3.0-or-later

/// Many tests at once: the step-down correction of Holm (1979), which keeps the chance of any false
/// alarm among them below the significance level whatever their dependence.
package enum Holm {
  /// The adjusted p-values, in [0, 1] and in the order given. A NaN stays NaN and does not count
  /// as a test.
  package static func adjusted(_ p: [Double]) -> [Double] {
    let ascending = p.indices.filter { !p[$0].isNaN }.sorted { p[$0] < p[$1] }
    var adjusted = p
    var floor = 0.0
    for (rank, index) in ascending.enumerated() {
      floor = max(floor, min(1, Double(ascending.count - rank) * p[index]))
      adjusted[index] = floor
    }
    return adjusted
  }
}
