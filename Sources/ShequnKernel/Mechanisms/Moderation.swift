// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Violations and moderation: P(violation a visit) = σ(base + mood·[S < low] + saw·[saw one] +
/// both·[both] + trollness). A violation, unless found in time, is shown to some of those online in
/// the group. Of h hours a day moderators read the share min(1, h·messages-an-hour/messages) of all, find
/// leniency + … of what is bad in it, and of that a share 1 − e^(−h/rounds) before others have seen it;
/// tools are in time. Mistakes: the share mistakes·strictness^power of the harmless posts reviewed; those
/// online feel a wrongful removal by `trust.sympathy`.
package struct Moderation: Mechanism {
  package var base = 0.0
  package var mood = 0.0
  package var lowMood = 0.0
  package var saw = 0.0
  package var both = 0.0
  package var spam = 0.0
  package var audience = 0.0
  package var event = 0.0
  package var messagesPerHour = 0.0
  package var rounds = 0.0
  package var leniency = 0.0
  package var mistakes = 0.0
  package var mistakePower = 0.0
  package var wrongEvent = 0.0
  package var explained = 0.0
  package var rulesPosting = 0.0
  package var rulesDays = 0.0
  package var rulesCompliance = 0.0

  package init() {}

  package static let name = "moderation"
  package static let title = Bilingual("Violations and moderation", "违规与治理")
  package static let summary = Bilingual(
    "Bad mood and bad example make people offend; whoever sees it trusts less. Moderation"
      + " finds part of it and wrongs a few.",
    "坏心情与坏榜样使人违规；见者信任下降。治理能发现一部分，也会误伤少数。")
  package static let whenOff = Bilingual(
    "Nobody offends and there is no spam.",
    "无违规，无垃圾信息。")
  package static let parameters: [Parameter<Moderation>] = [
    .number(
      "base", \.base, .none, -6, in: -50...0, off: -50, evidence: .computed,
      source: "Park et al. 2022 (97 communities: 4.3–6.3 % of comments)",
      "Logit of offending on a visit.",
      "每次来访违规的 logit。"
    )
    .plausible(
      (-7)...(-5),
      "4.3 to 6.3 % of comments break a rule (Park et al. 2022); a visit has .05 messages: .2 "
        + "to .3 %",
      "4.3 % 到 6.3 % 的评论违规（Park 等 2022）；一次来访 .05 条消息：.2 % 到 .3 %"),
    .number(
      "mood", \.mood, .none, 0.58, in: 0...5, evidence: .experimental,
      source: "Cheng et al. 2017",
      "Logit effect of bad mood (satisfaction below `low-mood`).",
      "坏心情（满意度低于 `low-mood`）的 logit 效应。"
    )
    .plausible(
      0.3...0.9,
      "Cheng et al. 2017: an experiment, half to one and a half",
      "Cheng 等 2017：实验，半倍到一倍半"),
    .number(
      "low-mood", \.lowMood, .none, 0.4, in: 0...1,
      "Satisfaction below which a visitor is in a bad mood.",
      "满意度低于此值即为坏心情。"
    )
    .plausible(
      0.3...0.5,
      "assumed: below the middle of the scale",
      "假设：低于标尺中点"),
    .number(
      "saw", \.saw, .none, 0.50, in: 0...5, evidence: .experimental,
      source: "Cheng et al. 2017",
      "Logit effect of having seen a violation last time.",
      "上次见过违规的 logit 效应。"
    )
    .plausible(
      0.25...0.75,
      "Cheng et al. 2017: an experiment, half to one and a half",
      "Cheng 等 2017：实验，半倍到一倍半"),
    .number(
      "both", \.both, .none, 0.29, in: 0...5, evidence: .experimental,
      source: "Cheng et al. 2017",
      "Logit effect of both together, on top.",
      "两者兼有的附加 logit 效应。"
    )
    .plausible(
      0...0.6,
      "Cheng et al. 2017: from none to twice",
      "Cheng 等 2017：从无到两倍"),
    .number(
      "spam", \.spam, .perDay, 0.0005, in: 0...1, off: 0,
      "Spam messages a member.",
      "每成员的垃圾信息数。"),
    .number(
      "audience", \.audience, .members, 20, in: 0...100000, off: 0,
      "Most people online who see a violation.",
      "一次违规最多被多少在线者看到。"),
    .number(
      "event", \.event, .none, 0.8, in: 0...5,
      "Strength of seeing a violation, a bad trust event.",
      "看到违规的信任事件强度（坏）。"),
    .number(
      "messages-an-hour", \.messagesPerHour, .items, 100, in: 1...100000,
      source: "a band: moderators' reports, 500–1,000 items a day",
      "Messages that a moderator reads in an hour.",
      "管理员每小时可审阅的消息数。"
    )
    .plausible(
      60...200,
      "500 to 1,000 items a day are reported (nobody could check it)",
      "据报每天 500 到 1,000 条（无法核实）"),
    .number(
      "rounds", \.rounds, .hours, 2, in: 0...24, off: 0,
      "Hours a day at which 1 − 1/e of what is found is found before others see it; 0: all of it.",
      "每天多少工时能使所发现违规的 1 − 1/e 在他人看到之前被处理；0 表示全部。"),
    .number(
      "leniency", \.leniency, .share, 0.5, in: 0...1,
      "Share of the violations read that the most lenient moderator lets pass.",
      "最宽松的管理员对审阅到的违规放过的比例。"),
    .number(
      "mistakes", \.mistakes, .share, 0.03, in: 0...1,
      "Share of harmless messages removed by mistake at full strictness.",
      "最严时误删正常消息的比例。"),
    .number(
      "mistake-power", \.mistakePower, .none, 3, in: 0.5...5, off: 1,
      "How mistakes grow with strictness: as its power.", "误删随严格程度增长的幂次。"
    )
    .plausible(
      1.5...5,
      "assumed: from nearly even to at the strictest only",
      "假设：从近乎均匀到只在最严时"),
    .number(
      "wrong-event", \.wrongEvent, .none, 3, in: 0...5,
      "Strength of a wrongful removal, a bad trust event.",
      "误删的信任事件强度（坏）。"),
    .number(
      "explained", \.explained, .times, 0.85, in: 0...1, evidence: .observational,
      source: "Jhaver, Bruckman & Gilbert 2019 (odds of another removal − 20.8 %)",
      "How likely an offender is to repeat after an explained removal.",
      "解释删除原因后再犯的倍数。"
    )
    .plausible(
      0.7...0.95,
      "explanations for all removals: odds of another − 20.8 % (Jhaver et al. 2019); a warning "
        + "− 6 % (Katsaros et al. 2022)",
      "全部删除都解释：再犯几率 −20.8 %（Jhaver 等 2019）；事前提醒 −6 %（Katsaros 等 2022）"),
    .number(
      "rules-posting", \.rulesPosting, .none, 0.53, in: 0...2, off: 0, evidence: .experimental,
      source: "Matias 2019 (newcomers' participation + 70 %)",
      "Log-rate of posting of newcomers where rules are pinned.", "置顶群规使新人发帖率的对数增量。"
    )
    .plausible(
      0.3...0.7,
      "Matias 2019: + 70 % (λ .53) in one large forum; half of it to its upper end",
      "Matias 2019：某大论坛 +70 %（λ .53）；一半到上限"),
    .number(
      "rules-days", \.rulesDays, .days, 30, in: 0...365,
      "Days for which a member is a newcomer to rules.", "加入多少天内算新人。"),
    .number(
      "rules-compliance", \.rulesCompliance, .times, 0.83, in: 0...1, off: 1,
      evidence: .experimental,
      source: "Matias 2019 (newcomers’ violations .48 → .40)",
      "How likely members are to offend where rules are pinned.", "有置顶群规时违规概率的倍数。"
    )
    .plausible(
      0.7...0.95,
      "Matias 2019: from 52 to 60 % compliant, so .48 → .40",
      "Matias 2019：守规者 52 % → 60 %，即 .48 → .40"),
  ]

  /// What a further hour finds in time, once everything is read, against what an hour finds on average.
  package func lastHour(of hours: Double) -> Double {
    guard rounds > 0 else { return 0 }
    let (x, e) = (hours / rounds, Double(exponential(-Float(hours / rounds))))
    return x * e / (1 - e)
  }
}
