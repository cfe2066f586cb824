// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A file that is for nobody but its owner to read.
package enum OwnersFile {
  /// Mode 0600. The file must not exist.
  package static func write(_ text: String, to path: String) throws(EventTableError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw EventTableError(fault: .fileSystem, line: 0) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } catch { throw EventTableError(fault: .fileSystem, line: 0) }
  }
}
