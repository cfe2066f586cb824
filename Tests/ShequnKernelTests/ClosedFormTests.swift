// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnPlaybook
import Testing

/// Each mechanism alone gives its closed form: deterministic forms to 1e-4, random ones to 4.5
/// standard errors at fixed seeds.
struct ClosedFormTests {
  @Test(arguments: [3.0, 14, 60])
  func `enthusiasm halves every h days`(halfLife: Double) {
    let community = Alone.community(members: 10) {
      $0.enthusiasm = .standard()
      $0.enthusiasm.halfLife = halfLife
    }
    let run = record(community)
    for day in [1, 7, 30, 60] {
      let expected = pow(2, -Double(day) / halfLife)
      #expect(agree(run.mean(\.enthusiasm, day: day), expected))
    }
  }

  @Test func `enthusiasm with a lift every d days stands at s/(1−(1−s)2^(−d/h)) just after`() {
    let community = Alone.community(members: 50, days: 140, activity: Alone.always) {
      $0.enthusiasm = .standard()
    }
    var live = posts(1)
    live.formats = ["live": 1]
    live.window.every = 14
    let run = record(community, [live])
    let s = 0.3
    let expected = s / (1 - (1 - s) * pow(2, -14 / 14))
    #expect(agree(run.mean(\.enthusiasm, day: 127), expected, within: 1e-3))
  }

  @Test(arguments: [(0.6, 0.0444, 0.02, 0.76905), (0.3, 0.0444, 0.015, 0.559194)])
  func `habit settles at pr/(pr+(1−p)f)`(p: Double, growth: Double, decay: Double, expected: Double)
  {
    let community = Alone.community(members: 2000, days: 400, activity: [p * 1e7, (1 - p) * 1e7]) {
      $0.habit = .standard()
      $0.habit.growth = growth
      $0.habit.decay = decay
    }
    let run = record(community)
    let mean = (301...400).map { run.mean(\.habit, day: $0) }.reduce(0, +) / 100
    // one member's habit has sd near .08; days are correlated over some 30 days
    #expect(abs(mean - expected) < 4.5 * 0.08 / (2000.0 * 3).squareRoot())
  }

  @Test(arguments: [1.0, 3, 5, 8, 20])
  func `sameness at a steady x posts a day is 1 − exp(−κx/(1−φ))`(x: Double) {
    let community = Alone.community(members: 20, days: 200, activity: Alone.always) {
      $0.satiation = .standard()
    }
    let run = record(community, [posts(x)])
    let day = run.days[199]
    let expected = 1 - exp(-0.02 * x / (1 - 0.9))
    #expect(agree(day.homogeneity / Double(day.dau), expected, within: 1e-3))
  }

  @Test func `the best cadence of one topic is (1−φ)/κ`() {
    // total value x·v at a steady state: x·exp(−κx/(1−φ)), from the simulated sameness
    let values = [1.0, 2, 3, 4, 5, 6, 7, 9, 12].map { x in
      let community = Alone.community(members: 10, days: 120, activity: Alone.always) {
        $0.satiation = .standard()
      }
      let day = record(community, [posts(x)]).days[119]
      return (x, x * (1 - day.homogeneity / Double(day.dau)))
    }
    #expect(values.max { $0.1 < $1.1 }?.0 == 5)
  }

  @Test(arguments: [0.002, 0.02, 0.1])
  func `a constant hazard leaves e^(−ht) alive`(hazard: Double) {
    let community = Alone.community(members: 20_000, days: 60) { $0.leave.natural = hazard }
    let run = record(community)
    for day in [1, 10, 30, 60] {
      let expected = exp(-hazard * Double(day))
      let error = (expected * (1 - expected) / 20_000).squareRoot()
      #expect(abs(Double(run.days[day - 1].members) / 20_000 - expected) < 4.5 * error)
    }
  }

  @Test(arguments: [0.5, 1, 3])
  func `gamma frailty leaves (1+σ²Ht)^(−1/σ²) alive`(variance: Double) {
    let community = Alone.community(members: 20_000, days: 100) {
      $0.leave.natural = 0.02
      $0.frailty.variance = variance
    }
    let run = record(community)
    for day in [5, 25, 100] {
      let expected = pow(1 + variance * 0.02 * Double(day), -1 / variance)
      let error = (expected * (1 - expected) / 20_000).squareRoot()
      #expect(abs(Double(run.days[day - 1].members) / 20_000 - expected) < 4.5 * error)
    }
  }

