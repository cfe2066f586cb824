// SPDX-License-Identifier: GPL-3.0-or-later

/// The words by which tables of operators call what members do.
enum KindWords {
  /// Nil where the word is not known.
  static func kind(_ word: String) -> EventKind? {
    if let kind = EventKind(rawValue: word) { return kind }
    let plain = String(
      word.lowercased().unicodeScalars.filter {
        !$0.properties.isWhitespace && $0 != "_" && $0 != "-"
      }.map(Character.init))
    return kinds[plain]
  }

  private static let words: [(kind: EventKind, words: [String])] = [
    (
      .join,
      [
        "join", "joined", "joins", "signup", "signedup", "register", "registered", "registration",
        "subscribe", "subscribed", "enter", "entered", "memberjoin", "userjoin", "加入", "入群", "进群",
        "注册", "入会", "关注", "加群", "加入群聊", "新增",
      ]
    ),
    (
      .leave,
      [
        "leave", "left", "leaves", "quit", "unsubscribe", "unsubscribed", "cancel", "cancelled",
        "churn", "churned", "deleted", "memberleave", "退出", "退群", "离开", "注销", "退会", "取消关注", "取关",
        "流失",
      ]
    ),
    (
      .removed,
      [
        "removed", "remove", "kick", "kicked", "ban", "banned", "expelled", "移除", "踢出", "移出", "被踢",
        "踢人", "封禁",
      ]
    ),
    (
      .visit,
      [
        "visit", "visited", "view", "viewed", "pageview", "login", "loggedin", "signin", "open",
        "opened", "session", "seen", "read", "active", "checkin", "访问", "登录", "登陆", "浏览", "签到",
        "打开",
        "打卡", "阅读", "活跃", "上线", "查看",
      ]
    ),
    (
      .post,
      [
        "post", "posted", "posts", "message", "msg", "text", "chat", "send", "sent", "publish",
        "image", "photo", "picture", "voice", "video", "audio", "file", "link", "sticker", "topic",
        "thread", "发言", "消息", "发帖", "发消息", "文本", "文字", "图片", "语音", "视频", "文件", "链接", "表情包", "发布",
        "发文", "聊天", "主题",
      ]
    ),
    (
      .reply,
      [
        "reply", "replied", "replies", "comment", "commented", "answer", "answered", "回复", "评论",
        "回答",
        "跟帖", "回帖",
      ]
    ),
    (
      .reaction,
      [
        "reaction", "react", "reacted", "like", "liked", "likes", "upvote", "vote", "favorite",
        "点赞",
        "赞", "表情", "收藏", "投票", "喜欢",
      ]
    ),
    (
      .purchase,
      [
        "purchase", "purchased", "order", "ordered", "buy", "bought", "pay", "paid", "payment",
        "购买", "下单", "付款", "支付", "消费", "订单", "成交", "充值", "打赏",
      ]
    ),
    (.invite, ["invite", "invited", "invites", "refer", "referred", "referral", "邀请", "推荐", "拉新"]),
  ]

  private static let kinds = Dictionary(
    words.flatMap { entry in entry.words.map { ($0, entry.kind) } }, uniquingKeysWith: { $1 })
}
