// SPDX-License-Identifier: GPL-3.0-or-later

/// Those who joined on one day, and how they kept coming. Age 0 is the first day at risk, the day after
/// joining.
package struct Cohort: Sendable, Equatable {
  /// Ages that are followed: 0 to 90.
  package static let ages = 91
  /// Ages of the bracket.
  package static let bracket = 7...13
  /// The last age of full retention.
  package static let fullAge = 7

  package var joined: Int
  /// By age, how many came on that day.
  package var visitors: [UInt32] = []
  /// How many have come on at least one day of the bracket.
  package var bracketVisitors = 0
  /// How many came on every day up to `fullAge`.
  package var fullVisitors = 0
  /// By age, how many came for the last time in the run at that age; the last entry holds all later
  /// ages too. Known after the last day.
  package var lastVisits: [UInt32] = []
  /// By age, how many left at that age, up to the last age that is followed. Known after the last day.
  package var left: [UInt32] = []

  package init(joined: Int) { self.joined = joined }
}

/// Visits of one day by the ages of the visitors.
struct CohortVisits {
  private(set) var byAge = InlineArray<91, UInt32>(repeating: 0)
  /// Visitors in the bracket who had not come in it before, from its first age on.
  private(set) var entering = InlineArray<7, UInt32>(repeating: 0)
  private(set) var full = 0

  /// A visit at an age. `previous`: the age at the visit before, −1 for none; `visits`: how many there
  /// were before.
  @inline(__always)
  mutating func add(age: Int, previous: Int, visits: @autoclosure () -> Int) {
    guard age < Cohort.ages else { return }
    byAge[age] += 1
    guard Cohort.bracket.contains(age) else { return }
    if previous < Cohort.bracket.lowerBound { entering[age - Cohort.bracket.lowerBound] += 1 }
    if age == Cohort.fullAge && visits() == age { full += 1 }
  }

  mutating func add(_ other: borrowing CohortVisits) {
    for age in byAge.indices { byAge[age] += other.byAge[age] }
    for age in entering.indices { entering[age] += other.entering[age] }
    full += other.full
  }
}

extension RunRecord {
  /// The visits of a day go to the cohorts of the visitors.
  mutating func follow(_ visits: borrowing CohortVisits, day: Int) {
    for age in 0..<min(day, Cohort.ages) {
      cohorts[day - 1 - age].visitors.append(visits.byAge[age])
    }
    for age in Cohort.bracket where age < day {
      cohorts[day - 1 - age].bracketVisitors +=
        Int(visits.entering[age - Cohort.bracket.lowerBound])
    }
    if day > Cohort.fullAge { cohorts[day - 1 - Cohort.fullAge].fullVisitors = visits.full }
  }

  /// After the last day: somebody of a cohort was at risk for so many days, came for the last time so
  /// many days after joining (0: never came), and left for a cause (nil: is still there).
  mutating func noteStay(joined: Int, duration: Int, recency: Int, cause: Cause?) {
    stays.add(duration: duration, recency: recency, cause: cause)
    if cohorts[joined].lastVisits.isEmpty {
      let ages = cohorts[joined].visitors.count
      cohorts[joined].lastVisits = Array(repeating: 0, count: ages)
      cohorts[joined].left = cohorts[joined].lastVisits
    }
    if recency > 0 { cohorts[joined].lastVisits[min(recency, Cohort.ages) - 1] += 1 }
    if cause != nil && duration <= Cohort.ages { cohorts[joined].left[duration - 1] += 1 }
  }
}

extension Cohort: Recorded {
  package static var blank: Cohort { Cohort(joined: 0) }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&joined)
    packer.pass(&visitors)
    packer.pass(&bracketVisitors)
    packer.pass(&fullVisitors)
    packer.pass(&lastVisits)
    packer.pass(&left)
  }
}
