// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Ctrl-C: the first asks the study to end and keep what is finished, the second ends at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed.
  static var isRaised: Bool { flag.load(ordering: .relaxed) }

  static func listen() {
    _ = isRaised  // the flag must exist before a signal can come
    // a parent may have left the signal blocked
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    signal(SIGINT) { _ in
      if Interruption.flag.exchange(true, ordering: .relaxed) { _exit(130) }
    }
  }
}
