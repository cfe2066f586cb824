// SPDX-License-Identifier: GPL-3.0-or-later

/// When members are active: activities by weekday and hour on the clocks of the place. Those of which only the
/// day is known are left out.
package struct HoursOfWeek: Sendable {
  /// Weekday (0 Monday … 6) × hour.
  package private(set) var counts = [[Int]](repeating: Array(repeating: 0, count: 24), count: 7)
  /// How many members they are of.
  package private(set) var people = [[Int]](repeating: Array(repeating: 0, count: 24), count: 7)
  package private(set) var total = 0

  package init(_ log: EventLog) {
    let (events, active) = (log.events, log.isActive)
    // a bit an hour of the week
    var seen = [UInt64](repeating: 0, count: events.memberCount * 3)
    for row in 0..<events.count where active[events.kinds[row].place] && events.hasClock[row] {
      let day = log.day(row)
      guard day > 0 else { continue }
      let minute = events.minutes[row]
      let hour = Int((minute - EventColumns.day(minute) * 1440) / 60)
      let weekday = log.weekday(day)
      counts[weekday][hour] += 1
      total += 1
      let place = weekday * 24 + hour
      let word = Int(events.members[row]) * 3 + place / 64
      let bit: UInt64 = 1 << UInt64(place % 64)
      if seen[word] & bit == 0 {
        seen[word] |= bit
        people[weekday][hour] += 1
      }
    }
  }
}
