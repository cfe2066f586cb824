// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// The five types of welfare 福利.
package enum WelfareType: String, CaseIterable, Sendable {
  case material, cash, learning, honor, virtual

  /// Whether it is worth money in the hand (what bonus hunters come for).
  package var isTangible: Bool { self == .material || self == .cash }
}

/// Who gets a reward on the day it is due.
package enum Recipients: String, CaseIterable, Sendable {
  /// Every member.
  case all
  /// Who has visited since the last payment.
  case active
  /// Who has posted since the last payment.
  case posters
  /// Who has come a number of days in a row.
  case streak
  /// The n with most posts of late.
  case top
  /// n of today's visitors (or of those who have posted), by lot.
  case draw
  /// Who has answered others since the last payment, or the n who did so most of late.
  case helpers
}

/// A reward on offer today, promised or a surprise, due today or later.
package struct Reward: Sendable {
  package var account: String
  /// 0…7: the bit of `held` for selective rewards.
  package var slot: Int
  package var type: WelfareType
  /// Perceived value u of getting it, 0 or more, for a member of ordinary sensitivity.
  package var value: Float
  /// What it is worth to a recipient, yuan.
  package var worth: Float
  package var isSurprise: Bool
  package var isDue: Bool
  package var recipients: Recipients
  /// How many get it (`top`, `draw`, `helpers`; 0 helpers: all of them) or days in a row (`streak`).
  package var threshold: Int
  /// Enthusiasm lift of getting it (a prize won).
  package var lift: Float
  /// What each recipient gets as a share of what the one before got (`top`); 1: all alike.
  package var step: Double
  /// Only those who have posted since the last payment take part (`draw`).
  package var isForPosters: Bool
  package var audience = Audience.everybody
  /// Days between payments: "since the last payment".
  package var every: Int
  /// Cents a recipient; the first, where they fall from one to the next.
  package var unitCost: Int

  package init(
    account: String, slot: Int, type: WelfareType, value: Float, isSurprise: Bool, isDue: Bool,
    recipients: Recipients, threshold: Int, every: Int, unitCost: Int, worth: Double? = nil,
    lift: Float = 0, step: Double = 1, isForPosters: Bool = false
  ) {
    self.account = account
    self.slot = slot
    self.type = type
    self.value = value
    self.isSurprise = isSurprise
    self.isDue = isDue
    self.recipients = recipients
    self.threshold = threshold
    self.worth = Float(worth ?? Double(unitCost) / 100)
    self.lift = lift
    self.step = step
    self.isForPosters = isForPosters
    self.every = every
    self.unitCost = unitCost
  }

  /// Cents for each of the first so many recipients.
  package func costs(_ count: Int) -> [Int] {
    guard step != 1 else { return Array(repeating: unitCost, count: count) }
    var cents = Double(unitCost)
    return (0..<count).map { _ in
      defer { cents *= step }
      return Int(cents.rounded())
    }
  }
}
