// SPDX-License-Identifier: GPL-3.0-or-later

/// Every cost and revenue, in integer cents, by day and account; deposits held for members, which are
/// neither; and what was refused for want of budget.
package struct Ledger: Sendable {
  /// A sum booked on a day.
  package struct Entry: Sendable, Equatable {
    package let day: Int
    package let account: String
    package var cents: Int
    package let kind: Kind

    init(day: Int, account: String, cents: Int, kind: Kind = .cost) {
      self.day = day
      self.account = account
      self.cents = cents
      self.kind = kind
    }
  }

  /// What a sum is. Deposits taken are owed to members until they are returned; what is kept of them
  /// in the end is revenue.
  package enum Kind: String, CaseIterable, Sendable { case cost, revenue, deposit, refund }

  /// An action that did not fit the budget and was not taken.
  package struct Refusal: Sendable, Equatable {
    package let day: Int
    package let account: String
    package let cents: Int
  }

  package private(set) var entries: [Entry] = []
  package private(set) var refusals: [Refusal] = []
  /// Costs so far, and revenue so far.
  package private(set) var total = 0
  package private(set) var revenue = 0
  /// Deposits owed to members.
  package private(set) var held = 0
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
    book(cents, .cost, on: account)
    return true
  }

  /// Money comes in.
  mutating func earn(_ cents: Int, on account: String) {
    guard cents > 0 else { return }
    revenue += cents
    book(cents, .revenue, on: account)
  }

  /// A member puts down a deposit.
  mutating func hold(_ cents: Int, on account: String) {
    guard cents > 0 else { return }
    held += cents
    book(cents, .deposit, on: account)
  }

  /// Deposits are settled: part of them goes back, the rest is kept.
  mutating func release(_ cents: Int, returning returned: Int, on account: String) {
    precondition(cents <= held && returned <= cents && returned >= 0)
    held -= cents
    if returned > 0 { book(returned, .refund, on: account) }
    earn(cents - returned, on: account)
  }

  private mutating func book(_ cents: Int, _ kind: Kind, on account: String) {
    var last = entries.count - 1
    while last >= 0 && entries[last].day == day
      && (entries[last].account != account || entries[last].kind != kind)
    {
      last -= 1
    }
    if last >= 0 && entries[last].day == day {
      entries[last].cents += cents
    } else {
      entries.append(Entry(day: day, account: account, cents: cents, kind: kind))
    }
  }

  /// Pays for hours of work.
  package mutating func work(_ hours: Double, on account: String) -> Bool {
    spend(Int((hours * Double(hourlyWage)).rounded()), on: account)
  }
}
