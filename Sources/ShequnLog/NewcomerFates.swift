// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// What became of those who posted for the first time, by whether somebody answered them within a day: whether
/// they were active again on any of the days 2 to 30 after. Only first posts of which these days lie in the log.
///
/// That those who were answered come back more often does not show that the answer made them: a good first
/// post draws both.
package struct NewcomerFates: Sendable {
  package static let answerHours = 24
  package static let daysBack = 2...30

  package struct Fate: Sendable, Equatable {
    package var people = 0
    package var cameBack = 0
  }

  package private(set) var answered = Fate()
  package private(set) var unanswered = Fate()

  package init(_ log: EventLog, _ first: FirstPosts) {
    let (events, active) = (log.events, log.isActive)
    // place + 1 of a member's first post
    var places = [UInt32](repeating: 0, count: events.memberCount)
    for (place, author) in first.authors.enumerated() {
      guard first.posts[place].day + Self.daysBack.upperBound <= log.days else { continue }
      places[Int(author)] = UInt32(place + 1)
    }
    var isBack = [Bool](repeating: false, count: first.posts.count)
    for row in 0..<events.count where active[events.kinds[row].place] {
      let place = Int(places[Int(events.members[row])]) - 1
      guard place >= 0 else { continue }
      if Self.daysBack.contains(log.day(row) - first.posts[place].day) { isBack[place] = true }
    }
    for (place, author) in first.authors.enumerated() where places[Int(author)] > 0 {
      let post = first.posts[place]
      let isAnswered = post.isAnswered && Int(post.hours) <= Self.answerHours
      let fate = isAnswered ? \NewcomerFates.answered : \NewcomerFates.unanswered
      self[keyPath: fate].people += 1
      if isBack[place] { self[keyPath: fate].cameBack += 1 }
    }
  }
}
