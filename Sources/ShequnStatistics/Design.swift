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
  /// holds exactly one point, at a random place within it.
  package static func latinHypercube(size: Int, factors: Int, seed: UInt64) -> [[Double]] {
    let random = RandomOrder(seed: seed)
    var points = [[Double]](repeating: [], count: size)
    for _ in 0..<factors {
      for (point, slice) in random.permutation(size).enumerated() {
        points[point].append((Double(slice) + random.uniform()) / Double(size))
      }
    }
    return points
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
