// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import ShequnStatistics

extension Check {
  /// What several runs of a scenario say together.
  static let comparisonForms: [Check] = [
    Check(
      name: "ring-against-mixed", family: .closedForm,
      title: Bilingual("neighbours are not averages", "邻居不是平均值"),
      formula: Bilingual(
        "F mixed − F on a ring at mid-run, both by formula", "运行中点的 F(均匀混合) − F(环形)，均由公式得出"),
      reason: Bilingual(
        "A model of individuals that comes to the same curve whoever knows whom would be an equation in "
          + "disguise.",
        "若无论谁认识谁曲线都一样，个体模型便只是伪装的方程。"),
      scenario: "verification/bass-ring.yaml", points: adoptionPoints
    ) { verification, parameters in
      let ring = try verification.plan("verification/bass-ring.yaml", set: parameters.set)
      let day = max(1, ring.days / 2)
      func plan(_ network: String) throws -> Plan {
        try verification.plan(
          "verification/bass-ring.yaml",
          set: parameters.set + parameters.mistake + [
            "community.market.network=\(network)", "days=\(day)",
          ])
      }
      let market = Double(ring.community.marketSize)
      let count = verification.replications(8)
      let (mixed, bound) = (
        try verification.measure(plan("mixed"), replications: count) {
          [Double($0.day(day).members) / market]
        },
        try verification.measure(plan("ring"), replications: count) {
          [Double($0.day(day).members) / market]
        }
      )
      let own = ring.mechanisms.adoption
      let (p, q, t) = (own.innovation, own.imitation, Double(day) / 365)
      let expected = Formula.bass(p: p, q: q, t: t) - Formula.bassOnRing(p: p, q: q, t: t)
      let daily = Formula.adopters(
        start: ring.members, market: market, p: p / 365, q: q / 365, days: day)
      return [
        .sampled(
          Bilingual("difference in shares after \(day) days", "\(day) 天后加入比例之差"),
          expected: expected, Moments(zip(mixed, bound).map { $0[0] - $1[0] }),
          allowance: abs(daily / market - Formula.bass(p: p, q: q, t: t)) + 1e-4)
      ]
    },
    Check(
      name: "population-variance", family: .closedForm,
      title: Bilingual("twice the members, half the variance", "人数翻倍，方差减半"),
      formula: Bilingual(
        "variance of S(t) over replications ÷ that with twice the members = 2",
        "S(t) 在各次重复间的方差 ÷ 人数翻倍后的方差 = 2"),
      reason: Bilingual(
        "Members have luck of their own (1/N). Shared luck would leave the variance as it is. The "
          + "logarithm of a ratio of variances has standard error √(4/(R − 1)).",
        "成员的运气各自独立（1/N）。若运气共享，方差不会下降。方差比对数的标准误为 √(4/(R − 1))。"),
      scenario: "verification/constant-leaving.yaml",
      points: ["0.005", "0.01", "0.015", "0.03", "0.04"].map { [mechanism("leave.natural=\($0)")] }
    ) { verification, parameters in
      let count = verification.replications(800)
      let base = try [250, 500].map { members in
        let plan = try verification.plan(
          "verification/constant-leaving.yaml",
          set: parameters.set + parameters.mistake + ["community.members=\(members)"])
        // the two sizes share no person and no luck
        var own = verification
        own.seed = verification.seed &+ UInt64(members)
        let shares = try own.measure(plan, replications: count) {
          [Double($0.days.last?.members ?? 0) / Double(members)]
        }
        return Moments(shares.lazy.map { $0[0] }).variance ?? .nan
      }
      return [
        .sampled(
          Bilingual("ln of the ratio of variances", "方差比的自然对数"), expected: log(2),
          simulated: log(base[0] / base[1]),
          standardError: (4 / Double(count - 1)).squareRoot())
      ]
    },
    Check(
      name: "half-steps", family: .closedForm,
      title: Bilingual("half the hazard, twice the days", "风险减半，天数翻倍"),
      formula: Bilingual(
        "S(2t) at hazard h/2 = S(t) at h, with the same people",
        "风险 h/2 时的 S(2t) = 风险 h 时的 S(t)，同一批人"),
      reason: Bilingual(
        "A day is the only step there is; halving all rates and doubling the days is a step of half a day. "
          + "Where only hazards act, the step must not matter: each person has one amount of hazard to live "
          + "through.",
        "一天是唯一的步长；所有速率减半、天数翻倍，即半天步长。只有风险起作用时步长不应有影响：每人有一份待耗尽的风险。"),
      scenario: "verification/constant-leaving.yaml",
      points: ["0.005", "0.01", "0.03", "0.1", "0.2"].map { [mechanism("leave.natural=\($0)")] }
    ) { verification, parameters in
      try ["constant-leaving", "gamma-frailty"].map { name in
        let file = "verification/\(name).yaml"
        let whole = try verification.plan(file, set: parameters.set)
        let half = try verification.plan(
          file,
          set: parameters.set + parameters.mistake + [
            mechanism("leave.natural=\(whole.mechanisms.leave.natural / 2)"),
            "days=\(whole.days * 2)",
          ])
        let shares = try [whole, half].map { plan in
          try verification.measure(plan, replications: 1) {
            [Double($0.days.last?.members ?? 0) / plan.members]
          }[0][0]
        }
        return .exact(
          Bilingual("still there, \(name)", "仍在，\(name)"), expected: shares[0],
          simulated: shares[1],
          // hazards are added in single precision: a person may slip over the edge
          tolerance: 10 / whole.members)
      }
    },
    Check(
      name: "best-cadence", family: .closedForm,
      title: Bilingual("the best cadence of one topic", "单一话题的最优频率"),
      formula: Bilingual(
        "x·e^(−κx/(1 − φ)) is largest at x* = (1 − φ)/κ", "x·e^(−κx/(1 − φ)) 在 x* = (1 − φ)/κ 处最大"),
      reason: Bilingual(
        "More content is better up to a point, and worse beyond it: the simulated value of whole cadences "
          + "is compared.",
        "内容越多越好，但有限度：比较各整数频率的模拟价值。"),
      scenario: "verification/satiation.yaml",
      points: ["0.01", "0.0125", "0.025", "0.0333", "0.05"].map {
        [mechanism("satiation.sensitivity=\($0)")]
      }
    ) { verification, parameters in
      let base = try verification.plan("verification/satiation.yaml", set: parameters.set)
      let own = base.mechanisms.satiation
      let best = min(100, ((1 - own.persistence) / max(1e-9, own.sensitivity)).rounded())
      let values = try (1...max(2, Int(2 * best))).map { posts in
        let plan = try verification.plan(
          "verification/satiation.yaml",
          set: parameters.set + parameters.mistake + [
            "plans.satiation.levers.0.content.posts-per-day=\(posts)", "days=120",
          ])
        return try verification.measure(plan, replications: 1) { run in
          let day = run.day(run.days.count)
          return [Double(posts) * (1 - day.homogeneity / Double(max(1, day.dau)))]
        }[0][0]
      }
      let found = values.indices.max { values[$0] < values[$1] } ?? 0
      return [
        .exact(
          Bilingual("best posts a day", "每天最优条数"), expected: best, simulated: Double(found + 1),
          tolerance: 0)
      ]
    },
  ]
}
