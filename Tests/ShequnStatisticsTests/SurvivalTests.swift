// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

/// Weeks of remission in leukaemia under 6-mercaptopurine and placebo (Freireich et al. 1963, as
/// printed by Gehan 1965), the standard example of survival analysis.
enum Gehan {
  static let mercaptopurine = watched(
    ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
    censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
  static let placebo = watched(
    ended: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], censored: [])
}

func watched(ended: [Double], censored: [Double]) -> [Lifetime] {
  censored.map { Lifetime(duration: $0, event: false) }
    + ended.map { Lifetime(duration: $0, event: true) }
}

@Suite struct KaplanMeierTests {
  @Test("Gehan's 6-MP group survives as published, with Greenwood's errors")
  func gehan() {
    let expected: [(Double, Int, Int, Double, Double)] = [
      (6, 21, 3, 0.8571428571, 0.0763603548), (7, 17, 1, 0.8067226891, 0.0869352852),
      (10, 15, 1, 0.7529411765, 0.0963496530), (13, 12, 1, 0.6901960784, 0.1068147078),
      (16, 11, 1, 0.6274509804, 0.1140538653), (22, 7, 1, 0.5378151261, 0.1282337517),
      (23, 6, 1, 0.4481792717, 0.1345914568),
    ]
    let steps = KaplanMeier(Gehan.mercaptopurine).steps
    #expect(steps.count == expected.count)
    for (step, (time, atRisk, events, survival, standardError)) in zip(steps, expected) {
      #expect(step.time == time && step.atRisk == atRisk && step.events == events)
      #expect(isClose(step.survival, survival))
      #expect(isClose(step.standardError, standardError))
    }
  }

  @Test("A quantile is the first time by which that share had the event, if the curve falls so far")
  func quantiles() {
    let gehan = KaplanMeier(Gehan.mercaptopurine)
    #expect(gehan.quantile(0.1) == 6 && gehan.quantile(0.25) == 13 && gehan.quantile(0.5) == 23)
    #expect(gehan.quantile(0.56) == nil && KaplanMeier([]).quantile(0.5) == nil)
    // one of ten after the other: nine tenths are gone at 9, whatever rounding says
    let ten = KaplanMeier(watched(ended: (1...10).map { Double($0) }, censored: []))
    #expect((1...9).map { ten.quantile(Double($0) / 10) } == (1...9).map { Double($0) })
  }

  @Test("Greenwood's interval is S ± 1.96 standard errors, cut to [0, 1]")
  func interval() throws {
    let steps = KaplanMeier(Gehan.mercaptopurine).steps
    let first = try #require(steps.first).interval()
    #expect(isClose(first.low, 0.70747931, within: 1e-8) && first.high == 1)
    let last = try #require(steps.last).interval()
    #expect(isClose(last.low, 0.18438486, within: 1e-8))
    #expect(isClose(last.high, 0.71197368, within: 1e-8))
  }

  @Test(
    "The curve falls at an event time and holds between",
    arguments: [
      (0, 1), (5.99, 1), (6, 6.0 / 7), (6.5, 6.0 / 7), (1_000, 0.4481792717),
    ] as [(Double, Double)])
  func survivalAt(time: Double, expected: Double) {
    #expect(isClose(KaplanMeier(Gehan.mercaptopurine).survival(at: time), expected))
  }

  @Test("Without censoring survival is the share still there, to a last step of zero")
  func uncensored() {
    let steps = KaplanMeier(Gehan.placebo).steps
    for step in steps {
      let left = Gehan.placebo.count { $0.duration > step.time }
      let share = Double(left) / 21
      #expect(isClose(step.survival, share))
      #expect(isClose(step.standardError, (share * (1 - share) / 21).squareRoot()))
    }
    #expect(steps.last?.survival == 0 && steps.last?.standardError == 0)
  }

  @Test("Without an event nobody is lost", arguments: [[], watched(ended: [], censored: [3, 4])])
  func noEvent(_ lifetimes: [Lifetime]) {
    #expect(KaplanMeier(lifetimes).steps.isEmpty)
    #expect(KaplanMeier(lifetimes).survival(at: 10) == 1)
  }

  @Test("One member who leaves takes survival to zero")
  func oneMember() {
    let curve = KaplanMeier(watched(ended: [2], censored: []))
    #expect(curve.steps.map(\.survival) == [0])
    #expect(curve.steps.map(\.standardError) == [0])
  }
}

@Suite struct LogRankTests {
  static let third = watched(ended: [3, 9, 12, 20, 30], censored: [5, 14, 28])

  @Test("Gehan's two groups have χ² 16.793 on one degree of freedom")
  func gehan() throws {
    let test = try #require(LogRank([Gehan.mercaptopurine, Gehan.placebo]))
    #expect(test.observed == [9, 21])
    #expect(isClose(test.expected[0], 19.25050095, within: 1e-8))
    #expect(isClose(test.expected[1], 10.74949905, within: 1e-8))
    #expect(isClose(test.chiSquare, 16.792940989216523))
    #expect(test.degreesOfFreedom == 1)
    #expect(isClose(test.pValue, 4.168809109334529e-05, within: 1e-14))
  }

  @Test("Three groups agree with the generalised inverse computed by NumPy, in any order")
  func threeGroups() throws {
    for groups in [
      [Gehan.mercaptopurine, Gehan.placebo, Self.third],
      [Self.third, Gehan.mercaptopurine, Gehan.placebo],
    ] {
      let test = try #require(LogRank(groups))
      #expect(isClose(test.chiSquare, 19.435204031847757))
      #expect(test.degreesOfFreedom == 2)
      #expect(isClose(test.pValue, 6.021422030076069e-05, within: 1e-14))
    }
  }

  @Test("A group compared with itself does not differ")
  func sameGroup() throws {
    let test = try #require(LogRank([Gehan.placebo, Gehan.placebo]))
    #expect(isClose(test.chiSquare, 0) && isClose(test.pValue, 1, within: 1e-6))
  }

  @Test("A group that is gone before the first event takes no part")
  func goneBefore() throws {
    let gone = watched(ended: [], censored: [0.5, 0.5])
    let test = try #require(LogRank([gone, Gehan.mercaptopurine, [], Gehan.placebo]))
    #expect(test.observed == [0, 9, 0, 21])
    #expect(isClose(test.chiSquare, 16.792940989216523))
    #expect(test.degreesOfFreedom == 1)
  }

  @Test("When everyone leaves at once the groups do not differ")
  func allAtOnce() throws {
    let leavers = watched(ended: [4, 4, 4], censored: [])
    let test = try #require(LogRank([leavers, leavers, leavers]))
    #expect(test.chiSquare == 0 && test.pValue == 1)
  }

  @Test(
    "Fewer than two groups, or no event, cannot be tested",
    arguments: [
      [], [Gehan.placebo], [Gehan.placebo, []],
      [watched(ended: [], censored: [1]), watched(ended: [], censored: [2])],
    ])
  func untestable(_ groups: [[Lifetime]]) {
    #expect(LogRank(groups) == nil)
  }
}
