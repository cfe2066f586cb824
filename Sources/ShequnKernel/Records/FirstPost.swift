// SPDX-License-Identifier: GPL-3.0-or-later

/// A member's first post, how long it took until somebody answered the author, and when the author
/// posted again.
///
/// Hours are whole, those begun included: 1 is an answer in the same hour.
package struct FirstPost: Sendable, Equatable {
  /// Hour of the run in which it was written; 0: the first hour of day 1.
  package var posted: UInt32
  /// Hours until the first answer, or for which an answer was waited for.
  package var hours: UInt16
  /// Whether the hours ended with an answer; otherwise the author left, or an answer would not have
  /// counted as one to a first post any more.
  package var isAnswered: Bool
  /// Whether this post itself was answered, and not only a later one of the same author.
  package var isAnsweredItself = false
  /// Days until the author posted again, 0: on the same day; nil: never in this run.
  package var daysToNext: UInt16?

  package init(posted: Int, hours: Int, isAnswered: Bool) {
    self.posted = UInt32(clamping: posted)
    self.hours = UInt16(clamping: hours)
    self.isAnswered = isAnswered
  }

  /// The day on which it was written, from 1.
  package var day: Int { Int(posted) / 24 + 1 }
}

/// The first posts of a run, in order of their days. Nothing that a member feels.
struct FirstPostLog: Sendable {
  private(set) var posts: [FirstPost] = []
  /// By a present author's number, the place of the first post.
  private var places: [UInt32: Int] = [:]

  /// A first post, written on `day` in `hour`; answers count for `window` days after.
  mutating func add(_ author: UInt32, day: Int, hour: Int, window: Int) {
    let posted = (day - 1) * 24 + hour
    places[author] = posts.count
    posts.append(
      FirstPost(posted: posted, hours: (day + window) * 24 - posted, isAnswered: false))
  }

  /// A post after the first, the author's second, is written on `day`.
  mutating func addSecond(_ author: UInt32, day: Int) {
    guard let place = places[author] else { return }
    posts[place].daysToNext = UInt16(clamping: day - posts[place].day)
  }

  /// It is the first post itself that draws an answer.
  mutating func answerItself(_ author: UInt32) {
    guard let place = places[author] else { return }
    posts[place].isAnsweredItself = true
  }

  /// The author is answered on `day` by somebody who looks in at `hour`, or had looked in earlier than
  /// the author had posted, or is not a member (`nil`): these answer at the end of the day.
  mutating func answer(_ author: UInt32, day: Int, hour: Int?) {
    guard let place = places[author] else { return }
    let posted = Int(posts[place].posted)
    let said = hour.map { (day - 1) * 24 + $0 } ?? -1
    end(place, after: (said >= posted ? said + 1 : day * 24) - posted, isAnswered: true)
  }

  /// The author leaves at the end of `day`.
  mutating func leave(_ author: UInt32, day: Int) {
    guard let place = places.removeValue(forKey: author) else { return }
    end(place, after: day * 24 - Int(posts[place].posted), isAnswered: false)
  }

  /// What comes first counts: an answer, leaving, the end of the window.
  private mutating func end(_ place: Int, after hours: Int, isAnswered: Bool) {
    let hours = UInt16(clamping: hours)
    if hours < posts[place].hours || (isAnswered && hours == posts[place].hours) {
      (posts[place].hours, posts[place].isAnswered) = (hours, isAnswered)
    }
  }
}

extension FirstPost: Recorded {
  package static var blank: FirstPost { FirstPost(posted: 0, hours: 0, isAnswered: false) }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&posted)
    packer.pass(&hours)
    packer.pass(&isAnswered)
    packer.pass(&isAnsweredItself)
    packer.pass(&daysToNext)
  }
}
