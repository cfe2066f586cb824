// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Leaving (churn): causes add (Aalen), modifiers multiply (Cox):
/// h = ν·modifiers·e^(−2(S−½))·(1 + regret·e^(−age/days))·(h_natural + fading·(1 − M) + [online]·(a/p)·Σ
/// c_k z_k), P = 1 − e^(−h). M = (1 + τ/7)^(−½) is what is left of the memory of the last visit; the
/// passive causes (shortage, sameness, isolation) are multiplied by the platform's inertia.
/// z_k is the deficit as experienced: an exponential mean over visits (a competitor's advantage over
/// satisfaction counts as it is: satisfaction is a mean over visits already).
package struct Leave: Mechanism {
  package var natural = 0.0
  package var shortage = 0.0
  package var homogeneity = 0.0
  package var incentive = 0.0
  package var overload = 0.0
  package var distrust = 0.0
  package var farewell = 0.0
  package var isolation = 0.0
  package var service = 0.0
  package var competitor = 0.0
  package var experience = 0.0
  package var satisfaction = 0.0
  package var fading = 0.0
  package var regret = 0.0
  package var regretDays = 0.0
  package var ageExponent = 0.0
  package var ageScale = 0.0

  package init() {}

  package static let name = "leave"
  package static let title = Bilingual("Leaving", "流失")
  package static let summary = Bilingual(
    "Each cause has its own hazard, a coefficient times a deficit as experienced over visits; "
      + "hazards add, frailty, satisfaction and the regret of the first days multiply. A visit is when "
      + "people decide, but their rate is per calendar time, so that more visits alone do not raise "
      + "churn; who has forgotten the community clears it out some day.",
    "每种原因有各自的风险：系数乘以多次来访体验到的不足；风险相加，脆弱性、满意度与初入群的反悔相乘。"
      + "人们在来访时作决定，但风险按日历时间计，因此来得多本身不会增加流失；遗忘已久者终会清理掉社群。")
  package static let whenOff = Bilingual("Nobody leaves.", "无人离开。")
  package static let parameters: [Parameter<Leave>] = [
    .number(
      "natural", \.natural, .perDay, 0.0005, in: 0...1, off: 0,
      "Hazard of leaving for reasons outside the community.", "社群之外原因的离开风险。"
    )
    .plausible(
      times: 3,
      "moving, changing jobs and phones: a tenth to a half in a year",
      "搬家、换工作、换手机：一年一成到一半"),
    .number(
      "shortage", \.shortage, .perDay, 0.06, in: 0...1, off: 0,
      "Hazard at a full lack of fitting content.", "内容完全不足/不对口时的风险。"
    )
    .plausible(
      times: 3,
      "half of those who find nothing gone in 4 days to 5 weeks, more slowly by inertia",
      "一无所获者在 4 天到 5 周内走掉一半，惰性使其更慢"),
    .number(
      "homogeneity", \.homogeneity, .perDay, 0.05, in: 0...1, off: 0,
      "Hazard at complete sameness of content.", "内容完全同质时的风险。"
    )
    .plausible(
      times: 3,
      "listeners of varied taste stay more (Anderson et al. 2020): direction",
      "口味多样的听众更易留下（Anderson 等 2020）：方向"),
    .number(
      "incentive", \.incentive, .perDay, 0.10, in: 0...1, off: 0,
      "Hazard at the full loss of a habitual reward.", "习惯的福利完全失去时的风险。"
    )
    .plausible(
      times: 3,
      "half of who lost all they were used to gone in 2 days to 3 weeks",
      "失去全部习惯福利者在 2 天到 3 周内走掉一半"),
    .number(
      "overload", \.overload, .perDay, 0.06, in: 0...1, off: 0,
      "Hazard at complete overload.", "完全过载时的风险。"
    )
    .plausible(
      times: 3,
      "half of the overwhelmed gone in 4 days to 5 weeks",
      "不堪其扰者在 4 天到 5 周内走掉一半"),
    .number(
      "distrust", \.distrust, .perDay, 0.09, in: 0...1, off: 0,
      "Hazard at a complete loss of trust against its own past.", "信任较以往完全丧失时的风险。"
    )
    .plausible(
      times: 3,
      "half of who lost all trust gone in 2 days to 3 weeks",
      "信任尽失者在 2 天到 3 周内走掉一半"),
    .number(
      "farewell", \.farewell, .perDay, 0.03, in: 0...1, off: 0,
      "Hazard on the farewell of a KOL to whom the tie is full.", "与之联系最强的 KOL 离场时的风险。"),
    .number(
      "isolation", \.isolation, .perDay, 0.04, in: 0...1, off: 0,
      "Hazard of a member without any ties.", "没有任何关系的成员的风险。"
    )
    .plausible(
      times: 3,
      "loners leave far more (EverQuest II): direction",
      "孤立者离开得多得多（《无尽的任务 II》）：方向"),
    .number(
      "service", \.service, .perDay, 0.05, in: 0...1, off: 0,
      "Hazard after a late or unanswered question.", "提问迟答或无人回答后的风险。"
    )
    .plausible(
      times: 3,
      "half of who waited in vain gone in 2 days to 3 weeks",
      "苦等无果者在 2 天到 3 周内走掉一半"),
    .number(
      "competitor", \.competitor, .perDay, 0.04, in: 0...1, off: 0,
      "Hazard at a competitor's full advantage over satisfaction.", "竞品优势完全大于满意度时的风险。"),
    .number(
      "experience", \.experience, .none, 0.15, in: 0.001...1,
      "Weight of today's visit in the deficit as experienced.", "今日来访在体验不足中的权重。"),
    .number(
      "satisfaction", \.satisfaction, .none, 2, in: 0...6,
      "Log-hazard effect of satisfaction below ½.", "满意度低于 ½ 的对数风险效应。"
    )
    .plausible(
      1...4,
      "assumed: at S = ¼ hazards are 1.3 to 2.7 times those at ½",
      "假设：S = ¼ 时风险为 ½ 时的 1.3 到 2.7 倍"),
    .number(
      "fading", \.fading, .perDay, 0.0008, in: 0...1, off: 0,
      "Hazard of clearing out a community that has been forgotten.", "清理早已遗忘的社群的风险。"
    )
    .plausible(
      times: 3,
      "six in ten clear out dead groups (China Youth Daily 2020), when is not told",
      "六成人会清理“死群”（中青报 2020），未说多久"),
    .number(
      "regret", \.regret, .times, 10, in: 0...100, off: 0,
      "How much more likely a member leaves right after joining: hazards are multiplied by 1 + "
        + "this × "
        + "e^(−age/`regret-days`).",
      "刚加入时更易离开：风险乘以 1 + 此值 × e^(−入群天数/`regret-days`)。"
    )
    .plausible(
      2...15,
      "assumed: hazards of the first day three to sixteen times the later ones",
      "假设：首日风险为之后的 3 到 16 倍"),
    .number(
      "regret-days", \.regretDays, .days, 3, in: 0.1...365,
      "Days over which the regret of joining fades to 1/e.", "加入后的反悔降至 1/e 的天数。"),
    .number(
      "age-exponent", \.ageExponent, .none, 0, in: 0...2, off: 0,
      "Hazards fall as (1 + age/`age-scale`) to the power of minus this.",
      "风险随（1 + 入群天数/`age-scale`）的负此次幂下降。"
    )
    .plausible(
      0...0.5,
      "assumed: frailty already makes old members safer",
      "假设：脆弱度差异已使老成员更稳定"),
    .number(
      "age-scale", \.ageScale, .days, 30, in: 1...3650,
      "Days after joining at which age counts as 1 + 1.", "入群多少天计为 1 + 1。"),
  ]

  /// Switches one cause off: what the same people would have done without it. Causes by rule are
  /// levers', and stay.
  package mutating func turnOff(_ cause: Cause) {
    switch cause {
    case .natural: natural = 0
    case .shortage: shortage = 0
    case .homogeneity: homogeneity = 0
    case .incentive: incentive = 0
    case .overload: overload = 0
    case .distrust: distrust = 0
    case .farewell: farewell = 0
    case .isolation: isolation = 0
    case .service: service = 0
    case .competitor: competitor = 0
    case .fading: fading = 0
    case .eliminated, .banned, .culled: break
    }
  }
}
