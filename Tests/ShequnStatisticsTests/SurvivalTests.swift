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

  @Test("The log-log interval is that of R's survfit, and stays within (0, 1)")
  func logLog() throws {
    let expected = [
      (0.6197179553, 0.9515517476), (0.5631465646, 0.9228090192), (0.5031995108, 0.8893618352),
      (0.4316102225, 0.8490659634), (0.3675108560, 0.8049121895), (0.2677789367, 0.7467907176),
      (0.1880520060, 0.6801426285),
    ]
    for (step, (low, high)) in zip(KaplanMeier(Gehan.mercaptopurine).steps, expected) {
      let interval = step.logLogInterval()
      #expect(isClose(interval?.low, low) && isClose(interval?.high, high))
    }
    // a last step to zero has none, and one in a million hardly any room above
    #expect(KaplanMeier(Gehan.placebo).steps.last?.logLogInterval() == nil)
    let million = KaplanMeier([
      Lifetime(duration: 1, event: true), Lifetime(duration: 2, event: false, count: 999_999),
    ])
    let interval = try #require(million.steps[0].logLogInterval())
    #expect(0 < interval.low && interval.low < 0.999_999 && interval.high < 1)
  }

  @Test("Members alike may be given as one with a count") func counts() throws {
    let alike = Dictionary(grouping: Gehan.mercaptopurine) { $0 }.map { lifetime, all in
      Lifetime(duration: lifetime.duration, event: lifetime.event, count: all.count)
    }
    #expect(alike.count < Gehan.mercaptopurine.count)
    #expect(KaplanMeier(alike) == KaplanMeier(Gehan.mercaptopurine))
    let shared = try LogRank([Gehan.mercaptopurine, Gehan.placebo])
    #expect(try LogRank([alike, Gehan.placebo]) == shared)
    // nobody is no fall
    let nobody = [Lifetime(duration: 3, event: true, count: 0)]
    #expect(KaplanMeier(alike + nobody) == KaplanMeier(alike))
  }

  @Test("The median is where half are gone, if they are") func median() {
    #expect(KaplanMeier(Gehan.placebo).median == 8)
    #expect(KaplanMeier(Gehan.mercaptopurine).median == 23)
    #expect(KaplanMeier(watched(ended: [1], censored: [2, 2])).median == nil)
  }

  // R: survfit(Surv(time, status) ~ group, conf.type = "log-log")
  @Test("The median has Brookmeyer and Crowley's interval, open where the curve ends too high")
  func medianInterval() {
    func interval(_ lifetimes: [Lifetime]) -> MedianInterval {
      KaplanMeier(lifetimes).medianInterval()
    }
    #expect(interval(Gehan.mercaptopurine) == MedianInterval(low: 13, high: nil, level: 0.95))
    #expect(interval(Gehan.placebo) == MedianInterval(low: 4, high: 11, level: 0.95))
    #expect(interval([]) == MedianInterval(low: nil, high: nil, level: 0.95))
    // everybody at once: half are gone by then for certain, and no more is known
    let atOnce = watched(ended: [4, 4, 4], censored: [])
    #expect(interval(atOnce) == MedianInterval(low: 4, high: nil, level: 0.95))
  }

  @Test("Times that differ by rounding are one, as in R's timefix") func ties() {
    let times = [0.3, 0.1 + 0.2]
    let curve = KaplanMeier(watched(ended: times + [0.5], censored: [0.3]))
    #expect(curve.steps.map(\.events) == [2, 1] && curve.steps.map(\.atRisk) == [4, 1])
    #expect(curve.steps.map(\.survival) == [0.5, 0])
    // relative to the mean time: a millisecond in a century of seconds is the same time
    let long = KaplanMeier(watched(ended: [3.2e9, 3.2e9 + 1e-3], censored: []))
    #expect(long.steps.count == 1)
    #expect(KaplanMeier(watched(ended: [1, 1 + 1e-6], censored: [])).steps.count == 2)
  }

  @Test("Who enters late is at risk after the entry only") func leftTruncation() {
    // (end, event, entry); at risk by hand: entry < t ≤ end
    let watches: [(Double, Bool, Double)] = [
      (5, true, 0), (3, true, 1), (4, false, 2), (6, true, 2), (6, false, 4), (7, true, 3),
      (2, true, 0), (8, false, 5),
    ]
    let curve = KaplanMeier(
      watches.map { Lifetime(duration: $0.0, event: $0.1, entry: $0.2) })
    #expect(curve.steps.map(\.time) == [2, 3, 5, 6, 7])
    #expect(curve.steps.map(\.atRisk) == [3, 4, 4, 4, 2])
    #expect(isClose(curve.steps.last?.survival, 0.140625))
    // a watch that ends as it begins saw nobody leave
    let empty = Lifetime(duration: 5, event: true, entry: 5 - 1e-12)
    #expect(KaplanMeier(watched(ended: [5], censored: [7]) + [empty]).steps[0].events == 1)
  }

  @Test("The expected stay is the area under the curve, with its error") func restrictedMean() {
    let stay = KaplanMeier(Gehan.mercaptopurine).restrictedMean(to: 35)
    #expect(isClose(stay.mean, 23.287394957983196))
    #expect(isClose(stay.standardError, 2.8274676233713394))
    // without censoring and to the end it is the mean, with the error of a mean (divisor n)
    let all = KaplanMeier(Gehan.placebo).restrictedMean(to: 23)
    let weeks = Gehan.placebo.map(\.duration)
    let mean = weeks.reduce(0, +) / 21
    let variance = weeks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 21
    #expect(isClose(all.mean, mean) && isClose(all.standardError, (variance / 21).squareRoot()))
    // nobody has left before the first week
    #expect(KaplanMeier(Gehan.placebo).restrictedMean(to: 1) == (1, 0))
    #expect(KaplanMeier([]).restrictedMean(to: 7) == (7, 0))
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
    let test = try LogRank([Gehan.mercaptopurine, Gehan.placebo])
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
      let test = try LogRank(groups)
      #expect(isClose(test.chiSquare, 19.435204031847757))
      #expect(test.degreesOfFreedom == 2)
      #expect(isClose(test.pValue, 6.021422030076069e-05, within: 1e-14))
    }
  }

  @Test("A group compared with itself does not differ")
  func sameGroup() throws {
    let test = try LogRank([Gehan.placebo, Gehan.placebo])
    #expect(isClose(test.chiSquare, 0) && isClose(test.pValue, 1, within: 1e-6))
  }

  @Test("A group that is gone before the first event takes no part")
  func goneBefore() throws {
    let gone = watched(ended: [], censored: [0.5, 0.5])
    let test = try LogRank([gone, Gehan.mercaptopurine, [], Gehan.placebo])
    #expect(test.observed == [0, 9, 0, 21])
    #expect(isClose(test.chiSquare, 16.792940989216523))
    #expect(test.degreesOfFreedom == 1)
  }

  @Test("Groups that are watched from later on are compared on who is there")
  func leftTruncation() throws {
    func group(_ watches: [(Double, Bool, Double)]) -> [Lifetime] {
      watches.map { Lifetime(duration: $0.0, event: $0.1, entry: $0.2) }
    }
    let test = try LogRank([
      group([(5, true, 0), (3, true, 1), (4, false, 2), (6, true, 2)]),
      group([(6, false, 4), (7, true, 3), (2, true, 0), (8, false, 5), (5, true, 1)]),
    ])
    // summed over the five event times by NumPy: O 3, E 2.35, V .9575
    #expect(test.observed[0] == 3 && isClose(test.expected[0], 2.35))
    #expect(isClose(test.chiSquare, 0.4412532637075717))
    #expect(isClose(test.pValue, 0.506518177823897))
  }

  @Test(
    "What cannot be compared says why",
    arguments: [
      ([], .noEvents), ([Gehan.placebo], .oneGroup), ([Gehan.placebo, []], .oneGroup),
      ([watched(ended: [], censored: [1]), watched(ended: [], censored: [2])], .noEvents),
      ([watched(ended: [4, 4], censored: []), watched(ended: [4], censored: [])], .noVariance),
      // the one is gone before the other comes
      ([watched(ended: [1], censored: []), watched(ended: [], censored: [0.5])], .oneGroup),
    ] as [([[Lifetime]], LogRank.Obstacle)])
  func untestable(groups: [[Lifetime]], obstacle: LogRank.Obstacle) {
    #expect(throws: obstacle) { try LogRank(groups) }
  }
}

