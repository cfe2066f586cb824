// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnPlaybook
import ShequnRecords

extension Study {
  /// The same scenario in a community that is `factor` times as large, with all that goes with size: the
  /// market, budgets, hours, agents, audiences, numbers of prizes, limits of rules.
  ///
  /// Prices, rewards, fees a head, sizes of groups and what is posted a day stay as they are.
  func scaled(by factor: Double) -> Study {
    Study(
      name: name, community: community.scaled(by: factor),
      plans: plans.map { plan in
        Plan(
          id: plan.id, title: plan.title, community: plan.community.scaled(by: factor),
          levers: PlaybookCatalog.scaled(plan.levers, by: factor))
      },
      warnings: warnings, notes: notes, sources: sources)
  }

  /// What is wrong with a factor of size; nil: nothing.
  func refusal(ofScale factor: Double) -> Problem? {
    let place = Place(file: "--scale")
    guard factor.isFinite, factor > 0 else { return Problem(at: place, .scaleOutOfRange) }
    for community in [community] + plans.map(\.community) {
      guard !community.start.isGiven || factor == 1 else {
        return Problem(at: place, .startHasASize, advice: .otherStart)
      }
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

extension Community {
  /// `factor` times as large (with a start: at most as large as it is): its market and the levers of its history with it.
  package func scaled(by factor: Double) -> Community {
    guard factor != 1 else { return self }
    var own = self
    own.members = max(1, Int((Double(members) * factor).rounded()))
    if start.isGiven {
      own.start = start.sample(own.members)
      own.members = own.start.members.count
    }
    own.market.size = (market.size * factor).rounded()
    own.history.levers = PlaybookCatalog.scaled(history.levers, by: factor)
    return own
  }
}
