// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the community lives: how many fit into a group, which posts reach members and when, what
/// the platform itself does, and what it costs. At the defaults it does nothing of its own.
package struct Platform: Parameterized {
  package enum Kind: String, CaseIterable, Sendable {
    /// All messages of a group in one stream.
    case chat
    /// One shared feed.
    case feed
  }

  package var name = ""
  package var kind = Kind.chat
  package var groupCap = 0.0
  package var postLife = 0.0
  package var reach = 0.0
  package var ranking = 0.0
  package var push = 0.0
  package var joinFriction = 0.0
  package var moderationTools = 0.0
  package var answerTime = 0.0
  package var comments = 0.0
  package var fee = 0.0
  package var fresh = 0.0
  package var inertia = 0.0
  package var fork = 0.0
  package var joinsMuted = 0.0

  package init() {}

  package static let parameters: [Parameter<Platform>] = [
    .choice(
      "kind", zh: "形态", words: ["chat": "群聊", "feed": "信息流"], \.kind, .chat,
      "chat: groups that read every message; feed: one stream for all.",
      "chat：各群阅读全部消息；feed：所有人共享信息流。"),
    .number(
      "group-cap", zh: "单群上限", \.groupCap, .members, 0, in: 0...1_000_000, evidence: .choice,
      "Most members of one group; 0: no cap (a chat then opens groups of 200).",
      "单群人数上限；0 表示无上限（群聊按 200 人分群）。"),
    .number(
      "post-life", zh: "内容寿命", \.postLife, .hours, 24, in: 1...24,
      "Hours for which a post is still met by those who come.", "一条内容还会被来访者看到的小时数。"),
    .number(
      "reach", zh: "触达率", \.reach, .share, 1, in: 0...1,
      "Share of an operator's posts that the platform shows to a visitor.",
      "平台向来访者展示的运营内容占比。"
    )
    .plausible(
      0.1...1,
      "by platform: a chat shows all, a feed some",
      "视平台而定：群聊全部展示，信息流部分"),
    .number(
      "ranking", zh: "平台排序", \.ranking, .share, 0, in: 0...1,
      "How strongly the platform itself ranks the feed by interest; 0: by time.",
      "平台自身按兴趣排序信息流的强度；0 表示按时间。"
    )
    .plausible(
      0...0.9,
      "by platform: by time or by interest",
      "视平台而定：按时间或按兴趣"),
    .number(
      "push", zh: "推送倍数", \.push, .times, 1, in: 0...5,
      "Multiplies the notification load of a push and the chance that it is opened.",
      "推送造成的通知负担与被打开概率的倍数。"),
    .number(
      "join-friction", zh: "加入门槛", \.joinFriction, .none, 0, in: 0...5,
      "Taken off the logit of joining of everybody who is called from outside.",
      "从外部招来的人加入时 logit 的扣减量。"
    )
    .plausible(
      0...2,
      "by platform: from one tap to an application",
      "视平台而定：从一点即入到需申请"),
    .number(
      "moderation-tools", zh: "审核工具", \.moderationTools, .share, 0, in: 0...1,
      "Share of violations that the platform's own tools remove before anybody sees them.",
      "平台自带工具在任何人看到之前清除的违规内容占比。"
    )
    .plausible(
      0...0.7,
      "by platform: volunteers remove one violation in ten to twenty (Park et al. 2022), "
        + "filters more",
      "视平台而定：志愿者只清除十到二十分之一（Park 等 2022），过滤器更多"),
    .number(
      "answer-time", zh: "应答时限", \.answerTime, .times, 1, in: 0.001...100,
      "Multiplies the hours within which an answer to a question is quick or late, and over "
        + "which its "
        + "pleasure fades.",
      "提问得到“快”“慢”答复的时限及其愉快消退时长的倍数。"
    )
    .plausible(
      0.05...2,
      "by platform: minutes in a chat, days in a forum",
      "视平台而定：群聊几分钟，论坛数日"),
    .number(
      "commenting", zh: "评论倍数", \.comments, .times, 1, in: 0...10,
      "Multiplies the odds of commenting on what is seen.", "看到内容后评论几率的倍数。"
    )
    .plausible(
      0.1...1.5,
      "by platform: on feeds comments are a tenth as usual as in chats",
      "视平台而定：信息流评论约为群聊十分之一"),
    .number(
      "monthly-fee", zh: "月费", \.fee, .yuan, 0, in: 0...1_000_000,
      "Fee for 30 days, paid on day 1 and every 30 days, whatever the plan; no budget bears it.",
      "每 30 天的费用，第 1 天及此后每 30 天支付，与方案无关，不占预算。"
    )
    .plausible(
      0...5000,
      "a price of the platform: look it up",
      "平台的报价：请查询"),
    .number(
      "fresh", zh: "新鲜度", \.fresh, .share, 0, in: 0...0.95,
      "Share of unread items that is still met a day later; 0: only the day's own.",
      "未读内容一天后仍会被看到的比例；0 表示只看当天的。"
    )
    .plausible(
      0...0.8,
      "by platform: from scrolled past to found by search",
      "视平台而定：从一划而过到可搜索"),
    .number(
      "inertia", zh: "惰性", \.inertia, .times, 1, in: 0...1,
      "Multiplies the hazards of leaving for want of content, for sameness and for isolation: "
        + "where "
        + "staying costs nothing people stay away instead.",
      "内容不足、同质化与互动不足的离开风险倍数：留下不花代价之处，人们只是不再来。"
    )
    .plausible(
      0.2...1,
      "by platform: what costs nothing is forgotten, not left",
      "视平台而定：不花钱的会被遗忘而不是退出"),
    .number(
      "fork", zh: "退群占比", \.fork, .share, 0, in: 0...1,
      "Share of those fed up with notifications who leave; the others mute the community.",
      "因通知厌烦的成员中离开者的占比；其余设为免打扰。"
    )
    .plausible(
      0...0.5,
      "asked, 38 % leave groups on purpose and 75 % mute some (China Youth Daily 2020): a third",
      "自述 38 % 主动退群、75 % 屏蔽（中青报 2020）：三分之一"),
    .number(
      "joins-muted", zh: "默认免打扰占比", \.joinsMuted, .share, 0, in: 0...1,
      "Share of members whom notifications never reach.", "通知从不触达的成员占比。"
    )
    .plausible(
      0...0.6,
      "39 % of users of apps never hear a push (Batch 2025, a benchmark)",
      "39 % 的应用用户收不到推送（Batch 2025，基准）"),
  ]
}
