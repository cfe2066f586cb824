// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

/// Money in another unit: people feel what it is worth.
struct PriceLevelTests {
  @Test func `everything declared in yuan moves with the price level, and nothing else`() {
    var community = Alone.community()
    community.mechanisms = Mechanisms()
    community.priceLevel = 3
    let priced = community.priced()
    #expect(priced.priceLevel == 1)
    var moved = 0
    for mechanism in Mechanisms.catalog {
      for parameter in mechanism.parameters {
        guard case .number(let was)? = mechanism.read(community.mechanisms, parameter.name),
          case .number(let now)? = mechanism.read(priced.mechanisms, parameter.name)
        else { continue }
        #expect(now == was * (parameter.unit == .yuan ? 3 : 1), "\(mechanism.name)")
        if now != was { moved += 1 }
      }
    }
    #expect(moved >= 4)
    // once is enough
    #expect(
      priced.priced().mechanisms.motivation.half == priced.mechanisms.motivation.half)
  }

  @Test
  func `with all money doubled and the price level, members do the same and pay twice as much`() {
    func days(_ factor: Double) -> [DayRecord] {
      var community = InvariantTests.full(members: 3000, days: 40)
      community.priceLevel = factor
      community.hourlyWage *= factor
      community.platform.fee *= factor
      community.shop.price = 60 * factor
      community.shop.usualPrice = 70 * factor
      var welfare = WelfareLever.standard()
      welfare.value = 3 * factor
      var ads = AdsLever.standard()
      ads.dailyBudget = 20 * factor
      var sale = DiscountLever.standard()
      sale.depth = 0.2
      (sale.window.from, sale.window.until) = (20, 26)
      return Simulation(
        community: community, levers: [posts(2), welfare, ads, sale], seed: 4, replication: 0
      ).run().days
    }
    let (plain, doubled) = (days(1), days(2))
    for (one, two) in zip(plain, doubled) {
      #expect(one.members == two.members && one.dau == two.dau && one.posts == two.posts)
      #expect(one.purchases == two.purchases && one.trust == two.trust)
      #expect(one.satisfaction == two.satisfaction && one.joined == two.joined)
      // each payment is rounded to a cent
      #expect(abs(2 * one.revenue - two.revenue) <= one.purchases)
    }
    let cost = plain.map(\.cost).reduce(0, +)
    let twice = doubled.map(\.cost).reduce(0, +)
    #expect(abs(Double(twice) / Double(cost) - 2) < 1e-4)
    #expect(plain.map(\.revenue).reduce(0, +) > 0 && cost > 0)
  }
}
