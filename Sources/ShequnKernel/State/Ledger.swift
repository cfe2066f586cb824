// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Every cost and revenue, in integer cents, by day and account; deposits held for members, which are
/// neither; and what was refused for want of budget or of hours.
package struct Ledger: Sendable {
  /// All bookings, in order of days; one for each day, account and kind.
  package private(set) var entries: [Booking] = []
  /// What was not done for want of money or hours, in order of days.
  package private(set) var refusals: [Refusal] = []
  /// Costs so far, and revenue so far.
  package private(set) var total = 0
  /// Cents taken in so far.
  package private(set) var revenue = 0
  /// Deposits owed to members.
  package private(set) var held = 0
  /// The part of `total` that is no budget's business.
  private var incurred = 0
  /// Cents spent so far, by name of lever.
  private var byAccount: [String: Int] = [:]
  /// Most that may be spent in all, in cents.
  private var cap = Int.max
  /// Most that may be spent, by name of lever, in cents.
  private var caps: [String: Int] = [:]
  /// By account; none: there is as much time as it takes.
  private var teams: [Team] = []
  /// What is left of today, in whole seconds, so that it does not matter in what order it is used.
  private var salariedSeconds = 0
  /// Seconds of work that are left today and paid by the hour.
  private var hourlySeconds = 0
  /// Cents for an hour of the operator's work.
  package let hourlyWage: Int
  /// The day that is open.
  private var day = 0

  init(hourlyWage: Double) {
    self.hourlyWage = Int((hourlyWage * 100).rounded())
  }

  /// Spends no more than `cents` in all from now on (the lowest cap holds).
  package mutating func limit(_ cents: Int) { cap = min(cap, cents) }

  /// Spends no more than `cents` on the accounts of one lever.
  package mutating func limit(_ lever: String, to cents: Int) {
    caps[lever] = min(caps[lever] ?? .max, cents)
  }

  /// From now on there are the hours of the teams and no others.
  package mutating func employ(_ team: Team) {
    teams.append(team)
    teams.sort { $0.account < $1.account }
  }

  /// A new day: teams are at work, salaries are paid. A team that cannot be paid does not work.
  mutating func open(_ day: Int) {
    self.day = day
    (salariedSeconds, hourlySeconds) = (0, 0)
    for team in teams {
      let hours = team.hours(on: day)
      if !team.isSalaried {
        hourlySeconds += Self.seconds(hours)
      } else if spend(wages(hours), on: team.account) {
        salariedSeconds += Self.seconds(hours)
      }
    }
  }

  /// Pays, or refuses and says so: an action is taken whole or not at all.
  package mutating func spend(_ cents: Int, on account: String) -> Bool {
    guard cents > 0 else { return true }
    let lever = String(account.prefix { $0 != "/" })
    guard cents <= cap - (total - incurred),
      cents <= (caps[lever] ?? .max) - (byAccount[lever] ?? 0)
    else {
      refuse(cents, .budget, on: account)
      return false
    }
    total += cents
    byAccount[lever, default: 0] += cents
    book(cents, .cost, on: account)
    return true
  }

  private mutating func refuse(_ cents: Int, _ reason: Refusal.Reason, on account: String) {
    let today = refusals.indices.reversed().prefix { refusals[$0].day == day }
    let same = today.first { refusals[$0].account == account && refusals[$0].reason == reason }
    guard let same else {
      return refusals.append(Refusal(day: day, account: account, cents: cents, reason: reason))
    }
    refusals[same].cents += cents
    refusals[same].times += 1
  }

  /// Cents spent on a day on the accounts of some levers.
  ///
  /// - Complexity: O(bookings of the day).
  func spent(on levers: Set<String>, day: Int) -> Int {
    var sum = 0
    for entry in entries.reversed() {
      guard entry.day == day else { break }
      let lever = String(entry.account.prefix { $0 != "/" })
      if entry.kind == .cost && levers.contains(lever) { sum += entry.cents }
    }
    return sum
  }

  /// Books a cost that follows from what members do, not from a decision of the operator: no budget
  /// refuses it, and none is used up by it.
  mutating func incur(_ cents: Int, on account: String) {
    guard cents > 0 else { return }
    total += cents
    incurred += cents
    book(cents, .cost, on: account)
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

  private mutating func book(_ cents: Int, _ kind: Booking.Kind, on account: String) {
    var last = entries.count - 1
    while last >= 0 && entries[last].day == day
      && (entries[last].account != account || entries[last].kind != kind)
    {
      last -= 1
    }
    if last >= 0 && entries[last].day == day {
      entries[last].cents += cents
    } else {
      entries.append(Booking(day: day, account: account, cents: cents, kind: kind))
    }
  }

  /// Has hours of work done and pays for them; hours of salaried teams, which cost nothing more,
  /// come first.
  package mutating func work(_ hours: Double, on account: String) -> Bool {
    guard !teams.isEmpty else { return spend(wages(hours), on: account) }
    let needed = Self.seconds(hours)
    guard needed <= salariedSeconds + hourlySeconds else {
      refuse(wages(hours), .staff, on: account)
      return false
    }
    let free = min(needed, salariedSeconds)
    let isPaid = spend(free == 0 ? wages(hours) : wages(Double(needed - free) / 3600), on: account)
    guard isPaid else { return false }
    salariedSeconds -= free
    hourlySeconds -= needed - free
    return true
  }

  private func wages(_ hours: Double) -> Int { Int((hours * Double(hourlyWage)).rounded()) }
  private static func seconds(_ hours: Double) -> Int { Int((hours * 3600).rounded()) }
}
