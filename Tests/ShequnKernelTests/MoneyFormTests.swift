// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

/// What money does, each equation alone against numbers reckoned apart from it.
struct MoneyFormTests {
  private let money = WelfareMotivation.standard()

  private static func sigma(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  /// u(y) = ln(1 + y/8)/ln 4.
  private func u(_ yuan: Double) -> Double { log(1 + yuan / 8) / log(4) }

  private func welfare(_ yuan: Double, to recipients: Recipients = .all, every: Double = 7)
    -> WelfareLever
  {
    var lever = WelfareLever.standard()
    (lever.type, lever.recipients, lever.value) = (.cash, recipients, yuan)
    lever.window.every = every
    return lever
  }

  @Test func `money is worth ½, 1, 2, 3 at 8, 24, 120, 504 yuan, and on`() {
    for (yuan, value) in [(0.0, 0.0), (8, 0.5), (24, 1), (120, 2), (504, 3), (8184, 5)] {
      #expect(abs(money.value(ofYuan: yuan) - value) < 1e-5)
    }
    #expect(agree(money.value(ofYuan: 0.1), u(0.1)))
  }

  @Test func `motivation is crowded out by e to the minus χV, however large that is`() {
    for yuan in [8.0, 1000, 1e7] {
      let community = Alone.community(members: 10, days: 9, activity: Alone.always) {
        ($0.motivation.cash.crowding, $0.motivation.recovery) = (0.9, 0.01)
      }
      let run = record(community, [welfare(yuan)])
      var motivation = 0.5
      for day in 1...9 {
        motivation *= exp(-0.9 * u(yuan))
        motivation += 0.01 * (0.5 - motivation)
        #expect(agree(run.mean(\.motivation, day: day), motivation))
      }
    }
  }

  @Test func `the pull of a prize by lot goes with the weight of the chance`() {
    // 2,000 members of whom σ(logit a + pull) come: 200 prizes among those who came yesterday
    let community = Alone.community(members: 20_000, days: 40, activity: [1e7, 1e7]) {
      $0.motivation.cash.pull = 1
    }
    var lever = welfare(24, to: .draw, every: 1)
    lever.top = 1000
    let run = record(community, [lever])
    // p* solves p = σ(w(1000/(20,000 p))·u(24)): w as tabulated by Tversky & Kahneman's formula
    var p = 0.5
    for _ in 0..<50 {
      let chance = 1000 / (20_000 * p)
      let (win, lose) = (pow(chance, 0.61), pow(1 - chance, 0.61))
      p = 1 / (1 + exp(-win / pow(win + lose, 1 / 0.61) * u(24)))
    }
    let visits = Double(run.days[10..<40].reduce(0) { $0 + $1.dau }) / 30 / 20_000
    #expect(abs(visits - p) < 4.5 * (p * (1 - p) / 20_000 / 30).squareRoot() + 1e-4)
  }

  @Test func `a reward for the top is felt by those near it and by nobody else`() {
    let community = Alone.community(members: 30_000, days: 40, activity: [1e7, 1e7]) {
      $0.motivation.cash.pull = 1
      ($0.motivation.weighting, $0.motivation.nearTop) = (1, 3)
    }
    // 1,000 places that nobody can take as nobody posts: 1,000 are sure, the next 2,000 less and less
    var lever = welfare(24, to: .top)
    lever.top = 1000
    let run = record(community, [lever])
    let ramp = (0..<2000).reduce(0.0) { $0 + Self.sigma(1 - (Double($1) + 0.5) / 2000) }
    let expected = 27_000 * 0.5 + 1000 * Self.sigma(1) + ramp
    let visits = Double(run.days.reduce(0) { $0 + $1.dau }) / 40
    // and who is how near is a draw of its own
    #expect(abs(visits - expected) < 4.5 * (30_000 * 0.25 / 40).squareRoot() + 4.5 * 8)
  }

  @Test func `a streak pulls by the chance of what is missing of it`() {
    // a streak of two days with activity ½: who came yesterday lacks one visit, the others two
    let community = Alone.community(members: 20_000, days: 40, activity: [1e7, 1e7]) {
      $0.motivation.cash.pull = 1
      $0.motivation.weighting = 1
    }
    var lever = welfare(24, to: .streak)
    lever.streak = 2
    let run = record(community, [lever])
    let (near, far) = (Self.sigma(0.5), Self.sigma(0.25))
    let p = far / (1 - near + far)
    let visits = Double(run.days[10..<40].reduce(0) { $0 + $1.dau }) / 30 / 20_000
    #expect(abs(visits - p) < 4.5 * (p * (1 - p) / 20_000 / 30).squareRoot() * 1.2 + 1e-4)
  }

  @Test func `what can be had a week holds members: hazards × (1 + y over 20) to the power −½`() {
    for (yuan, every) in [(0.0, 7.0), (60, 7), (10_000, 7), (60, 14)] {
      let community = Alone.community(members: 20_000, days: 100) {
        ($0.leave.natural, $0.motivation.stakePower) = (0.01, -0.5)
      }
      let run = record(community, [welfare(yuan, every: every)])
      let left = exp(-0.01 * 100 * pow(1 + yuan * 7 / every / 20, -0.5))
      let simulated = Double(run.days[99].members) / 20_000
      #expect(abs(simulated - left) < 4.5 * (left * (1 - left) / 20_000).squareRoot() + 1e-4)
    }
  }

  @Test func `off, what can be had holds nobody`() {
    let community = Alone.community(members: 5000, days: 50) { $0.leave.natural = 0.01 }
    let counts = [0.0, 1000].map { record(community, [welfare($0)]).days.map(\.members) }
    #expect(counts[0] == counts[1])
  }

  @Test func `a kept promise builds trust by what it is worth, a trifle none`() {
    for yuan in [0.01, 1, 8, 1000] {
      let community = Alone.community(members: 10, days: 6, activity: Alone.always) {
        ($0.trust.gain, $0.trust.recovery) = (0.1, 0.05)
      }
      let run = record(community, [welfare(yuan, every: 1)])
      var trust = 0.5
      for day in 1...6 {
        let strength = min(1, u(yuan))
        trust += 0.1 * strength * (1 - trust)
        trust += 0.05 * (1 - strength) * (0.5 - trust)
        #expect(agree(run.mean(\.trust, day: day), trust, within: 1e-3))
      }
    }
  }

  @Test func `pay for answers multiplies their rate, by no more than the pull for any sum`() {
    func replies(_ yuan: Double) -> Double {
      let community = Alone.community(members: 400, days: 200, activity: Alone.always) {
        $0.ties = .standard()
        // only strangers, no thread beyond an answer, rare enough to be one at most
        ($0.ties.base, $0.ties.value, $0.ties.exchange) = (-11, 0, 0)
        ($0.ties.owed, $0.ties.tie, $0.ties.sharing) = (0, 0, 1e9)
        ($0.contribute.level, $0.contribute.logMean, $0.contribute.logSD) = (1, 0, 0)
        $0.motivation.answerPull = 1.5
      }
      var bounty = BountyLever.standard()
      bounty.value = yuan
      bounty.window.every = 7
      return Double(record(community, [bounty]).days.reduce(0) { $0 + $1.replies })
    }
    let without = replies(0)
    for yuan in [8.0, 1e6] {
      let factor = exp(1.5 * (1 - exp(-u(yuan))))
      let error = factor * ((1 + 1 / factor) / without).squareRoot()
      #expect(abs(replies(yuan) / without - factor) < 4.5 * error)
    }
    #expect(without > 100)
  }

  @Test func `while it is paid a reward stands in for the wish to contribute`() {
    func posts(standIn: Double) -> [Int] {
      let community = Alone.community(members: 5000, days: 60, activity: Alone.always) {
        ($0.contribute.level, $0.contribute.motivation) = (1, 3)
        ($0.contribute.logMean, $0.contribute.logSD) = (-2, 0)
        ($0.motivation.cash.crowding, $0.motivation.recovery) = (0.1, 0)
        ($0.motivation.standIn, $0.motivation.habituation) = (standIn, 0.1)
      }
      var lever = welfare(24, every: 1)
      lever.window.until = 30
      return record(community, [lever]).days.map(\.posts)
    }
    let (covered, felt) = (posts(standIn: 1), posts(standIn: 0))
    let mean = 5000 * exp(-2.0)
    // as if nothing had been crowded out; then all of it: I = ½e^(−30·.1) for good
    let during = Double(covered[0..<30].reduce(0, +)) / 30
    #expect(abs(during - mean) < 4.5 * (mean / 30).squareRoot())
    let after = mean * exp(3 * (0.5 * exp(-3.0) - 0.5))
    for run in [covered, felt] {
      let posts = Double(run[31..<60].reduce(0, +)) / 29
      #expect(abs(posts - after) < 4.5 * (after / 29).squareRoot())
    }
    #expect(felt[0..<30].reduce(0, +) < covered[0..<30].reduce(0, +))
  }

  @Test func `a deposit pulls by the cost of a miss, a bonus for coming back by being there`() {
    func rate(_ change: (inout CheckIn) -> Void, _ deposit: Double, _ comeback: Double) -> Double {
      let community = Alone.community(members: 20_000, days: 21) {
        $0.checkIn.base = 0
        $0.checkIn.enrol = 20
        for path in [
          \CheckIn.enrolReward, \.enrolDeposit, \.spread, \.gain, \.loss, \.lottery, \.supervised,
          \.peers, \.habit, \.streak, \.lost, \.comeback,
        ] { $0.checkIn[keyPath: path] = 0 }
        change(&$0.checkIn)
      }
      var lever = CheckInLever.standard()
      (lever.length, lever.reward, lever.deposit) = (21, 0, deposit)
      lever.comeback = comeback
      let run = record(community, [lever])
      return Double(run.days.reduce(0) { $0 + $1.checkIns }) / 21 / 20_000
    }
    let margin = 4.5 * (0.25 / 21 / 20_000).squareRoot()
    // 6 of 21 days may be missed
    #expect(abs(rate({ $0.loss = 1 }, 60, 0) - Self.sigma(u(10))) < margin)
    // two states: after a check-in ½, after a miss q; the first day is like after a check-in
    let q = Self.sigma(0.314 * (1 - exp(-0.5 / 0.2)))
    var (p, sum) = (0.5, 0.0)
    for _ in 1...21 {
      sum += p / 21
      p = p * 0.5 + (1 - p) * q
    }
    #expect(abs(rate({ $0.comeback = 0.314 }, 0, 0.5) - sum) < margin)
    #expect(abs(rate({ $0.comeback = 0.314 }, 0, 0) - 0.5) < margin)
  }
}
