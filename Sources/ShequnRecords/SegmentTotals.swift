// SPDX-License-Identifier: GPL-3.0-or-later

/// What the members of one segment did over a run, those who left included.
package struct SegmentTotals: Sendable, Equatable {
  /// Present at the end.
  package var members = 0
  /// Who have left.
  package var left = 0
  /// Days with a visit.
  package var visits = 0
  /// Own posts.
  package var posts = 0
  /// How often its members bought.
  package var purchases = 0
  /// Cents paid for purchases.
  package var spend = 0

  package init() {}

  package mutating func add(_ member: Departure) {
    if member.cause == nil { members += 1 } else { left += 1 }
    visits += member.visits
    posts += member.posts
    purchases += member.purchases
    spend += member.spend
  }
}

extension SegmentTotals: Recorded {
  package static var blank: SegmentTotals { SegmentTotals() }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&members)
    packer.pass(&left)
    packer.pass(&visits)
    packer.pass(&posts)
    packer.pass(&purchases)
    packer.pass(&spend)
  }
}
