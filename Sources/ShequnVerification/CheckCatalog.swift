// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnScenario

/// Every check there is, in the order in which they are shown.
package enum CheckCatalog {
  package static let all: [Check] =
    Check.leavingForms + Check.growthForms + Check.activityForms + Check.feelingForms
    + Check.buyingForms + Check.programmeForms + Check.comparisonForms + Check.invariants
    + Check.publishedTables
    + Check.randomStreams + Check.expectations

  /// With the claims of the lessons in a folder of scenarios.
  ///
  /// - Throws: `ScenarioFailure`, also when there are no lessons.
  package static func all(in scenarios: String) throws(ScenarioFailure) -> [Check] {
    try all + Check.lessons(in: scenarios)
  }

  package static func named(_ name: String) -> Check? { all.first { $0.name == name } }
}
