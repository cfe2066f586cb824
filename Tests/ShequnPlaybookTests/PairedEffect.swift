// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import Synchronization

/// What levers do, measured on the same people and luck: eight replications with and without.
struct PairedEffect {
  private let differences: [Double]

  static let replications = 8
  /// Student's t for a 95 % interval of eight differences.
  private static let quantile = 2.365

  init(
    of levers: [any Lever], against others: [any Lever] = [], in community: Community,
    seed: UInt64 = 21, on measure: (RunRecord) -> Double
  ) {
    differences = (0..<Self.replications).map { replication in
      measure(record(levers, community, seed: seed, replication: replication))
        - measure(record(others, community, seed: seed, replication: replication))
    }
  }

  private var mean: Double { differences.reduce(0, +) / Double(differences.count) }
  private var halfWidth: Double {
    let count = Double(differences.count)
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Self.quantile * (squares / (count - 1) / count).squareRoot()
  }

  /// The whole 95 % interval lies above, or below, zero.
  var isPositive: Bool { mean - halfWidth > 0 }
  var isNegative: Bool { mean + halfWidth < 0 }
}

extension PairedEffect: CustomStringConvertible {
  var description: String { "\(mean) ± \(halfWidth)" }
}

/// The record of one run.
func record(
  _ levers: [any Lever], _ community: Community, seed: UInt64 = 21, replication: Int = 0
) -> RunRecord {
  Simulation(community: community, levers: levers, seed: seed, replication: replication)
    .run() ?? RunRecord()
}

/// A small community on three topics.
func village(
  members: Int = 400, days: Int = 40, topics: [String] = ["a", "b", "c"],
  _ change: (inout Community) -> Void = { _ in }
) -> Community {
  var community = Community(name: "village", topics: topics, members: members, days: days)
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
  /// A count added up over days of the run (1…D).
  func sum(_ days: ClosedRange<Int>, _ count: (DayRecord) -> Int) -> Double {
    Double(self.days[(days.lowerBound - 1)...(days.upperBound - 1)].reduce(0) { $0 + count($1) })
  }

  /// The mean over visits of a sum over them.
  func visitMean(_ sum: (DayRecord) -> Double) -> Double {
    days.reduce(0) { $0 + sum($1) } / Double(max(1, days.reduce(0) { $0 + $1.dau }))
  }
}

/// What stood on the board each morning after these levers had acted.
func boards<Seen: Sendable>(
  _ levers: [any Lever], _ community: Community, _ look: @escaping @Sendable (Board) -> Seen
) -> [Seen] {
  let diary = Diary<Seen>()
  _ = record(levers + [Onlooker { diary.note(look($0.board)) }], community)
  return diary.entries
}

/// A lever that does nothing but look.
private struct Onlooker: Lever {
  var window = Window.standard()
  private let look: @Sendable (Desk) -> Void

  init() { look = { _ in } }
  init(_ look: @escaping @Sendable (Desk) -> Void) { self.look = look }

  static let name = "onlooker"
  static let title = Bilingual("Onlooker", "旁观")
  static let summary = title
  static let neutral: (parameter: String, value: ParameterValue?) = ("", nil)
  static let parameters: [Parameter<Onlooker>] = []

  mutating func act(_ desk: inout Desk) { look(desk) }
}

private final class Diary<Entry: Sendable>: Sendable {
  private let notes = Mutex<[Entry]>([])

  func note(_ entry: Entry) { notes.withLock { $0.append(entry) } }
  var entries: [Entry] { notes.withLock { $0 } }
}
