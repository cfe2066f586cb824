// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A room as Element exports it (matrix-react-sdk, JSONExport.ts): raw events.
package struct MatrixJSON: JSONFormat {
  package static let title = Bilingual("Matrix by Element, JSON", "Matrix（Element 导出的 JSON）")
  package static let space = "Matrix"
  package static let remarks = [
    Bilingual(
      "Element exports as many messages as were asked for; a room that was upgraded begins anew.",
      "Element 只导出所要求的消息条数；升级过的房间从头开始。")
  ]

  package enum Place: String, CaseIterable, Sendable {
    case messages = "messages[]", events = "events[]", items = "[]"
  }

  /// What each account last was in each room.
  private var memberships: [[String]: String] = [:]

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    beginning.contains("\"origin_server_ts\"") && beginning.contains("\"sender\"")
      && (beginning.isJSONObject || beginning.isJSONArray)
  }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    guard let sender = value["sender"]?.id, let type = value["type"]?.text else {
      return sink.leaveOut(.unreadable, line: line)
    }
    guard let milliseconds = value["origin_server_ts"]?.number,
      let time = ExportedTime(epoch: milliseconds)
    else { return sink.leaveOut(.time, line: line) }
    var act = ExportedAct(
      Account(key: sender), .post, at: time, channel: value["room_id"]?.id,
      id: value["event_id"]?.id)
    let (content, relation) = (value["content"], value["content"]?["m.relates_to"])
    switch type {
    case "m.room.member":
      guard let kind = membership(value, &act) else { return sink.leaveOut(.notice, line: line) }
      act.kind = kind
    case "m.room.message", "m.room.encrypted", "m.sticker", "m.poll.start",
      "org.matrix.msc3381.poll.start":
      if relation?["rel_type"]?.is("m.replace") == true {
        return sink.leaveOut(.double, line: line)
      }
      if content?["msgtype"]?.is("m.notice") == true { return sink.leaveOut(.machine, line: line) }
      if let answered = Self.answered(relation) {
        act.kind = .reply
        act.answers = .message(answered)
      }
    case "m.reaction":
      act.kind = .reaction
      act.answers = relation?["event_id"]?.id.map { .message($0) }
    default: return sink.leaveOut(.notice, line: line)
    }
    sink.take(act)
  }

  private static func answered(_ relation: JSONNode?) -> String? {
    let answer = relation?["m.in_reply_to"]?["event_id"]?.id
    guard relation?["rel_type"]?.is("m.thread") == true else { return answer }
    // who knows no threads is shown an answer to the last message
    let isForOthers = relation?["is_falling_back"]?.isTrue == true
    return (isForOthers ? nil : answer) ?? relation?["event_id"]?.id
  }

  /// Who it is about is the state key: nobody else speaks of joining, but others remove. A join of who is in the
  /// room is a new name.
  private mutating func membership(_ value: JSONNode, _ act: inout ExportedAct) -> EventKind? {
    guard let key = value["state_key"]?.id, let now = value["content"]?["membership"]?.text else {
      return nil
    }
    let told = value["unsigned"]?["prev_content"] ?? value["prev_content"]
    let place = [act.channel ?? "", key]
    let before = told?["membership"]?.text ?? memberships[place]
    memberships[place] = now
    let isOwn = act.account.key == key
    act.account = Account(key: key)
    switch now {
    case "join": return before == "join" ? nil : .join
    case "leave":
      if before == "invite" || before == "leave" || before == "ban" { return nil }
      return isOwn ? .leave : .removed
    case "ban": return before == "leave" || before == "ban" || before == "invite" ? nil : .removed
    default: return nil
    }
  }
}
