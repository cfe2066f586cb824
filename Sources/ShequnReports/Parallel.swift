// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Work that falls into independent parts.
enum Parallel {
  /// The results of `make` for 0 ..< `count`, in this order, made on several threads.
  static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ make: @Sendable (Int) -> Value
  ) -> [Value] {
    let state = Mutex((next: 0, results: Array<Value?>(repeating: nil, count: count)))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while true {
        let index = state.withLock { state in
          defer { state.next += 1 }
          return state.next
        }
        if index >= count { return }
        let value = make(index)
        state.withLock { $0.results[index] = value }
      }
    }
    return state.withLock { $0.results.compactMap { $0 } }
  }
}
