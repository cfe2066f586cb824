// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What reaches members and what they think of it: each mechanism alone gives its closed form, random
/// ones to 4.5 standard errors at fixed seeds.
struct AttentionFormTests {
  private static func sigma(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  private static func error(_ p: Double, _ trials: Double) -> Double {
    4.5 * (p * (1 - p) / trials).squareRoot()
  }

  // MARK: notifications

  @Test(arguments: [1.0, 4])
  func `opened notifications draw members in: p + o(σ(z + .8) − p), o = σ(base + ¾ − .05F)`(
    perDay: Double
  ) {
    let community = Alone.community(members: 20_000, days: 60, activity: [2e6, 8e6]) {
      $0.notifications = .standard()
      $0.notifications.base = -1.5
      $0.notifications.worth = 0
      $0.notifications.fedUp = 0
    }
    let run = record(community, [posts(perDay)])
    let load = 0.3 * perDay / (1 - 0.8)
    let open = Self.sigma(-1.5 + 1.5 * 0.5 - 0.05 * load)
    let p = 0.2 + open * (Self.sigma(log(0.2 / 0.8) + 0.8) - 0.2)
    let mean = run.days.suffix(30).reduce(0.0) { $0 + Double($1.dau) } / 30 / 20_000
    #expect(abs(mean - p) < Self.error(p, 600_000))
  }

  @Test func `what messages are thought to be worth opens them: o = σ(base + ¾ + 3(w − ½))`() {
    let community = Alone.community(members: 20_000, days: 40, activity: [2e6, 8e6]) {
      $0.notifications = .standard()
      $0.notifications.fedUp = 0
      $0.notifications.fatigue = 0
      $0.notifications.base = -1.5
      $0.worth = .standard()
      $0.worth.learning = 0
      $0.worth.start = 0.8
    }
    let open = Self.sigma(-1.5 + 1.5 * 0.5 + 3 * (0.8 - 0.5))
    let p = 0.2 + open * (Self.sigma(log(0.2 / 0.8) + 0.8) - 0.2)
    let days = record(community, [posts(1)]).days
    let mean = days.reduce(0.0) { $0 + Double($1.dau) } / 40 / 20_000
    #expect(abs(mean - p) < Self.error(p, 800_000))
  }

  @Test func `who joins muted is never reached and comes as if nothing were announced`() {
    var community = Alone.community(members: 20_000, days: 20, activity: [2e6, 8e6]) {
      $0.notifications = .standard()
    }
    community.platform.joinsMuted = 0.4
    let some = record(community, [posts(1)]).days
    #expect(abs(Double(some[0].muted) / 20_000 - 0.4) < Self.error(0.4, 20_000))
    community.platform.joinsMuted = 1
    let days = record(community, [posts(1)]).days
    #expect(days.allSatisfy { $0.muted == 20_000 && $0.fatigue == 0 })
    let mean = days.reduce(0.0) { $0 + Double($1.dau) } / 20 / 20_000
    #expect(abs(mean - 0.2) < Self.error(0.2, 400_000))
  }

  @Test
  func `the load of those who are reached is .3x(1 − w)(1 − .8ᵗ)/(1 − .8), in full where it sells`()
  {
    func load(_ selling: Double, _ worth: Double) -> [Double] {
      let community = Alone.community(members: 200, days: 20) {
        $0.notifications = .standard()
        $0.worth.start = worth
      }
      var lever = posts(2)
      lever.promotion = selling
      return record(community, [lever]).days.map { $0.fatigue / Double($0.members - $0.muted) }
    }
    for (selling, worth) in [(0.0, 0.0), (0, 0.5), (1, 0.5), (0.4, 0.25)] {
      let weight = (1 - selling) * (1 - worth) + selling
      for (day, value) in load(selling, worth).enumerated() {
        let expected = 0.6 * weight * (1 - pow(0.8, Double(day + 1))) / (1 - 0.8)
        #expect(agree(value, expected), "\(selling) \(worth) \(day)")
      }
    }
  }

  @Test func `the fork of the fed up: of hazard kF² a share s leaves, the others mute`() {
    var community = Alone.community(members: 40_000, days: 30) {
      $0.notifications = .standard()
      $0.notifications.persistence = 0
      $0.notifications.fedUp = 0.05 / 0.36
      $0.notifications.muteDays = 3650
    }
    community.platform.fork = 0.3
    let run = record(community, [posts(2)])
    let (mute, leave) = (exp(-0.05 * 0.7), exp(-0.05 * 0.3))
    // those who have done neither mute in the morning, leave in the evening
    let rounds = (1 - pow(mute * leave, 30)) / (1 - mute * leave)
    let left = run.days.reduce(0) { $0 + $1.leftBy[Int(Cause.overload.rawValue)] }
    let (gone, muted) = (mute * (1 - leave) * rounds, (1 - mute) * rounds)
    #expect(abs(Double(left) / 40_000 - gone) < Self.error(gone, 40_000))
    #expect(abs(Double(run.days[29].muted) / 40_000 - muted) < Self.error(muted, 40_000))
    #expect(run.days.reduce(0) { $0 + $1.left } == left)
  }

  // MARK: worth and reading

  @Test
  func `what messages are thought to be worth moves to what they are: w = ω + (w₀ − ω)(1 − k)ᵗ`() {
    let community = Alone.community(members: 100, days: 20, activity: Alone.always) {
      $0.notifications = .standard()
      $0.notifications.persistence = 0
      $0.notifications.fedUp = 0
      $0.worth = .standard()
    }
    for (quality, worth) in [(0.0, 0.0), (0.15, 0.5), (0.9, 1)] {
      let run = record(community, [posts(1, quality: quality)])
      for (index, day) in run.days.enumerated() {
        let expected = worth + (0.5 - worth) * pow(0.85, Double(index + 1))
        #expect(abs(1 - day.fatigue / 100 / 0.3 - expected) < 1e-4, "\(quality) \(index)")
      }
    }
  }

  @Test func `who was away meets what is still fresh: x/(1 − (1 − p)φ) posts a visit`() {
    for (fresh, p) in [(0.5, 0.2), (0.7, 0.5), (0, 0.3)] {
      var community = Alone.community(
        members: 4000, days: 80, activity: [p * 1e7, (1 - p) * 1e7])
      community.platform.fresh = fresh
      let days = record(community, [posts(4)]).days.suffix(40)
      let visits = days.reduce(0.0) { $0 + Double($1.dau) }
      let seen = days.reduce(0.0) { $0 + $1.views } / visits
      let expected = 4 / (1 - (1 - p) * fresh)
      // silences beyond the reach of the backlog meet at most a hundredth less
      #expect(abs(seen / expected - 1) < 0.01, "\(fresh) \(p): \(seen) \(expected)")
    }
  }

  @Test func `a chat burdens by (min(n, 3B) − ωB)/B − 1, a feed by 1 − ω − .6 whatever its number`()
  {
    func overload(_ kind: Platform.Kind, perDay: Double, quality: Double) -> Double {
      var community = Alone.community(members: 400, days: 5, activity: Alone.always) {
        $0.attention = .standard()
        $0.attention.logSD = 0
        $0.reading = .standard()
        $0.reading.stop = 1e9
        $0.worth = .standard()
        $0.overload = .standard()
        $0.overload.tolerated = 1
      }
      community.platform.kind = kind
      let last = record(community, [posts(perDay, quality: quality)]).days[4]
      return last.overload / Double(last.dau)
    }
    #expect(agree(overload(.chat, perDay: 30, quality: 0), 1 - exp(-0.5), within: 1e-3))
    #expect(
      agree(overload(.chat, perDay: 50, quality: 0.15), 1 - exp(-(2.5 - 0.5 - 1)), within: 1e-3))
    #expect(
      agree(overload(.chat, perDay: 500, quality: 0.15), 1 - exp(-(3 - 0.5 - 1)), within: 1e-3))
    #expect(overload(.chat, perDay: 30, quality: 0.9) == 0)
    for perDay in [5.0, 50, 500] {
      #expect(agree(overload(.feed, perDay: perDay, quality: 0.06), 1 - exp(-0.2), within: 1e-3))
      #expect(overload(.feed, perDay: perDay, quality: 0.15) == 0)
    }
  }

  @Test func `readers of a feed stop at 1.5 times their need`() {
    var community = Alone.community(members: 4000, days: 5, activity: Alone.always) {
      $0.attention = .standard()
      $0.attention.logSD = 0
      $0.reading = .standard()
      $0.satisfaction.needLogSD = 0
    }
    community.platform.kind = .feed
    let last = record(community, [posts(100, quality: 0.5)]).days[4]
    #expect(abs(last.views / Double(last.dau) - 3) < 4.5 * 0.5 / Double(4000).squareRoot())
  }

  @Test
  func `what sells is a bad event by how far its share is above .3: T falls by α₋·.3·(s − .3)/.7`()
  {
    let community = Alone.community(members: 50, days: 1, activity: Alone.always) {
      $0.trust = .standard()
      $0.trust.peers = 0
      $0.trust.gain = 0
    }
    for share in [0.2, 0.3, 0.65, 1] {
      var lever = posts(10)
      lever.promotion = share
      let expected = 0.5 * (1 - 0.1 * 0.3 * max(0, share - 0.3) / 0.7)
      #expect(agree(record(community, [lever]).mean(\.trust, day: 1), expected), "\(share)")
    }
  }

  // MARK: leaving

  @Test func `the regret of joining makes t days count as t + 6(1 − e^(−t/3))/(1 − e^(−1/3))`() {
    let community = Alone.community(members: 40_000, days: 40, activity: [1e-3, 1e6]) {
      $0.leave = .standard()
      $0.leave.natural = 0.004
      $0.leave.regret = 6
      $0.leave.fading = 0
    }
    let run = record(community)
    for day in [1, 3, 10, 40] {
      let t = Double(day)
      let s = exp(-0.004 * (t + 6 * (1 - exp(-t / 3)) / (1 - exp(-1.0 / 3))))
      #expect(abs(Double(run.days[day - 1].members) / 40_000 - s) < Self.error(s, 40_000), "\(day)")
    }
  }

  @Test func `the forgotten is cleared out at fading·(1 − (1 + τ/7)^−½)`() {
    let community = Alone.community(members: 20_000, days: 60, activity: [1e-3, 1e6]) {
      $0.leave = .standard()
      $0.leave.natural = 0
      $0.leave.regret = 0
      $0.leave.fading = 0.02
    }
    let run = record(community)
    let lived = (1...60).reduce(0.0) { (sum: Double, day: Int) -> Double in
      sum + 0.02 * (1 - 1 / (1 + Double(day) / 7).squareRoot())
    }
    let s: Double = exp(-lived)
    #expect(abs(Double(run.days[59].members) / 20_000 - s) < Self.error(s, 20_000))
    #expect(
      run.days.reduce(0) { $0 + $1.leftBy[Int(Cause.fading.rawValue)] } == 20_000
        - run.days[59].members)
  }

  @Test func `inertia multiplies the passive causes only`() {
    func left(_ inertia: Double, _ change: @escaping (inout Mechanisms) -> Void) -> Double {
      var community = Alone.community(members: 20_000, days: 30, activity: Alone.always) {
        $0.leave = .standard()
        $0.leave.natural = 0
        $0.leave.regret = 0
        $0.leave.experience = 1
        $0.shocks.strength = 1
        change(&$0)
      }
      community.platform.inertia = inertia
      community.market.competitor = 1
      return 1 - Double(record(community).days[29].members) / 20_000
    }
    for inertia in [1, 0.25] {
      let passive = left(inertia) { $0.leave.competitor = 0 }
      let expected = 1 - exp(-30 * Leave.standard().shortage * inertia)
      #expect(abs(passive - expected) < Self.error(expected, 20_000), "\(inertia)")
      let active = left(inertia) { $0.leave.shortage = 0 }
      let rival = 1 - exp(-30 * 0.04 * 0.5)
      #expect(abs(active - rival) < Self.error(rival, 20_000), "\(inertia)")
    }
  }
}
