// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import ShequnScenario
import Testing

/// `--scale`: the same scenario in a larger community.
struct ScaleTests {
  private static let levers = """
    - content: {posts-per-day: 2}
    - ads: {daily-budget: 90 yuan}
    - raffle: {prize: 16 yuan, winners: 3}
    - budget: {total: 5000 yuan, caps: {ads: 1000}}
    - kol: {audience: 20000, fee: 3000 yuan, posts-per-week: 3}
    - rule: {when: {metric: dau, below: 40}, then: [{win-back: {limit: 50, gift: 8 yuan}}]}
    - rule: {name: calm, when: {metric: stickiness, below: 15%}, then: [{prompt: {per-day: 1}}]}
    """

  private func study(_ scale: Double?) throws -> Study {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("market: {size: 9000}"), "plans/a.yaml": teaPlan(Self.levers),
    ])
    return try folder.read("", Overrides(scale: scale))
  }

  @Test func `members, market and what a larger community is given grow; rhythm and prices do not`()
    throws
  {
    let (one, ten) = (try study(nil), try study(10))
    #expect(ten.community.members == 10 * one.community.members)
    #expect(ten.community.market.size == 10 * one.community.market.size)
    let levers = ten.plans[0].levers
    func lever<L: Lever>(_ type: L.Type) throws -> L {
      try #require(LeverList(levers).all.compactMap { $0 as? L }.first)
    }
    #expect(try lever(ContentLever.self).postsPerDay == 2)
    #expect(try lever(AdsLever.self).dailyBudget == 900)
    let raffle = try lever(RaffleLever.self)
    #expect(raffle.winners == 30 && raffle.prize == 16)
    let budget = try lever(BudgetLever.self)
    #expect(budget.total == 50_000 && budget.caps == ["ads": 10_000])
    let kol = try lever(KOLLever.self)
    #expect(kol.audience == 200_000 && kol.fee == 30_000 && kol.postsPerWeek == 3)
    let winBack = try lever(WinBackLever.self)
    #expect(winBack.limit == 500 && winBack.gift == 8)
    let rules = levers.compactMap { $0 as? RuleLever }
    #expect(rules.map(\.window.when?.limit) == [400, 0.15])
  }

  @Test func `what was there stays there in a small community`() throws {
    let raffle = try study(0.1).plans[0].levers.compactMap { $0 as? RaffleLever }.first
    #expect(raffle?.winners == 1)
  }

  @Test(arguments: [0, -1, .infinity, .nan, 1e9])
  func `a factor that makes no community is refused`(factor: Double) {
    #expect(throws: ScenarioFailure.self) { try study(factor) }
  }
}
