// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// `result.json` of Telegram Desktop: one chat, or all of an account. Service messages name members without ids.
package struct TelegramJSON: JSONFormat {
  package static let title = Bilingual("Telegram Desktop, JSON", "Telegram Desktop（JSON）")
  package static let remarks = [
    Bilingual(
      "Telegram names those who are added or removed without their ids: of two with one name it is the one who was "
        + "seen last. It does not tell bots: accounts called “…Bot” are taken for them.",
      "Telegram 对被拉入、移出的人只写名字：同名者取最近出现的一位。Telegram 不标明机器人：名字以 Bot 结尾的账号视为机器人。"),
    Bilingual("Large groups hide who joins.", "大群不显示谁加入。"),
  ]

  package enum Place: String, CaseIterable, Sendable {
    case type, id, messages = "messages[]"
    case listType = "chats.list[].type", listID = "chats.list[].id"
    case listMessages = "chats.list[].messages[]"
    case leftType = "left_chats.list[].type", leftID = "left_chats.list[].id"
    case leftMessages = "left_chats.list[].messages[]"
  }

  private struct Chat {
    var type: String?
    var id: String?
    var hasMessages = false
    /// Messages that begin a topic: what stands in it “answers” them.
    var topics: Set<String> = []

    var isPrivate: Bool {
      ["personal_chat", "bot_chat", "saved_messages", "verify_codes", "replies"].contains(type)
    }
  }

  private var chat = Chat()
  private var chats = 0
  private var names = KnownNames()

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    guard beginning.isJSONObject else { return false }
    // the chats of an account stand behind its contacts
    if beginning.contains("\"personal_information\"") || beginning.contains("\"left_chats\"") {
      return true
    }
    if beginning.contains("\"chats\"") { return beginning.contains("\"list\"") }
    return beginning.contains("\"messages\"") && beginning.contains("\"type\"")
      && (beginning.contains("\"from_id\"") || beginning.contains("\"actor_id\"")
        || beginning.contains("\"date_unixtime\""))
  }

  package mutating func begin(_ name: String) { newChat() }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    switch place {
    case .type, .listType, .leftType:
      if chat.type != nil || chat.hasMessages { newChat() }
      chat.type = value.text
    case .id, .listID, .leftID:
      if chat.id != nil || chat.hasMessages { newChat() }
      chat.id = value.id
    case .messages, .listMessages, .leftMessages:
      chat.hasMessages = true
      if chat.isPrivate { return sink.leaveOut(.confidential, line: line) }
      message(value, line, &sink)
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) {
    names.release(into: &sink)
  }

  private mutating func newChat() {
    chat = Chat()
    chats += 1
  }

  private var channel: String { chat.id ?? "chat \(chats)" }

  private mutating func message(_ value: JSONNode, _ line: Int, _ sink: inout some ExportSink) {
    guard let time = Self.time(value) else { return sink.leaveOut(.time, line: line) }
    if value["type"]?.is("service") == true { return service(value, time, line, &sink) }
    guard value["type"]?.is("message") == true else { return sink.leaveOut(.notice, line: line) }
    let name = value["from"]?.filled
    guard let key = Self.key(value["from_id"]) ?? name.map({ "name:" + $0 }) else {
      return sink.leaveOut(.nobody, line: line)
    }
    names.note(name, key)
    let answered = value["reply_to_message_id"]?.id.flatMap { chat.topics.contains($0) ? nil : $0 }
    let isElsewhere = value["reply_to_peer_id"] != nil
    let act = ExportedAct(
      account(key, name, viaBot: value["via_bot"]?.text), answered == nil ? .post : .reply,
      at: time,
      channel: channel, answers: isElsewhere ? nil : answered.map { .message($0) },
      id: value["id"]?.id)
    sink.take(act)
    reactions(to: act, value["reactions"]?.items ?? [], &sink)
  }

  /// Those of which it is told who and when.
  private mutating func reactions(
    to act: ExportedAct, _ reactions: [JSONNode], _ sink: inout some ExportSink
  ) {
    for reaction in reactions.flatMap({ $0["recent"]?.items ?? [] }) {
      guard let key = Self.key(reaction["from_id"]), let clock = Self.clock(reaction["date"]) else {
        continue
      }
      names.note(reaction["from"]?.filled, key)
      var time = ExportedTime.clock(seconds: clock)
      if case .moment(_, let offset?) = act.time {
        time = .moment(seconds: clock - Int64(offset) * 60, offset: offset)
      }
      sink.take(
        ExportedAct(
          account(key, reaction["from"]?.filled), .reaction, at: time, channel: channel,
          answers: .account(act.account.key)))
    }
  }

  private mutating func service(
    _ value: JSONNode, _ time: ExportedTime, _ line: Int, _ sink: inout some ExportSink
  ) {
    let name = value["actor"]?.filled
    let actor = Self.key(value["actor_id"]).map { account($0, name) }
    if let actor { names.note(name, actor.key) }
    let id = value["id"]?.id
    let members = value["members"]?.items ?? []
    switch value["action"]?.text {
    case "create_group", "create_supergroup", "create_channel":
      if let actor, !members.contains(where: { $0.text == name }) {
        sink.take(ExportedAct(actor, .join, at: time, channel: channel, id: id))
      }
      take(members, actor, time, id, line, &sink) { _ in .join }
    case "invite_members": take(members, actor, time, id, line, &sink) { _ in .join }
    case "join_group_by_link", "join_group_by_request":
      guard let actor else { return sink.leaveOut(.nobody, line: line) }
      sink.take(ExportedAct(actor, .join, at: time, channel: channel, id: id))
    case "remove_members":
      take(members, actor, time, id, line, &sink) { $0 ? .leave : .removed }
    case "topic_created":
      if let id { chat.topics.insert(id) }
      sink.leaveOut(.notice, line: line)
    default: sink.leaveOut(.notice, line: line)
    }
  }

  /// - Parameter kind: of an act, told whether it is the actor's own.
  private mutating func take(
    _ members: [JSONNode], _ actor: Account?, _ time: ExportedTime, _ id: String?, _ line: Int,
    _ sink: inout some ExportSink, kind: (Bool) -> EventKind
  ) {
    for member in members {
      guard let name = member.filled else {
        sink.leaveOut(.nobody, line: line)
        continue
      }
      let own = actor?.name == name ? actor : nil
      let act = ExportedAct(
        own ?? Account(key: name), kind(own != nil), at: time, channel: channel,
        id: id.map { $0 + "/" + name })
      if own == nil { names.hold(act) } else { sink.take(act) }
    }
  }

  // MARK: - Values

  private func account(_ key: String, _ name: String?, viaBot: String? = nil) -> Account {
    let isGroup = key.hasPrefix("channel") || key.hasPrefix("chat")
    return Account(key: key, name: name, isMachine: isGroup || Self.isBot(name, viaBot))
  }

  /// Telegram does not tell bots. Their user names end in “bot”, and so do most of the names that are shown;
  /// Talbot is a person. One who writes through itself is one, too.
  private static func isBot(_ name: String?, _ viaBot: String?) -> Bool {
    guard let name else { return false }
    let letters = name.lowercased().filter(\.isLetter)
    if let viaBot, viaBot.lowercased().filter(\.isLetter) == letters { return true }
    return name.hasSuffix("Bot") || name.hasSuffix("BOT") || name.hasSuffix("_bot")
      || name.lowercased().hasSuffix(" bot") || name.hasSuffix("机器人")
  }

  /// `user123` or, in older files, 123.
  private static func key(_ id: JSONNode?) -> String? {
    guard let id = id?.id else { return nil }
    return id.hasPrefix("user") ? String(id.dropFirst(4)) : id
  }

  /// `date` is what the exporter's clock showed; with the moment beside it, its offset is known.
  private static func time(_ value: JSONNode) -> ExportedTime? {
    let clock = Self.clock(value["date"])
    guard let seconds = value["date_unixtime"]?.whole else {
      return clock.map { .clock(seconds: $0) }
    }
    guard EventTime(seconds: seconds, offset: 0) != nil else { return nil }
    let minutes = clock.map { ($0 - seconds) / 60 }
    let offset = minutes.flatMap { abs($0) <= 15 * 60 && $0 % 15 == 0 ? Int16($0) : nil }
    return .moment(seconds: seconds, offset: offset)
  }

  private static func clock(_ text: JSONNode?) -> Int64? {
    text.flatMap { EventTime(iso: $0.bytes + [UInt8(ascii: "Z")])?.seconds }
  }
}
