// SPDX-License-Identifier: GPL-3.0-or-later

/// How WeChat tells who is who.
enum WeChatNames {
  /// The key of whose phone it was.
  static let own = "oneself"

  /// Sentences of Type 10000 in Chinese, simplified and traditional, and English.
  static let phrases = Phrasebook([
    (
      .join,
      [
        "$邀请@加入了群聊，$", "$邀请@加入了群聊", "@通过扫描$分享的二维码加入群聊", "@通过扫描$加入群聊", "@通过$加入了群聊", "@通过$加入群聊",
        "$邀請@加入了群組", "$邀請@加入群聊", "$邀請@加入了群聊", "@透過掃描$加入群聊", "@透過$加入群聊", "@加入了群聊", "@加入群聊",
        "$ invited @ to the group chat", "@ joined the group chat via $",
        "@ joined group chat via $",
        "@ joined the group chat",
      ]
    ),
    (.leave, ["@退出了群聊", "@退出群聊", "@离开了群聊", "@ left the group chat"]),
    (
      .removed,
      [
        "$将@移出了群聊", "$将@移出群聊", "$把@移出了群聊", "@被$移出群聊", "@被$移出了群聊", "$將@移出了群聊", "$將@移出群聊",
        "$ removed @ from the group chat",
      ]
    ),
  ])

  /// A placeholder that the exporter did not fill in, such as `$names$`, or nothing.
  static func isBlank(_ name: String) -> Bool {
    name.isEmpty || (name.count > 1 && name.hasPrefix("$") && name.hasSuffix("$"))
  }

  /// Whether a sentence tells what became of whose phone it was.
  static func isOwn(_ text: String) -> Bool { text.contains("你") || text.contains("您") }

  /// Whom a quoting message (SubType 57) answers: `.some(nil)` where that is not told; nil where it quotes nothing.
  static func answered(in content: String, subType: String?) -> String?? {
    guard subType == "57" else { return nil }
    guard let start = content.firstRange(of: "<chatusr>"),
      let end = content[start.upperBound...].firstRange(of: "</chatusr>")
    else { return .some(nil) }
    let user = content[start.upperBound..<end.lowerBound]
    return .some(user.isEmpty || user.utf8.count > 100 ? nil : String(user))
  }
}
