// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What members are to each other, and what is done with them: each mechanism alone gives its
/// closed form, random ones to 4.5 standard errors at fixed seeds.
struct SocialFormTests {
  private static func sigma(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  // MARK: replies

  @Test func `among strangers a message draws sharing·σ(base) replies`() {
    let community = Alone.community(members: 4000, days: 40, activity: Alone.always) {
      $0.contribute.level = 1
      $0.contribute.logMean = -4
      $0.contribute.logSD = 0
      $0.contribute.quality = 0.4
      $0.ties = .standard()
      $0.ties.exchange = 0
    }
    let run = record(community)
    let messages = Double(run.days.reduce(0) { $0 + $1.posts + $1.replies })
    let replies = Double(run.days.reduce(0) { $0 + $1.replies })
    let n = 10 * Self.sigma(-3.5) * 199 / 200
    #expect(abs(replies / messages - n) < 4.5 * (n / messages).squareRoot())
  }

  @Test func `an answered first post raises the rate of posting by e^.62`() {
    func perDay(_ effect: Double) -> (posts: Double, run: RunRecord) {
      let community = Alone.community(members: 4000, days: 200, activity: Alone.always) {
        $0.contribute.level = 1
        $0.contribute.logMean = -3
        $0.contribute.logSD = 0
        $0.ties = .standard()
        $0.ties.base = 2
        $0.ties.limit = 0.7
        $0.ties.replies = 0
        $0.firstReply.answered = effect
      }
      let run = record(community)
      return (Double(run.days.suffix(50).reduce(0) { $0 + $1.posts }), run)
    }
    let (plain, run) = perDay(0)
    let (raised, _) = perDay(0.62)
    // by then nearly all have posted, and a share a of first posts (or others within a week) was
    // answered
    let first = Double(run.days.reduce(0) { $0 + $1.firstPosts })
    let answered = Double(run.days.reduce(0) { $0 + $1.answeredFirst }) / first
    let least = 1 + answered * (exp(0.62) - 1)
    #expect(raised / plain > least * 0.98 && raised / plain < exp(0.62) * 1.02)
    #expect(abs(answered - (1 - exp(-0.7))) < 4.5 * (0.25 / first).squareRoot())
  }

  // MARK: adoption

  @Test func `adoption through one neighbour on a ring is slower than well mixed, as Bass has it`()
  {
    var community = Alone.community(members: 1, days: 3650) {
      $0.adoption.innovation = 0.03
      $0.adoption.imitation = 0.38
    }
    community.market.size = 20_000
    community.market.network = .ring
    let run = record(community)
    for (year, expected) in [(5, 0.24846), (10, 0.55826)] {
      let share = Double(run.days[year * 365 - 1].members) / 20_000
      // neighbours adopt together: the variance is about (1 + 2q/p·…) times the binomial, at most 4
      #expect(abs(share - expected) < 4.5 * (4 * expected * (1 - expected) / 20_000).squareRoot())
    }
    community.market.network = .mixed
    let mixed = record(community)
    #expect(Double(mixed.days[1824].members) / 20_000 > 0.30)
  }

  // MARK: invitations

  @Test func `members invite at the base rate, and invitations are accepted by match and lure`() {
    var community = Alone.community(members: 20_000, days: 5, activity: Alone.always) {
      $0.referral.rate = 0.05
      $0.referral.fatigue = 0
    }
    community.market.size = 10_000_000
    let ask = Doing { desk in
      desk.board.ask(
        ReferralOffer(
          account: "referral", inviterValue: 0, invitedValue: 0.2, inviterCost: 0, invitedCost: 0,
          cap: 0, depth: 1))
    }
    let run = record(community, [ask])
    let invites = Double(run.days.reduce(0) { $0 + $1.invites })
    let members = Double(run.days.reduce(0) { $0 + $1.decisions })
    #expect(abs(invites / members - 0.05) < 4.5 * (0.05 / members).squareRoot())
    let accepted = Double(run.days.reduce(0) { $0 + $1.accepted })
    let chance = 0.2 * 1.5 * 1.2
    #expect(
      abs(accepted / invites - chance) < 4.5 * (chance * (1 - chance) / invites).squareRoot()
        + 0.003)
  }

  // MARK: challenges

  private func challenge(_ community: Community, _ change: @Sendable (inout Challenge) -> Void)
    -> RunRecord
  {
    var made = Challenge(
      account: "check-in", firstDay: 1, length: 21, deposit: 0, reward: 0, isLottery: false,
      isSupervised: false, missesInARow: 0, missesInAll: 0, isStrict: false, settlement: .refund,
      commission: 0)
    change(&made)
    let challenge = made
    return record(community, [Doing { if $0.day == 1 { $0.board.announce(challenge) } }])
  }

  private func checkingIn(_ p: Double, enrol: Double = 100) -> Community {
    Alone.community(members: 20_000, days: 30) {
      $0.checkIn.base = log(p / (1 - p))
      $0.checkIn.enrol = enrol
      $0.checkIn.enrolReward = 0
      $0.checkIn.enrolDeposit = 0
      $0.checkIn.spread = 0
      for path in [
        \CheckIn.gain, \.loss, \.lottery, \.supervised, \.peers, \.habit, \.streak, \.lost,
      ] { $0.checkIn[keyPath: path] = 0 }
    }
  }

  @Test func `nine in ten enrol for a reward, one in seven with a deposit`() {
    let community = Alone.community(members: 20_000, days: 2) { $0.checkIn = .standard() }
    // nothing; Halpern's reward; his deposit (5,680; 1,065 to win 4,615 yuan)
    for (reward, deposit, expected) in [
      (0, 0, 0.25), (27_000, 0, 0.9), (22_000, 106_500, 0.137),
    ] {
      let run = challenge(community) { ($0.reward, $0.deposit) = (reward, deposit) }
      let share = Double(run.days[0].enrolled) / 20_000
      #expect(abs(share - expected) < 0.012)
    }
  }

