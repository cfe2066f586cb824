// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct NoncentralTTests {
  // (degrees of freedom, δ, t, scipy.stats.nct.cdf), SciPy 1.17
  static let known: [(Double, Double, Double, Double)] = [
    (1, 0, 1, 0.75), (1, 2, 3, 0.5248571617336879), (1, 16, 12.706, 0.20934605848466167),
    (2, 5, 4.303, 0.280871533596404), (3, 40, 30, 0.14966395573990088),
    (5, 3, 2.5, 0.30767542534818854), (10, 0, -1.5, 0.08225366322272007),
    (10, 2.5, 2.228, 0.383428377988414), (29, 3, 2.045, 0.1737117503078868),
    (30, 40, 38, 0.3158286729354112), (100, 10, 12, 0.934094942077855),
    (200, -2, -1, 0.8413451227316611), (999, 2.8, 1.962, 0.20110391791005594),
    (1000, 0.5, 0, 0.3085375387259869), (1000, 40, 41, 0.7670156997894253),
  ]

  @Test("The distribution is that of SciPy", arguments: known)
  func distribution(freedom: Double, noncentrality: Double, t: Double, share: Double) {
    #expect(
      isClose(
        NoncentralT.cdf(t, degreesOfFreedom: freedom, noncentrality: noncentrality), share,
        within: 1e-9))
  }

  // the root of 1 − nct.cdf(c) + nct.cdf(−c) = .8, c = t.ppf(.975), by SciPy's brentq; for 4 degrees of
  // freedom by SciPy's quad over the χ density, for nct.cdf loses its lower tail there
  @Test(
    "A true difference of so many standard errors is found four times out of five",
    arguments: [
      (1, 16.33400886992104), (2, 5.653489266405549), (4, 3.7610595538250187),
      (5, 3.5139027291710923), (11, 3.0783886757022216), (29, 2.8987428463248626),
      (99, 2.8291263278138623), (999, 2.8042785967612285),
    ] as [(Double, Double)])
  func detectable(freedom: Double, expected: Double) {
    let delta = NoncentralT.detectable(power: 0.8, degreesOfFreedom: freedom, significance: 0.05)
    #expect(isClose(delta, expected, within: 1e-7))
  }

  @Test("Without a true difference the power is the significance", arguments: [1.0, 7, 60])
  func size(freedom: Double) {
    let power = NoncentralT.power(
      noncentrality: 0, degreesOfFreedom: freedom, significance: 0.05)
    #expect(isClose(power, 0.05))
  }
}
