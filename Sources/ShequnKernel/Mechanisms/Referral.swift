// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Referral: with a referral lever, invites on an online day ~ Poisson(rate·exp(satisfaction(S−½) +
/// trust(T−½) + reward·V^curvature − fatigue·invites so far)); the best match of some people of the
/// market is asked and accepts with probability accept·(½ + m). Invited members leave less while
/// the inviter stays, and inviting binds the inviter.
package struct Referral: Mechanism {
  package var rate = 0.0
  package var satisfaction = 0.0
  package var trust = 0.0
  package var reward = 0.0
  package var fatigue = 0.0
  package var accept = 0.0
  package var acquaintances = 0.0
  package var upline = 0.0
  package var invited = 0.0
  package var inviting = 0.0
  package var boughtActivity = 0.0
  package var boughtLeaving = 0.0

  package init() {}

  /// How many times as likely a reward of value V makes it to accept: 1 + V/(1 + V). Of those who then
  /// come, a share 1 − 1/lure came for it.
  package func lure(value: Double) -> Double { value > 0 ? 1 + value / (1 + value) : 1 }

  package static let name = "referral"
  package static let title = Bilingual("Referral", "裂变")
  package static let summary = Bilingual(
    "Satisfied members invite people like themselves when asked to; those who came by a "
      + "friend leave less while the friend stays.",
    "满意的成员在激励下邀请同好；经朋友而来者在朋友在时较少离开。")
  package static let whenOff = Bilingual(
    "Nobody invites anybody.",
    "无人邀请。")
  package static let parameters: [Parameter<Referral>] = [
    .number(
      "rate", \.rate, .perDay, 0.045, in: 0...10, off: 0,
      "Invites on an online day, all else neutral.",
      "上线日的邀请数（其他中性）。"
    )
    .plausible(
      times: 3,
      "automatic notices to friends + 246 %, personal ones + 98 % (Aral & Walker 2011): the way "
        + "of inviting decides",
      "自动通知好友 +246 %，个人邀请 +98 %（Aral & Walker 2011）：取决于邀请方式"),
    .number(
      "satisfaction", \.satisfaction, .none, 1, in: 0...5,
      "Log-rate effect of satisfaction S − ½.",
      "满意度 S − ½ 的对数效应。"),
    .number(
      "trust", \.trust, .none, 0.5, in: 0...5,
      "Log-rate effect of trust T − ½.",
      "信任 T − ½ 的对数效应。"),
    .number(
      "reward", \.reward, .none, 0.2, in: 0...5,
      "Log-rate effect of the reward's utility, V to the power of `curvature` (see welfare).",
      "奖励效用（V 的 `curvature` 次幂，见 welfare）的对数效应。"
    )
    .plausible(
      0.15...0.8,
      "an uncertain reward for the inviter + 20.9 % (160,000 users, Management Science 2025); a "
        + "certain one differs",
      "给邀请人不确定奖励 +20.9 %（16 万用户，Management Science 2025）；确定奖励不同"),
    .number(
      "fatigue", \.fatigue, .none, 0.3, in: 0...5,
      "Log-rate loss by each invite so far.",
      "每次已发邀请的对数损失。"),
    .number(
      "accept", \.accept, .share, 0.2, in: 0...1, evidence: .observational,
      source: "Kumar, Petersen & Leone 2007 (14 of 33 and 12 of 30 % who recommended won somebody)",
      "Acceptance at a match of ½.",
      "匹配为 ½ 时的接受率。"
    )
    .plausible(
      0.05...0.4,
      "of customers who recommended, four in ten won one (Kumar, Petersen & Leone 2007: 33 and "
        + "14 %, 30 and 12 %): .2 to .3 with two or three asked",
      "推荐过的顾客四成带来至少一人（Kumar、Petersen & Leone 2007：33 % 与 14 %，30 % 与 12 %）：问两三人即 .2 到 .3"),
    .number(
      "acquaintances", \.acquaintances, .members, 4, in: 1...4,
      "People of the market among whom an inviter asks the one who fits best.",
      "邀请人在市场中几个人里选最合适的一个。"),
    .number(
      "upline", \.upline, .share, 0.5, in: 0...1, evidence: .choice,
      "Where two levels are rewarded, what the inviter's inviter gets of the inviter's reward.",
      "奖励两级时，上级所得占邀请人奖励的比例。"),
    .number(
      "invited", \.invited, .times, 0.82, in: 0.1...2, evidence: .observational,
      source: "Schmitt, Skiera & Van den Bulte 2011; Van den Bulte et al. 2018",
      "Hazards of an invited member while the inviter stays.",
      "邀请人在时被邀者的风险倍数。"
    )
    .plausible(
      0.7...0.95,
      "18 % less churn (Schmitt, Skiera & Van den Bulte 2011), fading later (2018)",
      "流失少 18 %（Schmitt、Skiera & Van den Bulte 2011），日后减弱（2018）"),
    .number(
      "inviting", \.inviting, .times, 0.8, in: 0.1...2, evidence: .experimental,
      source: "Garnefeld et al. 2013 (× .34 is an upper bound)",
      "Hazards of a member who has brought somebody.",
      "成功邀请过他人者的风险倍数。"
    )
    .plausible(
      0.34...0.95,
      "Garnefeld et al. 2013: × .34 is an upper bound",
      "Garnefeld 等 2013：× .34 为上限"),
    .number(
      "bought-activity", \.boughtActivity, .none, 1, in: 0...5, off: 0,
      "Logit of attendance that a member who came for the reward lacks.",
      "为奖励而来者上线 logit 的缺额。"),
    .number(
      "bought-leaving", \.boughtLeaving, .times, 2, in: 1...20, off: 1, evidence: .observational,
      source: "Lewis 2006 (a 35 % discount: half the long-term value)",
      "Hazards of a member who came for the reward.", "为奖励而来者的流失风险倍数。"
    )
    .plausible(
      1.3...3,
      "35 % off at acquisition: half the long-term value (Lewis 2006), so about twice the hazard",
      "获客打 65 折：长期价值减半（Lewis 2006），即约两倍风险"),
  ]
}
