// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// How newcomers are received today.
package struct Welcome: Sendable {
  package var account: String
  /// Hours until a newcomer is welcomed.
  package var hours: Float
  /// Each gets a member to turn to.
  package var hasBuddy: Bool
  /// Each is invited to post.
  package var invitesPost: Bool
  /// Cents for each newcomer.
  package var unitCost: Int
  /// Hours of work for each newcomer, besides.
  package var work: Double
  /// Share of newcomers who are received.
  package var share: Float
  package var audience = Audience.everybody

  package init(
    account: String, hours: Float, hasBuddy: Bool, invitesPost: Bool, unitCost: Int,
    work: Double = 0, share: Float = 1
  ) {
    self.account = account
    self.hours = hours
    self.hasBuddy = hasBuddy
    self.invitesPost = invitesPost
    self.unitCost = unitCost
    self.work = work
    self.share = share
  }
}

/// Staff who take part in conversations today: founder, experts, managers, seeded activators.
package struct Presence: Sendable {
  /// Chance that one of them answers a member's message that nobody else answered.
  package var answers: Float
  /// Chance that one of them answers a member's question to the service.
  package var questions: Float
  /// Messages that they put into every group, each of `worth`.
  package var messages: Float
  package var worth: Float
  /// A good trust event of this strength for visitors (a founder who shows up).
  package var warmth: Float
  package var audience = Audience.everybody

  package init(
    answers: Float = 0, questions: Float = 0, messages: Float = 0, worth: Float = 0,
    warmth: Float = 0
  ) {
    self.answers = answers
    self.questions = questions
    self.messages = messages
    self.worth = worth
    self.warmth = warmth
  }
}
