// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Ties and replies: an exchange between two members moves their tie by w += exchange(1 − w); ties
/// fade by e^−decay a day; being present in a lively group adds a little belonging. Embeddedness E
/// = 1 − exp(−Σw/scale). Each member's message draws replies from those online in the group, with
/// logit base + tie·w + owed + question + (v − neutral), shared among many viewers, on average at most
/// `limit` a message: threads are branching processes.
package struct Ties: Mechanism {
  package var base = 0.0
  package var tie = 0.0
  package var owed = 0.0
  package var question = 0.0
  package var value = 0.0
  package var sharing = 0.0
  package var limit = 0.0
  package var exchange = 0.0
  package var decay = 0.0
  package var presence = 0.0
  package var lively = 0.0
  package var scale = 0.0
  package var replies = 0.0
  package var contagion = 0.0
  package var giving = 0.0
  package var acrossGroups = 0.0
  package var answersScale = 0.0
  package var answersLimit = 0.0
  package var memory = 0.0
  package var givingLimit = 0.0

  package init() {}

  package static let name = "ties"
  package static let title = Bilingual("Ties and replies", "关系与回复")
  package static let summary = Bilingual(
    "Members answer each other, more so those they know and those they owe an answer; "
      + "answers make ties, ties make members stay.",
    "成员相互回复，尤其对熟人与欠回复者；回复形成关系，关系使人留下。")
  package static let whenOff = Bilingual(
    "Nobody answers anybody and nobody knows anybody.",
    "无人回复，彼此不相识。")
  package static let parameters: [Parameter<Ties>] = [
    .number(
      "base", \.base, .none, -3.5, in: -50...2, off: -50, evidence: .computed,
      source: "8 logs of communities (answers to strangers: median −3.6)",
      "Logit of a viewer's answering a stranger's message.",
      "浏览者回复陌生人消息的 logit。"
    )
    .plausible(
      (-5)...(-2.5),
      "8 logs: logit of answering a message of who wrote on the same day and is a stranger, "
        + "−6.3 to −1.0, median −3.6",
      "8 份日志：回复同日发言的陌生人的 logit，−6.3 到 −1.0，中位 −3.6"),
    .number(
      "tie", \.tie, .none, 2, in: 0...10,
      "Logit effect of the tie w to the author.",
      "与作者关系 w 的 logit 效应。"
    )
    .plausible(
      1...5,
      "8 logs: who has had an exchange within 60 days answers more, by .4 to 2.9, median .8, on "
        + "ties far from full",
      "8 份日志：60 天内有过交流者回复更多，.4 到 2.9，中位 .8，其关系远未满"),
    .number(
      "owed", \.owed, .none, 1, in: 0...5, evidence: .observational,
      source: "Faraj & Johnson 2011 (direct reciprocity)",
      "Logit effect of owing the author an answer.",
      "欠作者一次回复的 logit 效应。"
    )
    .plausible(
      0.36...1.5,
      "the thanked thank 43 % more (λ .36, Wikipedia 2020); direct reciprocity (Faraj & Johnson "
        + "2011)",
      "受谢者致谢 +43 %（λ .36，维基百科 2020）；直接互惠（Faraj & Johnson 2011）"),
    .number(
      "question", \.question, .none, 0.4, in: 0...5,
      "Logit effect of a question in the message.",
      "消息为提问时的 logit 效应。"),
    .number(
      "value", \.value, .none, 1, in: 0...5,
      "Logit effect of a message's value above `neutral-value` of contributing.",
      "消息价值超过 `neutral-value`（见 contribute）部分的 logit 效应。"),
    .number(
      "sharing", \.sharing, .members, 10, in: 1...1000000,
      "Viewers beyond whom each feels less responsible to answer.",
      "超过此浏览人数后责任分散。"),
    .number(
      "limit", \.limit, .none, 0.7, in: 0...0.95, off: 0, evidence: .computed,
      source: "7 logs of communities (replies a message .33–.95, median .86)",
      "Most replies that a message draws on average.",
      "每条消息平均回复数的上限。"
    )
    .plausible(
      0.35...0.9,
      "replies a message in seven logs that keep them: .33 to .95, median .86; 2.9 messages a "
        + "thread in a benchmark: .65",
      "七份记录回复的日志：每条 .33 到 .95 次，中位 .86；某基准每帖 2.9 条：.65"),
    .number(
      "exchange", \.exchange, .share, 0.1, in: 0...1, off: 0,
      "Share by which a tie grows in an exchange.",
      "一次交流中关系增长的比例。"),
    .number(
      "decay", \.decay, .perDay, 0.01, in: 0...1, evidence: .observational,
      source: "Burt 2002 (nine in ten bridges gone in a year: .0063)",
      "Rate at which ties fade.",
      "关系衰减率。"
    )
    .plausible(
      0.003...0.02,
      "nine in ten bridges are gone within a year: .0063 a day (Burt 2002)",
      "十条桥接关系一年内断九条：每天 .0063（Burt 2002）"),
    .number(
      "presence", \.presence, .none, 0.002, in: 0...1, off: 0,
      "Belonging gained by a visit to a lively group.",
      "在活跃群中来访一次获得的归属感。"),
    .number(
      "lively", \.lively, .items, 5, in: 1...1000000,
      "Member messages of yesterday that make a group fully lively.",
      "使群完全活跃的昨日成员消息数。"),
    .number(
      "scale", \.scale, .none, 0.5, in: 0.01...100,
      "Sum of ties at which embeddedness is 1 − 1/e.",
      "嵌入度达到 1 − 1/e 时的关系总和。"),
    .number(
      "replies", \.replies, .none, 0.3, in: 0...2, off: 0,
      "Log-rate effect on posting of a reply received of late (up to `answers-limit`; each "
        + "counts e^(−t/`answers-scale`)).",
      "近期收到一次回复对发帖率的对数效应（至多 `answers-limit` 次，按 e^(−t/`answers-scale`) 计）。"
    )
    .plausible(
      0.1...0.5,
      "a nudge by a friend: λ .12 (Zeng et al. 2023); one answer among several",
      "好友鼓动：λ .12（Zeng 等 2023）；一次回复只是其一"),
    .number(
      "contagion", \.contagion, .none, 0.8, in: 0...5, off: 0, evidence: .observational,
      source: "Nitzan & Libai 2011",
      "Hazards are multiplied by 1 + this × min(1, Σ w e^(−t/`memory`)) over friends who left.",
      "朋友离开使风险乘以 1 + 此值 × min(1, Σ w e^(−t/`memory`))。"
    )
    .plausible(
      0.4...1.2,
      "a friend’s leaving raises the hazard by 80 % (Nitzan & Libai 2011): half to one and a half",
      "朋友离开使风险 +80 %（Nitzan & Libai 2011）：半倍到一倍半"),
    .number(
      "giving", \.giving, .share, 0.05, in: 0...0.5, off: 0, evidence: .observational,
      source: "Wang et al. 2017",
      "Share by which hazards fall with each reply given of late (up to `giving-limit`; each "
        + "counts e^(−t/`memory`)).",
      "近期每次回复他人使风险下降的比例（至多 `giving-limit` 次，按 e^(−t/`memory`) 计）。"
    )
    .plausible(
      0.02...0.1,
      "Wang et al. 2017: half to twice",
      "Wang 等 2017：一半到两倍"),
    .number(
      "across-groups", \.acrossGroups, .share, 0.3, in: 0...1,
      "What is left of a tie when two members come to be in different groups.",
      "分到不同群后关系剩余的比例。"),
    .number(
      "answers-scale", \.answersScale, .days, 7, in: 0.1...3650, evidence: .computed,
      source: "8 logs of communities (1–15 days, median 12)",
      "Days over which an answer received fades to 1/e.",
      "收到的回复降至 1/e 的天数。"
    )
    .plausible(
      3...15,
      "8 logs: the posting that follows an answer fades over 1 to 15 days, median 12",
      "8 份日志：收到回复后的发帖在 1 到 15 天内消退，中位 12 天"),
    .number(
      "answers-limit", \.answersLimit, .items, 3, in: 0...1000,
      "Most answers received that count.",
      "收到的回复最多计多少次。"),
    .number(
      "memory", \.memory, .days, 30, in: 0.1...3650,
      "Days over which a friend who left is missed, and an answer given binds, down to 1/e.",
      "对离开的朋友的怀念、以及回复他人带来的牵挂降至 1/e 的天数。"),
    .number(
      "giving-limit", \.givingLimit, .items, 10, in: 0...1000,
      "Most answers given that count.",
      "回复他人最多计多少次。"),
  ]

  /// Whether members have anything to do with each other at all.
  var isOn: Bool { limit > 0 || presence > 0 }
}
