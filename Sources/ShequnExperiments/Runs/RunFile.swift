// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Packed runs in a file of their own that nobody else sees: it has no name, and is gone when the program
/// is, however that ends.
final class RunFile: Sendable {
  /// Where a run stands.
  struct Place: Sendable {
    fileprivate let start: Int
    fileprivate let count: Int
  }

  /// Told why what was put aside cannot be had again.
  typealias Loss = @Sendable (_ reason: String) -> Never

  private let file: Int32
  private let end = Mutex(0)
  private let loss: Loss

  /// nil where no file can be made in the folder.
  ///
  /// - Parameter loss: ends the program: a result without these runs would be another one.
  init?(in folder: URL, loss: @escaping Loss) {
    self.loss = loss
    var path = Array((folder.path + "/.shequn-runs-XXXXXX").utf8CString)
    file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
  }

  deinit { close(file) }

  /// - Returns: nil if there was no room for it.
  func append(_ bytes: [UInt8]) -> Place? {
    let start = end.withLock { end in
      defer { end += bytes.count }
      return end
    }
    let isWhole = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = pwrite(
          file, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(start + done))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    return isWhole ? Place(start: start, count: bytes.count) : nil
  }

  /// What was written there.
  func bytes(at place: Place) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: place.count) { bytes, done in
      while done < place.count {
        let count = pread(
          file, bytes.baseAddress?.advanced(by: done), place.count - done,
          off_t(place.start + done))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { loss(String(cString: strerror(count < 0 ? errno : EIO))) }
        done += count
      }
    }
  }
}
