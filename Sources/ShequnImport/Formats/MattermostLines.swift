// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Mattermost's bulk export: a line an object, replies within the post that they answer.
package struct MattermostLines: JSONFormat {
  package static let title = Bilingual("Mattermost, JSON lines", "Mattermost（JSONL）")
  package static let remarks = [
    Bilingual(
      "Mattermost does not tell when a member joined the team; the first channel that was joined stands for it, "
        + "where that is told at all. An account that was switched off has left.",
      "Mattermost 不记录加入团队的时间；若有记录，以加入第一个频道为准。停用的账号视为离开。")
  ]

  package enum Place: String, CaseIterable, Sendable { case line = "" }

  private var machines: Set<String> = []
  private var stays = ChannelStays()

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    guard beginning.isJSONObject else { return false }
    let head = beginning.prefix(4096).filter { !$0.isWhitespace }
    return head.contains("\"type\":\"version\"")
      || ["team", "channel", "user", "post"].contains { kind in
        head.contains("\"type\":\"\(kind)\"") && head.contains("\"\(kind)\":{")
      }
  }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    switch value["type"]?.text {
    case "bot":
      if let name = value["bot"]?["username"]?.id { machines.insert(name) }
    case "user":
      guard let user = value["user"], let name = user["username"]?.id,
        let time = user["delete_at"]?.number.flatMap({ ExportedTime(epoch: $0) })
      else { return }
      sink.take(ExportedAct(account(name), .leave, at: time, id: "delete \(name)"))
    case "post":
      guard let post = value["post"] else { return sink.leaveOut(.unreadable, line: line) }
      self.post(post, line, &sink)
    case "direct_post", "direct_channel": sink.leaveOut(.confidential, line: line)
    case nil: sink.leaveOut(.unreadable, line: line)
    default: break
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) { stays.tell(&sink) }

  private func account(_ name: String) -> Account {
    Account(key: name, name: name, isMachine: machines.contains(name))
  }

  private mutating func post(_ post: JSONNode, _ line: Int, _ sink: inout some ExportSink) {
    guard let user = post["user"]?.id else { return sink.leaveOut(.nobody, line: line) }
    guard let time = post["create_at"]?.number.flatMap({ ExportedTime(epoch: $0) }) else {
      return sink.leaveOut(.time, line: line)
    }
    let channel = "\(post["team"]?.id ?? "")/\(post["channel"]?.id ?? "")"
    var act = ExportedAct(account(user), .post, at: time, channel: channel)
    let type = post["type"]?.text ?? ""
    guard type.isEmpty || !type.hasPrefix("system_") else {
      guard let kind = stay(type, post["props"], &act) else {
        return sink.leaveOut(.notice, line: line)
      }
      act.kind = kind
      return type.hasSuffix("_team") ? sink.take(act) : stays.note(act)
    }
    take(act, &sink)
    reactions(to: act, post, &sink)
    for reply in post["replies"]?.items ?? [] {
      guard let user = reply["user"]?.id,
        let time = reply["create_at"]?.number.flatMap({ ExportedTime(epoch: $0) })
      else {
        sink.leaveOut(.time, line: line)
        continue
      }
      let answer = ExportedAct(
        account(user), .reply, at: time, channel: channel, answers: .account(act.account.key))
      take(answer, &sink)
      reactions(to: answer, reply, &sink)
    }
  }

  private mutating func take(_ act: ExportedAct, _ sink: inout some ExportSink) {
    stays.note(act)
    sink.take(act)
  }

  private func reactions(to act: ExportedAct, _ post: JSONNode, _ sink: inout some ExportSink) {
    for reaction in post["reactions"]?.items ?? [] {
      guard let user = reaction["user"]?.id,
        let time = reaction["create_at"]?.number.flatMap({ ExportedTime(epoch: $0) })
      else { continue }
      sink.take(
        ExportedAct(
          account(user), .reaction, at: time, channel: act.channel,
          answers: .account(act.account.key)))
    }
  }

  /// A message of the system about coming and going; who was added or removed by others is told beside it.
  private func stay(_ type: String, _ props: JSONNode?, _ act: inout ExportedAct) -> EventKind? {
    func other(_ key: StaticString) {
      if let name = props?[key]?.id { act.account = account(name) }
    }
    switch type {
    case "system_join_channel", "system_join_team": return .join
    case "system_add_to_channel", "system_add_to_team":
      other("addedUsername")
      return .join
    case "system_leave_channel", "system_leave_team": return .leave
    case "system_remove_from_channel", "system_remove_from_team":
      other("removedUsername")
      return type.hasSuffix("_team") ? .removed : .leave
    default: return nil
    }
  }
}
