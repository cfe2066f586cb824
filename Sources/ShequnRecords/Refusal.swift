// SPDX-License-Identifier: GPL-3.0-or-later

/// Actions of one account that were not taken on a day, and what they would have cost; hours at the
/// hourly wage.
package struct Refusal: Sendable, Equatable {
  /// What there was too little of.
  package enum Reason: UInt8, Sendable, CaseIterable, Recorded {
    case budget
    case staff
  }

  package private(set) var day: Int
  package private(set) var account: String
  package var cents: Int
  package private(set) var reason: Reason
  /// How many.
  package var times = 1

  package init(day: Int, account: String, cents: Int, reason: Reason) {
    self.day = day
    self.account = account
    self.cents = cents
    self.reason = reason
  }
}

extension Refusal: Recorded {
  package static var blank: Refusal { Refusal(day: 0, account: "", cents: 0, reason: .budget) }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&day)
    packer.pass(&account)
    packer.pass(&cents)
    packer.pass(&reason)
    packer.pass(&times)
  }
}
