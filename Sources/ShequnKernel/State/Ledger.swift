// SPDX-License-Identifier: GPL-3.0-or-later

/// Every cost, in integer cents, by day and account; and what was refused for want of budget.
package struct Ledger: Sendable {
  /// A sum booked on a day.
  package struct Entry: Sendable, Equatable {
    package let day: Int
    package let account: String
    package var cents: Int
  }

  /// An action that did not fit the budget and was not taken.
  package struct Refusal: Sendable, Equatable {
    package let day: Int
    package let account: String
    package let cents: Int
  }

  package private(set) var entries: [Entry] = []
  package private(set) var refusals: [Refusal] = []
  package private(set) var total = 0
  private var byAccount: [String: Int] = [:]
  private var cap = Int.max
  private var caps: [String: Int] = [:]
  /// Cents for an hour of the operator's work.
  package let hourlyWage: Int
  var day = 0

  init(hourlyWage: Double) {
    self.hourlyWage = Int((hourlyWage * 100).rounded())
  }

  /// Spends no more than `cents` in all from now on (the lowest cap holds).
  package mutating func limit(_ cents: Int) { cap = min(cap, cents) }

  /// Spends no more than `cents` on the accounts of one lever.
  package mutating func limit(_ lever: String, to cents: Int) {
    caps[lever] = min(caps[lever] ?? .max, cents)
  }

  /// Pays, or refuses and says so: an action is taken whole or not at all.
  package mutating func spend(_ cents: Int, on account: String) -> Bool {
    guard cents > 0 else { return true }
    let lever = String(account.prefix { $0 != "/" })
    guard cents <= cap - total, cents <= (caps[lever] ?? .max) - (byAccount[lever] ?? 0) else {
      refusals.append(Refusal(day: day, account: account, cents: cents))
      return false
    }
    total += cents
    byAccount[lever, default: 0] += cents
    var last = entries.count - 1
    while last >= 0 && entries[last].day == day && entries[last].account != account { last -= 1 }
    if last >= 0 && entries[last].day == day {
      entries[last].cents += cents
    } else {
      entries.append(Entry(day: day, account: account, cents: cents))
    }
    return true
  }

  /// Pays for hours of work.
  package mutating func work(_ hours: Double, on account: String) -> Bool {
    spend(Int((hours * Double(hourlyWage)).rounded()), on: account)
  }
}
