// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Threads that work side by side until all is done, or until nobody wants it any more.
package enum Workers {
  /// How long a worker may take to notice that it is to stop; a day of a large community takes longer.
  private static let patience = DispatchTimeInterval.milliseconds(300)
  private static let glance = DispatchTimeInterval.milliseconds(20)
  /// Bytes of the stack of a worker.
  private static let stack = 8 << 20

  /// What workers share, and outlives those that are left behind.
  private final class Shared<Value: Sendable>: Sendable {
    let next = Mutex(0)
    let found: Mutex<(values: [Value?], done: Int)>

    init(_ count: Int) { found = Mutex((Array(repeating: nil, count: count), 0)) }
  }

  /// What comes of each of 0 ..< `jobs`, in this order, several being worked on at a time; nil for
  /// those that were not done, or came too late, once `goesOn` had said no.
  ///
  /// - Parameter progress: is told how many are done.
  package static func map<Value: Sendable>(
    _ jobs: Int, among workers: Int, while goesOn: @escaping @Sendable () -> Bool = { true },
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Int) -> Value
  ) -> [Value?] {
    let shared = Shared<Value>(jobs)
    share(jobs, among: workers, while: goesOn) { index in
      let value = work(index)
      progress(
        shared.found.withLock { found in
          found.values[index] = value
          found.done += 1
          return found.done
        })
    }
    return shared.found.withLock { $0.values }
  }

  /// Has the jobs 0 ..< `jobs` done, each by whoever is free next, while `goesOn` says yes.
  static func share(
    _ jobs: Int, among workers: Int, while goesOn: @escaping @Sendable () -> Bool,
    _ work: @escaping @Sendable (Int) -> Void
  ) {
    let shared = Shared<Void>(0)
    run(min(workers, jobs), while: goesOn) {
      while goesOn() {
        let index = shared.next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < jobs else { return }
        work(index)
      }
    }
  }

  /// Has `work` done on up to so many threads, no more than there are cores, and waits for all of them,
  /// or, once `goesOn` says no, a moment more. What is in the middle of something then is left behind:
  /// it still runs, and nothing that it comes to is looked at.
  private static func run(
    _ count: Int, while goesOn: () -> Bool, _ work: @escaping @Sendable () -> Void
  ) {
    let workers = DispatchGroup()
    for _ in 0..<min(count, ProcessInfo.processInfo.activeProcessorCount) {
      workers.enter()
      // of its own, not one of a pool: whoever waits here may be one of the pool's
      let thread = Thread {
        work()
        workers.leave()
      }
      thread.stackSize = stack
      thread.start()
    }
    while workers.wait(timeout: .now() + glance) == .timedOut {
      guard !goesOn() else { continue }
      _ = workers.wait(timeout: .now() + patience)
      return
    }
  }
}
