// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Messages as chatlog gives them: an array with `seq`, `talker`, `sender`, `type`, `content`.
package struct WeChatChatlogJSON: JSONFormat {
  package static let title = Bilingual("WeChat by chatlog, JSON", "微信（chatlog 导出的 JSON）")
  package static let space = "WeChat"
  package static let remarks = [WeChatRemark.leaving]

  package enum Place: String, CaseIterable, Sendable {
    case item = "[]", items = "items[]", messages = "messages[]"
  }

  private var names = KnownNames()

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    (beginning.isJSONArray || beginning.isJSONObject) && beginning.contains("\"talker\"")
      && beginning.contains("\"sender\"") && beginning.contains("\"seq\"")
  }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    guard let type = value["type"]?.whole, let channel = value["talker"]?.id else {
      return sink.leaveOut(.unreadable, line: line)
    }
    guard channel.hasSuffix("@chatroom") || value["isChatRoom"]?.isTrue == true else {
      return sink.leaveOut(.confidential, line: line)
    }
    guard let time = ExportedTime(value["time"]) else { return sink.leaveOut(.time, line: line) }
    let id = value["seq"]?.id
    let content = value["content"]?.text ?? ""
    let meaning = WeChatMessage.meaning(
      type: Int(clamping: type), subtype: Int(clamping: value["subType"]?.whole ?? 0))
    if meaning == .notice {
      guard type == 10_000, let notice = GroupNotice(content) else {
        return sink.leaveOut(.notice, line: line)
      }
      return names.hold(notice, at: time, channel: channel, id: id)
    }
    guard let key = value["sender"]?.id, key != channel, key != "系统消息" else {
      return sink.leaveOut(.nobody, line: line)
    }
    let name = value["senderName"]?.filled
    names.note(name, key)
    if value["isSelf"]?.isTrue == true { names.noteOneself(key) }
    let quoted = value["contents"]?["refer"]?["sender"]?.id ?? WeChatMessage.quoted(in: content)
    sink.take(
      ExportedAct(
        Account(key: key, name: name), meaning == .reply ? .reply : .post, at: time,
        channel: channel, answers: meaning == .reply ? quoted.map { .account($0) } : nil, id: id))
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) {
    names.release(into: &sink)
  }
}

/// What every export of WeChat lacks.
package enum WeChatRemark {
  package static let leaving = Bilingual(
    "WeChat says nothing when a member leaves of their own accord: only removals are told, and who left shows by "
      + "silence alone.",
    "微信成员自行退群不留任何消息：记录里只有被移出的人，自行离开只能从沉默中看出。")
}
