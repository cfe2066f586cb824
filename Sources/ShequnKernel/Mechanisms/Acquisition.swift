// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Calls to people outside other than by a KOL (advertising, partners, offline): of the audience a
/// share hears of the community, and P(join | heard) = σ(base + match·m + trust in the channel +
/// repetition·ln(1 + h) − join friction of the platform), h the hearings a head so far. It is decided once
/// for a person, by one draw: hearing it again wins only those whom the larger chance adds.
/// Who has left may come back, at a constant hazard (`return`, off unless set).
package struct Acquisition: Mechanism {
  package var contactPrice = 0.0
  package var base = 0.0
  package var match = 0.0
  package var partner = 0.0
  package var offline = 0.0
  package var repetition = 0.0
  package var winBack = 0.0
  package var comeBack = 0.0

  package init() {}

  package static let name = "acquisition"
  package static let title = Bilingual("Recruiting", "拉新")
  package static let summary = Bilingual(
    "Advertising, partners and offline recruiting reach people of the market; those whom "
      + "it fits join. The same people reached again are not new people.",
    "广告、互推与线下引流触达市场人群；合适者加入。反复触达同一批人不会带来新人。")
  package static let whenOff = Bilingual(
    "Nobody joins by such a call.",
    "没有人因此加入。")
  package static let parameters: [Parameter<Acquisition>] = [
    .number(
      "contact-price", \.contactPrice, .yuan, 0.05, in: 0.0001...1000,
      "Price of one person's seeing an advertisement.",
      "一人看到广告一次的价格。"
    )
    .plausible(
      0.015...0.15,
      "15 to 150 yuan for 1,000 (WeChat Moments, trade press, nobody could check it)",
      "每千次 15 到 150 元（朋友圈，行业媒体，无法核实）"),
    .number(
      "base", \.base, .none, -7, in: -50...0, off: -50,
      "Logit of joining for a person who hears of it.",
      "听说者加入的 logit。"
    )
    .plausible(
      (-8.5)...(-5.5),
      "assumed: with 2 % who click, 1 to 20 % of them join",
      "假设：2 % 点击，其中 1 % 到 20 % 加入"),
    .number(
      "match", \.match, .none, 2.5, in: 0...10, evidence: .observational,
      source: "Yan et al. 2009 (× 7.7); Farahat & Bailey 2012 (× 1.8)",
      "Logit effect of the match of interests m.",
      "兴趣匹配 m 的 logit 效应。"
    )
    .plausible(
      1.2...4,
      "advertising to those whom it fits: clicks up to × 7.7 (Yan et al. 2009, ln 2.0), × 1.8 "
        + "(Farahat & Bailey 2012, ln .6), both from the mean to the best half of the scale",
      "投给合适的人：点击最多 × 7.7（Yan 等 2009，ln 2.0），× 1.8（Farahat & Bailey 2012，ln .6），均为从平均到最佳的半个标尺"),
    .number(
      "partner", \.partner, .none, 2, in: 0...10,
      "Logit effect of a partner's recommendation.",
      "伙伴推荐的 logit 效应。"),
    .number(
      "offline", \.offline, .none, 4, in: 0...10,
      "Logit effect of a talk face to face.",
      "面对面交流的 logit 效应。"
    )
    .plausible(
      2.7...5,
      "a talk at the door wins 15 to 20 times what a letter does (Gerber & Green 2000, ln "
        + "2.7–3.0); asked in person 34 times as many agree as by mail (Roghanizad & Bohns "
        + "2017, ln 3.5)",
      "上门交谈为信件的 15 到 20 倍（Gerber & Green 2000，ln 2.7–3.0）；当面请求同意者为邮件的 34 倍（Roghanizad & Bohns "
        + "2017，ln 3.5）"
    ),
    .number(
      "repetition", \.repetition, .none, 0.08, in: 0...2, off: 0, evidence: .observational,
      source: "Sethuraman, Tellis & Briesch 2011 (751 elasticities: mean .12)",
      "Logit effect of ln(1 + hearings a head of the same call so far).",
      "同一宣传至今人均听到次数 ln(1 + 次数) 的 logit 效应。"
    )
    .plausible(
      0.03...0.24,
      "elasticity of advertising: .12 over 751 (Sethuraman, Tellis & Briesch 2011), .22 in "
        + "Assmus, Farley & Lehmann 1984",
      "广告弹性：751 个均值 .12（Sethuraman、Tellis & Briesch 2011），Assmus、Farley & Lehmann 1984 为 .22"),
    .number(
      "win-back", \.winBack, .none, 0.5, in: 0...5, off: 0,
      "Logit effect on attendance of being contacted when dormant.",
      "沉默成员被联系后对上线的 logit 效应。"
    )
    .plausible(
      0.2...1.5,
      "a mailed invitation + 23 % (13,735 customers, randomised, λ .21); a voucher a third more "
        + "orders (a firm’s claim)",
      "邮寄邀请 +23 %（13,735 名顾客，随机，λ .21）；代金券多三分之一订单（企业自称）"),
    .number(
      "return", \.comeBack, .perDay, 0, in: 0...1, off: 0,
      "Hazard of coming back for each who has left of their own accord: with the same traits, feelings and "
        + "what is left of their ties; counted as `returned`, not as joined.",
      "自愿离开者每天回归的风险：保留特质、感受和剩余的关系，计入 `returned`，不算新加入。"
    )
    .plausible(
      0...0.002, "assumed: up to half of those who left back within a year",
      "假设：一年内最多一半的离开者回归"),
  ]
}
