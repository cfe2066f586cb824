// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnScenario
package import ShequnStatistics

/// The survival analysis of a user's own table: each group, and the groups against each other.
package struct SurvivalData: Sendable {
  package struct Group: Sendable {
    /// Empty for a table without groups.
    package let name: String
    package let members: Int
    package let left: Int
    package let survival: KaplanMeier
    /// In the order of the table's causes, and last of leavers without one if there are any.
    package let incidence: CumulativeIncidence
    /// The longest that anybody was watched.
    package let horizon: Double
    /// The sBG model; nil if not asked for.
    package let forecast: Forecast?
  }

  /// What came of the wish for an sBG model.
  package enum Forecast: Sendable {
    case fitted(HoldOut)
    /// Durations are not whole, somebody left before the first period, or there are too many periods.
    case notInPeriods
    /// Some were watched from later than their joining on.
    case lateEntry
    /// Fewer than two periods are left to fit, or nobody left, or nobody stayed.
    case tooLittle
  }

  package let groups: [Group]
  /// Of all groups: names of causes; an empty one stands for leavers without a cause.
  package let causes: [String]
  /// The log-rank test of the groups, or why there is none; nil for a single group.
  package let test: Result<LogRank, LogRank.Obstacle>?
  /// Expected stays up to a common time; nil for a single group.
  package let stays: RestrictedMeans?

  /// Most periods that are fitted.
  private static let periodLimit = 10_000

  /// - Parameters:
  ///   - holdOut: periods held out from the sBG fit; nil: no fit.
  package init(_ file: StayFile, holdOut: Int?) {
    let hasNameless = file.stays.contains { $0.stay.hasLeft && $0.stay.cause == nil }
    let causes = file.causes + (hasNameless ? [""] : [])
    self.causes = causes
    let stays = file.groups.indices.map { group in file.stays.filter { $0.stay.group == group } }
    // times that are one are so in every group
    let lifetimes = TiedTimes.merged(
      stays.map { stays in
        stays.map {
          Lifetime(
            duration: $0.stay.duration, event: $0.stay.hasLeft, count: $0.count,
            entry: $0.stay.entry)
        }
      })
    groups = file.groups.indices.map { index in
      let (name, all) = (file.groups[index], lifetimes[index])
      let byCause = causes.indices.map { cause in
        zip(stays[index], all).filter {
          $0.0.stay.hasLeft && ($0.0.stay.cause ?? causes.count - 1) == cause
        }.map(\.1)
      }
      return Group(
        name: name, members: all.reduce(0) { $0 + $1.count },
        left: all.reduce(0) { $0 + ($1.event ? $1.count : 0) }, survival: KaplanMeier(all),
        incidence: CumulativeIncidence(causes: byCause, censored: all.filter { !$0.event }),
        horizon: all.map(\.duration).max() ?? 0,
        forecast: holdOut.map { Self.forecast(all, holdOut: $0) })
    }
    test = lifetimes.count > 1 ? LogRank.of(lifetimes) : nil
    self.stays = RestrictedMeans(lifetimes)
  }

  private static func forecast(_ lifetimes: [Lifetime], holdOut: Int) -> Forecast {
    guard lifetimes.allSatisfy({ $0.entry == 0 }) else { return .lateEntry }
    let last = lifetimes.map(\.duration).max() ?? 0
    guard last <= Double(periodLimit),
      lifetimes.allSatisfy({
        $0.duration == $0.duration.rounded() && (!$0.event || $0.duration >= 1)
      })
    else { return .notInPeriods }
    var lost = Array(repeating: 0.0, count: Int(last))
    var stayed = Array(repeating: 0.0, count: Int(last) + 1)
    for lifetime in lifetimes {
      if lifetime.event {
        lost[Int(lifetime.duration) - 1] += Double(lifetime.count)
      } else {
        stayed[Int(lifetime.duration)] += Double(lifetime.count)
      }
    }
    return HoldOut(.init(lost: lost, stayed: stayed), holdOut: holdOut).map { .fitted($0) }
      ?? .tooLittle
  }
}
