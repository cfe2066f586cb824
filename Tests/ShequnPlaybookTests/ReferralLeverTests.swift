// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 裂变/老带新.
struct ReferralLeverTests {
  private let community = village(members: 300, market: 6000)

  private func referral(inviter: Double = 0, invited: Double = 0, cap: Double = 10)
    -> ReferralLever
  {
    var lever = ReferralLever.standard()
    (lever.inviterReward, lever.invitedReward, lever.cap) = (inviter, invited, cap)
    return lever
  }

  private func brought(_ run: RunRecord) -> Double {
    Double(run.total { $0.joinedBy[Int(Channel.referral.rawValue)] })
  }

  @Test func `asking alone brings people, a reward to the inviter more`() {
    #expect(Paired.difference([referral()], in: community, brought).lowerBound > 0)
    let rewarded = referral(inviter: 16)
    // K = invitations a member × acceptance
    #expect(
      Paired.difference([rewarded], [referral()], in: community) {
        Double($0.total(\.accepted)) / 300
      }.lowerBound > 0)
    #expect(
      Paired.difference([rewarded], [referral()], in: community) { Double($0.total(\.invites)) }
        .lowerBound > 0)
  }

  @Test func `a reward to the invited makes more of them come`() {
    #expect(
      Paired.difference([referral(invited: 16)], [referral()], in: community) {
        Double($0.total(\.accepted)) / Double(max(1, $0.total(\.invites)))
      }.lowerBound > 0)
  }

  @Test func `bonus hunters come more than their share when there is something to get`() {
    var mixed = village(members: 600)
    var (plain, hunters) = (Segment.standard(), Segment.standard())
    (plain.title, plain.share) = ("plain", 0.5)
    (hunters.title, hunters.share, hunters.rewardSensitivity) = ("hunters", 0.5, 8)
    mixed.segments = [plain, hunters]
    // the first replication lists its survivors, so all who came are among the departures
    func hunted(_ lever: ReferralLever) -> (hunters: Int, all: Int) {
      let came = (0..<Paired.replications).flatMap { replication in
        Simulation(community: mixed, levers: [lever], seed: 12, replication: replication)
          .run(survivors: true).departures.filter { $0.channel == .referral }
      }
      return (came.count { $0.segment == 1 }, came.count)
    }
    // lures of V = .1 and .8: 1.09 and 1.44, so that 57 % of those who come are hunters
    let (with, without) = (hunted(referral(inviter: 120, invited: 1.2)), hunted(referral()))
    let share = Double(with.hunters) / Double(with.all)
    #expect(share - 0.5 > 2 * (0.25 / Double(with.all)).squareRoot())
    let plainShare = Double(without.hunters) / Double(without.all)
    #expect(abs(plainShare - 0.5) < 4 * (0.25 / Double(without.all)).squareRoot())
  }

  @Test func `the invited leave less while their inviter stays`() {
    var lasting = village(members: 500, days: 90, market: 6000)
    lasting.mechanisms.referral.inviting = 1
    var unbound = lasting
    unbound.mechanisms.referral.invited = 1
    let lever = referral(inviter: 16, invited: 16)
    func left(_ community: Community, _ replication: Int) -> Double {
      let run = Simulation(
        community: community, levers: [lever], seed: 12, replication: replication
      ).run(survivors: true)
      let came = run.departures.filter { $0.channel == .referral }
      return Double(came.count { $0.cause != nil })
        / Double(max(1, came.reduce(0) { $0 + $1.duration }))
    }
    let differences = (0..<Paired.replications).map { left(lasting, $0) - left(unbound, $0) }
    let mean = differences.reduce(0, +) / 8
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(mean + 2.365 * (squares / 7 / 8).squareRoot() < 0)
  }

  @Test func `rewards are paid up to the cap, and half as much one level up`() {
    let lever = referral(inviter: 6, invited: 4, cap: 1000)
    let run = Paired.run([lever], in: community)
    #expect(run.total(\.accepted) > 0)
    #expect(run.booked() == run.total(\.accepted) * 1000)
    var deep = lever
    deep.depth = 2
    #expect(Paired.run([deep], in: community).booked() >= run.booked())
    let capped = Paired.run([referral(inviter: 6, invited: 4, cap: 1)], in: community)
    #expect(capped.booked() < capped.total(\.accepted) * 1000)
  }
}
