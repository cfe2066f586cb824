// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnScenario
package import ShequnStatistics

/// Why members leave under one plan, told in three ways that answer different questions.
package struct CauseStudy: Sendable {
  package struct Line: Sendable {
    package let cause: Cause
    /// Leavers of this cause a run, mean over replications.
    package let left: Double
    /// Realised: its share of all leavers.
    package let share: Double
    /// Cumulative incidence at the last day: of those who join, the share that this cause takes so
    /// long, by replication.
    package let incidence: Moments
    /// Counterfactual: members at the end, by replication, without this cause minus with it, on the
    /// same people and luck; nil: not run, or a rule's doing that cannot be switched off so.
    package var gained: PairedDifference?
  }

  /// By share, the largest first.
  package var lines: [Line]
  /// By cause in the order of `causes`, replication and day, the cumulative incidence.
  package let incidences: [[[Double]]]
  package let causes: [Cause]
  /// Of all replications together, by cause in the order of `causes`.
  package let pooled: CumulativeIncidence

  package init(_ runs: RunList, _ survival: PlanSurvival) {
    let causes = survival.stays.causes
    self.causes = causes
    pooled = survival.stays.incidence(of: causes)
    let byRun = runs.map { run in
      Self.curves(Stays(run).incidence(of: causes), causes.count, days: survival.days)
    }
    let incidences = causes.indices.map { cause in byRun.map { $0[cause] } }
    self.incidences = incidences
    let leavers = Double(survival.stays.leavers)
    lines = causes.enumerated().map { index, cause in
      let left = Double(survival.stays.left(of: cause))
      return Line(
        cause: cause, left: left / Double(runs.count), share: left / leavers,
        incidence: Moments(incidences[index].map { $0[survival.days] }))
    }.sorted { ($0.share, $1.cause.rawValue) > ($1.share, $0.cause.rawValue) }
  }

  private static func curves(_ incidence: CumulativeIncidence, _ causes: Int, days: Int)
    -> [[Double]]
  {
    var curves = Array(repeating: [Double](), count: causes)
    var next = 0
    var shares = Array(repeating: 0.0, count: causes)
    for day in 0...days {
      while next < incidence.steps.count, incidence.steps[next].time <= Double(day) {
        shares = incidence.steps[next].incidence
        next += 1
      }
      for cause in curves.indices { curves[cause].append(shares[cause]) }
    }
    return curves
  }

  /// Causes that a counterfactual can switch off: those that took anybody and are not a rule's.
  package var removable: [Cause] { causes.filter { !$0.isByRule } }

  /// Runs the plan again without each removable cause, on the same people and luck. What `goesOn` cuts
  /// short stays nil.
  package mutating func remove(
    from plan: PlanRuns, options: RunOptions, goesOn: @escaping @Sendable () -> Bool = { true },
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) {
    var options = options
    options.departures = .none
    options.replications = plan.runs.count
    let with = plan.runs.map { Double($0.days.last?.members ?? 0) }
    let removable = removable
    let total = removable.count * options.replications
    // one cause after the other, so that memory stays that of one plan
    for (index, cause) in removable.enumerated() {
      let before = index * options.replications
      let study = StudyRunner(
        plans: [plan.plan.without(cause)], options: options, goesOn: goesOn,
        progress: { progress(StudyProgress(done: before + $0.done, total: total)) }
      ).run()
      guard !study.isPartial, let line = lines.firstIndex(where: { $0.cause == cause }) else {
        continue
      }
      let without = study.plans[0].runs.map { Double($0.days.last?.members ?? 0) }
      lines[line].gained = PairedDifference(without, with)
    }
  }
}

extension Plan {
  /// The same plan in a community in which nobody leaves of this cause.
  func without(_ cause: Cause) -> Plan {
    var community = community
    community.mechanisms.leave.turnOff(cause)
    let frailty = community.mechanisms.frailty
    if cause == .natural && frailty.alpha > 0 && frailty.beta > 0 {
      // a personal leave probability takes the place of frailty and the natural hazard
      (community.mechanisms.frailty.alpha, community.mechanisms.frailty.variance) = (0, 0)
    }
    return Plan(
      id: "\(id)-without-\(cause.name)", title: title, community: community, levers: levers)
  }
}
