// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnTables

/// Which member is who: for its owner, who asks for it, and for no command of ours to read.
package enum NamesFile {
  /// Mode 0600. The file must not exist.
  package static func write(
    _ names: [(member: UInt32, key: String, name: String?)], to path: String
  ) throws(EventTableError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw EventTableError(fault: .fileSystem, line: 0) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var text = "member,key,name\n"
    for (member, key, name) in names {
      text += CSVTable.line([.whole(Int(member)), .text(key), .text(name ?? "")])
    }
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } catch { throw EventTableError(fault: .fileSystem, line: 0) }
  }
}
