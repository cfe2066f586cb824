// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

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
}

extension RandomSource {
  /// Four uniform numbers of a named decision.
  @inline(__always)
  func block(_ decision: Decision, entity: UInt64, tick: Int, draw: Int = 0) -> RandomBlock {
    block(decision: decision.rawValue, entity: entity, tick: tick, draw: draw)
  }
}
