// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A session of WeChat as WeFlow and echotrace write it, with kinds of messages in Chinese words.
package struct WeFlowJSON: JSONFormat {
  package static let title = Bilingual("WeChat by WeFlow, JSON", "微信（WeFlow 导出的 JSON）")
  package static let space = "WeChat"
  package static let remarks = [WeChatRemark.leaving]

  package enum Place: String, CaseIterable, Sendable {
    case id = "session.wxid", type = "session.type", messages = "messages[]"
  }

  private var names = KnownNames()
  private var channel: String?
  private var isPrivate = false

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    beginning.isJSONObject && beginning.contains("\"session\"")
      && (beginning.contains("\"weflow\"") || beginning.contains("\"wxid\""))
  }

  package mutating func begin(_ name: String) { (channel, isPrivate) = (nil, false) }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    switch place {
    case .id:
      channel = value.id
      if let channel, !channel.hasSuffix("@chatroom") { isPrivate = true }
    case .type: isPrivate = value.is("私聊") || (isPrivate && !value.is("群聊"))
    case .messages:
      if isPrivate { return sink.leaveOut(.confidential, line: line) }
      message(value, line, &sink)
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) {
    names.release(into: &sink)
  }

  private mutating func message(_ value: JSONNode, _ line: Int, _ sink: inout some ExportSink) {
    let written = value["createTime"] ?? value["formattedTime"]
    guard let time = ExportedTime(written) else { return sink.leaveOut(.time, line: line) }
    let id = value["localId"]?.id
    let content = value["content"]?.text ?? ""
    let type = value["type"]?.text ?? ""
    if type == "系统消息" || type == "撤回消息" {
      guard let notice = GroupNotice(content) else { return sink.leaveOut(.notice, line: line) }
      return names.hold(notice, at: time, channel: channel, id: id)
    }
    guard let key = value["senderUsername"]?.id, !key.hasSuffix("@chatroom") else {
      return sink.leaveOut(.nobody, line: line)
    }
    let name = value["senderDisplayName"]?.filled
    names.note(name, key)
    if value["isSend"]?.whole == 1 || value["isSend"]?.isTrue == true { names.noteOneself(key) }
    let isReply = type == "引用消息"
    sink.take(
      ExportedAct(
        Account(key: key, name: name), isReply ? .reply : .post, at: time, channel: channel,
        answers: isReply ? WeChatMessage.quoted(in: content).map { .account($0) } : nil, id: id))
  }
}
