// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch

/// Threads that work side by side until all is done, or until nobody wants it any more.
enum Workers {
  /// How long a worker may take to notice that it is to stop; a day of a large community takes longer.
  private static let patience = DispatchTimeInterval.milliseconds(300)
  private static let glance = DispatchTimeInterval.milliseconds(20)

  /// Calls `work` on so many threads and waits for all of them, or, once `goesOn` says no, a moment
  /// more. What is in the middle of something then is left behind: it still runs, and nothing that it
  /// comes to is looked at.
  static func run(
    _ count: Int, while goesOn: () -> Bool, _ work: @escaping @Sendable () -> Void
  ) {
    let workers = DispatchGroup()
    for _ in 0..<count { DispatchQueue.global().async(group: workers, execute: work) }
    while workers.wait(timeout: .now() + glance) == .timedOut {
      guard !goesOn() else { continue }
      _ = workers.wait(timeout: .now() + patience)
      return
    }
  }
}
