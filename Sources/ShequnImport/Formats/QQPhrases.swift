// SPDX-License-Identifier: GPL-3.0-or-later

/// What QQ says itself in a group.
enum QQPhrases {
  static let all = Phrasebook([
    (
      .join,
      [
        "$邀请@加入了本群", "$邀请@加入本群", "$邀请@加入了群聊", "$邀请@加入群聊", "@通过$加入了本群", "@通过$加入本群", "@通过$加入群聊",
        "@经$同意加入本群", "@已加入本群", "@加入了本群", "@加入本群", "@加入了群聊", "@加入群聊", "@已加入该群",
        "@ joined the group$",
      ]
    ),
    (
      .removed,
      [
        "@被$移出了本群", "@被$移出本群", "@被$移出群聊", "@被$踢出了本群", "@被$踢出本群", "@被移出本群", "@被移出群聊", "$将@移出了本群",
        "$将@移出本群", "$将@移出群聊", "$将@踢出了本群", "$将@踢出本群", "@已被管理员移出本群", "@已被移出本群",
      ]
    ),
    (
      .leave,
      ["@退出了本群", "@退出本群", "@已退出本群", "@退出了群聊", "@退出群聊", "@离开了本群", "@离开本群", "@ left the group$"]
    ),
  ])

  /// A name with its number, such as 小梅(200000001), parted.
  static func parted(_ text: String) -> (name: String, number: String?) {
    guard text.last == ")" || text.last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return (text, isNumber(text) ? text : nil) }
    let number = text[text.index(after: open)...].dropLast()
    guard isNumber(number) else { return (text, nil) }
    return (TableHead.trimmed(String(text[..<open])), String(number))
  }

  /// Whether it may be the number of an account or of the system.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    (4...12).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Without the titles 【…】 that a group gives.
  static func untitled(_ name: String) -> String {
    var name = name[...]
    while name.first == "【", let end = name.firstIndex(of: "】"),
      name.index(after: end) < name.endIndex
    {
      name = name[name.index(after: end)...]
    }
    return TableHead.trimmed(String(name))
  }
}
