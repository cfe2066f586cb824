// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook

/// A lever's effect: the same people and the same luck with and without it.
enum Paired {
  /// Student's t with 7 degrees of freedom: 95 % lie within.
  private static let critical = 2.365
  static let replications = 8

  static func run(
    _ levers: [any Lever], in community: Community, replication: Int = 0, seed: UInt64 = 12
  ) -> RunRecord {
    Simulation(community: community, levers: levers, seed: seed, replication: replication).run()
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

extension ClosedRange<Double> {
  /// The whole interval lies above, or below, zero.
  var isPositive: Bool { lowerBound > 0 }
  var isNegative: Bool { upperBound < 0 }
}

/// A small community on three topics; `market` nil: ten times its members.
func village(
  members: Int = 400, days: Int = 40, topics: [String] = ["a", "b", "c"], market: Double? = nil,
  _ change: (inout Community) -> Void = { _ in }
) -> Community {
  var community = Community(name: "village", topics: topics, members: members, days: days)
  if let market { community.market.size = market }
  change(&community)
  return community
}

/// Content of the operator, so much a day.
func posts(_ perDay: Double) -> ContentLever {
  var lever = ContentLever.standard()
  lever.postsPerDay = perDay
  return lever
}

extension RunRecord {
  /// Sum over days of a count.
  func total(_ count: (DayRecord) -> Int) -> Int { days.reduce(0) { $0 + count($1) } }

  /// A count added up over days of the run (1…D).
  func sum(_ days: ClosedRange<Int>, _ count: (DayRecord) -> Int) -> Double {
    Double(self.days[(days.lowerBound - 1)...(days.upperBound - 1)].reduce(0) { $0 + count($1) })
  }

  /// Sum of one kind of entries, in cents.
  func booked(_ kind: Booking.Kind = .cost) -> Int {
    entries.filter { $0.kind == kind }.reduce(0) { $0 + $1.cents }
  }

  /// Mean over present members at the end.
  func mean(_ sum: (DayRecord) -> Double) -> Double {
    days.last.map { sum($0) / Double(max(1, $0.members)) } ?? 0
  }

  /// The mean over visits of a sum over them.
  func visitMean(_ sum: (DayRecord) -> Double) -> Double {
    days.reduce(0) { $0 + sum($1) } / Double(max(1, days.reduce(0) { $0 + $1.dau }))
  }
}
