// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// What the operator does, and the community to which it is done.
package struct Plan: Sendable {
  /// Kebab-case, from the file's name; a column's value in tables.
  package let id: String
  /// For people to read; a user's own title is the same in both languages.
  package let title: Bilingual
  package let community: Community
  package let levers: [any Lever]
  /// Tells pasts apart: plans with the same go on from the same day 0. nil: everybody is new.
  package let past: String?

  package init(id: String, title: Bilingual, community: Community, levers: [any Lever]) {
    self.id = id
    self.title = title
    self.community = community
    self.levers = levers
    past = community.daysBefore > 0 ? Contents(community).text : nil
  }

  private init(_ plan: Plan, _ community: Community, _ levers: [any Lever], past: String?) {
    (id, title, self.past) = (plan.id, plan.title, past)
    (self.community, self.levers) = (community, levers)
  }

  /// The same plan with other values in it; `past` tells its past from those of other values.
  package func changed(_ community: Community, _ levers: [any Lever], past: String?) -> Plan {
    Plan(self, community, levers, past: past)
  }

  /// The types of the levers, as in a scenario, in the plan's order.
  package var leverNames: [String] { levers.map { type(of: $0).name } }
}

/// A scenario that was read and found good: a community and the plans for it.
package struct Study: Sendable {
  /// Fit for the name of a folder.
  package let name: String
  /// The community without any plan.
  package let community: Community
  /// By file name; none if there are no plans.
  package let plans: [Plan]
  /// What will have no effect, by file, line and column.
  package let warnings: [Problem]
  /// What is worth knowing of it before it is believed.
  package let notes: [Problem]
  /// Every file that was read, in the order of reading.
  package let sources: [SourceFile]

  /// The name of the plan without levers; no other plan may have it.
  package static let doNothingID = "do-nothing"
  package static let doNothingTitle = Bilingual("do nothing", "什么都不做")

  /// Most plans of a scenario: files and statistics of all of them fit into a machine.
  package static let planLimit = 200

  /// The community left to itself.
  package var doNothing: Plan {
    Plan(
      id: Self.doNothingID, title: Self.doNothingTitle, community: community,
      levers: [])
  }
}

extension Plan {
  /// Whether it notifies everybody or sells in what it posts, for less than a year: some of that turns later.
  package var turnsLate: Bool {
    community.days < 365 && LeverList(levers).all.contains(where: \.turnsLate)
  }
}
