// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnScenario
import Synchronization

/// Does the runs of a sweep that its store does not hold yet: points × replications × plans, the
/// same people and luck in a replication of every plan and point.
package struct SweepRunner: Sendable {
  package let sweep: Sweep
  package let store: SweepStore
  package let threads: Int
  /// Asked between days; false ends the sweep early, and what is finished is kept.
  package let goesOn: @Sendable () -> Bool
  package let progress: @Sendable (StudyProgress) -> Void

  package init(
    _ sweep: Sweep, store: SweepStore, threads: Int,
    goesOn: @escaping @Sendable () -> Bool = { true },
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) {
    self.sweep = sweep
    self.store = store
    self.threads = max(1, threads)
    self.goesOn = goesOn
    self.progress = progress
  }

  /// Runs that wait at most to be stored together.
  private static let batch = 64
  private static let patience = Duration.milliseconds(250)

  /// What several workers share, and outlives those that are left behind.
  private final class Shared: Sendable {
    let state: Mutex<State>

    init(_ state: consuming State) { self.state = Mutex(state) }
  }

  private struct State {
    var isClosed = false
    var next = 0
    var done: Int
    var waiting: [SweepRun] = []
    var lastStored = ContinuousClock.now
    var failure: StoreError?
  }

  /// - Returns: how many runs were done now.
  /// - Throws: when the store takes no more; what it took before stays.
  @discardableResult package func run() throws(StoreError) -> Int {
    let points = sweep.points
    let plans = sweep.planIDs.count
    let stored = try store.stored(points: points.count, replications: sweep.replications)
    let total = points.count * sweep.replications * plans
    let before = stored.count { $0 }
    let isLarge = sweep.plans.contains { $0.community.members >= StudyRunner.largeCommunity }
    // a batch is the plans of one point and replication, so that a point is read once for all
    let batches = (0..<points.count * sweep.replications).filter { batch in
      stored[batch * plans..<(batch + 1) * plans].contains(false)
    }
    let workers = isLarge ? 1 : min(threads, max(1, batches.count))
    let shared = Shared(State(done: before))
    Workers.run(workers, while: goesOn) {
      while goesOn(), let batch = take(shared.state, of: batches) {
        let missing = (0..<plans).filter { !stored[batch * plans + $0] }
        let (point, replication) = batch.quotientAndRemainder(dividingBy: sweep.replications)
        let read = Self.read(sweep, points[point])
        for plan in missing {
          let key = SweepRun.Key(point: point, plan: plan, replication: replication)
          guard let run = run(key, read, threads: threads / workers) else { return }
          keep(run, shared.state, before: before, of: total)
        }
      }
    }
    return try finish(shared.state, before: before)
  }

  private func take(_ state: borrowing Mutex<State>, of batches: [Int]) -> Int? {
    state.withLock { state in
      guard state.next < batches.count, state.failure == nil else { return nil }
      defer { state.next += 1 }
      return batches[state.next]
    }
  }

  private static func read(_ sweep: Sweep, _ point: [Double?]) -> Result<[Plan], ScenarioFailure> {
    Result { () throws(ScenarioFailure) in try sweep.plans(at: point) }
  }

  /// nil when the sweep was ended meanwhile.
  private func run(
    _ key: SweepRun.Key, _ read: Result<[Plan], ScenarioFailure>, threads: Int
  ) -> SweepRun? {
    switch read {
    case .failure(let failure):
      let first = failure.problems.first { $0.severity == .error } ?? failure.problems[0]
      return SweepRun(key, .failed(Bilingual(first.rendered(.en), first.rendered(.zh))))
    case .success(let plans):
      let plan = plans[key.plan]
      let record = Simulation(
        community: plan.community, levers: plan.levers, seed: sweep.seed,
        replication: key.replication, threads: threads
      ).run(while: goesOn)
      return record.map { SweepRun(key, $0, goal: sweep.goal) }
    }
  }

  private func keep(
    _ run: SweepRun, _ state: borrowing Mutex<State>, before: Int, of total: Int
  ) {
    let (batch, done) = state.withLock { state -> ([SweepRun], Int) in
      guard !state.isClosed else { return ([], state.done) }
      state.waiting.append(run)
      state.done += 1
      let now = ContinuousClock.now
      guard state.waiting.count >= Self.batch || now - state.lastStored >= Self.patience else {
        return ([], state.done)
      }
      defer { state.waiting = [] }
      state.lastStored = now
      return (state.waiting, state.done)
    }
    if goesOn() { progress(StudyProgress(done: done, total: total, before: before)) }
    guard !batch.isEmpty else { return }
    do throws(StoreError) {
      try store.append(batch)
    } catch {
      state.withLock { $0.failure = error }
    }
  }

  private func finish(_ state: borrowing Mutex<State>, before: Int) throws(StoreError) -> Int {
    let (rest, failure, done) = state.withLock { state in
      state.isClosed = true
      return (state.waiting, state.failure, state.done)
    }
    if let failure { throw failure }
    try store.append(rest)
    return done - before
  }
}
