// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

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

  /// After the last day: somebody of a cohort was there up to so many days after joining, came for the
  /// last time so many days after joining (0: never came), and left for a cause (nil: is still there).
  mutating func note(cohort joined: Int, duration: Int, recency: Int, cause: Cause?) {
    cohorts[joined].note(duration: duration, recency: recency, hasLeft: cause != nil)
  }
}
