// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A KOL known to the community, under contract or not any more. Days count from the founding.
package struct KOLStanding: Sendable {
  package let account: String
  /// Keys the audience and all draws about this KOL.
  package let key: UInt64
  /// The day after the contract, once it is over.
  package var endedOn: Int?
  /// The day of a scandal, if there was one.
  package var scandalOn: Int?
  /// Days of the posts in the community, ascending, one entry a post.
  package var posts: [Int] = []
  /// Who met them.
  package var audience = Audience.everybody
  /// Known from the history, and not signed again.
  var isPast = false

  /// By day of joining, how many posts came out after it.
  func postsMet(days: Int) -> [Float] {
    var later = [Float](repeating: 0, count: days + 1)
    for day in posts where day <= days { later[max(0, day - 1)] += 1 }
    for day in stride(from: days - 1, through: 0, by: -1) { later[day] += later[day + 1] }
    return later
  }
}

/// A KOL's call to an audience outside, today.
package struct Campaign: Sendable {
  /// Index into `Board.kols`.
  package var kol: Int
  /// Size of the audience, at most the market.
  package var audience: Int
  /// The KOL's topics, normalised over the community's.
  package var mix: [Float]
  /// Quality, credibility + authenticity − sponsorship loss.
  package var logit: Float
  /// Number of posts that went out today before this one, for keying.
  package var number: Int
  /// What it counts for, a post of a KOL unheard before being 1.
  package var freshness: Float

  package init(
    kol: Int, audience: Int, mix: [Float], logit: Float, number: Int, freshness: Float = 1
  ) {
    self.freshness = freshness
    self.kol = kol
    self.audience = audience
    self.mix = mix
    self.logit = logit
    self.number = number
  }
}

/// A call to people outside other than by a KOL: advertising, a partner's recommendation, recruiting
/// in the street. A person either would come by it or not, however often they hear it: that is where
/// diminishing returns come from.
package struct Call: Sendable {
  package var account: String
  package var channel: Channel
  /// People of the market who can hear it (keyed by the account), at most the market.
  package var audience: Int
  /// How many of them hear it today, some of them not for the first time.
  package var heard: Double
  /// Topics it speaks of, normalised over the community's.
  package var mix: [Float]
  /// Added to the logit of joining.
  package var logit: Float

  package init(
    account: String, channel: Channel, audience: Int, heard: Double, mix: [Float], logit: Float
  ) {
    self.account = account
    self.channel = channel
    self.audience = audience
    self.heard = heard
    self.mix = mix
    self.logit = logit
  }

  /// Up to so many hearings for each person are drawn one by one. Beyond, nearly everybody hears it,
  /// and each person is asked once whether they missed all of them: the work is bounded by the people,
  /// not by the money.
  static let hearingsToEach = 4

  /// The chance that so many hearings, each of somebody at random among `people` (at least one), all
  /// pass a person by: (1 − 1/n)^m.
  package static func missed(hearings: Int, people: Int) -> Float {
    let others = max(1e-6, 1 - 1 / Float(people))
    let log = people < 4096 ? logarithm(others) : -1 / Float(people)
    return exponential(max(-80, log * Float(hearings)))
  }
}

/// Members are asked to invite people, for a reward to one side or both.
package struct ReferralOffer: Sendable {
  package var account: String
  /// Perceived value for the inviter and for the invited.
  package var inviterValue: Float
  package var invitedValue: Float
  /// Cents for each who joins.
  package var inviterCost: Int
  package var invitedCost: Int
  /// Most rewarded invitations of a member.
  package var cap: Int
  /// Levels of the tree that are rewarded: 1 the inviter, 2 also the inviter's inviter, half as much.
  package var depth: Int
  package var audience = Audience.everybody

  package init(
    account: String, inviterValue: Float, invitedValue: Float, inviterCost: Int, invitedCost: Int,
    cap: Int, depth: Int
  ) {
    self.account = account
    self.inviterValue = inviterValue
    self.invitedValue = invitedValue
    self.inviterCost = inviterCost
    self.invitedCost = invitedCost
    self.cap = cap
    self.depth = depth
  }
}
