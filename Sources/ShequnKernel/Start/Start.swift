// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

/// A community that starts where a real one stands: who its members are says a record of each.
///
/// The record holds what a log can show. Traits that it cannot show – how active somebody is by nature, how
/// much they post, how easily they leave, of which segment they are if that is not said – are drawn anew in
/// every replication, given the record (`Recollection`). What members feel, who knows whom and what was
/// said last is not in it: it comes from a rehearsal, days before day 1 in which these members meet and nobody
/// joins or leaves.
package struct Start: Sendable {
  /// By number; empty: the community is founded, or has a history.
  package let members: [Standing]
  /// The same for the same members.
  private let digest: UInt64

  package init(members: [Standing] = []) {
    self.members = members.sorted { $0.number < $1.number }
    digest = self.members.reduce(0) { sum, standing in
      [
        standing.joined, standing.lastSeen, standing.activeDays, standing.posts,
        standing.segment ?? -1,
      ].reduce(mixed(sum ^ UInt64(standing.number))) {
        mixed($0 ^ UInt64(bitPattern: Int64($1)))
      }
    }
  }

  /// So many of the members, if there are as many: the same ones whatever the order of rows.
  package func sample(_ count: Int) -> Start {
    guard count < members.count else { return self }
    let order = members.sorted { mixed(UInt64($0.number)) < mixed(UInt64($1.number)) }
    return Start(members: Array(order.prefix(count)))
  }

  package var isGiven: Bool { !members.isEmpty }

  /// Longest time since joining, in days. It is the day that lies before day 1, whoever is the oldest: so
  /// one member more moves nobody else's luck.
  package static let ageLimit = StartColumn.ageLimit
  /// Days of the rehearsal if the community says nothing else.
  package static let rehearsal = 28
  /// Most posts of a member.
  package static let postLimit = 10_000_000
}

/// What tells starts apart is not every single row.
extension Start: CustomReflectable {
  package var customMirror: Mirror {
    Mirror(self, children: ["members": members.count, "digest": digest])
  }
}

/// A member as a log shows them on the evening before day 1.
package struct Standing: Hashable, Sendable {
  /// Whoever it is: tells them from others and decides their luck.
  package var number: UInt32
  /// Days since joining; 0: on that very day.
  package var joined: Int
  /// Days since they were last seen; as many as `joined`: never after that day.
  package var lastSeen: Int
  /// Days after the day of joining on which they were seen: 0 if never, else at least 1 and at most
  /// `joined − lastSeen`.
  package var activeDays: Int
  /// Posts so far.
  package var posts: Int
  /// An index of the community's segments; nil: not known.
  package var segment: Int?

  package init(
    number: UInt32, joined: Int, lastSeen: Int, activeDays: Int, posts: Int, segment: Int? = nil
  ) {
    self.number = number
    self.joined = joined
    self.lastSeen = lastSeen
    self.activeDays = activeDays
    self.posts = posts
    self.segment = segment
  }
}
