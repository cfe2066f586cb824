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

  private let file: Int32
  private let end = Mutex(0)

  /// nil where no file can be made in the folder.
  init?(in folder: URL) {
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
  ///
  /// A disk that does not give back what it took ends the program: a result without these runs would be
  /// another one.
  func bytes(at place: Place) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: place.count) { bytes, done in
      while done < place.count {
        let count = pread(
          file, bytes.baseAddress?.advanced(by: done), place.count - done,
          off_t(place.start + done))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { Self.stop(String(cString: strerror(count < 0 ? errno : EIO))) }
        done += count
      }
    }
  }

  private static func stop(_ reason: String) -> Never {
    FileHandle.standardError.write(
      Data(
        ("error: runs that were put aside on the disk cannot be read back (\(reason)); nothing was written\n"
          + "错误：无法读回暂存于磁盘的运行结果（\(reason)）；未写入任何内容\n").utf8))
    exit(74)
  }
}
