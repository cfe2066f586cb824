// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// Where to try out a function of several factors: points of the unit cube, one coordinate in [0, 1]
/// for each factor.
package enum Design {
  /// Most coordinates of GSL's Sobol' sequence.
  package static let sobolLimit = 40

  /// Every combination of equally spaced levels; the last factor changes fastest.
  ///
  /// - Parameter levels: for each factor how many, at least 1; a single level stands at 0.
  package static func grid(levels: [Int]) -> [[Double]] {
    levels.reduce([[]]) { points, count in
      points.flatMap { point in spaced(count).map { point + [$0] } }
    }
  }

  /// One factor after the other goes through its equally spaced levels while all others stay as they
  /// are: `nil`. The first point leaves every factor as it is.
  package static func oneAtATime(levels: [Int]) -> [[Double?]] {
    let base = [Double?](repeating: nil, count: levels.count)
    return [base]
      + levels.indices.flatMap { factor in
        spaced(levels[factor]).map { level in
          var point = base
          point[factor] = level
          return point
        }
      }
  }

  /// A Latin hypercube (McKay, Beckman and Conover 1979): each of `size` equal slices of each factor
  /// holds exactly one point, at a random place within it. Coordinates are then exchanged between points
  /// as long as that lowers the correlations of factors, so that what one does is not taken for what
  /// another does (after Owen 1994).
  package static func latinHypercube(size: Int, factors: Int, seed: UInt64) -> [[Double]] {
    let random = RandomOrder(seed: seed)
    var columns = (0..<factors).map { _ in
      random.permutation(size).map { (Double($0) + random.uniform()) / Double(size) }
    }
    if size > 1 && factors > 1 { decorrelate(&columns, random) }
    return (0..<size).map { point in columns.map { $0[point] } }
  }

  /// Most products that `decorrelate` looks at: a second or so. Large samples correlate little anyway.
  private static let effort = 20_000_000

  /// Swaps two coordinates of a factor at a time, where the sum of squares of its covariances with the
  /// others falls.
  private static func decorrelate(_ columns: inout [[Double]], _ random: RandomOrder) {
    let (factors, size) = (columns.count, columns[0].count)
    var sums = columns.map { one in
      columns.map { other in
        zip(one, other).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) }
      }
    }
    let trials = min(200 * size * factors, effort / factors)
    for _ in 0..<trials {
      let (factor, one, other) = (random.below(factors), random.below(size), random.below(size))
      let step = columns[factor][other] - columns[factor][one]
      var change = 0.0
      for rival in 0..<factors where rival != factor {
        let move = step * (columns[rival][one] - columns[rival][other])
        change += move * (2 * sums[factor][rival] + move)
      }
      guard change < 0 else { continue }
      for rival in 0..<factors where rival != factor {
        sums[factor][rival] += step * (columns[rival][one] - columns[rival][other])
        sums[rival][factor] = sums[factor][rival]
      }
      columns[factor].swapAt(one, other)
    }
  }

  /// The first points of the Sobol' sequence (Antonov and Saleev's order), which fills the cube
  /// evenly; the very first is its centre.
  ///
  /// - Parameter factors: 1…40.
  package static func sobol(size: Int, factors: Int) -> [[Double]] {
    precondition((1...sobolLimit).contains(factors))
    guard let sequence = gsl_qrng_alloc(gsl_sobol_sequence(), UInt32(factors)) else { return [] }
    defer { gsl_qrng_free(sequence) }
    var point = [Double](repeating: 0, count: factors)
    return (0..<size).map { _ in
      gsl_qrng_get(sequence, &point)
      return point
    }
  }

  private static func spaced(_ count: Int) -> [Double] {
    (0..<count).map { count > 1 ? Double($0) / Double(count - 1) : 0 }
  }
}
