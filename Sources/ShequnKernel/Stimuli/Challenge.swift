// SPDX-License-Identifier: GPL-3.0-or-later

/// A check-in challenge (打卡) as it is announced: on its first day members enrol, then they check in
/// on each of `length` days, and on the day after the last it is settled.
package struct Challenge: Sendable {
  package enum Settlement: String, CaseIterable, Sendable {
    /// Deposits come back in proportion to the days checked in; the rest is the operator's.
    case refund
    /// What is lost is shared among those who completed, to the fen.
    case pot
  }

  package var account: String
  /// First day on which to check in.
  package var firstDay: Int
  package var length: Int
  /// Cents that each puts down; 0: none.
  package var deposit: Int
  /// Cents to be won for each day checked in, and the share of them that is a lottery.
  package var reward: Int
  package var isLottery: Bool
  package var isSupervised: Bool
  /// Cents for each check-in on the day after a miss; 0: none.
  package var comeback: Int
  /// Out after so many misses in a row, or in all; 0: never.
  package var missesInARow: Int
  package var missesInAll: Int
  /// Those who are out have to leave the community too.
  package var isStrict: Bool
  package var settlement: Settlement
  /// Share of lost deposits that the operator keeps from the pot.
  package var commission: Double
  package var audience = Audience.everybody

  package init(
    account: String, firstDay: Int, length: Int, deposit: Int, reward: Int, isLottery: Bool,
    isSupervised: Bool, missesInARow: Int, missesInAll: Int, isStrict: Bool,
    settlement: Settlement, commission: Double, comeback: Int = 0
  ) {
    self.account = account
    self.firstDay = firstDay
    self.length = length
    self.deposit = deposit
    self.reward = reward
    self.isLottery = isLottery
    self.isSupervised = isSupervised
    self.missesInARow = missesInARow
    self.missesInAll = missesInAll
    self.isStrict = isStrict
    self.settlement = settlement
    self.commission = commission
    self.comeback = comeback
  }

  package var lastDay: Int { firstDay + length - 1 }

  /// Misses with which it is still completed: one less than puts out, or a share of the days where
  /// nothing does.
  package func missesAllowed(share: Double) -> Double {
    missesInAll > 0 ? Double(missesInAll - 1) : (Double(length) * share + 1e-6).rounded(.down)
  }

  /// Whether those who miss too often are out.
  package var hasElimination: Bool { missesInARow > 0 || missesInAll > 0 }
}
