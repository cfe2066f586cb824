// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct DesignTests {
  @Test("A grid has every combination of levels, ends included") func grid() {
    #expect(
      Design.grid(levels: [2, 3])
        == [[0, 0], [0, 0.5], [0, 1], [1, 0], [1, 0.5], [1, 1]])
    #expect(Design.grid(levels: [1]) == [[0]])
  }

  @Test("One at a time begins with everything as it is and moves a single factor")
  func oneAtATime() {
    #expect(Design.oneAtATime(levels: [2, 1]) == [[nil, nil], [0, nil], [1, nil], [nil, 0]])
  }

  @Test("Every slice of every factor holds one point of a Latin hypercube", arguments: [1, 7, 50])
  func latin(size: Int) {
    let points = Design.latinHypercube(size: size, factors: 3, seed: 4)
    for factor in 0..<3 {
      let slices = points.map { Int($0[factor] * Double(size)) }
      #expect(slices.sorted() == Array(0..<size))
    }
  }

  @Test(
    "Factors of a Latin hypercube hardly correlate",
    arguments: [(8, 3, 0.12), (10, 4, 0.12), (32, 5, 0.02), (100, 20, 0.01)])
  func uncorrelated(size: Int, factors: Int, most: Double) {
    let points = Design.latinHypercube(size: size, factors: factors, seed: 11)
    for one in 0..<factors {
      for other in 0..<one {
        let ratio = correlation(points.map { $0[one] }, points.map { $0[other] })
        #expect(ratio.magnitude < most, "\(one) and \(other): \(ratio)")
      }
    }
  }

  private func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let (a, b) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    func sum(_ u: [Double], _ c: Double, _ v: [Double], _ d: Double) -> Double {
      zip(u, v).reduce(0) { $0 + ($1.0 - c) * ($1.1 - d) }
    }
    return sum(x, a, y, b) / (sum(x, a, x, a) * sum(y, b, y, b)).squareRoot()
  }

  @Test("The seed decides a Latin hypercube") func seeds() {
    func points(_ seed: UInt64) -> [[Double]] {
      Design.latinHypercube(size: 8, factors: 2, seed: seed)
    }
    #expect(points(1) == points(1))
    #expect(points(1) != points(2) && points(1) != points(1 << 32 | 1))
  }

  @Test("The Sobol' sequence begins as published and fills halves evenly") func sobol() {
    // Bratley and Fox 1988, without the point 0
    #expect(
      Design.sobol(size: 3, factors: 3)
        == [[0.5, 0.5, 0.5], [0.75, 0.25, 0.75], [0.25, 0.75, 0.25]])
    for point in 0..<40 {
      let below = Design.sobol(size: 63, factors: 40).count { $0[point] < 0.5 }
      // 64 points with 0 among them: half of them below ½
      #expect(below == 31)
    }
  }
}
