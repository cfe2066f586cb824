// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnImport
import ShequnRecords

/// What happened in a week of seven days, counted from day 1; the last one may be shorter.
package struct WeekCounts: Sendable {
  /// Days of the log.
  package let days: ClosedRange<Int>
  /// Distinct members who were active.
  package var active = 0
  package var joined = 0
  package var returned = 0
  package var left = 0
  /// By kind, how many events, and how many members they are of.
  package var events: [EventKind: Int] = [:]
  package var people: [EventKind: Int] = [:]

  /// All weeks of a log; who comes and goes is taken from its record.
  package static func all(_ log: EventLog, _ record: LogRecord) -> [WeekCounts] {
    var weeks = stride(from: 1, through: log.days, by: 7).map {
      WeekCounts(days: $0...min($0 + 6, log.days))
    }
    for day in record.run.days {
      let week = (day.day - 1) / 7
      weeks[week].joined += day.joined
      weeks[week].returned += day.returned
      weeks[week].left += day.left
    }
    let (events, active) = (log.events, log.isActive)
    let none = [Int32](repeating: -1, count: events.memberCount)
    var lastActive = none
    // by kind and member, the last week
    var last = EventKind.allCases.map { _ in none }
    var counts = weeks.map { _ in [Int](repeating: 0, count: last.count) }
    var people = counts
    for row in 0..<events.count {
      let day = log.day(row)
      guard day > 0 else { continue }
      let (week, kind, member) = ((day - 1) / 7, events.kinds[row].place, Int(events.members[row]))
      counts[week][kind] += 1
      if last[kind][member] != week {
        last[kind][member] = Int32(week)
        people[week][kind] += 1
      }
      if active[kind], lastActive[member] != week {
        lastActive[member] = Int32(week)
        weeks[week].active += 1
      }
    }
    for week in weeks.indices {
      for kind in EventKind.allCases {
        weeks[week].events[kind] = counts[week][kind.place]
        weeks[week].people[kind] = people[week][kind.place]
      }
    }
    return weeks
  }
}
