// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 跨界合作/互推.
struct CrossPromotionLeverTests {
  private let community = village(members: 300, market: 6000)

  private func partner(_ change: (inout CrossPromotionLever) -> Void = { _ in })
    -> CrossPromotionLever
  {
    var lever = CrossPromotionLever.standard()
    change(&lever)
    return lever
  }

  @Test func `a partner calls on its people as often as agreed, and is advertised in return`() {
    let lever = partner { ($0.callsPerWeek, $0.exchange) = (1, 2) }
    let run = Paired.run([lever], in: community)
    #expect(run.days.filter { $0.reachedOutside > 0 }.map(\.day) == [1, 8, 15, 22, 29, 36])
    #expect(run.days[0].reachedOutside == 1500 || run.days[0].reachedOutside == 1501)
    #expect(run.total(\.operatorPosts) == 12)
    #expect(run.booked() == 6 * 5000)
    #expect(
      Paired.difference([lever], in: community) {
        Double($0.total { $0.joinedBy[Int(Channel.partner.rawValue)] })
      }.lowerBound > 0)
  }

  @Test func `a recommendation convinces more of those who hear it than an advertisement`() {
    var ads = AdsLever.standard()
    (ads.dailyBudget, ads.window.every) = (75, 7)
    let lever = partner { ($0.audience, $0.reach, $0.exchange) = (6000, 0.25, 0) }
    #expect(
      Paired.difference([lever], [ads], in: community) { Double($0.total(\.joined)) }.lowerBound
        > 0)
  }

  @Test func `too much of the partner in the feed costs trust`() {
    let much = partner { ($0.callsPerWeek, $0.exchange, $0.reach) = (7, 3, 0) }
    #expect(Paired.difference([much], in: community) { $0.mean(\.trust) }.upperBound < 0)
  }

  @Test func `two partners have audiences of their own`() {
    let levers = ["one", "other"].map { name in partner { $0.label = name } }
    let together = Paired.run(levers, in: community).total(\.joined)
    #expect(together > Paired.run([levers[0]], in: community).total(\.joined))
    #expect(
      Paired.run([levers[0]], in: community).digest != Paired.run([levers[1]], in: community).digest
    )
  }
}
