// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 新人欢迎/引导.
struct OnboardingLeverTests {
  /// Some eight newcomers a day.
  private let community = village(members: 300, market: 6000) {
    $0.mechanisms.adoption.innovation = 0.5
  }

  private func lever(_ share: Double = 1) -> OnboardingLever {
    var lever = OnboardingLever.standard()
    lever.share = share
    return lever
  }

  @Test func `each newcomer costs minutes of work, and only those who are received`() {
    let run = Paired.run([lever()], in: community)
    let joined = run.total(\.joined)
    // 5 minutes at 50 yuan an hour
    #expect(joined > 200 && run.booked() == joined * 417)
    #expect(Paired.run([lever(0.3)], in: community).booked() < run.booked() / 2)
  }

  @Test func `a team without hours receives nobody`() {
    var staff = StaffLever.standard()
    staff.hoursPerDay = 0
    let run = Paired.run([staff, lever()], in: community)
    #expect(run.booked() == 0)
    #expect(run.digest == Paired.run([staff], in: community).digest)
    #expect(run.refusals.contains { $0.account == "onboarding" && $0.reason == .staff })
  }

  @Test func `newcomers who are received post first more often`() {
    #expect(
      Paired.difference([lever()], in: community) { Double($0.total(\.firstPosts)) }.lowerBound > 0)
  }

  @Test func `a welcome lifts, and less the longer it takes`() {
    var slow = lever()
    slow.within = 72
    var quick = lever()
    quick.within = 1
    let lift = { (levers: [any Lever], other: [any Lever]) in
      Paired.difference(levers, other, in: self.community) { $0.mean(\.enthusiasm) }.lowerBound
    }
    #expect(lift([quick], []) > 0)
    #expect(lift([quick], [slow]) > 0)
  }

  @Test func `a buddy is a first tie`() {
    var alone = lever()
    alone.hasBuddy = false
    #expect(
      Paired.difference([lever()], [alone], in: community) {
        $0.days.reduce(0) { $0 + $1.embeddedness / Double(max(1, $1.dau)) }
      }.lowerBound > 0)
  }
}
