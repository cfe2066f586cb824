// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Files of DiscordChatExporter (Tyrrrz/DiscordChatExporter, JsonMessageWriter.cs), one for a channel or thread or
/// for a part of it.
package struct DiscordJSON: JSONFormat {
  package static let title = Bilingual("DiscordChatExporter, JSON", "DiscordChatExporter（JSON）")
  package static let space = "Discord"
  package static let remarks = [
    Bilingual(
      "Discord tells of joins only while the server's welcome message is switched on, and never of leaving.",
      "Discord 仅在开启欢迎消息时才记录加入，从不记录离开。"),
    Bilingual(
      "All whose account was deleted share one id and are left out.", "所有已注销账号共用一个编号，故未采用。"),
  ]

  package enum Place: String, CaseIterable, Sendable {
    case channel, messages = "messages[]"
  }

  private var channel: String?
  private var isPrivate = false

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    beginning.isJSONObject && beginning.contains("\"guild\"")
      && beginning.contains("\"channel\"")
  }

  package mutating func begin(_ name: String) { (channel, isPrivate) = (nil, false) }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    switch place {
    case .channel:
      channel = value["id"]?.id
      isPrivate = value["type"]?.is("DirectTextChat") == true
    case .messages: message(value, line, &sink)
    }
  }

  private func message(_ value: JSONNode, _ line: Int, _ sink: inout some ExportSink) {
    guard let author = value["author"], let account = Self.account(author), let type = value["type"]
    else { return sink.leaveOut(.unreadable, line: line) }
    if isPrivate { return sink.leaveOut(.confidential, line: line) }
    let id = value["id"]?.id
    guard let time = Self.time(value["timestamp"], id) else {
      return sink.leaveOut(.time, line: line)
    }
    func take(_ account: Account, _ kind: EventKind, answers: Answered? = nil, id: String? = nil) {
      guard account.key != Self.deleted else { return sink.leaveOut(.nobody, line: line) }
      sink.take(
        ExportedAct(account, kind, at: time, channel: channel, answers: answers, id: id))
    }
    switch type.id {
    case "Default": take(account, .post, id: id)
    case "Reply":
      let answered = value["reference"]?["messageId"]?.id
      take(account, .reply, answers: answered.map { .message($0) }, id: id)
    case "GuildMemberJoin", "UserJoin", "7": take(account, .join, id: id)
    case "RecipientAdd", "1":
      for other in (value["mentions"]?.items ?? []).compactMap(Self.account) { take(other, .join) }
    case "RecipientRemove", "2":
      for other in (value["mentions"]?.items ?? []).compactMap(Self.account) {
        take(other, other.key == account.key ? .leave : .removed)
      }
    default: sink.leaveOut(.notice, line: line)
    }
  }

  /// One id stands for everybody whose account is gone.
  package static let deleted = "456226577798135808"

  private static func account(_ value: JSONNode) -> Account? {
    guard let id = value["id"]?.id else { return nil }
    return Account(
      key: id, name: value["name"]?.filled, isMachine: value["isBot"]?.isTrue == true)
  }

  private static func time(_ stamp: JSONNode?, _ id: String?) -> ExportedTime? {
    if let stamp, let time = EventTime(iso: stamp.bytes), let offset = time.offset {
      return .moment(seconds: time.seconds, offset: offset)
    }
    return id.flatMap(Snowflake.seconds).map { .moment(seconds: $0, offset: nil) }
  }
}
