// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords

extension Study {
  /// The same scenario in a community that is `factor` times as large, with all that goes with size: the
  /// market, budgets, hours, agents, audiences, numbers of prizes, limits of rules.
  ///
  /// Prices, rewards, fees a head, sizes of groups and what is posted a day stay as they are.
  func scaled(by factor: Double) -> Study {
    Study(
      name: name, community: Self.scaled(community, by: factor),
      plans: plans.map { plan in
        Plan(
          id: plan.id, title: plan.title, community: Self.scaled(plan.community, by: factor),
          levers: PlaybookCatalog.scaled(plan.levers, by: factor))
      },
      warnings: warnings, notes: notes, sources: sources)
  }

  private static func scaled(_ community: Community, by factor: Double) -> Community {
    var own = community
    own.members = max(1, Int((Double(community.members) * factor).rounded()))
    own.market.size = (community.market.size * factor).rounded()
    own.history.levers = PlaybookCatalog.scaled(community.history.levers, by: factor)
    return own
  }

  /// What is wrong with a factor of size; nil: nothing.
  func refusal(ofScale factor: Double) -> Problem? {
    let place = Place(file: "--scale")
    guard factor.isFinite, factor > 0 else { return Problem(at: place, .scaleOutOfRange) }
    for community in [community] + plans.map(\.community) {
      let members = Double(community.members) * factor
      guard members <= Double(Community.memberLimit) else {
        return Problem(at: place, .scaleOutOfRange)
      }
      guard members <= Double(Community.memberDayLimit / community.daysInAll) else {
        return Problem(
          at: place, .tooLargeARun(Int(members), community.daysInAll, Community.memberDayLimit),
          advice: .fewer)
      }
    }
    return nil
  }
}
