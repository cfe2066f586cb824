// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// An event today, online or offline.
package struct Gathering: Sendable {
  package var account: String
  /// Topics, normalised over the community's.
  package var mix: [Float]
  /// Most who can attend.
  package var capacity: Int
  /// Offline: attending needs no visit, but living near it.
  package var isOffline: Bool
  /// Share of members who live near enough (1 online).
  package var reach: Float
  /// Multiplies the enthusiasm lift and scales the trust event (a good event has 1).
  package var quality: Float
  /// Cents for each attendee.
  package var unitCost: Int
  /// Hours of work for each attendee, besides.
  package var work: Double
  package var audience = Audience.everybody

  package init(
    account: String, mix: [Float], capacity: Int, isOffline: Bool, reach: Float, quality: Float,
    unitCost: Int, work: Double = 0
  ) {
    self.work = work
    self.account = account
    self.mix = mix
    self.capacity = capacity
    self.isOffline = isOffline
    self.reach = reach
    self.quality = quality
    self.unitCost = unitCost
  }
}

/// Something that makes members contribute more today: a contest, a call for pictures, a bounty.
package struct Incitement: Sendable {
  /// Added to the log-rate of posting, to the logit of answering, to the quality of members' posts.
  package var posting: Float
  package var answering: Float
  package var quality: Float
  package var audience = Audience.everybody

  package init(posting: Float = 0, answering: Float = 0, quality: Float = 0) {
    self.posting = posting
    self.answering = answering
    self.quality = quality
  }
}

/// Points for what members do, with badges and a leaderboard; in force today.
package struct Scheme: Sendable {
  package var account: String
  /// Points of a visit, of an own post and of an answer; a point has a face value of one fen.
  package var visit: Int
  package var post: Int
  package var answer: Int
  /// Points at which a badge is won, ascending.
  package var badges: [Int]
  package var hasLeaderboard: Bool
  /// Share of what was earned that is redeemed (and paid for) in the end.
  package var redeemed: Float
  package var audience = Audience.everybody

  package init(
    account: String, visit: Int, post: Int, answer: Int, badges: [Int], hasLeaderboard: Bool,
    redeemed: Float
  ) {
    self.account = account
    self.visit = visit
    self.post = post
    self.answer = answer
    self.badges = badges
    self.hasLeaderboard = hasLeaderboard
    self.redeemed = redeemed
  }
}
