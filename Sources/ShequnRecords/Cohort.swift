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

  /// One of them came.
  ///
  /// - Parameters:
  ///   - age: at least 0; those above the last that is followed are passed over.
  ///   - previous: the age at the visit before, −1 for none.
  ///   - isFull: whether they came at every age from 0 to `fullAge`, this one included.
  package mutating func see(age: Int, previous: Int, isFull: Bool) {
    guard visitors.indices.contains(age) else { return }
    visitors[age] += 1
    guard Self.bracket.contains(age) else { return }
    if previous < Self.bracket.lowerBound { bracketVisitors += 1 }
    if age == Self.fullAge && isFull { fullVisitors += 1 }
  }

  /// After the last day: one of them was there up to so many days after joining, came for the last time so many
  /// days after joining (0: never came), and has left or is still there. Who left on the day of joining left at
  /// age 0.
  package mutating func note(duration: Int, recency: Int, hasLeft: Bool) {
    if lastVisits.isEmpty {
      lastVisits = Array(repeating: 0, count: visitors.count)
      left = lastVisits
    }
    guard !visitors.isEmpty else { return }
    if recency > 0 { lastVisits[min(recency, Self.ages) - 1] += 1 }
    if hasLeft && duration <= Self.ages { left[max(1, duration) - 1] += 1 }
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
