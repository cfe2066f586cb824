// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// An export of Slack: lists of users and channels, and a folder for each channel with a file for each day.
package struct SlackJSON: JSONFormat {
  package static let title = Bilingual("Slack export", "Slack 导出")
  package static let remarks = [
    Bilingual(
      "Slack tells who joins and leaves a channel, not the workspace: the first channel stands for joining, and "
        + "the last one, if nothing more is heard of the member, for leaving.",
      "Slack 只记录进出频道，不记录进出工作区：以加入第一个频道为加入，以退出最后一个频道且此后再无消息为离开。"),
    Bilingual(
      "A free plan hides what is older than 90 days.", "免费版看不到 90 天以前的内容。"),
  ]

  package enum Place: String, CaseIterable, Sendable { case item = "[]" }

  private enum Content { case users, channels, privateChannels, messages, other }

  private var content = Content.other
  private var channel: String?
  /// Names and ids of conversations of two or few people.
  private var privateNames: Set<String> = []
  private var users: [String: Account] = [:]
  private var stays = ChannelStays()

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    guard beginning.isJSONArray else { return false }
    switch content(of: name) {
    case .users, .channels, .privateChannels: return true
    case .messages:
      return beginning.contains("\"ts\"")
        || beginning.allSatisfy { $0.isWhitespace || "[]".contains($0) }
    case .other: return name.fileName == "integration_logs.json"
    }
  }

  package static func rank(of name: String) -> Int { content(of: name) == .messages ? 1 : 0 }

  private static func content(of name: String) -> Content {
    switch name.fileName {
    case "users.json", "org_users.json": .users
    case "channels.json", "groups.json": .channels
    case "dms.json", "mpims.json": .privateChannels
    case let file where isDay(file): .messages
    default: .other
    }
  }

  /// Whether a file is called 2024-03-01.json.
  private static func isDay(_ file: Substring) -> Bool {
    guard file.hasSuffix(".json") else { return false }
    let day = EventTime(iso: Array(file.dropLast(5).utf8)[...])
    return day != nil && day?.offset == nil
  }

  package mutating func begin(_ name: String) {
    content = Self.content(of: name)
    channel = name.folderName.map(String.init)
  }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    switch content {
    case .users:
      guard let account = Self.account(value) else { return }
      users[account.key] = account
    case .privateChannels:
      for name in [value["id"]?.id, value["name"]?.id] {
        if let name { privateNames.insert(name) }
      }
    case .channels, .other: break
    case .messages:
      if let channel, privateNames.contains(channel) || channel.hasPrefix("mpdm-") {
        return sink.leaveOut(.confidential, line: line)
      }
      message(value, line, &sink)
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) { stays.tell(&sink) }

  private mutating func message(_ value: JSONNode, _ line: Int, _ sink: inout some ExportSink) {
    guard let id = value["ts"]?.id, let seconds = value["ts"]?.number,
      EventTime(seconds: Int64(seconds.clamped), offset: 0) != nil
    else { return sink.leaveOut(.time, line: line) }
    guard let account = writer(value) else { return sink.leaveOut(.nobody, line: line) }
    var act = ExportedAct(
      account, .post, at: .moment(seconds: Int64(seconds), offset: nil), channel: channel, id: id)
    switch value["subtype"]?.text {
    case "channel_join", "group_join":
      act.kind = .join
      stays.note(act)
    case "channel_leave", "group_leave":
      act.kind = .leave
      stays.note(act)
    case nil, "me_message", "thread_broadcast", "file_share", "file_comment", "bot_message",
      "slackbot_response":
      guard value["hidden"]?.isTrue != true else { return sink.leaveOut(.notice, line: line) }
      if let thread = value["thread_ts"]?.id, thread != id {
        act.kind = .reply
        act.answers = value["parent_user_id"]?.id.map { .account($0) } ?? .message(thread)
      }
      stays.note(act)
      sink.take(act)
    default: sink.leaveOut(.notice, line: line)
    }
  }

  /// Who wrote it. What a program sent has no user, or one that the list of users calls a bot.
  private func writer(_ value: JSONNode) -> Account? {
    guard let id = value["user"]?.id ?? value["comment"]?["user"]?.id else {
      return (value["bot_id"] ?? value["username"])?.id.map { Account(key: $0, isMachine: true) }
    }
    if id == "USLACKBOT" { return Account(key: id, name: "Slackbot", isMachine: true) }
    let name = value["user_profile"]?["real_name"]?.filled
    var account = users[id] ?? Account(key: id, name: name)
    if value["subtype"]?.is("bot_message") == true { account.isMachine = true }
    return account
  }

  private static func account(_ value: JSONNode) -> Account? {
    guard let id = value["id"]?.id else { return nil }
    let isMachine =
      ["is_bot", "is_workflow_bot"].contains { (key: StaticString) in value[key]?.isTrue == true }
    let profile = value["profile"]
    let name = value["real_name"]?.filled ?? profile?["real_name"]?.filled ?? value["name"]?.filled
    return Account(key: id, name: name, isMachine: isMachine || id == "USLACKBOT")
  }
}

extension Double {
  /// Within what an Int64 holds.
  var clamped: Double { Swift.min(Swift.max(self, -9e15), 9e15) }
}
