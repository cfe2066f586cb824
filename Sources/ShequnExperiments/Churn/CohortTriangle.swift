// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

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

  package init(_ runs: RunList) {
    var (days, cohorts) = (Int.max, [Sums]())
    for run in runs {
      days = min(days, run.days.count)
      while cohorts.count < run.cohorts.count { cohorts.append(Sums()) }
      for (day, cohort) in run.cohorts.enumerated() { cohorts[day].add(cohort) }
    }
    if runs.isEmpty { days = 0 }
    let weeks =
      [0...0] + stride(from: 1, to: max(1, days), by: 7).map { $0...min($0 + 6, days - 1) }
    rows = weeks.compactMap { week in
      var sums = Sums()
      for day in week where day < cohorts.count { sums.add(cohorts[day]) }
      return Self.row(week, sums, days: days, runs: runs.count)
    }
  }

  private static func row(_ joinDays: ClosedRange<Int>, _ sums: Sums, days: Int, runs: Int) -> Row?
  {
    // who joined on day j comes to age a on day j + 1 + a
    let reached = ages.filter { joinDays.upperBound + 1 + $0 <= days }
    guard sums.joined > 0, !reached.isEmpty else { return nil }
    let joined = Double(sums.joined)
    func share(_ count: Int) -> Double { Double(count) / joined }
    let cells = reached.map { age in
      Cell(
        age: age,
        members: share(sums.joined - sums.left.prefix(age + 1).reduce(0, +)),
        nDay: share(age < sums.visitors.count ? sums.visitors[age] : 0),
        unbounded: share(sums.lastVisits.dropFirst(age).reduce(0, +)),
        bracket: age == Cohort.bracket.upperBound ? share(sums.bracketVisitors) : nil,
        full: age == Cohort.fullAge ? share(sums.fullVisitors) : nil)
    }
    return Row(joinDays: joinDays, joined: joined / Double(max(1, runs)), cells: cells)
  }

  /// Cohorts added up.
  private struct Sums {
    var joined = 0
    var visitors: [Int] = []
    var bracketVisitors = 0
    var fullVisitors = 0
    var lastVisits: [Int] = []
    var left: [Int] = []

    mutating func add(_ cohort: Cohort) {
      joined += cohort.joined
      bracketVisitors += cohort.bracketVisitors
      fullVisitors += cohort.fullVisitors
      Self.add(cohort.visitors, to: &visitors)
      Self.add(cohort.lastVisits, to: &lastVisits)
      Self.add(cohort.left, to: &left)
    }

    mutating func add(_ other: Sums) {
      joined += other.joined
      bracketVisitors += other.bracketVisitors
      fullVisitors += other.fullVisitors
      Self.add(other.visitors, to: &visitors)
      Self.add(other.lastVisits, to: &lastVisits)
      Self.add(other.left, to: &left)
    }

    private static func add(_ counts: [some BinaryInteger], to sums: inout [Int]) {
      if sums.count < counts.count {
        sums += Array(repeating: 0, count: counts.count - sums.count)
      }
      for (age, count) in counts.enumerated() { sums[age] += Int(count) }
    }
  }
}