  @Test(arguments: [(0.668, 3.806), (0.695, 6.60)])
  func `a Beta leave probability leaves B(α,β+t)/B(α,β) alive`(alpha: Double, beta: Double) {
    let community = Alone.community(members: 20_000, days: 30) {
      $0.frailty.alpha = alpha
      $0.frailty.beta = beta
    }
    let run = record(community)
    var expected = 1.0
    for day in 1...30 {
      expected *= (beta + Double(day) - 1) / (alpha + beta + Double(day) - 1)
      let error = (expected * (1 - expected) / 20_000).squareRoot()
      #expect(abs(Double(run.days[day - 1].members) / 20_000 - expected) < 4.5 * error)
    }
  }

  @Test func `competing causes share leavers by their hazards`() {
    // no content at all: the deficit of content is 1 on every visit, and everybody visits
    let community = Alone.community(members: 20_000, days: 30, activity: Alone.always) {
      $0.leave.natural = 0.02
      $0.leave.shortage = 0.01
      $0.leave.experience = 1
    }
    let run = record(community)
    let total = exp(-0.03 * 30)
    for (cause, hazard) in [(Cause.natural, 0.02), (.shortage, 0.01)] {
      let left = run.days.reduce(0) { $0 + $1.leftBy[Int(cause.rawValue)] }
      let expected = hazard / 0.03 * (1 - total)
      let error = (expected * (1 - expected) / 20_000).squareRoot()
      #expect(abs(Double(left) / 20_000 - expected) < 4.5 * error)
    }
  }

  @Test func `base activity alone is beta-binomial: DAU .2, MAU .7641, stickiness .2618`() {
    let members = 40_000
    let run = record(Alone.community(members: members, days: 30))
    let last = run.days[29]
    let dau = Double(run.days.reduce(0) { $0 + $1.dau }) / 30 / Double(members)
    let n = Double(members)
    #expect(abs(dau - 0.2) < 4.5 * (0.0457 / n).squareRoot())
    #expect(abs(Double(last.mau) / n - 0.7641) < 4.5 * (0.7641 * 0.2359 / n).squareRoot())
    #expect(abs(Double(last.wau) / n - 0.5507) < 4.5 * (0.5507 * 0.4493 / n).squareRoot())
    #expect(agree(dau / (Double(last.mau) / n), 0.2618, within: 0.02))
  }

  @Test func `posting alone has mean e^(μ+σ²/2) a day online`() {
    let community = Alone.community(members: 20_000, days: 20, activity: Alone.always) {
      $0.contribute.level = 1
      $0.contribute.logMean = -2
      $0.contribute.logSD = 1
    }
    let posts = record(community).days.reduce(0) { $0 + $1.posts }
    let mean = exp(-2 + 0.5)
    let variance = (exp(1) - 1) * exp(-4 + 1) + mean / 20
    let simulated = Double(posts) / 20 / 20_000
    #expect(abs(simulated - mean) < 4.5 * (variance / 20_000).squareRoot())
  }

  @Test(arguments: [(0.3, 0.05), (0.7, 0.02)])
  func `trust settles where gains and returns balance`(p: Double, gain: Double) {
    // a visit meets the need (one good event), a day off drifts home: g = p, b = 0
    let community = Alone.community(members: 4000, days: 500, activity: [p * 1e7, (1 - p) * 1e7]) {
      $0.trust = .standard()
      $0.trust.gain = gain
      $0.trust.recovery = 0.01
      $0.trust.peers = 0
    }
    let run = record(community, [posts(20, quality: 1)])
    let pull = (1 - p) * 0.01
    let expected = (p * gain + pull * 0.5) / (p * gain + pull)
    let mean = (401...500).map { run.mean(\.trust, day: $0) }.reduce(0, +) / 100
    #expect(abs(mean - expected) < 2e-3)
  }

  @Test(arguments: [10.0, 30, 90])
  func `overload is 1 − exp(−(n/B − 1))`(x: Double) {
    let community = Alone.community(members: 20, days: 5, activity: Alone.always) {
      $0.overload = .standard()
      $0.attention.median = 20
    }
    let day = record(community, [posts(x)]).days[4]
    let expected = 1 - exp(-max(0, x / 20 - 1))
    #expect(abs(day.overload / Double(day.dau) - expected) < 1e-4)
  }

  @Test(arguments: [0.0, 0.5, 1])
  func `satisfaction settles at σ(β(1−ρ)(x−E0))`(adaptation: Double) {
    // without content and welfare every visit is worth x = .25·½
    let community = Alone.community(members: 20, days: 600, activity: Alone.always) {
      $0.satisfaction = .standard()
      $0.satisfaction.adaptation = adaptation
    }
    let run = record(community)
    let expected = 1 / (1 + exp(-4 * (1 - adaptation) * (0.125 - 0.4)))
    #expect(agree(run.mean(\.satisfaction, day: 600), expected, within: 1e-3))
  }

