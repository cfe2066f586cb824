// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that a member did, as a log of a real community would have it: who, when and what, and nothing
/// that only a simulation knows.
package struct MemberAct: Sendable, Equatable {
  /// In the order in which they follow one another within an hour.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case visit, post, reaction, reply, invite, purchase, leave, removed, join
  }

  /// Takes what happened on a day, in the order of time.
  package typealias Watch = @Sendable ([MemberAct]) -> Void

  /// 1 is the first of the run; 0 and less lie before it.
  package var day: Int
  /// 0…23.
  package var hour: Int
  package var kind: Kind
  /// The person's number in the market.
  package var person: UInt32
  /// Who is answered, or came by an invitation.
  package var other: UInt32?
  /// Number of the group.
  package var group: UInt32?
  /// Cents paid.
  package var cents: Int

  package init(
    day: Int, hour: Int, kind: Kind, person: UInt32, other: UInt32? = nil, group: UInt32? = nil,
    cents: Int = 0
  ) {
    (self.day, self.hour, self.kind, self.person) = (day, hour, kind, person)
    (self.other, self.group, self.cents) = (other, group, cents)
  }
}

extension MemberAct: Comparable {
  /// In an order of its own, whatever rows and threads there were.
  package static func < (one: MemberAct, other: MemberAct) -> Bool { one.order < other.order }

  private var order: (Int, Int, UInt32, UInt32, Int) {
    (day * 24 + hour, Int(kind.rawValue), person, other ?? 0, cents)
  }
}
