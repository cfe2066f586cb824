// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// One post of the operator or a KOL, read by all groups today.
package struct Post: Sendable {
  /// Topic index.
  package var topic: Int
  /// Value to a member it fits fully: quality × format × tone × (1 − promotional share).
  package var worth: Float
  /// Hour of publication, 0…23.
  package var hour: Int
  /// Share of the post that sells.
  package var promotion: Float
  /// Added to the logit of commenting.
  package var stir: Float
  package var isControversial: Bool
  /// Enthusiasm lift for those who meet it (a live session, a KOL's appearance).
  package var lift: Float

  package init(
    topic: Int, worth: Float, hour: Int, promotion: Float = 0, stir: Float = 0,
    isControversial: Bool = false, lift: Float = 0
  ) {
    self.topic = topic
    self.worth = worth
    self.hour = hour
    self.promotion = promotion
    self.stir = stir
    self.isControversial = isControversial
    self.lift = lift
  }
}

/// A KOL known to the community, under contract or not any more.
package struct KOLStanding: Sendable {
  package let account: String
  /// Keys the audience and all draws about this KOL.
  package let key: UInt64
  /// The day after the contract, once it is over.
  package var endedOn: Int?
  package var scandalToday = false
}

/// A KOL's call to an audience outside, today.
package struct Campaign: Sendable {
  /// Index into `Board.kols`.
  package var kol: Int
  /// Size of the audience, at most the market.
  package var audience: Int
  /// The KOL's topics, normalised over the community's.
  package var mix: [Float]
  /// Credibility + authenticity − sponsorship loss.
  package var logit: Float
  /// Number of posts that went out before this one, for keying.
  package var number: Int

  package init(kol: Int, audience: Int, mix: [Float], logit: Float, number: Int) {
    self.kol = kol
    self.audience = audience
    self.mix = mix
    self.logit = logit
    self.number = number
  }
}

/// Today's stimuli: what levers put before the members. Emptied every morning, but for the KOLs
/// and the promises that are still open.
package struct Board: Sendable {
  package private(set) var posts: [Post] = []
  package private(set) var rewards: [Reward] = []
  package private(set) var campaigns: [Campaign] = []
  package private(set) var kols: [KOLStanding] = []
  /// Accounts whose last due reward was not paid.
  package var unpaid: Set<String> = []
  /// Today a promised reward was not paid.
  package var brokenPromise = false

  init() {}

  package mutating func publish(_ post: Post) { posts.append(post) }
  package mutating func offer(_ reward: Reward) { rewards.append(reward) }
  package mutating func call(_ campaign: Campaign) { campaigns.append(campaign) }

  /// Makes a KOL known; the index by which campaigns and members refer to it.
  package mutating func sign(_ account: String, keyedBy name: String) -> Int {
    kols.append(KOLStanding(account: account, key: key(named: name)))
    return kols.count - 1
  }

  package mutating func end(kol: Int, on day: Int) {
    if kols[kol].endedOn == nil { kols[kol].endedOn = day }
  }

  package mutating func scandal(kol: Int) { kols[kol].scandalToday = true }

  mutating func clear() {
    posts.removeAll(keepingCapacity: true)
    rewards.removeAll(keepingCapacity: true)
    campaigns.removeAll(keepingCapacity: true)
    brokenPromise = false
    for kol in kols.indices { kols[kol].scandalToday = false }
  }
}