@Suite struct RestrictedMeansTests {
  // areas, Greenwood's errors and the normal tail by NumPy and SciPy
  @Test("Gehan's groups are compared up to week 23, the last of the shorter curve")
  func gehan() throws {
    let means = try #require(RestrictedMeans([Gehan.mercaptopurine, Gehan.placebo]))
    #expect(means.horizon == 23)
    #expect(isClose(means.groups[0].mean, 17.909243697478995))
    #expect(isClose(means.groups[0].standardError, 1.5531899782483798))
    #expect(isClose(means.groups[1].mean, 8.666666666666668))
    #expect(isClose(means.groups[1].standardError, 1.3773900412645488))
    let difference = try #require(means.groups[1].difference)
    #expect(means.groups[0].difference == nil)
    #expect(isClose(difference.value, -9.242577030812328))
    #expect(isClose(difference.interval?.low, -13.311380329688976))
    #expect(isClose(difference.interval?.high, -5.173773731935679))
    #expect(isClose(difference.pValue, 8.499571576438313e-06, within: 1e-13))
    #expect(difference.adjusted == difference.pValue)
  }

  @Test("Groups of whom nobody leaves differ by nothing, with no interval") func nobody() throws {
    let still = watched(ended: [], censored: [5, 9])
    let means = try #require(RestrictedMeans([still, still, still]))
    #expect(means.horizon == 9)
    for group in means.groups.dropFirst() {
      #expect(group.difference?.value == 0 && group.difference?.interval == nil)
      #expect(group.difference?.pValue == nil && group.difference?.adjusted == nil)
    }
    #expect(RestrictedMeans([still]) == nil && RestrictedMeans([still, []]) == nil)
  }
}
