// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What a discount does: a lift by the price elasticity that wears off, and less revenue a purchase.
struct DiscountLeverTests {
  /// Only purchases; everybody comes every day.
  private let community: Community = {
    var mechanisms = Mechanisms.allOff()
    mechanisms.purchase = .standard()
    // how prices are got used to, alone
    mechanisms.purchase.withoutVisit = 1
    mechanisms.purchase.liftMax = 1e9
    (mechanisms.purchase.longRun, mechanisms.purchase.ahead) = (0, 0)
    mechanisms.purchase.salePull = 0
    var segment = Segment.standard()
    segment.activity = [1e7, 1]
    var community = Community(
      name: "discount", topics: ["a"], members: 150_000, segments: [segment],
      mechanisms: mechanisms, days: 80)
    community.shop.price = 50
    return community
  }()

  private func run(_ levers: [any Lever], _ community: Community? = nil) -> RunRecord {
    Simulation(
      community: community ?? self.community, levers: levers, seed: 9, replication: 0, threads: 2
    ).run()
  }

  private func discount(_ depth: Double, from: Double, until: Double? = nil) -> DiscountLever {
    var lever = DiscountLever.standard()
    lever.depth = depth
    (lever.window.from, lever.window.until) = (from, until)
    return lever
  }

  /// Whether the purchases of some days are `factor` times those at list prices, to 4.5 standard
  /// errors: counts are negative binomial.
  private func agrees(_ days: ArraySlice<DayRecord>, factor: Double) -> Bool {
    let mean = 0.243 / 4.414 / 7 * Double(days.count) * factor
    let error = ((mean + mean * mean / 0.243) * 150_000).squareRoot()
    return abs(Double(days.reduce(0) { $0 + $1.purchases }) - 150_000 * mean) < 4.5 * error
  }

  @Test func `a day at 20 % off sells .8^−2.62 as much, and the days after it a little less`() {
    let days = run([discount(0.2, from: 20, until: 20)]).days
    let lift = pow(0.8, -2.62)
    #expect(agrees(days[..<19], factor: 1))
    #expect(agrees(days[19...19], factor: lift) && !agrees(days[19...19], factor: 1.3))
    let plain = run([]).days
    #expect(
      days[20..<27].reduce(0) { $0 + $1.purchases }
        < plain[20..<27].reduce(0) { $0 + $1.purchases })
  }

  @Test func `a lasting discount ends at the sales of before, and its end is felt`() {
    let days = run([discount(0.2, from: 10, until: 70)]).days
    #expect(agrees(days[9...9], factor: pow(0.8, -2.62)))
    #expect(agrees(days[60..<70], factor: 1))
    #expect(agrees(days[70...70], factor: pow(0.8, 2.62)))
  }

  @Test func `members pay less, and the lever itself costs nothing`() {
    let run = run([discount(0.3, from: 1)])
    #expect(Set(run.entries.map(\.account)) == ["sales", "goods"])
    let sold = run.days.reduce(0) { $0 + $1.revenue }
    let goods = run.days.reduce(0) { $0 + $1.goodsCost }
    let purchases = Double(run.days.reduce(0) { $0 + $1.purchases })
    // goods are .6 of the list price, sales .7 of it; each is rounded to a cent
    #expect(abs(Double(goods) / 0.6 - Double(sold) / 0.7) < 2 * purchases)
  }

  @Test func `discounts multiply, and those who care more about prices buy more`() {
    var eager = community
    eager.segments[0].priceSensitivity = 2
    var (one, other) = (discount(0.2, from: 20, until: 20), discount(0.1, from: 20, until: 20))
    (one.label, other.label) = ("one", "other")
    #expect(agrees(run([one, other]).days[19...19], factor: pow(0.72, -2.62)))
    #expect(agrees(run([one], eager).days[19...19], factor: pow(0.8, -2 * 2.62)))
    #expect(run([one, other]).digest == run([other, one]).digest)
  }
}
