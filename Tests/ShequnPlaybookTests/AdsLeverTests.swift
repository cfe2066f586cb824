// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 付费推广/社交广告.
struct AdsLeverTests {
  private let community = village(members: 300, market: 6000)

  private func ads(_ yuan: Double, topics: [String: Double] = [:]) -> AdsLever {
    var lever = AdsLever.standard()
    (lever.dailyBudget, lever.topics) = (yuan, topics)
    return lever
  }

  private func came(_ run: RunRecord) -> Double {
    Double(run.total { $0.joinedBy[Int(Channel.ads.rawValue)] })
  }

  @Test func `a budget buys so many views and is spent to the cent`() {
    let run = Paired.run([ads(20)], in: community)
    #expect(run.booked() == 40 * 2000)
    #expect(run.days.allSatisfy { $0.reachedOutside == 400 || $0.reachedOutside == 401 })
    #expect(Paired.difference([ads(20)], in: community, came).lowerBound > 0)
  }

  @Test func `twice the budget does not bring twice the people`() {
    let mean = { (yuan: Double) in
      (0..<Paired.replications).map {
        self.came(Paired.run([self.ads(yuan)], in: self.community, replication: $0))
      }.reduce(0, +)
    }
    let (low, high, highest) = (mean(2), mean(20), mean(200))
    #expect(high > low && highest > high)
    #expect(high < 7 * low && highest < 2 * high)
  }

  @Test func `targeting brings those whom it pleases`() {
    var split = village(members: 600)
    var (one, other) = (Segment.standard(), Segment.standard())
    (one.title, one.share, one.interests) = ("one", 0.5, ["a": 20])
    (other.title, other.share, other.interests) = ("other", 0.5, ["b": 20])
    split.segments = [one, other]
    let came = (0..<Paired.replications).flatMap { replication in
      Simulation(
        community: split, levers: [ads(100, topics: ["a": 1])], seed: 12, replication: replication
      ).run(survivors: true).departures.filter { $0.channel == .ads }
    }
    let share = Double(came.count { $0.segment == 0 }) / Double(came.count)
    #expect(share - 0.5 > 4 * (0.25 / Double(came.count)).squareRoot())
  }

  @Test func `what the budget does not allow is not advertised`() {
    var budget = BudgetLever.standard()
    budget.total = 50
    #expect(Paired.run([budget, ads(20)], in: community).days.filter { $0.cost > 0 }.count == 2)
  }
}
