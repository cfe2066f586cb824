// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnRecords

/// The members of a log as they stand on the evening of a day, for a community that starts there
/// (`start: start.csv`): numbers only, a row a member.
///
/// A member joins with the first event, of whatever kind, and is there until they leave or are removed; who does
/// something after that is back. Who has not been seen for long stays a member: nobody knows whether they have
/// gone. The day of joining is no visit.
package struct MemberStandings: Sendable {
  package struct Row: Equatable, Sendable {
    /// As in the table of events.
    package let member: UInt32
    /// Days since joining, and since the last visit; the same without one after the day of joining.
    package let joined: Int
    package let lastSeen: Int
    /// Days with a visit after the day of joining.
    package let activeDays: Int
    /// Own posts; replies are none.
    package let posts: Int
  }

  /// By number.
  package let rows: [Row]
  /// People who had been members before and were not any more.
  package let gone: Int
  /// Members whose first event lies further back than a start can say; they are made as young as it can.
  package let older: Int

  fileprivate struct Person {
    var joined: Int32 = .min
    var seen: Int32 = 0
    var days: Int32 = 0
    var posts: Int32 = 0
    var isPresent = false
  }

  /// - Parameter day: the evening, in days of the log; what is later is passed over.
  package init(_ log: EventLog, on day: Int) {
    let events = log.events
    let active = log.isActive
    var people = Array(repeating: Person(), count: events.memberCount)
    for row in 0..<events.count {
      let today = log.day(row)
      guard today <= day else { break }
      let kind = events.kinds[row]
      people[Int(events.members[row])].take(
        kind, isActive: active[kind.place], day: Int32(today))
    }
    var (rows, gone, older): ([Row], Int, Int) = ([], 0, 0)
    for (place, person) in people.enumerated() where person.joined > .min {
      guard person.isPresent else {
        gone += 1
        continue
      }
      let age = day - Int(person.joined)
      if age > StartColumn.ageLimit { older += 1 }
      let joined = min(age, StartColumn.ageLimit)
      let lastSeen = min(joined, day - Int(person.seen))
      let days = min(Int(person.days), joined - lastSeen)
      rows.append(
        Row(
          member: events.numbers[place], joined: joined, lastSeen: days > 0 ? lastSeen : joined,
          activeDays: days, posts: Int(person.posts)))
    }
    (self.gone, self.older) = (gone, older)
    self.rows = rows.sorted { $0.member < $1.member }
  }

  /// The table.
  package var text: String {
    let columns = StartColumn.allCases.filter { !$0.isOptional }.map(\.rawValue)
    var text = columns.joined(separator: ",") + "\n"
    for row in rows {
      text += "\(row.member),\(row.joined),\(row.lastSeen),\(row.activeDays),\(row.posts)\n"
    }
    return text
  }
}

extension MemberStandings.Person {
  fileprivate mutating func take(_ kind: EventKind, isActive: Bool, day: Int32) {
    if joined == .min { (joined, seen) = (day, day) }
    isPresent = kind != .leave && kind != .removed
    if isActive, day > seen {
      seen = day
      days += 1
    }
    if kind == .post, posts < .max { posts += 1 }
  }
}
