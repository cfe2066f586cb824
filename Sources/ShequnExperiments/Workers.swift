// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Threads that work side by side until all is done, or until nobody wants it any more.
enum Workers {
  /// How long a worker may take to notice that it is to stop; a day of a large community takes longer.
  private static let patience = DispatchTimeInterval.milliseconds(300)
  private static let glance = DispatchTimeInterval.milliseconds(20)
  /// Bytes of the stack of a worker.
  private static let stack = 8 << 20

  /// Has `work` done on up to so many threads, no more than there are cores, and waits for all of them,
  /// or, once `goesOn` says no, a moment more. What is in the middle of something then is left behind:
  /// it still runs, and nothing that it comes to is looked at.
  static func run(
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
