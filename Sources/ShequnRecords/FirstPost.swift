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
