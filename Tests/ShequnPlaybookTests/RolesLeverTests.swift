// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 社群角色.
struct RolesLeverTests {
  private let community = village(members: 300, market: 6000)

  /// Nobody but whom `change` brings.
  private func roles(_ change: (inout RolesLever) -> Void) -> RolesLever {
    var lever = RolesLever.standard()
    (lever.founderHours, lever.experts) = (0, 0)
    change(&lever)
    return lever
  }

  @Test func `by itself the lever has a founder and an expert, and less presence is less of both`()
  {
    let run = Paired.run([RolesLever.standard()], in: community)
    #expect(
      run.booked() == 40 * (Int((5000.0 * 2 / 7).rounded()) + Int((5000.0 * 5 / 7).rounded())))
    #expect(run.total(\.operatorPosts) == 40 / 7)
    var half = RolesLever.standard()
    half.presence = 0.5
    let less = Paired.run([half], in: community)
    #expect(abs(less.booked() * 2 - run.booked()) <= 80)
    #expect(less.total(\.staffReplies) < run.total(\.staffReplies))
    #expect(less.total(\.staffReplies) > 0)
  }

  @Test func `a founder who shows up builds trust`() {
    let founder = roles { $0.founderHours = 10 }
    #expect(Paired.difference([founder], in: community) { $0.mean(\.trust) }.lowerBound > 0)
  }

  @Test func `experts and managers answer whom nobody answered`() {
    for lever in [roles { $0.experts = 3 }, roles { $0.managers = 2 }] {
      let run = Paired.run([lever], in: community)
      #expect(run.total(\.staffReplies) > 0)
      #expect(
        Paired.difference([lever], in: community) {
          Double($0.total(\.answered)) / Double(max(1, $0.total(\.posts)))
        }.lowerBound > 0)
    }
  }

  @Test func `managers are paid for each group`() {
    var small = community
    small.groups.size = 100
    let lever = roles { $0.managers = 1 }
    #expect(Paired.run([lever], in: small).days[0].cost == 3 * 5 * 5000 / 7)
  }

  @Test func `activators fill the groups, until they are exposed and cost trust`() {
    let safe = roles { ($0.activators, $0.exposure) = (3, 0) }
    let found = roles { ($0.activators, $0.exposure) = (3, 30) }
    let run = Paired.run([safe], in: community)
    #expect(run.booked() == 40 * 3 * 2000)
    #expect(
      Paired.difference([safe], in: community) {
        $0.days.reduce(0) { $0 + $1.needMet / Double(max(1, $1.dau)) }
      }.lowerBound > 0)
    // who is exposed is gone and is not paid any more
    #expect(Paired.run([found], in: community).booked() < run.booked())
    #expect(
      Paired.difference([found], [safe], in: community) { $0.mean(\.trust) }.upperBound < 0)
  }

  @Test func `leaders are named every thirty days and post more`() {
    let lever = roles { $0.leaders = 20 }
    let run = Paired.run([lever], in: community)
    #expect(run.entries.map(\.day) == [1, 31] && run.booked() == 2 * 20 * 5000)
    var later = lever
    later.window.from = 10
    #expect(
      Paired.difference([later], in: community) { Double($0.total(\.posts)) }.lowerBound > 0)
  }
}
