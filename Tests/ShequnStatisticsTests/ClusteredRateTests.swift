// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct ClusteredRateTests {
  /// (days, counts) of units.
  private func rate(_ units: [(Double, Double)]) -> ClusteredRate? {
    ClusteredRate(
      units: units.count, exposure: units.reduce(0) { $0 + $1.0 },
      count: units.reduce(0) { $0 + $1.1 }, exposureSquares: units.reduce(0) { $0 + $1.0 * $1.0 },
      countSquares: units.reduce(0) { $0 + $1.1 * $1.1 },
      products: units.reduce(0) { $0 + $1.0 * $1.1 })
  }

  // NumPy: R = 9/36; residuals y − R·n: −.5, 1, .5, −1; √(4/3 · 2.5)/36
  @Test("The error is that of the residuals of the units") func known() throws {
    let rate = try #require(self.rate([(10, 2), (8, 3), (6, 2), (12, 2)]))
    #expect(rate.value == 0.25 && rate.units == 4)
    #expect(isClose(rate.standardError, 0.05071505162084871))
  }

  @Test("With equal exposure it is the error of a mean, and the interval Student's") func equal()
    throws
  {
    let a = try #require(self.rate([(1, 3), (1, 5), (1, 4)]))
    let b = try #require(self.rate([(1, 1), (1, 2)]))
    #expect(isClose(a.standardError, (1.0 / 3).squareRoot()))
    let interval = try #require(a.difference(b))
    // 2.5 ± t(.975; 3)·√(1/3 + 1/4), SciPy: 3.182446305284263 · 0.7637626158259733
    #expect(isClose(interval.low, 2.5 - 2.4306335148) && isClose(interval.high, 2.5 + 2.4306335148))
  }

  @Test("One unit has no error, and units without a day no rate") func little() {
    #expect(rate([(4, 1)])?.standardError == nil && rate([]) == nil && rate([(0, 0)]) == nil)
  }
}
