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
    #expect(isClose(paired.detectable(), 2.8496756323719605))
    #expect(isClose(paired.detectable(power: 0.9, significance: 0.01), 4.497285239595523))
  }

  @Test("Exchanging the plans turns the sign and keeps the p-value")
  func antisymmetry() {
    let turned = PairedDifference([10, 14, 12, 13, 11, 15], [12, 15, 11, 18, 14, 17])
    #expect(turned.mean == -2)
    #expect(turned.pValue == Self.paired.pValue)
    #expect(isClose(turned.probabilityGreater, 1.0 / 6))
  }

  @Test("Identical plans differ by exactly nothing: p is 1 and the interval [0, 0]")
  func identical() {
    let paired = PairedDifference([1, 2, 4], [1, 2, 4])
    #expect(paired.t == 0)
    #expect(paired.pValue == 1)
    #expect(paired.interval() == Interval(low: 0, high: 0, level: 0.95))
    #expect(paired.probabilityGreater == 0.5)
    #expect(paired.varianceReduction == .infinity)
    #expect(paired.detectable() == 0)
  }

  @Test("A constant gain is certain: p is 0 and the interval a point")
  func constantGain() {
    let paired = PairedDifference([3, 4, 6], [1, 2, 4])
    #expect(paired.t == .infinity)
    #expect(paired.pValue == 0)
    #expect(paired.interval() == Interval(low: 2, high: 2, level: 0.95))
    #expect(paired.probabilityGreater == 1)
    #expect(paired.varianceReduction == .infinity)
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

  // The noncentral t puts the power at 79.95 %; the standard error of its share in 1,000 studies is
  // √(.8·.2/1000) = 1.3 %, so the band is 3.9 standard errors to either side.
  @Test("Studies find the detectable difference four times out of five")
  func power() {
    var normal = SyntheticNormal(seed: 7)
    // Twelve differences of standard deviation 1: (2.200985 + 0.875530) / √12.
    let detectable = 0.888114
    let found = (0..<1_000).count { _ in
      var paired = PairedDifference()
      for _ in 0..<12 { paired.add(detectable + normal.next(), 0) }
      return (paired.pValue ?? 1) < 0.05
    }
    #expect((750...850).contains(found))
  }
}
