// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct ShiftedBetaGeometricTests {
  /// Survivors of 1,000 customers of the segment High End in years 0 to 12 (Fader and Hardie 2007).
  static let highEnd: [Double] = [
    1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394,
  ]

  @Test("The published fit to seven years comes out, and foretells the next five") func published()
    throws
  {
    let held = try #require(HoldOut(.init(survivors: Self.highEnd), holdOut: 5))
    #expect(held.fitted == 7 && held.periods.map(\.number) == [8, 9, 10, 11, 12])
    #expect((held.fit.model.alpha - 0.668).magnitude < 0.005)
    #expect((held.fit.model.beta - 3.806).magnitude < 0.005)
    // a maximum found apart from this code
    #expect(isClose(held.fit.model.alpha, 0.6680883585748897, within: 1e-5))
    #expect(isClose(held.fit.model.beta, 3.806095038639181, within: 1e-5))
    #expect(isClose(held.fit.logLikelihood, -1611.1581473911554))
    #expect(!held.fit.isHomogeneous)
    #expect(isClose(held.errors[0], 0.016154546268266956, within: 1e-5))
    #expect(isClose(held.largestError, 0.040611493326316195, within: 1e-5))
    #expect(try #require(held.meanError) < 0.035)
  }

  @Test("Retention is (β + t − 1)/(α + β + t − 1), and survival its product") func formulas() {
    let model = ShiftedBetaGeometric(alpha: 0.668, beta: 3.806)
    #expect(isClose(model.meanChurn, 0.668 / 4.474))
    #expect(isClose(model.retention(1), 3.806 / 4.474))
    #expect(isClose(model.survival(2), 3.806 / 4.474 * 4.806 / 5.474))
    #expect(model.survival(0) == 1)
    // Beta(1, 1): 1/(t + 1)
    let even = ShiftedBetaGeometric(alpha: 1, beta: 1)
    for period in 1...20 { #expect(isClose(even.survival(period), 1 / Double(period + 1))) }
  }

  @Test("Members out of sight early tell as much as they were seen") func censored() throws {
    // the same curve, half of the members watched for four periods and half for eight
    let model = ShiftedBetaGeometric(alpha: 0.7, beta: 3)
    var lost: [Double] = []
    var stayed = Array(repeating: 0.0, count: 9)
    for period in 1...8 {
      let gone = model.survival(period - 1) - model.survival(period)
      lost.append((period <= 4 ? 2 : 1) * 1e4 * gone)
    }
    stayed[4] = 1e4 * model.survival(4)
    stayed[8] = 1e4 * model.survival(8)
    let periods = ShiftedBetaGeometric.Periods(lost: lost, stayed: stayed)
    let fit = try #require(ShiftedBetaGeometric.fit(periods))
    #expect(isClose(fit.model.alpha, 0.7, within: 1e-4))
    #expect(isClose(fit.model.beta, 3, within: 1e-4))
    for (period, share) in periods.survival.enumerated() {
      #expect(isClose(share, model.survival(period)))
    }
  }

  @Test("Equal leaving probabilities are said to be equal") func homogeneous() throws {
    let survivors = (0...10).map { period in
      (0..<period).reduce(1e5) { left, _ in left * 0.9 }
    }
    let fit = try #require(ShiftedBetaGeometric.fit(.init(survivors: survivors)))
    #expect(fit.isHomogeneous && fit.misfit == nil)
    #expect(isClose(fit.model.meanChurn, 0.1, within: 1e-3))
  }

  @Test("Shares of leavers that rise fit no mixture of unchanging people") func rising() throws {
    // 5 %, 10.5 %, 23.5 % and 53.8 % leave: the trend has z = 24.05 (NumPy)
    let steep = try #require(
      ShiftedBetaGeometric.fit(.init(survivors: [1000, 950, 850, 650, 300])))
    #expect(steep.misfit == .rising(first: 0.05, last: 350.0 / 650))
    // 10 % to 14 %, in equal steps
    let gentle = try #require(
      ShiftedBetaGeometric.fit(.init(survivors: [5000, 4500, 4005, 3524, 3066, 2637])))
    #expect(gentle.misfit != nil)
    // of twenty members nobody could tell
    let few = try #require(ShiftedBetaGeometric.fit(.init(survivors: [20, 18, 16, 13])))
    #expect(few.misfit == nil)
  }

  @Test("A curve that falls, holds and falls again is too far off") func farOff() throws {
    let held = try #require(
      HoldOut(.init(survivors: [1000, 500, 490, 480, 470, 230, 220]), holdOut: 0))
    guard case .far(let gap, _) = held.fit.misfit else {
      return #expect(Bool(false), "it fits: \(held.fit)")
    }
    #expect(gap > 0.05)
  }

  @Test("What the model itself makes fits it") func fits() throws {
    for (alpha, beta) in [(0.7, 3.0), (2, 5), (0.3, 0.4)] {
      let model = ShiftedBetaGeometric(alpha: alpha, beta: beta)
      let survivors = (0...12).map { (1e4 * model.survival($0)).rounded() }
      let fit = try #require(ShiftedBetaGeometric.fit(.init(survivors: survivors)))
      #expect(fit.misfit == nil)
    }
    let published = try #require(ShiftedBetaGeometric.fit(.init(survivors: Self.highEnd)))
    #expect(published.misfit == nil)
  }

  @Test("Watching for fewer periods loses nobody") func cut() {
    let whole = ShiftedBetaGeometric.Periods(lost: [5, 4, 3], stayed: [1, 2, 0, 9])
    let cut = whole.cut(to: 2)
    #expect(cut.lost == [5, 4] && cut.stayed == [1, 2, 12])
    #expect(whole.cut(to: 3) == whole && whole.cut(to: 9) == whole)
  }

  @Test(
    "Where nothing can be fitted there is no fit",
    arguments: [
      .init(survivors: []), .init(survivors: [10]), .init(survivors: [10, 5]),
      .init(survivors: [10, 10, 10]), .init(survivors: [0, 0, 0]),
      .init(lost: [3, 0, 0], stayed: [4]),
    ] as [ShiftedBetaGeometric.Periods])
  func nothing(_ periods: ShiftedBetaGeometric.Periods) {
    #expect(ShiftedBetaGeometric.fit(periods) == nil)
    #expect(HoldOut(periods, holdOut: 0) == nil)
  }
}

@Suite struct LifetimeValueTests {
  @Test("With constant retention it tends to m(1 + d)/(1 + d − r)") func geometric() {
    let survival = (0..<2000).map { period in
      (0..<period).reduce(1.0) { share, _ in share * 0.95 }
    }
    let stay = LifetimeValue.discountedStay(survival, discount: 0.01)
    #expect(isClose(stay, 1.01 / (1.01 - 0.95), within: 1e-8))
  }

  @Test("The rates of all periods of a year make the yearly rate") func discount() {
    let daily = LifetimeValue.discount(yearly: 0.1, periods: 365)
    #expect(isClose((0..<365).reduce(1.0) { product, _ in product * (1 + daily) }, 1.1))
    #expect(LifetimeValue.discount(yearly: 0, periods: 12) == 0)
  }
}
