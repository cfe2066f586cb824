// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// One post of the operator or a KOL, read by all groups today.
package struct Post: Sendable {
  /// Topic index.
  package var topic: Int
  /// Value to a member it fits fully: quality × format × tone × (1 − promotional share).
  package var worth: Float
  /// Hour of publication, 0…23.
  package var hour: Int
  /// Share of the post that sells.
  package var promotion: Float
  /// Added to the logit of commenting.
  package var stir: Float
  package var isControversial: Bool
  /// Enthusiasm lift for those who meet it (a live session, a KOL's appearance).
  package var lift: Float
  /// Something only members get.
  package var isExclusive: Bool
  /// How it is announced: not at all, as any post, or by a mention of everybody.
  package var announcement: Announcement
  package var audience = Audience.everybody

  package enum Announcement: String, CaseIterable, Sendable { case none, post, mention }

  package init(
    topic: Int, worth: Float, hour: Int, promotion: Float = 0, stir: Float = 0,
    isControversial: Bool = false, lift: Float = 0, isExclusive: Bool = false,
    announcement: Announcement = .post
  ) {
    self.topic = topic
    self.worth = worth
    self.hour = hour
    self.promotion = promotion
    self.stir = stir
    self.isControversial = isControversial
    self.lift = lift
    self.isExclusive = isExclusive
    self.announcement = announcement
  }
}

/// A message to dormant members: come back.
package struct Contact: Sendable {
  package var account: String
  /// Days without a visit from which on a member is contacted.
  package var silence: Int
  /// Logit effect on attendance that day.
  package var pull: Float
  /// Cents for each member contacted, and the most that are contacted today.
  package var unitCost: Int
  package var limit: Int
  /// Days since the last such call: whoever was due then is left alone for another `silence` days.
  package var since: Int
  package var audience = Audience.everybody

  package init(
    account: String, silence: Int, pull: Float, unitCost: Int, limit: Int, since: Int = 1
  ) {
    self.account = account
    self.silence = silence
    self.pull = pull
    self.unitCost = unitCost
    self.limit = limit
    self.since = since
  }
}
