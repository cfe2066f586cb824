// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What the community is for.
package enum CommunityType: String, CaseIterable, Sendable {
  case product, interest, brand, knowledge, tool
}

/// A community before anything happens: who is in it, what surrounds it, how members work.
package struct Community: Sendable {
  package var name: Bilingual
  package var type: CommunityType
  package var goal: Goal
  package var platform: Platform
  /// 1…32 names.
  package var topics: [String]
  /// What readers call the topics, in their order; none: by their names.
  package var topicTitles: [Bilingual] = []
  /// Members on day 0; with a history, on the day before it began; with a start, as many as it has.
  package var members: Int
  /// What lies before day 1.
  @Boxed package var history = History()
  /// Who the members are, where the community starts as a real one stands.
  @Boxed package var start = Start()
  package var segments: [Segment]
  package var market: Market
  package var groups: GroupSettings
  /// What the community buys from the operator.
  package var shop = Shop.standard()
  @Boxed package var mechanisms: Mechanisms
  /// What it takes to mean as much to people as one yuan in the declarations of mechanisms.
  package var priceLevel = 1.0
  /// Days of the run.
  package var days: Int
  /// Cost of an hour of the operator's work, in yuan.
  package var hourlyWage: Double

  package init(
    name: Bilingual, type: CommunityType = .interest,
    goal: Goal = Goal(metric: "dau", lastDays: 30, want: .high),
    platform: Platform = .standard(), topics: [String], members: Int,
    segments: [Segment] = [.standard()], market: Market = .standard(),
    groups: GroupSettings = .standard(), mechanisms: Mechanisms = Mechanisms(), days: Int,
    hourlyWage: Double = 50
  ) {
    self.name = name
    self.type = type
    self.goal = goal
    self.platform = platform
    self.topics = topics
    self.members = members
    self.segments = segments
    self.market = market
    self.groups = groups
    self.mechanisms = mechanisms
    self.days = days
    self.hourlyWage = hourlyWage
  }

  /// The same community in the money of its price level: every threshold that a mechanism declares in
  /// yuan is that many times as high.
  package func priced() -> Community {
    var priced = self
    priced.mechanisms = mechanisms.priced(at: priceLevel)
    priced.priceLevel = 1
    return priced
  }

  /// Days that are lived before day 1: of the history, or the rehearsal of a start.
  package var daysBefore: Int {
    history.days > 0 || !start.isGiven ? history.days : Start.rehearsal
  }
  /// Days that are lived in all: those before day 1 and those of the run.
  package var daysInAll: Int { daysBefore + days }
  /// The day before day 1, as states and random numbers count.
  package var eve: Int { start.isGiven ? Start.ageLimit + daysBefore : history.days }
  /// The last day, counted alike.
  package var lastDay: Int { eve + days }

  /// People in the market, members included.
  package var marketSize: Int {
    market.size > 0 ? max(members, Int(market.size)) : 10 * members
  }

  /// Limits that keep a run within a machine.
  package static let memberLimit = 10_000_000
  package static let dayLimit = 3650
  package static let topicLimit = 32
  package static let segmentLimit = 32
  package static let leverLimit = 100
}
