// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// One program at a time writes a results folder: whoever holds the file beside it, which the system
/// lets go when the program ends in whatever way. Where a disk knows no locks, there is none.
package final class FolderLock: Sendable {
  private let path: String
  private let descriptor: Int32
  private let steps: FileSteps

  private init(_ path: String, _ descriptor: Int32, _ steps: FileSteps) {
    (self.path, self.descriptor, self.steps) = (path, descriptor, steps)
  }

  deinit {
    // while it is held, so that nobody takes a file that is about to go
    try? steps.remove(path)
    close(descriptor)
  }

  /// - Parameters:
  ///   - path: of the file that is held.
  ///   - patience: how long to wait for somebody else.
  /// - Returns: nil when somebody else still holds it.
  static func take(
    _ path: String, patience: Duration, steps: FileSteps
  ) throws -> FolderLock? {
    let start = ContinuousClock.now
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw SystemError() }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        // whoever held it may have taken its name away meanwhile
        if isNamed(path, descriptor) { return FolderLock(path, descriptor, steps) }
        close(descriptor)
        continue
      }
      let code = errno
      if code != EWOULDBLOCK && code != EINTR {
        return FolderLock(path, descriptor, steps)
      }
      close(descriptor)
      guard ContinuousClock.now - start < patience else { return nil }
      usleep(20_000)
    }
  }

  private static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
    var (named, held) = (stat(), stat())
    return lstat(path, &named) == 0 && fstat(descriptor, &held) == 0
      && named.st_dev == held.st_dev && named.st_ino == held.st_ino
  }
}
