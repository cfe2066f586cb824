// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables

/// Which member is who: for its owner, who asks for it, and for no command of ours to read.
package enum NamesFile {
  /// Mode 0600. The file must not exist.
  package static func write(
    _ names: [(member: UInt32, key: String, name: String?)], to path: String
  ) throws(EventTableError) {
    var text = "member,key,name\n"
    for (member, key, name) in names {
      text += CSVTable.line([.whole(Int(member)), .text(key), .text(name ?? "")])
    }
    try OwnersFile.write(text, to: path)
  }
}
