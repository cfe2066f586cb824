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
  /// The number of groups that can be compared, less one; at least 1.
  package let degreesOfFreedom: Int
  /// The p-value, in [0, 1].
  package let pValue: Double

  /// Why groups cannot be compared.
  package enum Obstacle: Error, Sendable, Hashable {
    /// No two groups have anybody at risk when somebody has the event.
    case oneGroup
    /// Nobody has the event.
    case noEvents
    /// All that are at risk have the event at once, so that chance had no say.
    case noVariance
  }

  /// Compares the groups, which may hold members that were watched from later on only.
  package init(_ groups: [[Lifetime]]) throws(Obstacle) {
    let rows = RiskTable(groups: groups).rows
    guard !rows.isEmpty else { throw .noEvents }
    // A group that is never there when somebody has the event has nothing to compare.
    let present = groups.indices.filter { group in rows.contains { $0.atRisk[group] > 0 } }
    guard rows.contains(where: { $0.atRisk.count { $0 > 0 } > 1 }) else { throw .oneGroup }

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
    (chiSquare, degreesOfFreedom) = Self.quadraticForm(
      free.map { Double(observed[$0]) - expected[$0] }, covariance)
    guard degreesOfFreedom > 0 else { throw .noVariance }
    pValue = ChiSquare.upperTail(chiSquare, degreesOfFreedom: degreesOfFreedom)
  }

  /// The comparison, or why there is none.
  package static func of(_ groups: [[Lifetime]]) -> Result<LogRank, Obstacle> {
    Result { () throws(Obstacle) in try LogRank(groups) }
  }

  /// uᵀ·V⁻¹·u by elimination, with the rank of V: with V = L·D·Lᵀ it is the sum of squares of L⁻¹·u
  /// over D. Groups that never meet others add nothing to V, and have no part in the form.
  private static func quadraticForm(_ vector: [Double], _ matrix: [[Double]]) -> (Double, Int) {
    var u = vector
    var v = matrix
    var (sum, rank) = (0.0, 0)
    for pivot in u.indices where v[pivot][pivot] > 1e-10 * matrix[pivot][pivot] {
      sum += u[pivot] * u[pivot] / v[pivot][pivot]
      rank += 1
      for row in u.indices.dropFirst(pivot + 1) {
        let factor = v[row][pivot] / v[pivot][pivot]
        u[row] -= factor * u[pivot]
        for column in u.indices.dropFirst(pivot) { v[row][column] -= factor * v[pivot][column] }
      }
    }
    return (sum, rank)
  }
}
