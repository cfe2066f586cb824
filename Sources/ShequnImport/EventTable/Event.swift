// SPDX-License-Identifier: GPL-3.0-or-later

/// A row of the event table: who did what and when. Members and channels are numbers in order of
/// appearance; there are no names and no text.
package struct Event: Hashable, Sendable {
  package var time: EventTime
  /// From 1.
  package var member: UInt32
  package var kind: EventKind
  /// From 1; nil where it is not known.
  package var channel: UInt32?
  /// The member who is answered, invited or reacted to; nil where that is not known.
  package var to: UInt32?
  /// What was paid, in the currency of the community; nil where there is none. Finite.
  package var amount: Double?

  package init(
    time: EventTime, member: UInt32, kind: EventKind, channel: UInt32? = nil, to: UInt32? = nil,
    amount: Double? = nil
  ) {
    (self.time, self.member, self.kind) = (time, member, kind)
    (self.channel, self.to, self.amount) = (channel, to, amount)
  }
}
