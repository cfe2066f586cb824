// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct TailsTests {
  @Test(
    "The t that bounds 95 % is the tabled one",
    arguments: [
      (1, 12.706204736174694), (2, 4.302652729749462), (9, 2.262157162798205),
      (29, 2.045229642132703), (99, 1.9842169515864174), (10_000, 1.960201239890626),
    ] as [(Double, Double)])
  func criticalT(degreesOfFreedom: Double, expected: Double) {
    #expect(isClose(StudentT.critical(level: 0.95, degreesOfFreedom: degreesOfFreedom), expected))
  }

  @Test(
    "The two-sided p of t agrees with SciPy, whole degrees of freedom or not",
    arguments: [
      (2, 3, 0.13932596855884305), (2.37635, 6.97226, 0.049284613446346964),
      (-1.96, 40, 0.05698822403200634), (3, 100_000, 0.0027004608840647234),
      (0.01, 35.5, 0.9920772744537315), (0, 5, 1), (1e200, 50, 0), (-.infinity, 50, 0),
    ] as [(Double, Double, Double)])
  func twoSided(t: Double, degreesOfFreedom: Double, expected: Double) {
    #expect(isClose(StudentT.twoSided(t, degreesOfFreedom: degreesOfFreedom), expected))
  }

  @Test("GSL finds the quantile of t at every level and sample size a study uses")
  func quantileInverts() {
    for freedom in [1.0, 2, 3, 4, 5, 9, 19, 29, 30, 31, 32, 60, 199, 999, 99_999] {
      for level in [0.01, 0.5, 0.6, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999] {
        let t = StudentT.critical(level: level, degreesOfFreedom: freedom)
        #expect(isClose(StudentT.twoSided(t, degreesOfFreedom: freedom), 1 - level))
      }
    }
  }

  @Test("The normal bounds of 95 % are ± 1.959964, and χ² of 3.841459 leaves 5 %")
  func normalAndChiSquare() {
    #expect(isClose(StandardNormal.critical(level: 0.95), 1.959963984540054))
    #expect(isClose(ChiSquare.upperTail(3.841458820694124, degreesOfFreedom: 1), 0.05))
    #expect(ChiSquare.upperTail(0, degreesOfFreedom: 3) == 1)
  }
}
