// SPDX-License-Identifier: GPL-3.0-or-later

/// Messages of QQ as qq-chat-exporter writes them, in the form of before and since its version 6.
struct QQMessages {
  private var names = KnownNames()
  /// Numbers of accounts by what NT QQ calls them, which is there also where the number is missing.
  private var numbers: [String: String] = [:]

  mutating func read(
    _ value: JSONNode, channel: String?, line: Int, into sink: inout some ExportSink
  ) {
    guard value.isObject, let content = value["content"] else {
      return sink.leaveOut(.unreadable, line: line)
    }
    let written = value["timestamp"] ?? value["time"]
    guard let time = ExportedTime(written) ?? ExportedTime(value["time"]) else {
      return sink.leaveOut(.time, line: line)
    }
    let id = (value["id"] ?? value["messageId"])?.id
    let isNotice =
      (value["system"] ?? value["isSystemMessage"])?.isTrue == true
      || value["type"]?.is("system") == true
    if isNotice {
      guard let notice = GroupNotice(content["text"]?.text ?? content.text ?? "") else {
        return sink.leaveOut(.notice, line: line)
      }
      return names.hold(notice, at: time, channel: channel, id: id)
    }
    guard let account = account(value) else { return sink.leaveOut(.nobody, line: line) }
    let answer = answer(content)
    sink.take(
      ExportedAct(
        account, answer == nil ? .post : .reply, at: time, channel: channel, answers: answer?.whom,
        id: id))
  }

  mutating func finish(into sink: inout some ExportSink) { names.release(into: &sink) }

  private mutating func account(_ value: JSONNode) -> Account? {
    let (sender, raw) = (value["sender"], value["rawMessage"])
    let uid = (sender?["uid"] ?? raw?["senderUid"])?.id.flatMap(Self.real)
    let uin = (sender?["uin"] ?? raw?["senderUin"])?.id.flatMap(Self.real)
    if let uid, let uin { numbers[uid] = uin }
    guard let key = uin ?? uid.map({ numbers[$0] ?? $0 }) else { return nil }
    let shown = [
      sender?["groupCard"], sender?["name"], sender?["nickname"], raw?["sendMemberName"],
      raw?["sendNickName"],
    ].compactMap { $0?.filled }
    for name in shown { names.note(name, key) }
    return Account(key: key, name: shown.first)
  }

  /// Nil where it stands for nobody.
  private static func real(_ id: String) -> String? { ["0", "u_0", "未知"].contains(id) ? nil : id }

  /// Whether it answers, and whom.
  private func answer(_ content: JSONNode) -> (whom: Answered?, Void)? {
    let elements = content["elements"]?.items ?? []
    let part = elements.first { $0["type"]?.is("reply") == true }?["data"] ?? content["reply"]
    guard let part, part.isObject else { return nil }
    let id = (part["referencedMessageId"] ?? part["messageId"] ?? part["replyMsgId"])?.id
    let sender = (part["senderUin"] ?? part["senderUid"])?.id.flatMap(Self.real)
    if let sender { return (.account(numbers[sender] ?? sender), ()) }
    return (id.map { .message($0) }, ())
  }
}
