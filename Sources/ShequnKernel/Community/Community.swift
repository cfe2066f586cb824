// SPDX-License-Identifier: GPL-3.0-or-later

/// What the community is for.
package enum CommunityType: String, CaseIterable, Sendable {
  case product, interest, brand, knowledge, tool
}

/// The metric by which plans are ranked.
package struct Goal: Sendable, Equatable {
  package enum Direction: String, CaseIterable, Sendable { case high, low }

  /// Snake-case name of the metric.
  package var metric: String
  /// Mean over the last so many days; nil: the value at the end.
  package var lastDays: Int?
  package var want: Direction

  package init(metric: String, lastDays: Int?, want: Direction) {
    self.metric = metric
    self.lastDays = lastDays
    self.want = want
  }
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
  /// Members on day 0.
  package var members: Int
  package var segments: [Segment]
  package var market: Market
  package var groups: GroupSettings
  /// What the community buys from the operator.
  package var shop = Shop.standard()
  @Boxed package var mechanisms: Mechanisms
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

/// How members are placed into groups.
package struct GroupSettings: Parameterized {
  package var size = 0.0
  package var sizeLogSD = 0.0
  package var postingLogSD = 0.0

  package init() {}

  package static let parameters: [Parameter<GroupSettings>] = [
    .number(
      "size", zh: "群规模", \.size, .members, 0, in: 0...1_000_000, evidence: .choice,
      "Median size of a group; 0: the platform's cap, or 200 in a chat without cap.",
      "群规模的中位数；0 表示取平台上限，无上限的群聊取 200。"),
    .number(
      "size-log-sd", zh: "群规模差异", \.sizeLogSD, .none, 0, in: 0...2,
      "Spread of group sizes (standard deviation of the logarithm).", "群规模的离散程度（对数标准差）。"),
    .number(
      "posting-log-sd", zh: "群发帖差异", \.postingLogSD, .none, 0, in: 0...3,
      "Spread of posting rates between groups (standard deviation of the logarithm).",
      "群之间发帖率的离散程度（对数标准差）。"),
  ]
}
