// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
package import ShequnRecords

/// The first posts of a log, and when their authors were answered: by the first message of somebody else that
/// names them as answered, whichever message of theirs it answers. Those of the history are left out.
package struct FirstPosts: Sendable {
  /// Days within which an answer counts as one to a first post.
  package static let window = 7

  /// In the order of time, and whose they are.
  package private(set) var posts: [FirstPost] = []
  package private(set) var authors: [UInt32] = []
  /// Whether the log says who is answered.
  package private(set) var knowsAnswers = false

  package init(_ log: EventLog) {
    let events = log.events
    // place + 1 of a member's first post; 0: none yet, .max: one that does not count any more
    var places = [UInt32](repeating: 0, count: events.memberCount)
    for row in 0..<events.count {
      let (kind, member) = (events.kinds[row], Int(events.members[row]))
      let isMessage = kind == .post || kind == .reply
      guard isMessage || kind == .leave || kind == .removed else { continue }
      let day = log.day(row)
      let hour = (day - 1) * 24 + Self.hour(events.minutes[row])
      if kind == .leave || kind == .removed {
        if places[member] > 0, places[member] < .max {
          end(Int(places[member]) - 1, at: day * 24, isAnswered: false)
          places[member] = .max
        }
        continue
      }
      if events.others[row] > 0 {
        knowsAnswers = true
        let other = Int(events.others[row]) - 1
        if other != member, places[other] > 0, places[other] < .max {
          let place = Int(places[other]) - 1
          if day <= posts[place].day + Self.window { end(place, at: hour + 1, isAnswered: true) }
        }
      }
      guard kind == .post else { continue }
      if places[member] == 0 {
        guard day > 0 else {
          places[member] = .max
          continue
        }
        let end = (day + Self.window) * 24
        posts.append(FirstPost(posted: hour, hours: end - hour, isAnswered: false))
        authors.append(UInt32(member))
        places[member] = UInt32(posts.count)
      } else if places[member] < .max, posts[Int(places[member]) - 1].daysToNext == nil {
        let place = Int(places[member]) - 1
        posts[place].daysToNext = UInt16(clamping: day - posts[place].day)
      }
    }
  }

  private static func hour(_ minute: Int32) -> Int {
    Int((minute - EventColumns.day(minute) * 1440) / 60)
  }

  /// What comes first counts: an answer, leaving, the end of the window.
  private mutating func end(_ place: Int, at hour: Int, isAnswered: Bool) {
    let hours = UInt16(clamping: hour - Int(posts[place].posted))
    if hours < posts[place].hours
      || (isAnswered && hours == posts[place].hours && !posts[place].isAnswered)
    {
      (posts[place].hours, posts[place].isAnswered) = (hours, isAnswered)
    }
  }
}
