// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum booked on a day.
package struct Booking: Sendable, Equatable {
  /// What a sum is. Deposits taken are owed to members until they are returned; what is kept of them
  /// in the end is revenue.
  package enum Kind: String, CaseIterable, Sendable, Recorded {
    case cost, revenue, deposit, refund
  }

  package private(set) var day: Int
  package private(set) var account: String
  package var cents: Int
  package private(set) var kind: Kind

  package init(day: Int, account: String, cents: Int, kind: Kind = .cost) {
    self.day = day
    self.account = account
    self.cents = cents
    self.kind = kind
  }
}

extension Booking: Recorded {
  package static var blank: Booking { Booking(day: 0, account: "", cents: 0) }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&day)
    packer.pass(&account)
    packer.pass(&cents)
    packer.pass(&kind)
  }
}
