// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What lies under a name; links are not followed.
enum FileKind {
  case nothing, file, folder, other

  init(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self = .nothing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }

  /// Whether two names are of one file.
  static func isOne(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard lstat(path, &one) == 0, lstat(other, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }
}
