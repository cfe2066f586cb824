// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// Purchases: how many, how much, and what the ledger says of them.
struct PurchaseTests {
  private func shop(
    members: Int, days: Int, activity: SIMD2<Double> = Alone.always,
    _ change: (inout Mechanisms) -> Void = { _ in }
  ) -> Community {
    var community = Alone.community(members: members, days: days, activity: activity) {
      $0.purchase = .plain
      change(&$0)
    }
    community.shop.price = 80
    community.shop.margin = 0.4
    return community
  }

  private func full(_ community: Community, _ levers: [any Lever] = [], threads: Int = 1)
    -> RunRecord
  {
    Simulation(
      community: community, levers: levers, seed: 3, replication: 0, threads: threads
    ).run(survivors: true)
  }

  @Test func `gamma rates make counts negative binomial, .055 a week on average`() {
    let members = 20_000.0
    let run = full(shop(members: Int(members), days: 140))
    let (r, weeks) = (0.243, 20.0)
    let p = 4.414 / (4.414 + weeks)
    let counts = run.departures.map(\.purchases)
    let mean = r * weeks / 4.414
    let error = ((mean + mean * mean / r) / members).squareRoot()
    #expect(abs(Double(counts.reduce(0, +)) / members - mean) < 4.5 * error)

    // χ² over counts 0…9 and 10 or more
    var expected: [Double] = [members * pow(p, r)]
    for k in 1...9 { expected.append(expected[k - 1] * (r + Double(k) - 1) / Double(k) * (1 - p)) }
    expected.append(members - expected.reduce(0, +))
    var found = [Double](repeating: 0, count: 11)
    for count in counts { found[min(10, count)] += 1 }
    let distance = zip(found, expected).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 }
    #expect(distance < 35.56)  // 10 degrees of freedom, 10⁻⁴

    let last = run.days[139]
    #expect(last.buyers == counts.count { $0 > 0 } && last.repeatBuyers == counts.count { $0 > 1 })
    #expect(run.days.reduce(0) { $0 + $1.purchases } == counts.reduce(0, +))
  }

  @Test func `a purchase comes to the price of the shop on average, and the spread is gamma-gamma`()
  {
    let run = full(shop(members: 20_000, days: 140))
    let buyers = run.departures.filter { $0.purchases > 0 }
    let count = buyers.reduce(0) { $0 + Double($1.purchases) }
    let mean = buyers.reduce(0) { $0 + Double($1.spend) } / count
    // people differ, so the error of the ratio comes from people
    let squares = buyers.reduce(0) { sum, buyer in
      let rest = Double(buyer.spend) - 8000 * Double(buyer.purchases)
      return sum + rest * rest
    }
    let error = squares.squareRoot() / count
    #expect(abs(mean - 8000) < 4.5 * error && error < 160)
    // the variance has no variance itself (q < 4), so the median of single purchases, with a
    // standard error of .5/(density·√n), stands for the spread
    let single = buyers.filter { $0.purchases == 1 }.map(\.spend).sorted()
    let median = Double(single[single.count / 2]) / 8000
    #expect(abs(median - Self.median) < 4.5 * 0.642 / Double(single.count).squareRoot())
  }

  /// Median of (q−1)/p · Gamma(p)/Gamma(q) for p 6.25, q 3.74, from its beta prime distribution.
  private static let median = 0.7597

  @Test func `revenue is what members paid, and the cost of goods is 1 − margin of it`() {
    let run = full(shop(members: 5000, days: 60))
    let paid = run.departures.reduce(0) { $0 + $1.spend }
    let revenue = run.entries.filter { $0.kind == .revenue }
    #expect(revenue.allSatisfy { $0.account == "sales" })
    #expect(revenue.reduce(0) { $0 + $1.cents } == paid)
    #expect(run.days.reduce(0) { $0 + $1.revenue } == paid)
    let goods = run.entries.filter { $0.kind == .cost }
    #expect(goods.allSatisfy { $0.account == "goods" })
    let cost = goods.reduce(0) { $0 + $1.cents }
    #expect(run.days.reduce(0) { $0 + $1.goodsCost } == cost)
    #expect(run.days.last?.totalCost == cost)
    let purchases = run.days.reduce(0) { $0 + $1.purchases }
    #expect(abs(Double(cost) - 0.6 * Double(paid)) <= Double(purchases))
  }

  @Test func `no budget refuses the cost of goods, and none is used up by it`() {
    var budget = BudgetLever.standard()
    budget.total = 1000
    let run = full(shop(members: 5000, days: 60), [posts(1), budget])
    let content = run.entries.filter { $0.account == "content" }.reduce(0) { $0 + $1.cents }
    #expect(run.days.reduce(0) { $0 + $1.goodsCost } > 100_000)
    let post = content / run.entries.count { $0.account == "content" }
    #expect(content <= 100_000 && content > 100_000 - post)
  }

  @Test func `trust and satisfaction raise the rate by their log effects`() {
    // trust stands at .9, satisfaction at ½
    let members = 50_000.0
    let community = shop(members: Int(members), days: 30) { $0.trust.start = 0.9 }
    let found = Double(full(community).days.reduce(0) { $0 + $1.purchases })
    let mean = 0.243 / 4.414 * 30 / 7 * exp(0.5 * 0.4)
    let error = ((mean + mean * mean / 0.243) * members).squareRoot()
    #expect(abs(found - members * mean) < 4.5 * error)
    #expect(4.5 * error < members * mean * 0.15)
  }

  @Test func `dormant members buy nothing`() {
    // hardly anybody ever comes
    let run = full(shop(members: 5000, days: 60, activity: [1, 1e7]) { $0.purchase.dormancy = 30 })
    #expect(run.days[..<29].allSatisfy { $0.purchases > 0 })
    #expect(run.days[30...].reduce(0) { $0 + $1.purchases } < 3)
  }

  @Test func `where nothing is sold, and where nobody buys, members are as without a shop`() {
    var closed = shop(members: 2000, days: 40)
    closed.shop.price = 0
    let run = full(closed)
    #expect(run.days.allSatisfy { $0.purchases == 0 && $0.buyers == 0 } && run.entries.isEmpty)
    var other = closed
    other.mechanisms.purchase.shape = 3
    #expect(full(other).digest == run.digest)
    let idle = full(shop(members: 2000, days: 40) { $0.purchase.level = 0 })
    #expect(idle.entries.isEmpty && idle.days.map(\.trust) == run.days.map(\.trust))
  }

  @Test func `purchases do not depend on threads`() {
    var community = InvariantTests.full(members: 9000, days: 30)
    community.shop.price = 50
    let digest = record(community, InvariantTests.plan).digest
    for threads in [2, 5] {
      #expect(record(community, InvariantTests.plan, threads: threads).digest == digest)
    }
  }
}
