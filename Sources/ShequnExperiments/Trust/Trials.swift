// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnScenario
import ShequnStatistics
import Synchronization

/// Runs of plans at other values of assumptions.
struct Trials: Sendable {
  /// An assumption at one of its ends.
  struct Trial: Sendable {
    let assumption: Int
    let end: Double
  }

  /// What is changed at once; nothing: as things are.
  struct Point: Sendable {
    let trials: [Trial]
    init(_ trials: [Trial] = []) { self.trials = trials }
  }

  /// By plan, in order of replications: the goal, and the fingerprint of the run.
  struct Outcome: Sendable {
    let goal: Goal
    var goals: [Int: [Double]] = [:]
    var digests: [Int: [UInt64]] = [:]

    /// Plans from best to worst; nil if the goal is blank.
    var ranking: [Int]? {
      let means = goals.mapValues { Moments($0).mean ?? .nan }
      guard !means.isEmpty, means.values.allSatisfy(\.isFinite) else { return nil }
      let sign = goal.want == .high ? 1.0 : -1
      func rank(_ plan: Int) -> (Double, Int) { (-sign * (means[plan] ?? 0), plan) }
      return means.keys.sorted { rank($0) < rank($1) }
    }

    /// How far one plan is ahead of another, the better the higher.
    func lead(of one: Int, over other: Int) -> PairedDifference {
      let (own, others) = (goals[one] ?? [], goals[other] ?? [])
      return goal.want == .high
        ? PairedDifference(common: own, others) : PairedDifference(common: others, own)
    }

    /// Of the rivals of the first of some plans the one that comes nearest to it.
    func nearestRival(of plans: [Int]) -> (Int, PairedDifference)? {
      guard let winner = plans.first else { return nil }
      let leads = plans.dropFirst().map { ($0, lead(of: winner, over: $0)) }
      return leads.min { ($0.1.mean ?? .infinity, $0.0) < ($1.1.mean ?? .infinity, $1.0) }
    }
  }

  let plans: [Plan]
  let assumptions: [Assumption]
  let goal: Goal
  let pool: RunPool
  let total: Int
  let progress: @Sendable (StudyProgress) -> Void
  private let done = Count()

  init(
    plans: [Plan], assumptions: [Assumption], goal: Goal, pool: RunPool, total: Int,
    progress: @escaping @Sendable (StudyProgress) -> Void
  ) {
    (self.plans, self.assumptions, self.goal) = (plans, assumptions, goal)
    (self.pool, self.total, self.progress) = (pool, total, progress)
  }

  /// What comes of some plans at some points, in order; fewer than the points if it was cut short.
  func run(_ points: [Point], plans chosen: [Int], members: Int, replications: Int) -> [Outcome] {
    let batches = (0..<replications).flatMap { replication in
      points.indices.map { RunBatch(point: $0, replication: replication, plans: chosen) }
    }
    let sink = GoalSink(goal) { [done, total, progress, pool] in
      let done = done.next()
      if pool.goesOn() { progress(StudyProgress(done: min(done, total), total: total)) }
    }
    let workers = pool.workers(plans, runs: batches.count)
    pool.carryOut(batches, workers: workers, to: sink) { point in
      .success(self.plans(at: points[point], number: point, members: members))
    }
    return sink.outcomes(points: points.count, plans: chosen, replications: replications)
  }

  private func plans(at point: Point, number: Int, members: Int) -> [Plan] {
    plans.map { plan in
      let factor = Double(members) / Double(plan.community.members)
      var community = plan.community.scaled(by: factor)
      var levers = PlaybookCatalog.scaled(plan.levers, by: factor)
      for trial in point.trials {
        assumptions[trial.assumption].apply(trial.end, to: &community, &levers)
      }
      // plans that shared a past still do
      return plan.changed(community, levers, past: plan.past.map { "\(number) \($0)" })
    }
  }

  private final class Count: Sendable {
    private let value = Mutex(0)
    func next() -> Int {
      value.withLock { value in
        value += 1
        return value
      }
    }
  }
}

/// Keeps of each run its goal and its fingerprint.
private final class GoalSink: RunSink {
  private let goal: Goal
  private let ended: @Sendable () -> Void
  private let found = Mutex<[RunKey: (goal: Double, digest: UInt64)]>([:])

  init(_ goal: Goal, ended: @escaping @Sendable () -> Void) {
    (self.goal, self.ended) = (goal, ended)
  }

  func take(_ run: Result<RunRecord, ScenarioFailure>, _ key: RunKey) {
    guard case .success(let record) = run else { return }
    let value = MetricCatalog.value(of: goal, in: record)
    found.withLock { $0[key] = (value, record.digest.value) }
    ended()
  }

  /// The unbroken first points that are whole.
  func outcomes(points: Int, plans: [Int], replications: Int) -> [Trials.Outcome] {
    found.withLock { found in
      var outcomes: [Trials.Outcome] = []
      for point in 0..<points {
        var outcome = Trials.Outcome(goal: goal)
        for plan in plans {
          let runs = (0..<replications).compactMap {
            found[RunKey(point: point, plan: plan, replication: $0)]
          }
          guard runs.count == replications else { return outcomes }
          outcome.goals[plan] = runs.map(\.goal)
          outcome.digests[plan] = runs.map(\.digest)
        }
        outcomes.append(outcome)
      }
      return outcomes
    }
  }
}
