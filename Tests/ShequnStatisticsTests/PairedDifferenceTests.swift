// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct PairedDifferenceTests {
  /// Differences 2, 1, −1, 5, 3, 2: mean 2, standard deviation 2.
  static let paired = PairedDifference([12, 15, 11, 18, 14, 17], [10, 14, 12, 13, 11, 15])

  @Test("Six pairs give the t, p and interval that SciPy gives")
  func knownTest() throws {
    let paired = Self.paired
    #expect(paired.count == 6)
    #expect(paired.mean == 2)
    #expect(isClose(paired.standardDeviation, 2))
    #expect(isClose(paired.t, 2.449489742783178))
    #expect(isClose(paired.pValue, 0.05797277355753995))
    let interval = try #require(paired.interval())
    #expect(isClose(interval.low, -0.09887127979196864))
    #expect(isClose(interval.high, 4.098871279791968))
    #expect(!interval.excludesZero)
  }

  @Test("Six pairs give the share of wins, the variance reduction and the detectable difference")
  func knownMeasures() {
    let paired = Self.paired
    #expect(isClose(paired.probabilityGreater, 5.0 / 6))
    #expect(isClose(paired.varianceReduction, 2.75))
    #expect(isClose(paired.detectable(), 2.8690895640808023))
    #expect(isClose(paired.detectable(power: 0.9, significance: 0.01), 4.82495704988088))
  }

  @Test("Exchanging the plans turns the sign and keeps the p-value")
  func antisymmetry() {
    let turned = PairedDifference([10, 14, 12, 13, 11, 15], [12, 15, 11, 18, 14, 17])
    #expect(turned.mean == -2)
    #expect(turned.pValue == Self.paired.pValue)
    #expect(isClose(turned.probabilityGreater, 1.0 / 6))
  }

  @Test(
    "Plans that are alike but for rounding differ by exactly nothing, and nothing is estimated",
    arguments: [
      ([1, 2, 4], [1, 2, 4]), ([0, 0, 0], [0, 0, 0]),
      ([0.1 + 0.2, 0.7, 1e-9], [0.3, 0.1 + 0.6, 1e-9]),
      ([1e12 + 1e-3, 5, 2], [1e12, 5 + 2e-15, 2]),
    ] as [([Double], [Double])])
  func identical(a: [Double], b: [Double]) {
    let paired = PairedDifference(a, b)
    #expect(paired.mean == 0 && paired.isConstant && paired.isNothing && !paired.isClear)
    #expect(paired.t == nil && paired.pValue == nil && paired.interval() == nil)
    #expect(paired.varianceReduction == nil && paired.detectable() == nil)
    #expect(paired.probabilityGreater == 0.5)
  }

  @Test(
    "A gain that is the same in every replication is clear, and has no p, interval or factor",
    arguments: [[3, 4, 6], [3 + 4e-16, 4, 6 - 8e-16]] as [[Double]])
  func constantGain(a: [Double]) {
    let paired = PairedDifference(a, [1, 2, 4])
    #expect(isClose(paired.mean, 2) && paired.isConstant && !paired.isNothing && paired.isClear)
    #expect(paired.t == nil && paired.pValue == nil && paired.interval() == nil)
    #expect(paired.varianceReduction == nil && paired.detectable() == nil)
    #expect(paired.probabilityGreater == 1)
  }

  @Test("Differences that are small beside the values are not taken for rounding")
  func small() throws {
    let paired = PairedDifference([1e6 + 1e-6, 1e6 + 3e-6, 1e6 + 2e-6], [1e6, 1e6, 1e6])
    #expect(!paired.isConstant && paired.probabilityGreater == 1)
    #expect(try #require(paired.interval()).low < 2e-6)
  }

  @Test("Where nothing varies, pairing reduces no variance")
  func nothingVaries() {
    #expect(PairedDifference([3, 3], [1, 1]).varianceReduction == nil)
  }

  @Test("Opposed plans are worse paired than apart")
  func opposed() {
    #expect(isClose(PairedDifference([1, 2, 3], [3, 2, 1]).varianceReduction, 0.5))
  }

  @Test("Ties count half")
  func ties() {
    #expect(PairedDifference([1, 2, 3, 4], [1, 1, 4, 4]).probabilityGreater == 0.5)
  }

  @Test("Without a pair nothing is known")
  func noPair() {
    let paired = PairedDifference()
    #expect(paired.count == 0)
    #expect(paired.mean == nil)
    #expect(paired.probabilityGreater == nil)
  }

  @Test("One pair has a mean and a winner, but nothing that needs a variance")
  func onePair() {
    let paired = PairedDifference([2], [1])
    #expect(paired.mean == 1)
    #expect(paired.probabilityGreater == 1)
    #expect(paired.standardDeviation == nil && paired.interval() == nil)
    #expect(paired.t == nil && paired.pValue == nil)
    #expect(paired.varianceReduction == nil && paired.detectable() == nil)
  }

  @Test("An undefined goal makes the test undefined, not a false finding")
  func notANumber() throws {
    let paired = PairedDifference([3, .nan, 6], [1, 2, 4])
    #expect(try #require(paired.pValue).isNaN)
    #expect(paired.interval()?.excludesZero == false)
  }

  // 1,000 studies at 95 %: the standard error of the coverage is √(.95·.05/1000) = 0.69 %, so the
  // band is 2.9 standard errors to either side.
  @Test("The 95 % interval covers the true difference in 93 to 97 % of 1,000 studies")
  func coverage() {
    var normal = SyntheticNormal(seed: 20_240_601)
    let studies = 1_000
    let trueDifference = 0.7
    var covered = 0
    for _ in 0..<studies {
      var paired = PairedDifference()
      for _ in 0..<12 {
        let luck = 3 * normal.next()
        paired.add(10 + trueDifference + luck + normal.next(), 10 + luck + normal.next())
      }
      if paired.interval()?.contains(trueDifference) == true { covered += 1 }
    }
    #expect((0.93...0.97).contains(Double(covered) / Double(studies)))
  }

  // The noncentral t puts the power at 80 %; the standard error of its share in 1,000 studies is
  // √(.8·.2/1000) = 1.3 %, so the band is 3.9 standard errors to either side.
  @Test("Studies find the detectable difference four times out of five")
  func power() {
    var normal = SyntheticNormal(seed: 7)
    // Twelve differences of standard deviation 1: δ = 3.0783886757 by SciPy's nct, over √12.
    let detectable = 0.888654
    let found = (0..<1_000).count { _ in
      var paired = PairedDifference()
      for _ in 0..<12 { paired.add(detectable + normal.next(), 0) }
      return (paired.pValue ?? 1) < 0.05
    }
    #expect((750...850).contains(found))
  }
}
