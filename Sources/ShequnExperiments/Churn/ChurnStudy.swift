// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
package import ShequnScenario
package import ShequnStatistics

/// How members leave under one or several plans: survival, causes, forecast and value of each, and the
/// plans against each other.
package struct ChurnStudy: Sendable {
  /// One plan's part.
  package struct Line: Sendable {
    package let plan: Plan
    package let survival: PlanSurvival
    package var causes: CauseStudy
    package let cohorts: CohortTriangle
    package let forecast: RetentionForecast?
    package let value: MemberValue
    /// 1 − (1 − δ)³⁰ on the last day, over replications; of those in which the run has 30 days.
    package let monthlyChurn: Moments
    /// Of all who were ever members: the share that has left, by replication.
    package let leftShare: Moments
    /// Of all who were ever members: the share that is there without a visit for `inactiveDays` or
    /// longer, by replication. They have not left and may come back.
    package let silentShare: Moments
    /// Days of expected stay against the first plan; nil for that plan itself.
    package let stayDifference: PairedDifference?
    /// Of `stayDifference`, by Holm over all rivals.
    package let pValue: Double?
  }

  /// The log-rank test that all plans share one survival curve.
  package struct CurveTest: Sendable {
    /// Members of all replications together, or why they cannot be compared.
    package let pooled: Result<LogRank, LogRank.Obstacle>
    /// The replications in which the test of that one community alone has p < .05.
    package let significant: Int
    package let replications: Int
  }

  package let runs: StudyRuns
  /// In the order of the plans; the first is what the others are compared with.
  package var lines: [Line]
  /// nil for a single plan.
  package let test: CurveTest?
  /// Days without a visit from which on a member counts as inactive.
  package let inactiveDays: Int

  /// - Parameter holdOut: months held out from the sBG fit; nil: a third.
  package init(_ runs: StudyRuns, inactiveDays: Int = 30, holdOut: Int? = nil) {
    self.runs = runs
    self.inactiveDays = inactiveDays
    let survivals = runs.plans.map { PlanSurvival($0.runs) }
    let differences = survivals.map {
      PairedDifference($0.expectedStays, survivals[0].expectedStays)
    }
    let adjusted = Holm.adjusted(differences.dropFirst().map { $0.pValue ?? .nan })
    lines = zip(runs.plans, survivals).enumerated().map { index, plan in
      let (plan, survival) = plan
      let stays = plan.runs.map { Stays($0) }
      func share(_ count: (Stays) -> Int) -> Moments {
        Moments(
          stays.map { Double(count($0)) / Double(max(1, $0.leavers + $0.stayers)) })
      }
      let forecast = RetentionForecast(survival, holdOut: holdOut)
      return Line(
        plan: plan.plan, survival: survival, causes: CauseStudy(plan.runs, survival),
        cohorts: CohortTriangle(plan.runs), forecast: forecast,
        value: MemberValue(plan.runs, survival, forecast),
        monthlyChurn: Moments(
          plan.runs.map { ChurnMetrics.monthlyChurn.end($0) }.filter { !$0.isNaN }),
        leftShare: share(\.leavers), silentShare: share { $0.silent(days: inactiveDays) },
        stayDifference: index == 0 ? nil : differences[index],
        pValue: index == 0 ? nil : adjusted[index - 1])
    }
    test = survivals.count > 1 ? Self.test(runs, survivals) : nil
  }

  private static func test(_ runs: StudyRuns, _ survivals: [PlanSurvival]) -> CurveTest {
    let replications = runs.plans[0].runs.count
    return CurveTest(
      pooled: LogRank.of(survivals.map { $0.stays.lifetimes }),
      significant: (0..<replications).count { replication in
        let groups = runs.plans.map { Stays($0.runs[replication]).lifetimes }
        return (try? LogRank(groups).pValue).map { $0 < 0.05 } ?? false
      }, replications: replications)
  }

  /// Plans by expected stay, the longest first.
  package var ranking: [Int] {
    let stays = lines.map { Moments($0.survival.expectedStays).mean ?? 0 }
    return lines.indices.sorted {
      Rounding.areEqual(stays[$0], stays[$1]) ? $0 < $1 : stays[$0] > stays[$1]
    }
  }

  /// The survival at a day, paired over replications: one plan minus another.
  package func difference(day: Int, _ one: Int, _ other: Int) -> PairedDifference {
    PairedDifference(
      lines[one].survival.curves.map { $0[day] }, lines[other].survival.curves.map { $0[day] })
  }

  /// The days of expected stay, paired over replications: one plan minus another.
  package func stayDifference(_ one: Int, _ other: Int) -> PairedDifference {
    PairedDifference(lines[one].survival.expectedStays, lines[other].survival.expectedStays)
  }

  /// Member-days that the counterfactuals would take, about.
  package var counterfactualMemberDays: Int {
    zip(lines, runs.plans).reduce(0) { sum, plan in
      sum + plan.0.causes.removable.count * plan.1.runs.reduce(0) { $0 + $1.memberDays }
    }
  }

  /// Member-days up to which counterfactuals are run unasked: some seconds.
  package static let counterfactualLimit = 100_000_000

  /// Whether the counterfactuals were run, for as many causes as time was.
  package var hasCounterfactuals: Bool {
    lines.contains { $0.causes.lines.contains { $0.gained != nil } }
  }

  /// Runs every plan again without each of its causes.
  package mutating func removeCauses(
    options: RunOptions, goesOn: @escaping @Sendable () -> Bool = { true },
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) {
    let causes = lines.map(\.causes.removable.count)
    let total = causes.reduce(0, +) * (runs.plans.first?.runs.count ?? 0)
    var before = 0
    for index in lines.indices {
      let done = before
      lines[index].causes.remove(
        from: runs.plans[index], options: options, goesOn: goesOn,
        progress: { progress(StudyProgress(done: done + $0.done, total: total)) })
      before += causes[index] * runs.plans[index].runs.count
    }
  }
}
