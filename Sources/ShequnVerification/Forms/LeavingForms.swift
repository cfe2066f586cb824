// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics

extension Check {
  /// Who stays, how long, and of what they leave.
  static let leavingForms: [Check] = [
    .closedForm(
      "constant-leaving", Bilingual("leaving at a constant rate", "恒定流失率"),
      formula: Bilingual(
        "still there after t days: S(t) = (1 − p)^t, p = 1 − e^(−h), h = leave.natural",
        "t 天后仍在：S(t) = (1 − p)^t，p = 1 − e^(−h)，h = leave.natural"),
      reason: Bilingual(
        "With one constant hazard and nothing else, stays are geometric. A day counted twice or not at "
          + "all, or a hazard taken for a probability, shows here.",
        "只有一个恒定风险时，停留时长服从几何分布。多算或漏算一天、或把风险当作概率，都会在此显现。"),
      points: ["0.002", "0.01", "0.05", "0.1", "0.3"].map { [mechanism("leave.natural=\($0)")] }
    ) { plan in
      survival(plan) { exp(-plan.mechanisms.leave.natural * Double($0)) }
    },
    .closedForm(
      "joining-regretted", Bilingual("the regret of joining", "加入后的反悔"),
      formula: Bilingual(
        "S(t) = e^(−hT), T = t + r(1 − e^(−t/d))/(1 − e^(−1/d)), r = leave.regret, d = leave.regret-days",
        "S(t) = e^(−hT)，T = t + r(1 − e^(−t/d))/(1 − e^(−1/d))，r = leave.regret，d = leave.regret-days"
      ),
      reason: Bilingual(
        "Who leaves leaves early: the first days count for more.", "要走的人走得早：头几天的分量更重。"),
      points: [
        "leave.regret=2", "leave.regret=20", "leave.regret=0", "leave.regret-days=1",
        "leave.regret-days=10",
      ].map { [mechanism($0)] }
    ) { plan in
      let leave = plan.mechanisms.leave
      return survival(plan) { days in
        let (t, d) = (Double(days), leave.regretDays)
        let extra = leave.regret * (1 - exp(-t / d)) / (1 - exp(-1 / d))
        return exp(-leave.natural * (t + extra))
      }
    },
    .closedForm(
      "cleared-out", Bilingual("forgotten and cleared out", "遗忘后被清理"),
      formula: Bilingual(
        "nobody comes: S(t) = e^(−f·Σ(1 − (1 + τ/s)^−½)) over τ = 1 … t, f = leave.fading, s = forgetting.scale",
        "无人来访：S(t) = e^(−f·Σ(1 − (1 + τ/s)^−½))，τ = 1 … t，f = leave.fading，s = forgetting.scale"),
      reason: Bilingual(
        "What nobody thinks of any more is removed some day, the sooner the longer ago it was seen.",
        "不再想起的群迟早被清理，隔得越久越快。"),
      points: [
        "leave.fading=0.005", "leave.fading=0.05", "leave.fading=0", "forgetting.scale=2",
        "forgetting.scale=30",
      ].map { [mechanism($0)] }
    ) { plan in
      let (fading, scale) = (plan.mechanisms.leave.fading, plan.mechanisms.forgetting.scale)
      return survival(plan) { days in
        var lived = 0.0
        for silence in 1...max(1, days) {
          lived += 1 - 1 / (1 + Double(silence) / scale).squareRoot()
        }
        return exp(-fading * lived)
      }
    },
    .closedForm(
      "beta-leaving", Bilingual("leaving by a chance of one's own (sBG)", "个人流失概率（sBG）"),
      formula: Bilingual(
        "S(t) = B(α, β + t)/B(α, β), α and β of frailty (Fader & Hardie 2007)",
        "S(t) = B(α, β + t)/B(α, β)，α、β 取自 frailty（Fader & Hardie 2007）"),
      reason: Bilingual(
        "Retention rises with age although nobody changes, because those who leave easily are gone "
          + "first. The fit of `churn` rests on it.",
        "没有人改变，留存率却随入群时间上升，因为易走者先走。`churn` 的拟合以此为据。"),
      points: [(0.695, 6.6), (0.5, 2), (1, 9), (2, 20), (0.3, 0.8)].map {
        [mechanism("frailty.alpha=\($0.0)"), mechanism("frailty.beta=\($0.1)")]
      }
    ) { plan in
      let frailty = plan.mechanisms.frailty
      let model = ShiftedBetaGeometric(alpha: frailty.alpha, beta: frailty.beta)
      return survival(plan) { model.survival($0) }
    },
    .closedForm(
      "gamma-frailty", Bilingual("gamma frailty", "伽马脆弱性"),
      formula: Bilingual(
        "S(t) = (1 + σ²Ht)^(−1/σ²), H = leave.natural, σ² = frailty.variance",
        "S(t) = (1 + σ²Ht)^(−1/σ²)，H = leave.natural，σ² = frailty.variance"),
      reason: Bilingual(
        "Personal factors on the hazard with mean 1 make a crowd's survival fall ever more slowly "
          + "(Vaupel et al. 1979).",
        "均值为 1 的个人风险倍数使群体存活曲线下降越来越慢（Vaupel 等 1979）。"),
      points: ["0.25", "1", "2", "3", "5"].map { [mechanism("frailty.variance=\($0)")] }
    ) { plan in
      let (variance, hazard) = (plan.mechanisms.frailty.variance, plan.mechanisms.leave.natural)
      return survival(plan) { pow(1 + variance * hazard * Double($0), -1 / variance) }
    },
    .closedForm(
      "competing-causes", Bilingual("competing causes", "竞争风险"),
      formula: Bilingual(
        "left for cause k by day t: h_k/h · (1 − e^(−ht)); natural, lack of content, competitor c(U − ½)",
        "t 天内因 k 离开：h_k/h ·（1 − e^(−ht)）；自然、内容不足、竞品 c(U − ½)"),
      reason: Bilingual(
        "Hazards add, and a leaver's cause is drawn by its share of the sum. A cause that is drawn first "
          + "and shuts out the others shows here.",
        "风险相加，离开原因按占比抽取。若某原因先被抽取而挤掉其他原因，会在此显现。"),
      points: [
        ["leave.natural=0.05"], ["leave.shortage=0.03"], ["leave.competitor=0.06"],
        ["leave.natural=0.001", "leave.shortage=0.1"],
        ["leave.natural=0.1", "leave.competitor=0.001"],
      ].map { $0.map(mechanism) }
    ) { plan in
      let leave = plan.mechanisms.leave
      let rival = leave.competitor * max(0, plan.community.market.competitor - 0.5)
      let total = leave.natural + leave.shortage + rival
      let gone = 1 - exp(-total * Double(plan.days))
      let causes: [(Cause, Double)] = [
        (.natural, leave.natural), (.shortage, leave.shortage), (.competitor, rival),
      ]
      let members = plan.members
      return causes.map { cause, hazard in
        Expectation(
          quantity: Bilingual("left: \(cause.title.en)", "离开：\(cause.title.zh)"),
          expected: hazard / total * gone, people: members
        ) { $0.left(cause) / members }
      }
    },
    .closedForm(
      "lifetime-value", Bilingual("lifetime value", "生命周期价值"),
      formula: Bilingual(
        "discounted days of a member: (1 + d)/(1 + d − r), retention r = e^(−h), d from 10 % a year",
        "成员的贴现天数：(1 + d)/(1 + d − r)，留存率 r = e^(−h)，d 由年 10% 折算"),
      reason: Bilingual(
        "What a member is worth is the margin of a day times this (Gupta & Lehmann 2003).",
        "成员价值为每日毛利乘以此数（Gupta & Lehmann 2003）。"),
      points: ["0.02", "0.04", "0.05", "0.08", "0.2"].map { [mechanism("leave.natural=\($0)")] }
    ) { plan in
      let discount = LifetimeValue.discount(yearly: 0.1, periods: 365)
      let retention = exp(-plan.mechanisms.leave.natural)
      let value = (1 + discount) / (1 + discount - retention)
      let members = plan.members
      return [
        Expectation(
          quantity: Bilingual("discounted days of stay", "贴现停留天数"), expected: value,
          // what the run is too short for
          allowance: value * pow(retention / (1 + discount), Double(plan.days + 1))
        ) { run in
          LifetimeValue.discountedStay(
            [1] + run.days.map { Double($0.members) / members }, discount: discount)
        }
      ]
    },
    .closedForm(
      "activity-and-leaving", Bilingual("coming back and leaving", "回访与流失"),
      formula: Bilingual(
        "come on day N: s^N·a; on day N or later: s^N·a/(1 − s(1 − a)); s = e^(−h), a base activity, N = 7",
        "第 N 日来访：s^N·a；第 N 日及以后来访过：s^N·a/(1 − s(1 − a))；s = e^(−h)，a 为基础活跃度，N = 7"),
      reason: Bilingual(
        "The two definitions of retention differ by a factor of four here; age 0 is the first day at risk.",
        "两种留存定义在此相差四倍；第 0 日为首个有流失风险之日。"),
      points: [
        [mechanism("leave.natural=0.01")], [mechanism("leave.natural=0.1")],
        ["community.segments.0.activity={beta: [500, 500]}"],
        ["community.segments.0.activity={beta: [50, 950]}"],
        ["community.segments.0.activity={beta: [2, 8]}"],
      ]
    ) { plan in
      let (age, stay) = (7, exp(-plan.mechanisms.leave.natural))
      let (shapes, members) = (plan.activity, plan.members)
      let kept = pow(stay, Double(age))
      // those who could still come back after the end of the run
      let rest = Double(max(0, plan.days - age))
      func later(_ a: Double) -> Double { a / (1 - stay * (1 - a)) }
      let expected = kept * Formula.mean(overBeta: shapes, later)
      let seen =
        kept
        * Formula.mean(overBeta: shapes) { later($0) * (1 - pow(stay * (1 - $0), rest)) }
      return [
        Expectation(
          quantity: Bilingual("come on day 7", "第 7 日来访"),
          expected: kept * shapes.x / (shapes.x + shapes.y), people: members
        ) { Double($0.cohorts[0].visitors.dropFirst(age).first ?? 0) / members },
        Expectation(
          quantity: Bilingual("come on day 7 or later", "第 7 日及以后来访过"), expected: expected,
          allowance: expected - seen, people: members
        ) { Double($0.cohorts[0].lastVisits.dropFirst(age).reduce(0, +)) / members },
      ]
    },
  ]

  /// Shares still there at a quarter, half and the end of the run.
  private static func survival(_ plan: Plan, _ share: (Int) -> Double) -> [Expectation] {
    let members = plan.members
    return [max(1, plan.days / 4), max(1, plan.days / 2), plan.days].map { day in
      Expectation(
        quantity: Bilingual("still there after \(day) days", "\(day) 天后仍在"), expected: share(day),
        people: members
      ) { Double($0.day(day).members) / members }
    }
  }
}