  @Test(arguments: Challenge.Settlement.allCases)
  func `every fen of the deposits goes back or is kept`(settlement: Challenge.Settlement) {
    var community = checkingIn(0.9)
    community.mechanisms.leave.natural = 0.01
    let run = challenge(community) {
      $0.deposit = 9_999
      $0.settlement = settlement
      $0.commission = 0.1
    }
    func sum(_ kind: Booking.Kind) -> Int {
      run.entries.filter { $0.kind == kind }.reduce(0) { $0 + $1.cents }
    }
    #expect(sum(.deposit) == 9_999 * run.days[0].enrolled)
    #expect(sum(.deposit) == sum(.refund) + sum(.revenue))
    #expect(sum(.refund) > 0 && sum(.revenue) > 0)
    #expect(run.days[19].depositsHeld == sum(.deposit) && run.days[20].depositsHeld == 0)
  }

  // MARK: events, violations, shocks, competitors

  @Test func `half of those online attend an event that fits them, up to its capacity`() {
    let community = Alone.community(members: 10_000, days: 2, activity: Alone.always) {
      $0.gatherings = .standard()
      $0.gatherings.pull = 0
    }
    func attended(_ capacity: Int) -> Double {
      let event = Doing { desk in
        desk.board.hold(
          Gathering(
            account: "event", mix: [1], capacity: capacity, isOffline: false, reach: 1, quality: 1,
            unitCost: 100))
      }
      let run = record(community, [event])
      #expect(run.days[1].totalCost == run.days.reduce(0) { $0 + $1.eventAttended } * 100)
      return Double(run.days[0].eventAttended)
    }
    #expect(abs(attended(20_000) - 5000) < 4.5 * 50)
    #expect(attended(70) == 70)
  }

  @Test func `visitors offend with the base chance, twice as often in bad mood after seeing one`() {
    // bad mood and bad example together double the odds and a half: e^(.58+.50+.29)
    let community = Alone.community(members: 20_000, days: 20, activity: Alone.always) {
      $0.moderation = .standard()
      $0.moderation.spam = 0
      $0.moderation.audience = 0
    }
    let run = record(community)
    let violations = Double(run.days.reduce(0) { $0 + $1.violations })
    let expected = Self.sigma(-6) * 20_000 * 20
    #expect(abs(violations - expected) < 4.5 * expected.squareRoot())
  }

  @Test func `moderation finds in time what its hours and tools allow, and bans after so many`() {
    let community = Alone.community(members: 20_000, days: 30, activity: Alone.always) {
      $0.moderation = .standard()
      $0.moderation.base = -3
      $0.moderation.spam = 0
    }
    let team = Doing { desk in
      desk.board.moderate(
        Moderators(hours: 0, tools: 0.6, strictness: 1, explains: false, banAfter: 2))
    }
    let run = record(community, [team])
    let violations = Double(run.days.reduce(0) { $0 + $1.violations })
    let removals = Double(run.days.reduce(0) { $0 + $1.removals })
    #expect(abs(removals / violations - 0.6) < 4.5 * (0.24 / violations).squareRoot())
    let banned = run.days.reduce(0) { $0 + $1.leftBy[Int(Cause.banned.rawValue)] }
    #expect(banned > 0 && run.days.allSatisfy { $0.left == $0.leftBy[Int(Cause.banned.rawValue)] })
    let without = record(community)
    #expect(
      without.days.reduce(0) { $0 + $1.exposures } > 2 * run.days.reduce(0) { $0 + $1.exposures })
  }

  @Test func `a competitor draws away by c·(U − S), a shock takes α₋s of trust`() {
    var community = Alone.community(members: 20_000, days: 40, activity: Alone.always) {
      $0.leave.competitor = 0.04
      $0.shocks = .standard()
      $0.trust.loss = 0.1
    }
    community.market.competitor = 0.9
    community.market.shockStrength = 2
    community.market.shockDay = 10
    let run = record(community)
    let expected = exp(-0.04 * 0.4 * 40)
    let share = Double(run.days[39].members) / 20_000
    #expect(abs(share - expected) < 4.5 * (expected * (1 - expected) / 20_000).squareRoot())
    #expect(agree(run.mean(\.trust, day: 9), 0.5))
    #expect(agree(run.mean(\.trust, day: 10), 0.5 * (1 - 0.1 * 2)))
    let response = Doing { $0.board.answerCrises(CrisisResponse(delay: 0, quality: 0.5)) }
    #expect(agree(record(community, [response]).mean(\.trust, day: 10), 0.5 * (1 - 0.1)))
  }

  @Test func `the silent are culled, and a full group is split in two`() {
    let community = Alone.community(members: 1000, days: 60)
    let cull = Doing { if $0.day == 60 { $0.board.cull(Cull(silence: 20)) } }
    let run = record(community, [cull])
    let before = record(community).days[59]
    #expect(run.days[59].leftBy[Int(Cause.culled.rawValue)] >= before.dormant)
    #expect(run.days[59].dormant == 0)
    let split = Doing { desk in
      if desk.day == 2 {
        desk.board.split(Splitting(account: "replicate", above: 150, way: .random, unitCost: 100))
      }
    }
    let halves = record(community, [split])
    #expect(halves.days[0].groups == 5 && halves.days[1].groups == 10)
    #expect(halves.days[1].splits == 5 && halves.days[1].totalCost == 500)
  }
}
