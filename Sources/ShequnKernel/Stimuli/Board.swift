// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

/// Today's stimuli: what levers put before the members. Emptied every morning, but for the KOLs
/// and the promises that are still open.
package struct Board: Sendable {
  package private(set) var posts: [Post] = []
  package private(set) var rewards: [Reward] = []
  package private(set) var campaigns: [Campaign] = []
  package private(set) var calls: [Call] = []
  package private(set) var contacts: [Contact] = []
  package private(set) var referrals: [ReferralOffer] = []
  package private(set) var welcomes: [Welcome] = []
  package private(set) var presences: [Presence] = []
  package private(set) var gatherings: [Gathering] = []
  package private(set) var incitements: [Incitement] = []
  package private(set) var schemes: [Scheme] = []
  /// Challenges announced today.
  package private(set) var challenges: [Challenge] = []
  /// Accounts of supervised challenges that nobody watches over today.
  package private(set) var unsupervised: Set<String> = []
  package private(set) var moderators: [Moderators] = []
  package private(set) var serviceDesks: [ServiceDesk] = []
  package private(set) var crisisResponses: [CrisisResponse] = []
  package private(set) var culls: [Cull] = []
  package private(set) var rules: [PinnedRules] = []
  package private(set) var thanks: [Thanks] = []
  package private(set) var splittings: [Splitting] = []
  package private(set) var surveys: [Survey] = []
  /// Price cuts in force: depth, and for whom.
  package private(set) var discounts: [(depth: Float, audience: Audience)] = []
  /// Strength of members-only offers in force.
  package private(set) var privilege: Float = 0
  /// Strength of personal ranking, for whom.
  package private(set) var rankings: [(strength: Float, audience: Audience)] = []
  /// Consistency of the brand, 0…1.
  package private(set) var brand: Float = 0
  /// A seeded activator is exposed today.
  package private(set) var exposesShill = false
  /// How many contributors are groomed as opinion leaders today (0: nobody is named anew).
  package private(set) var leaders = 0

  package private(set) var kols: [KOLStanding] = []
  /// Accounts whose last due reward was not paid.
  package var unpaid: Set<String> = []
  /// Today a promised reward was not paid.
  package var brokenPromise = false
  /// Whom stimuli are meant for from now on (an A/B test narrows it).
  package var audience = Audience.everybody

  package init() {}

  /// The evening before another plan begins: contracts have ended.
  init(after past: Board, tick: Int) {
    kols = past.kols.map { kol in
      var kol = kol
      kol.endedOn = kol.endedOn ?? tick + 1
      kol.isPast = true
      return kol
    }
  }

  package mutating func publish(_ post: Post) { posts.append(narrowed(post, \.audience)) }
  package mutating func offer(_ reward: Reward) { rewards.append(narrowed(reward, \.audience)) }
  package mutating func call(_ campaign: Campaign) { campaigns.append(campaign) }
  package mutating func call(_ call: Call) { calls.append(call) }
  package mutating func contact(_ contact: Contact) {
    contacts.append(narrowed(contact, \.audience))
  }
  package mutating func ask(_ offer: ReferralOffer) {
    referrals.append(narrowed(offer, \.audience))
  }
  package mutating func welcome(_ welcome: Welcome) {
    welcomes.append(narrowed(welcome, \.audience))
  }
  package mutating func attend(_ presence: Presence) {
    presences.append(narrowed(presence, \.audience))
  }
  package mutating func hold(_ gathering: Gathering) {
    gatherings.append(narrowed(gathering, \.audience))
  }
  package mutating func incite(_ incitement: Incitement) {
    incitements.append(narrowed(incitement, \.audience))
  }
  package mutating func score(_ scheme: Scheme) { schemes.append(narrowed(scheme, \.audience)) }
  package mutating func announce(_ challenge: Challenge) {
    challenges.append(narrowed(challenge, \.audience))
  }
  package mutating func leaveUnsupervised(_ account: String) { unsupervised.insert(account) }
  package mutating func moderate(_ moderators: Moderators) {
    self.moderators.append(narrowed(moderators, \.audience))
  }
  package mutating func staff(_ desk: ServiceDesk) { serviceDesks.append(desk) }
  package mutating func answerCrises(_ response: CrisisResponse) {
    crisisResponses.append(response)
  }
  package mutating func cull(_ cull: Cull) { culls.append(narrowed(cull, \.audience)) }
  package mutating func pin(_ rules: PinnedRules) { self.rules.append(narrowed(rules, \.audience)) }
  package mutating func thank(_ thanks: Thanks) { self.thanks.append(narrowed(thanks, \.audience)) }
  package mutating func split(_ splitting: Splitting) { splittings.append(splitting) }
  package mutating func survey(_ survey: Survey) { surveys.append(narrowed(survey, \.audience)) }
  package mutating func discount(_ depth: Float) { discounts.append((depth, audience)) }
  package mutating func rank(_ strength: Float) { rankings.append((strength, audience)) }
  package mutating func reserve(_ strength: Float) { privilege = max(privilege, strength) }
  package mutating func present(_ consistency: Float) { brand = max(brand, consistency) }
  package mutating func exposeShill() { exposesShill = true }
  package mutating func groom(_ count: Int) { leaders = max(leaders, count) }

  private func narrowed<Stimulus>(
    _ stimulus: Stimulus, _ path: WritableKeyPath<Stimulus, Audience>
  ) -> Stimulus {
    var stimulus = stimulus
    stimulus[keyPath: path] = stimulus[keyPath: path].intersection(audience)
    return stimulus
  }

  /// Makes a KOL known; the index by which campaigns and members refer to it.
  package mutating func sign(_ account: String, keyedBy name: String) -> Int {
    let key = key(named: name)
    // who was there in the history and is signed again is the same to those who came with them
    if let known = kols.firstIndex(where: { $0.isPast && $0.key == key }) {
      (kols[known].isPast, kols[known].endedOn) = (false, nil)
      return known
    }
    kols.append(KOLStanding(account: account, key: key))
    return kols.count - 1
  }

  package mutating func end(kol: Int, on day: Int) {
    if kols[kol].endedOn == nil { kols[kol].endedOn = day }
  }

  package mutating func scandal(kol: Int, on day: Int) { kols[kol].scandalOn = day }

  /// A KOL's post is met in the community by those whom stimuli are meant for.
  package mutating func note(post day: Int, ofKOL kol: Int) {
    kols[kol].posts.append(day)
    kols[kol].audience = audience
  }

  /// A new morning: only what outlives a day stays.
  mutating func clear() {
    var fresh = Board()
    fresh.kols = kols
    fresh.unpaid = unpaid
    self = fresh
  }
}
