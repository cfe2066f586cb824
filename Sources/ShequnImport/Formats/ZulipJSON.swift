// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Zulip's own export of an organisation: `realm.json` with its tables and `messages-000001.json` and so on.
package struct ZulipJSON: JSONFormat {
  package static let title = Bilingual("Zulip export", "Zulip 导出")
  package static let remarks = [
    Bilingual(
      "Zulip's tables tell when an account was made, and which are switched off, but not since when: nobody is told "
        + "to have left.",
      "Zulip 的表记录账号的建立时间，也记录哪些账号已停用，但不记录停用时间，因此没有离开事件。")
  ]

  package enum Place: String, CaseIterable, Sendable {
    case realms = "zerver_realm[]", users = "zerver_userprofile[]"
    case dummies = "zerver_userprofile_mirrordummy[]"
    case crossrealm = "zerver_userprofile_crossrealm[]", recipients = "zerver_recipient[]"
    case messages = "zerver_message[]"
  }

  /// Of the organisation: ids are counted within it.
  private var realm = ""
  private var users: [String: (account: Account, joined: ExportedTime?)] = [:]
  private var order: [String] = []
  /// Types and channels of recipients.
  private var recipients: [String: (type: Int64, channel: String)] = [:]

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    beginning.isJSONObject && beginning.contains("\"zerver_")
  }

  package static func rank(of name: String) -> Int { name.fileName == "realm.json" ? 0 : 1 }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    switch place {
    case .realms: realm = (value["uuid"] ?? value["string_id"])?.id ?? ""
    case .users, .dummies, .crossrealm:
      guard let id = value["id"]?.id else { return sink.leaveOut(.unreadable, line: line) }
      if users[id] == nil { order.append(id) }
      let isMachine = place == .crossrealm || value["is_bot"]?.isTrue == true
      let account = Account(key: id, name: value["full_name"]?.filled, isMachine: isMachine)
      users[id] = (account, place == .crossrealm ? nil : ExportedTime(value["date_joined"]))
    case .recipients:
      guard let id = value["id"]?.id, let type = value["type"]?.whole else { return }
      recipients[id] = (type, value["type_id"]?.id ?? id)
    case .messages: message(value, line, &sink)
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) {
    for id in order {
      guard let (account, joined) = users[id], let joined else { continue }
      sink.take(ExportedAct(keyed(account), .join, at: joined, id: "join \(id)"))
    }
  }

  private func message(_ value: JSONNode, _ line: Int, _ sink: inout some ExportSink) {
    guard let sender = value["sender"]?.id, let to = value["recipient"]?.id else {
      return sink.leaveOut(.unreadable, line: line)
    }
    let recipient = recipients[to] ?? (2, to)
    guard recipient.type == 2 else { return sink.leaveOut(.confidential, line: line) }
    guard let time = ExportedTime(value["date_sent"] ?? value["pub_date"]) else {
      return sink.leaveOut(.time, line: line)
    }
    let account = users[sender]?.account ?? Account(key: sender)
    sink.take(
      ExportedAct(
        keyed(account), .post, at: time, channel: realm + "/" + recipient.channel,
        id: value["id"]?.id))
  }

  private func keyed(_ account: Account) -> Account {
    Account(key: realm + "/" + account.key, name: account.name, isMachine: account.isMachine)
  }
}
