// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnScenario
package import ShequnStatistics
package import ShequnTables

/// The survival analysis of a user's own table: each group, and the groups against each other.
package struct SurvivalData: Sendable {
  package struct Group: Sendable {
    /// Empty for a table without groups.
    package let name: String
    package let members: Int
    package let left: Int
    package let survival: KaplanMeier
    /// The curve at the times at which it may be told: all, or without a handful of people between them.
    package let told: KaplanMeier
    /// What may be told of how many there were.
    package let shown: StayCells.Group
    /// In the order of the table's causes, and last of leavers without one if there are any.
    package let incidence: CumulativeIncidence
    /// The longest that anybody was watched.
    package let horizon: Double
    /// The sBG model; nil if not asked for.
    package let forecast: Forecast?

    /// The share still there at a time, and how many had left; nil: not known, or not to be told.
    package func standing(at time: Double) -> (step: KaplanMeier.Step?, left: Int)? {
      let (known, told) = (survival.step(at: time), told.step(at: time))
      // nothing is known after the last watch, unless everybody has left by then
      guard time <= horizon || known?.survival == 0, known?.survival == told?.survival else {
        return nil
      }
      return (told, self.told.steps.prefix { $0.time <= time }.reduce(0) { $0 + $1.events })
    }

    /// Whether something is hidden because it would tell of a handful of people.
    package var hidesSome: Bool {
      ([shown.members, shown.left] + shown.byCause).contains { $0.count == nil }
        || told.steps.count < survival.steps.count
    }

    /// Whether anything but its size may be told of it.
    package var isTold: Bool { shown.left.count != nil || !told.steps.isEmpty }
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
    /// Its shares would tell of a handful of people.
    case fewPeople
  }

  package let groups: [Group]
  /// Of all groups: names of causes; an empty one stands for leavers without a cause.
  package let causes: [String]
  /// The log-rank test of the groups, or why there is none; nil for a single group.
  package let test: Result<LogRank, LogRank.Obstacle>?
  /// Expected stays up to a common time; nil for a single group.
  package let stays: RestrictedMeans?
  /// Whether all is told, even of a handful of people.
  package let tellsAll: Bool

  /// Most periods that are fitted.
  private static let periodLimit = 10_000

  /// - Parameters:
  ///   - holdOut: periods held out from the sBG fit; nil: no fit.
  ///   - times: at which the curves will be shown.
  ///   - tellsAll: whether numbers of 1 to 4 people may be shown.
  package init(_ file: StayFile, holdOut: Int?, times: [Double] = [], tellsAll: Bool = true) {
    self.tellsAll = tellsAll
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
    let byCause = file.groups.indices.map { index in
      causes.indices.map { cause in
        zip(stays[index], lifetimes[index]).filter {
          $0.0.stay.hasLeft && ($0.0.stay.cause ?? causes.count - 1) == cause
        }.map(\.1)
      }
    }
    let cells = StayCells(
      stayed: lifetimes.map { $0.filter { !$0.event }.members },
      left: byCause.map { $0.map(\.members) }, tellsAll: tellsAll)
    groups = file.groups.indices.map { index in
      let (all, survival) = (lifetimes[index], KaplanMeier(lifetimes[index]))
      let shown = cells.groups[index]
      let told =
        tellsAll
        ? survival : survival.coarse(all, least: SmallCells.least, at: times)
      let forecast = holdOut.map { Self.forecast(all, holdOut: $0) }
      return Group(
        name: file.groups[index], members: all.members,
        left: all.filter(\.event).members, survival: survival, told: told, shown: shown,
        incidence: CumulativeIncidence(
          causes: byCause[index], censored: all.filter { !$0.event }),
        horizon: all.map(\.duration).max() ?? 0,
        forecast: forecast.map { $0.told(by: told, survival) })
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

extension SurvivalData.Forecast {
  /// Itself, if what it says of the periods held out is told by the curve anyway.
  fileprivate func told(by told: KaplanMeier, _ survival: KaplanMeier) -> Self {
    guard case .fitted(let held) = self, !survival.steps.isEmpty else { return self }
    let isTold = held.periods.allSatisfy {
      told.survival(at: Double($0.number)) == survival.survival(at: Double($0.number))
    }
    return isTold && !told.steps.isEmpty ? self : .fewPeople
  }
}

extension [Lifetime] {
  fileprivate var members: Int { reduce(0) { $0 + $1.count } }
}
