// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What programmes do, with diminishing returns: each mechanism alone gives its closed form, random ones
/// to 4.5 standard errors at fixed seeds.
struct ProgrammeFormTests {
  private static func sigma(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  // MARK: KOL

  @Test(arguments: [(0.5, 9, 3.0), (0.5, 16, 4), (1, 9, 9), (0.25, 16, 2)])
  func `n posts count as n to the power of novelty`(novelty: Double, posts: Int, expected: Double) {
    var kol = KOLInfluence.standard()
    kol.novelty = novelty
    let sum = (0..<posts).reduce(0) { $0 + kol.freshness(after: $1) }
    #expect(agree(sum, expected, within: 1e-5))
  }

  @Test func `the fee grows with posts, and quality and credibility with e to their slopes`() {
    // .2 · 5000^.9 = 426.7; 4 posts cost 4^.75 = 2.828 times one
    let kol = KOLInfluence.standard()
    #expect(agree(kol.fee(audience: 5000, posts: 1), 426.68, within: 1e-3))
    #expect(agree(kol.fee(audience: 5000, posts: 4) / kol.fee(audience: 5000, posts: 1), 2.828427))
    #expect(kol.fans(of: 500) == 200)
    // quality 0 → .8 and credibility 0 → .9 multiply the odds by e^1.2 and e^1.35
    let most = kol.appeal(quality: 0.8, credibility: 0.9)
    #expect(agree(most - kol.appeal(quality: 0, credibility: 0.9), 1.2))
    #expect(agree(most - kol.appeal(quality: 0.8, credibility: 0), 1.35))
  }

  @Test(arguments: [0, 0.1, 0.4])
  func `a scandal takes loss·event·sympathy of the trust of those who only watch, fading as shocks`(
    sympathy: Double
  ) {
    var community = Alone.community(members: 500, days: 20, activity: Alone.always) {
      $0.trust = .standard()
      ($0.trust.gain, $0.trust.recovery, $0.trust.peers) = (0, 0, 0)
      $0.trust.sympathy = sympathy
      $0.shocks = .standard()
    }
    community.market.size = 2000
    var star = KOLLever.standard()
    (star.audience, star.postsPerWeek, star.scandalDay) = (1000, 0, 10)
    let run = record(community, [star])
    var expected = 0.5
    for day in 10...20 {
      expected *= 1 - 0.1 * 3 * sympathy * exp(-Double(day - 10) / 14)
      #expect(agree(run.mean(\.trust, day: day), expected), "day \(day)")
    }
  }

  @Test func `who met the posts feels following·(1 − e^(−m/p)) of it`() {
    var community = Alone.community(members: 500, days: 30, activity: Alone.always) {
      $0.trust = .standard()
      ($0.trust.gain, $0.trust.recovery, $0.trust.peers) = (0, 0, 0)
      ($0.trust.sympathy, $0.kol.following, $0.kol.followingPosts) = (0, 0.5, 3)
      $0.shocks = .standard()
    }
    community.market.size = 2000
    var star = KOLLever.standard()
    // a post a day before the scandal of day 21: 20 of them, each met (of 20 visits in 21 days)
    (star.audience, star.postsPerWeek, star.scandalDay) = (1000, 7, 21)
    let run = record(community, [star])
    var expected = 0.5
    for day in 21...30 {
      let met = 20 * Double(day - 1) / Double(day)
      let share = 0.5 * (1 - exp(-met / 3))
      expected *= 1 - 0.1 * 3 * share * exp(-Double(day - 21) / 14)
      #expect(agree(run.mean(\.trust, day: day), expected), "day \(day)")
    }
  }

  // MARK: events

  @Test(arguments: [1, 7, 28])
  func `of those invited (1 − e^(−Δ/21))·σ(base) come when events are Δ days apart`(every: Int) {
    let community = Alone.community(members: 4000, days: 85, activity: Alone.always) {
      $0.gatherings = .standard()
      ($0.gatherings.match, $0.gatherings.embeddedness) = (0, 0)
    }
    var lever = EventLever.standard()
    lever.window.every = Double(every)
    (lever.capacity, lever.isAnnounced) = (1e6, false)
    let days = record(community, [lever]).days.filter { $0.eventInvited > 0 }
    let base = Self.sigma(-1)
    #expect(abs(Double(days[0].eventAttended) / 4000 - base) < 4.5 * (0.2 / 4000).squareRoot())
    let later = days.dropFirst()
    let share =
      Double(later.reduce(0) { $0 + $1.eventAttended })
      / Double(later.reduce(0) { $0 + $1.eventInvited })
    let expected = (1 - exp(-Double(every) / 21)) * base
    let trials = Double(later.count) * 4000
    #expect(abs(share - expected) < 4.5 * (expected * (1 - expected) / trials).squareRoot())
  }

  @Test func `a live session lifts by 1 − e^(−t/7) of its lift, t days after the last`() {
    let enthusiasm = Enthusiasm.standard()
    #expect(agree(enthusiasm.liveLift(after: nil), enthusiasm.liveLift))
    #expect(agree(enthusiasm.liveLift(after: 7), enthusiasm.liveLift * (1 - exp(-1))))
  }

  // MARK: moderation

  @Test(arguments: [0.5, 2, 8])
  func `of the violations 1 − e^(−h/2) are found before anybody sees them`(hours: Double) {
    let community = Alone.community(members: 20_000, days: 20, activity: [5e5, 5e5]) {
      $0.moderation = .standard()
      ($0.moderation.base, $0.moderation.spam, $0.moderation.audience) = (-4, 0, 1)
      ($0.moderation.saw, $0.moderation.mood, $0.moderation.mistakes) = (0, 0, 0)
    }
    var lever = ModerationLever.standard()
    (lever.hoursPerDay, lever.strictness, lever.banAfter) = (hours, 1, 0)
    (lever.explains, lever.tools) = (false, 0)
    let run = record(community, [lever])
    let violations = Double(run.days.reduce(0) { $0 + $1.violations })
    let seen = Double(run.days.reduce(0) { $0 + $1.exposures }) / violations
    let expected = exp(-hours / 2)
    #expect(Double(run.days.reduce(0) { $0 + $1.removals }) == violations)
    // now and then the only onlooker is the author
    let error = (expected * (1 - expected) / violations).squareRoot()
    #expect(abs(seen - expected) < 4.5 * error + 1e-3)
  }

  // MARK: leaderboard

  @Test(arguments: [(0.1, 1.0), (0.2, 1), (0.2, 0)])
  func `a leaderboard keeps the sum of posts, or with the median for a middle lowers it`(
    drawn: Double, middle: Double
  ) {
    var scoring = Scoring.standard()
    (scoring.goal, scoring.leaderboard, scoring.middle) = (0, drawn, middle)
    let scheme = Scheme(
      account: "a", visit: 0, post: 1, answer: 0, badges: [], hasLeaderboard: true, redeemed: 0)
    let spread: Float = 1.2
    let table = ScoringTable([scheme], mechanism: scoring, spread: spread)
    // the mean of e^(s·z) × e^effort over standard normal z, by quadrature
    let steps = 4000
    var (plain, changed) = (0.0, 0.0)
    for step in 0..<steps {
      let z = -7 + 14 * (Double(step) + 0.5) / Double(steps)
      let weight = exp(-z * z / 2 + Double(spread) * z)
      let rank = 0.5 * (1 + erf(z / 2.0.squareRoot()))
      guard rank > 1e-7, rank < 1 - 1e-7 else { continue }
      plain += weight
      changed += weight * exp(Double(table.effort(points: 0, rank: Float(rank))))
    }
    let s = Double(spread)
    let expected = middle == 1 ? 1 : exp(-s * s * drawn * (2 - drawn) / 2)
    #expect(agree(changed / plain, expected, within: 3e-3))
  }

  // MARK: service, referral, advertising

  @Test func `the pleasure of an answer is whole up to quick, and fades from there`() {
    let service = Service.standard()
    #expect(service.relief(after: 0.5) == 1 && service.relief(after: 1) == 1)
    #expect(agree(service.relief(after: 5), 2 * exp(-1) - 1))
    #expect(service.relief(after: 1000) < -0.999)
  }

  @Test func `a reward makes accepting at most twice as likely`() {
    let referral = Referral.standard()
    #expect(referral.lure(value: 0) == 1)
    #expect(agree(referral.lure(value: 1), 1.5) && referral.lure(value: 1e6) < 2)
  }

  @Test(arguments: [0, 1.0])
  func `advertising wins σ(base + match + repetition·ln(1 + h)) of those who hear`(
    repetition: Double
  ) {
    var community = Alone.community(members: 10, days: 30) {
      $0.acquisition = .standard()
      ($0.acquisition.base, $0.acquisition.match) = (-4, 0)
      $0.acquisition.repetition = repetition
    }
    community.market.size = 40_000
    var lever = AdsLever.standard()
    lever.dailyBudget = 20_000  // ten hearings a head and day
    let run = record(community, [lever])
    for day in [1, 30] {
      let heard = 10 * Double(day)
      let expected = Self.sigma(-4 + repetition * log(1 + heard))
      let share = Double(run.days[day - 1].members - 10) / 40_000
      #expect(abs(share - expected) < 4.5 * (expected / 40_000).squareRoot() + 1e-4)
    }
  }
}
