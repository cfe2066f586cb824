// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

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
