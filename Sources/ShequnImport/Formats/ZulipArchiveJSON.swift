// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// The public archive of Zulip's channels (zulip/zulip-archive): a folder a channel, a file a topic, names only.
package struct ZulipArchiveJSON: JSONFormat {
  package static let title = Bilingual("Zulip public archive", "Zulip 公开存档")
  package static let remarks = [
    Bilingual(
      "The archive knows shown names only: two people of one name are one, one person of two names is two.",
      "存档只有显示名：同名的两人会算作一人，改过名的一人会算作两人。")
  ]

  package enum Place: String, CaseIterable, Sendable { case item = "[]" }

  private var channel: String?

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    beginning.isJSONArray && beginning.contains("\"sender_full_name\"")
  }

  package mutating func begin(_ name: String) { channel = name.folderName.map(String.init) }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    guard let name = value["sender_full_name"]?.filled else {
      return sink.leaveOut(.nobody, line: line)
    }
    guard let time = ExportedTime(value["timestamp"]) else {
      return sink.leaveOut(.time, line: line)
    }
    let isMachine = ["Notification Bot", "Zulip Notifications", "Welcome Bot"].contains(name)
    sink.take(
      ExportedAct(
        Account(key: name, name: name, isMachine: isMachine), .post, at: time, channel: channel,
        id: value["id"]?.id))
  }
}
