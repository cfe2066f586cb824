// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Synchronization

/// Puts the runs of a sweep into its store, several together.
final class SweepSink: RunSink {
  /// Runs that wait at most to be stored together, and for how long.
  private static let batch = 64
  private static let patience = Duration.milliseconds(250)

  private let store: SweepStore
  private let goal: Goal
  /// Told how many runs have ended.
  private let ended: @Sendable (Int) -> Void
  private let state = Mutex(State())

  private struct State {
    var isClosed = false
    var done = 0
    var waiting: [SweepRun] = []
    var lastStored = ContinuousClock.now
    var failure: StoreError?
  }

  init(_ store: SweepStore, goal: Goal, ended: @escaping @Sendable (Int) -> Void) {
    self.store = store
    self.goal = goal
    self.ended = ended
  }

  var isOpen: Bool { state.withLock { $0.failure == nil } }

  func take(_ run: Result<RunRecord, ScenarioFailure>, _ key: RunKey) {
    let own: SweepRun
    switch run {
    case .success(let record): own = SweepRun(key, record, goal: goal)
    case .failure(let failure):
      let first = failure.problems.first { $0.severity == .error } ?? failure.problems[0]
      own = SweepRun(key, .failed(Bilingual(first.rendered(.en), first.rendered(.zh))))
    }
    let (batch, done) = state.withLock { state -> ([SweepRun], Int) in
      guard !state.isClosed else { return ([], state.done) }
      state.waiting.append(own)
      state.done += 1
      let now = ContinuousClock.now
      guard state.waiting.count >= Self.batch || now - state.lastStored >= Self.patience else {
        return ([], state.done)
      }
      defer { state.waiting = [] }
      state.lastStored = now
      return (state.waiting, state.done)
    }
    ended(done)
    guard !batch.isEmpty else { return }
    do throws(StoreError) {
      try store.append(batch)
    } catch {
      state.withLock { $0.failure = error }
    }
  }

  /// Stores what waits, and takes no more.
  ///
  /// - Returns: how many runs came.
  func finish() throws(StoreError) -> Int {
    let (rest, failure, done) = state.withLock { state in
      state.isClosed = true
      return (state.waiting, state.failure, state.done)
    }
    if let failure { throw failure }
    try store.append(rest)
    return done
  }
}
