// SPDX-License-Identifier: GPL-3.0-or-later

/// A member who left, or who is still there at the end.
package struct Departure: Sendable, Equatable {
  /// The person's number in the market.
  package var id: UInt32
  /// Number of the segment.
  package var segment: UInt8
  /// By which channel the member had come.
  package var channel: Channel
  /// Day of joining; below 0: as many days before day 0, in the history.
  @Narrow package var joined: Int
  /// Days at risk: 1 for leaving on the day after joining.
  @Narrow package var duration: Int
  /// nil: still there.
  package var cause: Cause?
  @Narrow package var visits: Int
  /// Day of the last visit, counted from joining; 0: never came back.
  @Narrow package var recency: Int
  /// Cents received in rewards.
  @Narrow package var cost: Int
  /// Own posts.
  @Narrow package var posts: Int = 0
  @Narrow package var purchases: Int = 0
  /// Cents paid for purchases.
  @Narrow package var spend: Int = 0
  /// Brand trust and satisfaction on that day, 0…1.
  package var trust: Float = 0
  package var satisfaction: Float = 0
  /// Days after joining on which this stay began: above 0 for who had left and come back.
  @Narrow package var entered: Int = 0
  /// Whether the member came back later, so that another line tells how it went on.
  package var hasReturned = false

  package init(
    id: UInt32, segment: UInt8, channel: Channel, joined: Int, duration: Int, cause: Cause?,
    visits: Int, recency: Int, cost: Int, posts: Int = 0, purchases: Int = 0, spend: Int = 0,
    trust: Float = 0, satisfaction: Float = 0
  ) {
    self.id = id
    self.segment = segment
    self.channel = channel
    self.joined = joined
    self.duration = duration
    self.cause = cause
    self.visits = visits
    self.recency = recency
    self.cost = cost
    self.posts = posts
    self.purchases = purchases
    self.spend = spend
    self.trust = trust
    self.satisfaction = satisfaction
  }
}

extension Departure {
  /// Days since joining on which the member was not watched – before the run, or away: nobody who left in
  /// them is in this list (left truncation).
  package var daysBefore: Int { max(0, -joined, entered) }
}

extension Departure: Recorded {
  package static var blank: Departure {
    Departure(
      id: 0, segment: 0, channel: .start, joined: 0, duration: 0, cause: nil, visits: 0, recency: 0,
      cost: 0)
  }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&id)
    packer.pass(&segment)
    packer.pass(&channel)
    packer.pass(&joined)
    packer.pass(&duration)
    packer.pass(&cause)
    packer.pass(&visits)
    packer.pass(&recency)
    packer.pass(&cost)
    packer.pass(&posts)
    packer.pass(&purchases)
    packer.pass(&spend)
    packer.pass(&trust)
    packer.pass(&satisfaction)
    packer.pass(&entered)
    packer.pass(&hasReturned)
  }
}
