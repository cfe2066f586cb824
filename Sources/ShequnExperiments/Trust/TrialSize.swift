// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnScenario

/// How large the trials of assumptions are: as many member-days as a machine of two cores lives in about a
/// minute. It follows from the scenario alone, so that results depend on no clock.
package struct TrialSize: Sendable, Equatable {
  /// Member-days of the search, of the study of all plans, and of the trials that are told.
  private static let search = 200e6
  private static let told = 60e6
  /// Fewest members of a search.
  private static let least = 150

  /// Members of the search.
  package let searched: Int
  /// Members of what is told.
  package let members: Int

  /// - Parameters:
  ///   - points: how many values are tried.
  ///   - plans: how many plans at each.
  ///   - confirmed: how many runs of a plan are told.
  init(_ community: Community, points: Int, plans: Int, confirmed: Int) {
    let days = Double(community.history.days + plans * community.days)
    func most(_ memberDays: Double, _ runs: Int) -> Int {
      max(Self.least, Int(memberDays / (days * Double(max(1, runs)))))
    }
    members = min(community.members, most(Self.told, confirmed))
    searched = min(members, most(Self.search, points))
  }
}
