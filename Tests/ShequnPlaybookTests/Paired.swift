// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook

/// A lever's effect: the same people and the same luck with and without it.
enum Paired {
  /// Student's t with 7 degrees of freedom: 95 % lie within.
  private static let critical = 2.365
  static let replications = 8

  static func community(
    members: Int = 300, days: Int = 40, market: Double = 6000,
    _ change: (inout Community) -> Void = { _ in }
  ) -> Community {
    var community = Community(name: "pair", topics: ["a", "b", "c"], members: members, days: days)
    community.market.size = market
    change(&community)
    return community
  }

  static func run(
    _ levers: [any Lever], in community: Community, replication: Int = 0, seed: UInt64 = 12
  ) -> RunRecord {
    Simulation(community: community, levers: levers, seed: seed, replication: replication).run()
      ?? RunRecord()
  }

  /// The 95 % interval of the mean of paired differences: with minus without.
  static func difference(
    _ with: [any Lever], _ without: [any Lever] = [], in community: Community,
    seed: UInt64 = 12, _ value: (RunRecord) -> Double
  ) -> ClosedRange<Double> {
    let differences = (0..<replications).map { replication in
      value(run(with, in: community, replication: replication, seed: seed))
        - value(run(without, in: community, replication: replication, seed: seed))
    }
    let count = Double(replications)
    let mean = differences.reduce(0, +) / count
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let margin = critical * (squares / (count - 1) / count).squareRoot()
    return mean - margin...mean + margin
  }
}

extension RunRecord {
  /// Sum over days of a count.
  func total(_ count: (DayRecord) -> Int) -> Int { days.reduce(0) { $0 + count($1) } }

  /// Sum of one kind of entries, in cents.
  func booked(_ kind: Ledger.Kind = .cost) -> Int {
    entries.filter { $0.kind == kind }.reduce(0) { $0 + $1.cents }
  }

  /// Mean over present members at the end.
  func mean(_ sum: (DayRecord) -> Double) -> Double {
    days.last.map { sum($0) / Double(max(1, $0.members)) } ?? 0
  }
}
