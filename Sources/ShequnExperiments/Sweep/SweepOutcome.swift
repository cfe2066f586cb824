// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnScenario
package import ShequnStatistics

/// What a sweep has come to, from the runs in its store: memory for each point and plan, none for
/// each run.
package struct SweepOutcome: Sendable {
  /// One plan at one point, over its replications.
  package struct Cell: Sendable {
    package fileprivate(set) var finished = 0
    package fileprivate(set) var failed = 0
    /// Of the goal, blanks left out.
    package fileprivate(set) var goal = Moments()
    /// Likewise of each metric of `SweepRun.headline`.
    package fileprivate(set) var headline = [Moments](
      repeating: Moments(), count: SweepRun.headline.count)
  }

  package let sweep: Sweep
  package let points: [[Double?]]
  /// By point, then plan.
  package private(set) var cells: [[Cell]]
  /// Fingerprint of all runs, in whatever order they were done.
  package private(set) var digest = Digest()
  package private(set) var finished = 0
  package private(set) var failed = 0
  /// What kept runs from being done, each thing once and at most ten.
  package private(set) var problems: [Bilingual] = []

  /// Runs that the sweep asks for.
  package var asked: Int { points.count * sweep.planIDs.count * sweep.replications }
  package var isPartial: Bool { finished + failed < asked }

  package init(_ sweep: Sweep, store: SweepStore) throws(StoreError) {
    self.sweep = sweep
    points = sweep.points
    let plans = sweep.planIDs.count
    var cells = [[Cell]](repeating: [Cell](repeating: Cell(), count: plans), count: points.count)
    var (digest, finished, failed) = (Digest(), 0, 0)
    var problems: [Bilingual] = []
    try store.forEachRun { key, result in
      let name = [key.point, key.plan, key.replication].map { UInt64(truncatingIfNeeded: $0) }
      switch result {
      case .finished(let values):
        finished += 1
        digest.add([values.digest] + name)
        cells[key.point][key.plan].finished += 1
        if !values.goal.isNaN { cells[key.point][key.plan].goal.add(values.goal) }
        for (index, value) in values.headline.enumerated() where !value.isNaN {
          cells[key.point][key.plan].headline[index].add(value)
        }
      case .failed(let problem):
        failed += 1
        digest.add([.max] + name)
        cells[key.point][key.plan].failed += 1
        if problems.count < 10, !problems.contains(problem) { problems.append(problem) }
      }
    }
    (self.cells, self.digest, self.finished, self.failed) = (cells, digest, finished, failed)
    self.problems = problems
  }

  /// The mean goal of a plan at each point; NaN where there is none.
  package func goals(of plan: Int) -> [Double] { cells.map { $0[plan].goal.mean ?? .nan } }

  /// The goal of a plan at each point, or its lead over another, above 0 where it is better: exactly 0
  /// where the two differ by rounding.
  package func goals(of plan: Int, against other: Int?) -> [Double] {
    guard let other else { return goals(of: plan) }
    let sign = sweep.goal.want == .high ? 1.0 : -1
    return zip(goals(of: plan), goals(of: other)).map { own, others in
      Rounding.areEqual(own, others) ? 0 : sign * (own - others)
    }
  }

  /// What the factors that can touch a plan, or one of two plans, do to its goal or lead jointly: along
  /// each factor's position from 0 to 1. nil when there are too few points, and where factors were moved
  /// one at a time.
  func regression(_ plan: Int, against other: Int? = nil) -> JointRegression? {
    guard sweep.design != .oneAtATime else { return nil }
    let factors = sweep.factors
    let touching = factors.map { sweep.touches($0, plan: plan, against: other) }
    return JointRegression(
      points.map { point in
        factors.indices.map { factor in
          // a factor that cannot touch the plan is as good as constant
          touching[factor] ? factors[factor].position(at: point[factor] ?? 0) : 0
        }
      }, goals(of: plan, against: other))
  }

  /// The share of points at which each plan has the best mean goal; nil when none has one.
  package var probabilityBest: [Double]? {
    ProbabilityBest.shares(
      goals: sweep.planIDs.indices.map(goals), highIsBetter: sweep.goal.want == .high)
  }

  /// Plans from the one that is best at most points to the one at fewest; then by mean goal.
  package var ranking: [Int] {
    let best = probabilityBest ?? []
    let sign = sweep.goal.want == .high ? 1.0 : -1
    let means = sweep.planIDs.indices.map { plan in
      Moments(goals(of: plan).filter { !$0.isNaN }).mean.map { $0 * sign } ?? -.infinity
    }
    return sweep.planIDs.indices.sorted { one, other in
      let (a, b) = (best.isEmpty ? 0 : best[one], best.isEmpty ? 0 : best[other])
      if !Rounding.areEqual(a, b) { return a > b }
      return Rounding.areEqual(means[one], means[other]) ? one < other : means[one] > means[other]
    }
  }

  /// Plans that are best at as many points as the best one, which is the first of them; several: a tie.
  package var leaders: [Int] {
    guard let best = probabilityBest, let first = ranking.first else { return [] }
    return ranking.filter { Rounding.areEqual(best[$0], best[first]) }
  }
}
