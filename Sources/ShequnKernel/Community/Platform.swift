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
      "平台向来访者展示的运营内容占比。"),
    .number(
      "ranking", zh: "平台排序", \.ranking, .share, 0, in: 0...1,
      "How strongly the platform itself ranks the feed by interest; 0: by time.",
      "平台自身按兴趣排序信息流的强度；0 表示按时间。"),
    .number(
      "push", zh: "推送倍数", \.push, .times, 1, in: 0...5,
      "Multiplies the notification load of a push and the chance that it is opened.",
      "推送造成的通知负担与被打开概率的倍数。"),
    .number(
      "join-friction", zh: "加入门槛", \.joinFriction, .none, 0, in: 0...5,
      "Taken off the logit of joining of everybody who is called from outside.",
      "从外部招来的人加入时 logit 的扣减量。"),
    .number(
      "moderation-tools", zh: "审核工具", \.moderationTools, .share, 0, in: 0...1,
      "Share of violations that the platform's own tools remove before anybody sees them.",
      "平台自带工具在任何人看到之前清除的违规内容占比。"),
    .number(
      "answer-time", zh: "应答时限", \.answerTime, .times, 1, in: 0.001...100,
      "Multiplies the hours within which an answer to a question is quick or late, and over which its "
        + "pleasure fades.",
      "提问得到“快”“慢”答复的时限及其愉快消退时长的倍数。"),
    .number(
      "commenting", zh: "评论倍数", \.comments, .times, 1, in: 0...10,
      "Multiplies the odds of commenting on what is seen.", "看到内容后评论几率的倍数。"),
    .number(
      "monthly-fee", zh: "月费", \.fee, .yuan, 0, in: 0...1_000_000,
      "Fee for 30 days, paid on day 1 and every 30 days, whatever the plan; no budget bears it.",
      "每 30 天的费用，第 1 天及此后每 30 天支付，与方案无关，不占预算。"),
    .number(
      "fresh", zh: "新鲜度", \.fresh, .share, 0, in: 0...0.95,
      "Share of unread items that is still met a day later; 0: only the day's own.",
      "未读内容一天后仍会被看到的比例；0 表示只看当天的。"),
    .number(
      "inertia", zh: "惰性", \.inertia, .times, 1, in: 0...1,
      "Multiplies the hazards of leaving for want of content, for sameness and for isolation: where "
        + "staying costs nothing people stay away instead.",
      "内容不足、同质化与互动不足的离开风险倍数：留下不花代价之处，人们只是不再来。"),
    .number(
      "fork", zh: "退群占比", \.fork, .share, 0, in: 0...1,
      "Share of those fed up with notifications who leave; the others mute the community.",
      "因通知厌烦的成员中离开者的占比；其余设为免打扰。"),
    .number(
      "joins-muted", zh: "默认免打扰占比", \.joinsMuted, .share, 0, in: 0...1,
      "Share of members whom notifications never reach.", "通知从不触达的成员占比。"),
  ]
}
