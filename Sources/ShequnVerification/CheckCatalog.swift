// SPDX-License-Identifier: GPL-3.0-or-later

/// Every check there is, in the order in which they are shown.
package enum CheckCatalog {
  package static let all: [Check] =
    Check.leavingForms + Check.growthForms + Check.activityForms + Check.feelingForms
    + Check.programmeForms + Check.comparisonForms + Check.invariants + Check.publishedTables
    + Check.randomStreams

  package static func named(_ name: String) -> Check? { all.first { $0.name == name } }
}
