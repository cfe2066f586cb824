// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel

/// Retention by week of joining and age, over all replications of a plan. The starting members are a
/// cohort of their own; age 0 is the first day at risk, the day after joining.
///
/// The kinds of retention differ severalfold and are named exactly: still a member; N-day (came on the
/// day of that age); unbounded (came on that day or later in the run, so that it falls towards the end
/// of the run by construction); bracket (came on at least one day at ages 7 to 13); full (came on
/// every day at ages 0 to 7).
package struct CohortTriangle: Sendable {
  package struct Row: Sendable {
    /// Days of joining; 0 alone: the starting members.
    package let joinDays: ClosedRange<Int>
    /// Mean over replications.
    package let joined: Double
    /// In the order of `ages`, as far as all of the cohort have come in the run.
    package let cells: [Cell]
  }

  /// Shares of those who joined.
  package struct Cell: Sendable {
    package let age: Int
    package let members: Double
    package let nDay: Double
    package let unbounded: Double
    /// At the last age of the bracket only.
    package let bracket: Double?
    /// At the last age of full retention only.
    package let full: Double?
  }

  /// Every day of the first week, then a day a week, and 30 and 60.
  package static let ages = (Array(0...7) + stride(from: 13, to: Cohort.ages, by: 7) + [30, 60])
    .sorted()

  /// Weeks in which nobody joined, or too late to be seen, have no row.
  package let rows: [Row]

  package init(_ runs: [RunRecord]) {
    let days = runs.map(\.days.count).min() ?? 0
    let weeks =
      [0...0] + stride(from: 1, to: max(1, days), by: 7).map { $0...min($0 + 6, days - 1) }
    rows = weeks.compactMap { Self.row($0, runs, days: days) }
  }

  private static func row(_ joinDays: ClosedRange<Int>, _ runs: [RunRecord], days: Int) -> Row? {
    let cohorts = runs.flatMap { run in
      joinDays.compactMap { run.cohorts.indices.contains($0) ? run.cohorts[$0] : nil }
    }.filter { $0.joined > 0 }
    let joined = Double(cohorts.reduce(0) { $0 + $1.joined })
    // who joined on day j comes to age a on day j + 1 + a
    let reached = ages.filter { joinDays.upperBound + 1 + $0 <= days }
    guard joined > 0, !reached.isEmpty else { return nil }
    func share(_ count: (Cohort) -> Int) -> Double {
      Double(cohorts.reduce(0) { $0 + count($1) }) / joined
    }
    func sum(_ counts: ArraySlice<UInt32>) -> Int { counts.reduce(0) { $0 + Int($1) } }
    let cells = reached.map { age in
      Cell(
        age: age,
        members: share { $0.joined - sum($0.left.prefix(age + 1)) },
        nDay: share { age < $0.visitors.count ? Int($0.visitors[age]) : 0 },
        unbounded: share { sum($0.lastVisits.dropFirst(age)) },
        bracket: age == Cohort.bracket.upperBound ? share { $0.bracketVisitors } : nil,
        full: age == Cohort.fullAge ? share { $0.fullVisitors } : nil)
    }
    return Row(joinDays: joinDays, joined: joined / Double(max(1, runs.count)), cells: cells)
  }
}
