// SPDX-License-Identifier: GPL-3.0-or-later

/// The log-rank test that two or more groups share one survival curve (Mantel 1966, Peto and Peto
/// 1972), with the hypergeometric variance.
package struct LogRank: Sendable, Hashable {
  /// Per group in the order given, how many events there were.
  package let observed: [Int]
  /// Per group, how many events the shared curve would give.
  package let expected: [Double]
  /// The test statistic, at least 0.
  package let chiSquare: Double
  /// The number of groups at risk when events begin, less one.
  package let degreesOfFreedom: Int
  /// The p-value, in [0, 1].
  package let pValue: Double

  /// Compares the groups; nil unless two of them are at risk at the first event.
  package init?(_ groups: [[Lifetime]]) {
    let rows = RiskTable(groups: groups).rows
    guard let first = rows.first else { return nil }
    // Who is at risk only shrinks, so a group absent at the first event has nothing to compare.
    let present = groups.indices.filter { first.atRisk[$0] > 0 }
    guard present.count > 1 else { return nil }

    var observed = groups.map { _ in 0 }
    var expected = groups.map { _ in 0.0 }
    // One group less than present: the deviations of all sum to zero.
    let free = present.dropLast()
    var covariance = free.map { _ in free.map { _ in 0.0 } }
    for row in rows {
      let total = Double(row.atRisk.reduce(0, +))
      let events = Double(row.events.reduce(0, +))
      let spread = total > 1 ? events * (total - events) / (total - 1) : 0
      let shares = row.atRisk.map { Double($0) / total }
      for group in groups.indices {
        observed[group] += row.events[group]
        expected[group] += events * shares[group]
      }
      for (i, j) in free.enumerated() {
        for (k, l) in free.enumerated() {
          covariance[i][k] += spread * shares[j] * ((j == l ? 1 : 0) - shares[l])
        }
      }
    }
    self.observed = observed
    self.expected = expected
    chiSquare = Self.quadraticForm(free.map { Double(observed[$0]) - expected[$0] }, covariance)
    degreesOfFreedom = free.count
    pValue = ChiSquare.upperTail(chiSquare, degreesOfFreedom: degreesOfFreedom)
  }

  /// uᵀ·V⁻¹·u by elimination: with V = L·D·Lᵀ it is the sum of squares of L⁻¹·u over D.
  ///
  /// All present groups meet at the first event, so V is positive definite, unless everyone has
  /// the event there; then V and u are 0, and so is the form.
  private static func quadraticForm(_ vector: [Double], _ matrix: [[Double]]) -> Double {
    var u = vector
    var v = matrix
    var sum = 0.0
    for pivot in u.indices where v[pivot][pivot] > 0 {
      sum += u[pivot] * u[pivot] / v[pivot][pivot]
      for row in u.indices.dropFirst(pivot + 1) {
        let factor = v[row][pivot] / v[pivot][pivot]
        u[row] -= factor * u[pivot]
        for column in u.indices.dropFirst(pivot) { v[row][column] -= factor * v[pivot][column] }
      }
    }
    return sum
  }
}