  @Test func `the gap of the expectation closes as (1−k)^t`() {
    // ρ = 1: S moves by .1(σ(4(x−E)) − S), with E known in closed form
    let community = Alone.community(members: 20, days: 40, activity: Alone.always) {
      $0.satisfaction = .standard()
      $0.satisfaction.adaptation = 1
    }
    let run = record(community)
    var satisfaction = 0.5
    for day in 1...40 {
      let expectation = 0.125 + (0.4 - 0.125) * pow(0.95, Double(day - 1))
      satisfaction += 0.1 * (1 / (1 + exp(-4 * (0.125 - expectation))) - satisfaction)
      #expect(agree(run.mean(\.satisfaction, day: day), satisfaction, within: 2e-4))
    }
  }

  @Test(arguments: [
    (WelfareType.cash, Recipients.all, -0.73), (.cash, .streak, -0.65), (.cash, .top, -0.51),
  ])
  func `after thirty days of cash the posting logit stands where Deci et al. found it`(
    type: WelfareType, recipients: Recipients, expected: Double
  ) {
    let community = Alone.community(members: 50, days: 30, activity: Alone.always) {
      $0.motivation = .standard()
      $0.contribute.level = 1
      $0.contribute.logMean = 2
    }
    var welfare = WelfareLever.standard()
    welfare.type = type
    welfare.recipients = recipients
    welfare.value = 8  // V = ½
    welfare.top = 50
    welfare.streak = 1
    let run = record(community, [welfare])
    #expect(abs(3 * (run.mean(\.motivation, day: 30) - 0.5) - expected) < 0.05)
  }

  @Test func `after thirty days of deserved honor the posting logit stands at +.60`() {
    // held by the one top poster: deservedness is not needed, the winner has it all
    let community = Alone.community(members: 1, days: 30, activity: Alone.always) {
      $0.motivation = .standard()
      $0.contribute.level = 1
      $0.contribute.logMean = 2
    }
    var welfare = WelfareLever.standard()
    welfare.type = .honor
    welfare.recipients = .top
    welfare.value = 8
    let run = record(community, [welfare])
    #expect(abs(3 * (run.mean(\.motivation, day: 30) - 0.5) - 0.60) < 0.05)
  }

  @Test func `organic adoption follows Bass`() {
    var community = Alone.community(members: 1, days: 730) {
      $0.adoption.innovation = 0.3
      $0.adoption.imitation = 3.8
    }
    community.market.size = 50_000
    let run = record(community)
    for years in [0.5, 1, 1.5] {
      let expected =
        (1 - exp(-4.1 * years)) / (1 + 3.8 / 0.3 * exp(-4.1 * years))
      let simulated = Double(run.days[Int(365 * years) - 1].members) / 50_000
      // imitation spreads early luck: sd about 2 (N·F(1−F))^½; a daily step lags by half a day
      #expect(
        abs(simulated - expected) < 4.5 * 2 * (expected * (1 - expected) / 50_000).squareRoot()
          + 0.006)
    }
  }

  @Test func `a KOL brings 1 − (1 − r·P)^n of the audience`() {
    var community = Alone.community(members: 10, days: 40) { $0.kol = .standard() }
    community.market.size = 400_000
    var lever = KOLLever.standard()
    lever.audience = 200_000
    lever.isDisclosed = false
    lever.postsPerWeek = 7
    let run = record(community, [lever])
    let reach = 0.1 * pow(20, -0.586)
    let chance = 1 / (1 + exp(6.5 - 0.7 - 0.7 - 1.5 + 2 * 0.09))
    let expected = 200_000 * (1 - pow(1 - reach * chance, 30))
    let joined = Double(run.days.reduce(0) { $0 + $1.joined })
    #expect(abs(joined - expected) < 4.5 * expected.squareRoot())
  }

  @Test func `the union reach of two KOLs is 1 − Π(1 − r)`() {
    // with P(join | reached) near 1 everybody reached joins, once
    var community = Alone.community(members: 10, days: 1) {
      $0.kol = .standard()
      $0.kol.base = 0
      $0.kol.matchSlope = 5
      $0.kol.reachExponent = 0
    }
    community.market.size = 100_000
    let levers = ["甲", "乙"].map { name -> KOLLever in
      var lever = KOLLever.standard()
      lever.label = name
      lever.audience = 100_000
      return lever
    }
    let joined = Double(record(community, levers).days[0].joined)
    let chance = 1 / (1 + exp(-(5 - 0.18 + 1.4)))
    let expected = 100_000 * (1 - pow(1 - 0.1 * chance, 2))
    #expect(abs(joined - expected) < 4.5 * (expected * 0.81).squareRoot())
  }
}
