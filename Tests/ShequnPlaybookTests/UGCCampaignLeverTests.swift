// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What a call for members' content does.
struct UGCCampaignLeverTests {
  private func campaign(
    _ winners: UGCCampaignLever.Winners = .draw, every: Double = 40
  ) -> UGCCampaignLever {
    var lever = UGCCampaignLever.standard()
    lever.winners = winners
    lever.window.every = every
    return lever
  }

  @Test(arguments: [UGCCampaignLever.Winners.draw, .top])
  func `members post more while it runs, and more than after it`(
    winners: UGCCampaignLever.Winners
  ) {
    let during = Paired.difference([campaign(winners)], in: village(members: 800)) {
      $0.sum(1...14, \.posts)
    }
    #expect(during.isPositive, "\(during)")
    let excess = Paired.difference([campaign(winners)], in: village(members: 800)) {
      $0.sum(1...14, \.posts) - $0.sum(15...28, \.posts)
    }
    #expect(excess.isPositive, "\(excess)")
  }

  @Test(arguments: [UGCCampaignLever.Winners.draw, .top])
  func `the prizes are paid on the last day, to no more than have posted`(
    winners: UGCCampaignLever.Winners
  ) {
    var lever = campaign(winners, every: 20)
    let community = village(days: 40)
    let run = Paired.run([lever], in: community)
    let prizes = run.entries.filter { $0.cents % 2000 == 0 && $0.cents <= 5 * 2000 }
    // hours are paid on days 1 and 21: four at 50 yuan
    #expect(run.entries.filter { $0.cents == 20_000 }.map(\.day) == [1, 21])
    #expect(prizes.map(\.day) == [14, 34])
    lever.prizes = 100_000
    let all = Paired.run([lever], in: community)
    let cents = all.entries.first { $0.day == 14 }?.cents ?? 0
    #expect(Double(cents) <= 2000 * all.sum(1...14, \.posts) && cents > 0)
  }

  @Test func `what cannot be prepared is not begun, and a prize that cannot be paid costs trust`() {
    var budget = BudgetLever.standard()
    budget.caps = ["ugc-campaign": 199]
    let without = Paired.run([campaign(), budget], in: village())
    #expect(without.days.map(\.posts) == Paired.run([], in: village()).days.map(\.posts))
    budget.caps = ["ugc-campaign": 200]
    let trust = Paired.difference([campaign(), budget], [campaign()], in: village()) {
      $0.days[20].trust / Double($0.days[20].members)
    }
    #expect(trust.isNegative, "\(trust)")
  }
}
