// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

/// Every random decision has a stream of its own, so that nothing drawn for one can shift another.
/// The numbers are part of the result: never renumber, only add (up to 63).
package enum Decision: UInt32, CaseIterable, Sendable {
  /// Which people of the market are the starting members.
  case starters = 0
  /// A person's fixed attributes; the tick field numbers the attribute.
  case person = 1
  /// A group's size and posting level; the tick field numbers the attribute.
  case group = 2
  /// Whether a member comes today (word 0), at what hour (1), and how much they post (2).
  case attend = 3
  /// Of what cause a member leaves (word 0); whether they leave is decided by their fate.
  case leave = 4
  /// How many posts of each topic are seen when attention is short.
  case see = 5
  /// Likes, comments, shares (words 0–2) and the topic of the engagement (3).
  case react = 6
  /// Topics of a member's own posts.
  case post = 7
  /// Topics and formats of an operator's posts, by lever and post number.
  case content = 8
  /// How many people find the community by themselves today.
  case arrivals = 9
  /// Who they are.
  case arrival = 10
  /// Who is in a KOL's audience.
  case audience = 11
  /// Whether a KOL's post reaches a person and makes them join.
  case reach = 12
  /// Whether a KOL has a scandal today.
  case scandal = 13
  /// How long a parcel takes.
  case delivery = 14
  /// From which notification load on a member mutes the community.
  case mute = 15
  /// How many replies a message draws.
  case reply = 16
  /// Who writes them.
  case replier = 17
  /// Whether a visitor asks the service a question (word 0), and whether a peer (1) or an expert
  /// (2) answers it at once.
  case question = 18
  /// How long an answer takes (word 0), how long the asker waits for it (1), and when within the hour
  /// of the visit the question comes (2).
  case answer = 19
  /// The hazard to live through before the next purchase, by purchase.
  case purchase = 20
  /// How much is spent.
  case spend = 21
  /// How many people a member invites today.
  case invite = 22
  /// Whom, and whether they come.
  case invitation = 23
  /// Who sees a violation, and whether moderation finds it.
  case violation = 24
  /// Which harmless messages are removed by mistake.
  case mistake = 25
  /// Who attends an event, and whom they meet there.
  case event = 26
  /// Self-motivation and enrolment in a challenge.
  case enrolment = 27
  /// Today's check-in.
  case checkIn = 28
  /// Who wins a draw.
  case raffle = 29
  /// Who answers a survey, and with what error.
  case survey = 30
  /// Shocks that come by themselves.
  case shock = 31
  /// Who is treated in an A/B test.
  case arm = 32
  /// Spam.
  case spam = 33
  /// Who goes to the new group when one is split.
  case split = 34
  /// The exposure of a seeded activator.
  case exposure = 35
  /// Who of an audience that is called other than by a KOL hears of it.
  case call = 36
  /// Who is welcomed and by whom.
  case welcome = 37
  /// Adoption through ties.
  case adoption = 38
  /// Who is thanked.
  case thanks = 39
  /// Whether somebody who left comes back (word 0), and the hazard to live through then (1).
  case comeBack = 40
  /// Hidden traits of a member given a record; the tick field numbers the attribute.
  case recollection = 41
}

extension RandomSource {
  /// Four uniform numbers of a named decision.
  @inline(__always)
  func block(_ decision: Decision, entity: UInt64, tick: Int, draw: Int = 0) -> RandomBlock {
    block(decision: decision.rawValue, entity: entity, tick: tick, draw: draw)
  }
}
