// SPDX-License-Identifier: GPL-3.0-or-later

/// Sobol' indices: which share of a function's variance is due to a factor when all factors vary over
/// their ranges independently and uniformly.
///
/// First order by Saltelli et al. (2010), total by Jansen (1999), from two samples A and B, the two
/// halves of one Sobol' sequence, and for each factor a third: A with that factor's column from B.
package enum SobolIndices {
  /// Most factors: A and B take two coordinates of the sequence for each.
  package static let factorLimit = Design.sobolLimit / 2

  /// Fewest rows of which a bootstrap is made: resampling two or three points says little but that they
  /// are few, and its intervals are far too short.
  package static let rowsForIntervals = 8

  /// A share of the variance with its bootstrap interval.
  package struct Share: Sendable, Hashable {
    /// Near [0, 1]; sampling may take it a little outside. NaN when nothing varies.
    package let value: Double
    /// nil where too few points are known.
    package let interval: Interval?
  }

  package struct Index: Sendable, Hashable {
    /// Due to the factor alone.
    package let first: Share
    /// Due to the factor with all its interactions.
    package let total: Share
  }

  /// `size` × (`factors` + 2) points, in groups of `factors` + 2: a row of A, the row of B, and the
  /// row of A with the coordinate of each factor in turn from B.
  package static func points(size: Int, factors: Int) -> [[Double]] {
    Design.sobol(size: size, factors: 2 * factors).flatMap { both in
      let a = Array(both[..<factors])
      let b = Array(both[factors...])
      let mixed = a.indices.map { factor in
        var point = a
        point[factor] = b[factor]
        return point
      }
      return [a, b] + mixed
    }
  }

  /// The indices, one for each factor, with percentile intervals of the bootstrap over rows.
  ///
  /// - Parameters:
  ///   - values: the function at each of `points(size:factors:)`; a row with a NaN is left out.
  ///   - seed: of the resampling.
  package static func indices(
    values: [Double], factors: Int, level: Double = 0.95, resamples: Int = 500, seed: UInt64 = 1
  ) -> [Index] {
    let width = factors + 2
    let rows = stride(from: 0, to: values.count - values.count % width, by: width)
      .map { Array(values[$0..<$0 + width]) }.filter { !$0.contains { $0.isNaN } }
    let all = Array(rows.indices)
    let random = RandomOrder(seed: seed)
    let samples =
      rows.count < rowsForIntervals
      ? [] : (0..<resamples).map { _ in all.map { _ in random.below(rows.count) } }
    // by resample, a pair of shares for each factor
    let estimate = shares(rows, all, factors: factors)
    let resampled = samples.map { shares(rows, $0, factors: factors) }
    func share(_ value: ((first: Double, total: Double)) -> Double, _ factor: Int) -> Share {
      let sorted = resampled.map { value($0[factor]) }.filter { !$0.isNaN }.sorted()
      let ends = [(1 - level) / 2, (1 + level) / 2].compactMap {
        Quantiles.value(sorted: sorted, probability: $0)
      }
      return Share(
        value: value(estimate[factor]),
        interval: ends.count == 2 ? Interval(low: ends[0], high: ends[1], level: level) : nil)
    }
    return (0..<factors).map { factor in
      Index(first: share({ $0.first }, factor), total: share({ $0.total }, factor))
    }
  }

  /// The shares from some of the rows, repeated ones included.
  private static func shares(
    _ rows: [[Double]], _ chosen: [Int], factors: Int
  ) -> [(first: Double, total: Double)] {
    var both = Moments()
    for row in chosen {
      both.add(rows[row][0])
      both.add(rows[row][1])
    }
    let count = Double(chosen.count)
    // divisor 2n: the variance of the points themselves
    let variance = (both.variance ?? .nan) * (2 * count - 1) / (2 * count)
    guard let mean = both.mean, variance > 0 else {
      return Array(repeating: (.nan, .nan), count: factors)
    }
    return (0..<factors).map { factor in
      var (first, total) = (0.0, 0.0)
      for row in chosen {
        let (a, b, mixed) = (rows[row][0], rows[row][1], rows[row][factor + 2])
        // about the mean, which changes nothing but the noise
        first += (b - mean) * (mixed - a)
        total += (a - mixed) * (a - mixed) / 2
      }
      return (first / count / variance, total / count / variance)
    }
  }
}
