// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 品牌形象.
struct BrandLeverTests {
  private let community = village(members: 300, market: 6000) {
    $0.mechanisms.adoption.innovation = 0.5
  }

  private func brand(_ consistency: Double) -> BrandLever {
    var lever = BrandLever.standard()
    lever.consistency = consistency
    return lever
  }

  @Test func `a consistent brand costs hours every day`() {
    let run = Paired.run([brand(0.8)], in: community)
    #expect(run.days.allSatisfy { $0.cost == Int((5000.0 * 3 / 7).rounded()) })
  }

  @Test func `newcomers trust a consistent brand more, and more the more consistent it is`() {
    let trust = { (levers: [any Lever], other: [any Lever]) in
      Paired.difference(levers, other, in: self.community) { $0.mean(\.trust) }.lowerBound
    }
    #expect(trust([brand(0.5)], []) > 0)
    #expect(trust([brand(1)], [brand(0.5)]) > 0)
  }

  @Test func `it does nothing for those who are there already`() {
    let closed = village(members: 300, market: 6000) { $0.mechanisms.adoption.innovation = 0 }
    var closedMarket = closed
    closedMarket.market.size = 300
    let (with, without) = (
      Paired.run([brand(1)], in: closedMarket), Paired.run([], in: closedMarket)
    )
    #expect(with.days.last?.trust == without.days.last?.trust)
  }
}
