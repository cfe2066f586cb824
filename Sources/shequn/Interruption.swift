// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import Synchronization

/// Ctrl-C. While a study has finished runs to keep, the first asks it to write them down, and if that
/// takes longer than a moment, says so; else, and the second time, the program ends at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)
  private static let isKeeping = Atomic<Bool>(false)
  private static let hasWritten = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed while there was something to keep.
  static var isRaised: Bool { flag.load(ordering: .relaxed) }

  /// From now on finished runs would be lost by an end; or not, and Ctrl-C ends the program at once.
  static func keeps(_ isKeeping: Bool) {
    self.isKeeping.store(isKeeping, ordering: .relaxed)
  }

  /// What was asked for is written.
  static func noteWritten() { hasWritten.store(true, ordering: .relaxed) }

  /// Takes Ctrl-C from now on. Everything that the handlers touch exists before the first comes.
  static func listen() {
    _ = (isRaised, isKeeping.load(ordering: .relaxed), hasWritten.load(ordering: .relaxed))
    Signals.handle(SIGINT) { _ in Interruption.take() }
    Signals.handle(SIGALRM) { _ in Interruption.explain() }
  }

  private static func take() {
    if isKeeping.load(ordering: .relaxed), !flag.exchange(true, ordering: .relaxed) {
      Signals.ringSoon()
      return
    }
    let isWritten = hasWritten.load(ordering: .relaxed)
    Signals.end(
      130, isWritten ? "interrupted\n" : "interrupted; nothing was written\n",
      isWritten ? "已中断\n" : "已中断；未写入任何内容\n")
  }

  private static func explain() {
    Signals.say(
      "interrupted: what is finished is being written; Ctrl-C again drops it\n",
      "已中断：正在写入已完成的部分；再按一次 Ctrl-C 则放弃\n")
  }
}
