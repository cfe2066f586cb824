// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
package import ShequnScenario

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

  /// - Returns: how many runs were done now.
  /// - Throws: when the store takes no more; what it took before stays.
  @discardableResult package func run() throws(StoreError) -> Int {
    let (sweep, points, plans) = (sweep, sweep.points, sweep.planIDs.count)
    let stored = try store.stored(points: points.count, replications: sweep.replications)
    let before = stored.count { $0 }
    let batches = (0..<points.count * sweep.replications).compactMap { index -> RunBatch? in
      let (point, replication) = index.quotientAndRemainder(dividingBy: sweep.replications)
      let missing = (0..<plans).filter { !stored[index * plans + $0] }
      return missing.isEmpty
        ? nil : RunBatch(point: point, replication: replication, plans: missing)
    }
    let (goesOn, progress) = (goesOn, progress)
    let sink = SweepSink(store, goal: sweep.goal) { done in
      guard goesOn() else { return }
      progress(StudyProgress(done: before + done, total: stored.count, before: before))
    }
    let pool = RunPool(seed: sweep.seed, threads: threads, goesOn: goesOn)
    pool.carryOut(
      batches, workers: pool.workers(sweep.plans, runs: batches.count), to: sink
    ) { point in
      Result { () throws(ScenarioFailure) in try sweep.plans(at: points[point]) }
    }
    return try sink.finish()
  }
}
