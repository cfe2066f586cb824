// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

/// Calibration by simulation (Talts et al. 2018): communities are simulated, cut, written down as a log would
/// show them and gone on from in many replications. What really came next ranks anywhere among these.
struct StartForecastTests {
  private static let (communities, replications) = (40, 20)
  private static let (before, after) = (120, 56)
  private static let plan: [any Lever] = [posts(1)]

  private static func community(days: Int) -> Community {
    var community = Community(
      name: "club", topics: ["tea", "cups"], members: 400, days: days)
    community.market.size = 4000
    community.mechanisms.adoption.innovation = 0.05
    return community
  }

  private static func run(_ community: Community, seed: Int, replication: Int = 0) -> RunRecord {
    Simulation(
      community: community, levers: plan, seed: UInt64(seed), replication: replication, threads: 2
    ).run(survivors: true)
  }

  /// The same community from the evening of the cut on.
  private static func next(after past: RunRecord) -> Community {
    var next = community(days: after)
    next.start = Start(
      members: past.departures.filter { $0.cause == nil }.map {
        Standing(
          number: $0.id + 1, joined: $0.duration, lastSeen: $0.duration - $0.recency,
          activeDays: $0.visits, posts: $0.posts)
      })
    next.members = next.start.members.count
    next.history = History(days: Start.rehearsal, levers: plan)
    return next
  }

  private static let names = [
    "weekly actives after 1 week", "after 4", "after 8", "members after 2 weeks", "after 8",
    "posts of 8 weeks", "members of the cut who were seen in the second month", "visits of 8 weeks",
  ]

  /// What is forecast, of the days after the first `cut`.
  private static func numbers(_ run: RunRecord, cut: Int) -> [Double] {
    let days = run.days[cut...]
    let wau = { (day: Int) in Double(days[cut + day - 1].wau) }
    let members = { (day: Int) in Double(days[cut + day - 1].members) }
    let seen = run.departures.count {
      $0.cause == nil && $0.joined <= cut && $0.joined + $0.recency >= cut + after - 28
    }
    return [
      wau(7), wau(28), wau(after), members(14), members(after),
      days.reduce(0) { $0 + Double($1.posts) }, Double(seen),
      days.reduce(0) { $0 + Double($1.dau) },
    ]
  }

  /// Ranks of the truth in sevenths: χ² with 6 degrees of freedom exceeds 22.46 once in a thousand.
  @Test func `what came next ranks anywhere among what was forecast`() {
    var bins = Self.names.map { _ in [Int](repeating: 0, count: 7) }
    var inside = Self.names.map { _ in 0 }
    for seed in 0..<Self.communities {
      let past = Self.run(Self.community(days: Self.before), seed: seed)
      let whole = Self.run(Self.community(days: Self.before + Self.after), seed: seed)
      let next = Self.next(after: past)
      #expect(next.members == past.days.last.map { $0.members - $0.joined })
      let futures = (0..<Self.replications).map {
        Self.numbers(Self.run(next, seed: 1000 + seed, replication: $0), cut: 0)
      }
      for (index, truth) in Self.numbers(whole, cut: Self.before).enumerated() {
        let drawn = futures.map { $0[index] }
        let below = drawn.count { $0 < truth } + drawn.count { $0 == truth } / 2
        bins[index][below / 3] += 1
        if below > 0, below < Self.replications { inside[index] += 1 }
      }
    }
    let expected = Double(Self.communities) / 7
    for (index, name) in Self.names.enumerated() {
      let chi = bins[index].reduce(0) {
        $0 + (Double($1) - expected) * (Double($1) - expected) / expected
      }
      #expect(chi < 22.46, "\(name): \(bins[index])")
      // 19 of 21 places are inside: 36 of 40, less than 28 once in a thousand
      #expect(inside[index] >= 28, "\(name): \(inside[index])")
    }
  }
}
