// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario

extension Check {
  /// Who comes, and by whom.
  static let growthForms: [Check] = [
    .closedForm(
      "arrivals-and-leaving", Bilingual("arrivals and leaving", "到达与流失"),
      formula: Bilingual(
        "members are Poisson with mean and variance λ/δ, lag-k covariance λ/δ·(1 − δ)^k; mean ÷ arrivals "
          + "a day = 1/δ (Little 1961)",
        "成员数服从均值与方差均为 λ/δ 的泊松分布，滞后 k 协方差 λ/δ·(1 − δ)^k；均值 ÷ 每日到达 = 1/δ（Little 1961）"),
      reason: Bilingual(
        "An open population at rest, with its fluctuations. Leave before join, counted at the end of "
          + "the day, gives λ/δ exactly.",
        "静态开放总体及其波动。先离开后加入、日终计数，恰得 λ/δ。"),
      replications: 24,
      points: [
        [mechanism("leave.natural=0.04")], [mechanism("leave.natural=0.08")],
        [mechanism("leave.natural=0.1"), "community.members=210"],
        [mechanism("adoption.innovation=0.0002"), "community.members=225"],
        [mechanism("adoption.innovation=0.0006"), "community.members=674"],
      ]
    ) { plan in
      let market = Double(plan.community.marketSize)
      let chance = 1 - exp(-plan.mechanisms.adoption.innovation / 365)
      let leaving = 1 - exp(-plan.mechanisms.leave.natural)
      let mean = market * chance / leaving
      // the market empties a little, and the start may lie off the mean
      var (members, outside) = (plan.members, market - plan.members)
      let course = (1...plan.days).map { _ in
        let joining = outside * chance
        members += joining - leaving * members
        outside -= joining
        return members
      }
      let first = min(100, plan.days / 2)
      let count = Double(plan.days - first)
      let average = course[first...].reduce(0, +) / count
      let allowance = abs(average - mean)
      let lag = 10
      @Sendable func covariance(_ run: RunRecord, _ lag: Int) -> Double {
        let indices = first..<max(first, plan.days - lag)
        return indices.reduce(0) { sum, index in
          sum + (Double(run.days[index].members) - course[index])
            * (Double(run.days[index + lag].members) - course[index + lag])
        } / Double(indices.count)
      }
      return [
        Expectation(
          quantity: Bilingual("mean number of members", "成员数均值"), expected: mean,
          allowance: allowance
        ) { $0.days[first...].reduce(0) { $0 + Double($1.members) } / count },
        Expectation(
          quantity: Bilingual("variance of members", "成员数方差"), expected: mean,
          allowance: allowance
        ) { covariance($0, 0) },
        Expectation(
          quantity: Bilingual("covariance over ten days", "相隔十天的协方差"),
          expected: mean * pow(1 - leaving, Double(lag)), allowance: allowance
        ) { covariance($0, lag) },
        Expectation(
          quantity: Bilingual("members ÷ arrivals a day", "成员数 ÷ 每日到达"),
          expected: 1 / leaving, allowance: allowance / mean / leaving
        ) { run in
          let days = run.days[first...]
          return days.reduce(0) { $0 + Double($1.members) }
            / days.reduce(0) { $0 + Double($1.joined) }
        },
      ]
    },
    .closedForm(
      "bass-mixed", Bilingual("adoption well mixed (Bass)", "均匀混合的扩散（Bass）"),
      formula: Bilingual(
        "F(t) = (1 − e^(−(p+q)t))/(1 + (q/p)e^(−(p+q)t)), p and q of adoption, t in years",
        "F(t) = (1 − e^(−(p+q)t))/(1 + (q/p)e^(−(p+q)t))，p、q 取自 adoption，t 以年计"),
      reason: Bilingual(
        "Everybody may hear from everybody (Bass 1969).", "任何人都可能从任何人处得知（Bass 1969）。"),
      replications: 8, points: adoptionPoints
    ) { plan in
      let (p, q) = (plan.mechanisms.adoption.innovation, plan.mechanisms.adoption.imitation)
      let market = Double(plan.community.marketSize)
      return adoption(plan) { day in
        let expected = Formula.bass(p: p, q: q, t: Double(day) / 365)
        let daily = Formula.adopters(
          start: plan.members, market: market, p: p / 365, q: q / 365, days: day)
        return (expected, abs(daily / market - expected))
      }
    },
    .closedForm(
      "bass-ring", Bilingual("adoption on a ring", "环形网络上的扩散"),
      formula: Bilingual(
        "F(t) = 1 − exp(−(p + q)t + q(1 − e^(−pt))/p)",
        "F(t) = 1 − exp(−(p + q)t + q(1 − e^(−pt))/p)"),
      reason: Bilingual(
        "Everybody hears from one neighbour only. A model that secretly works with averages would give "
          + "the curve of `bass-mixed`, which is far higher.",
        "每人只从一位邻居处得知。若模型暗中使用平均值，会得到高得多的 `bass-mixed` 曲线。"),
      replications: 8, points: adoptionPoints
    ) { plan in
      let (p, q) = (plan.mechanisms.adoption.innovation, plan.mechanisms.adoption.imitation)
      func share(_ day: Int) -> Double { Formula.bassOnRing(p: p, q: q, t: Double(day) / 365) }
      // within a day nobody hears of those who join on it
      return adoption(plan) { day in
        (share(day), share(day) - share(day - 1) + plan.members / Double(plan.community.marketSize))
      }
    },
    .closedForm(
      "word-of-mouth", Bilingual("word of mouth", "口碑传播"),
      formula: Bilingual(
        "N grows by (M − N)(1 − e^(−qN/M)) a day; in the limit the logistic curve",
        "N 每日增长 (M − N)(1 − e^(−qN/M))；极限为逻辑斯谛曲线"),
      reason: Bilingual(
        "Growth by members alone, in large numbers.", "仅由成员带来的增长，大数情形。"),
      replications: 6,
      points: ["18.25", "27", "45", "60", "73"].map { [mechanism("adoption.imitation=\($0)")] }
    ) { plan in
      let market = Double(plan.community.marketSize)
      let q = plan.mechanisms.adoption.imitation / 365
      return [max(1, plan.days / 2), plan.days].map { day in
        let expected = Formula.adopters(
          start: plan.members, market: market, p: 0, q: q, days: day)
        return Expectation(
          quantity: Bilingual("members on day \(day)", "第 \(day) 天的成员数"), expected: expected,
          // of a mean over luck, by Jensen's inequality
          allowance: expected / plan.members
        ) { Double($0.day(day).members) }
      }
    },
    .closedForm(
      "referral-subcritical", Bilingual("invitations that die out", "会消亡的裂变"),
      formula: Bilingual(
        "K = rate·accept·3/2 < 1: of one founder come 1/(1 − K) in all, n with probability "
          + "e^(−Kn)(Kn)^(n−1)/n! (Borel)",
        "K = rate·accept·3/2 < 1：一位发起人最终共 1/(1 − K) 人，恰 n 人的概率 e^(−Kn)(Kn)^(n−1)/n!（Borel）"),
      reason: Bilingual(
        "Invitations are a branching process (Galton & Watson 1875) and die out below K = 1. Everybody "
          + "is a member for one day here.",
        "邀请是分支过程（Galton & Watson 1875），K < 1 时会消亡。此处每人只做一天成员。"),
      replications: 4000, points: invitationPoints([1, 2, 2.5, 3, 3.5])
    ) { plan in
      let k = reproduction(plan)
      let total: @Sendable (RunRecord) -> Double = { 1 + $0.total(\.joined) }
      return [1, 2, 3].map { n in
        Expectation(
          quantity: Bilingual("families of \(n)", "共 \(n) 人的家族占比"), expected: Formula.borel(n, k),
          people: 1
        ) { total($0) == Double(n) ? 1 : 0 }
      } + [
        Expectation(
          quantity: Bilingual("members of a family", "家族平均人数"), expected: 1 / (1 - k), value: total
        )
      ]
    },
    .closedForm(
      "referral-supercritical", Bilingual("invitations that may go on", "可能爆发的裂变"),
      formula: Bilingual(
        "K = rate·accept·3/2 > 1: the family dies out with the probability s = e^(−K(1 − s))",
        "K = rate·accept·3/2 > 1：家族消亡的概率满足 s = e^(−K(1 − s))"),
      reason: Bilingual(
        "Even above K = 1 many campaigns end by bad luck at the start.",
        "即使 K > 1，许多活动也会因开局运气不佳而终止。"),
      replications: 600, points: invitationPoints([6, 6.5, 7, 8, 9])
    ) { plan in
      let k = reproduction(plan)
      let limit = Formula.extinction(k, generation: 10_000)
      let seen = Formula.extinction(k, generation: plan.days)
      return [
        Expectation(
          quantity: Bilingual("families that have died out", "已消亡的家族占比"), expected: limit,
          allowance: limit - seen, people: 1
        ) { ($0.days.last?.joined ?? 0) == 0 ? 1 : 0 }
      ]
    },
    .closedForm(
      "kol-reach", Bilingual("reach of a KOL", "KOL 触达"),
      formula: Bilingual(
        "fA(1 − (1 − rP)^(n^ω)): n posts reach a share r of the fans fA, P of them join, ω = novelty",
        "fA(1 − (1 − rP)^(n^ω))：n 条内容触达真实粉丝 fA 的比例 r，其中 P 加入，ω 为 novelty"),
      reason: Bilingual(
        "The same people reached again are not new people.", "反复触达同一批人不会带来新人。"),
      points: [
        ["plans.kol-reach.levers.0.kol.credibility=20%"],
        ["plans.kol-reach.levers.0.kol.posts-per-week=14"],
        ["plans.kol-reach.levers.0.kol.audience=50000"],
        [mechanism("kol.base=-4")], [mechanism("kol.novelty=1"), mechanism("kol.real-fans=1")],
      ]
    ) { plan in
      let lever = plan.lever(KOLLever.self) ?? .standard()
      let audience = min(lever.audience, Double(plan.community.marketSize))
      let won = won(by: lever, plan)
      return [
        Expectation(
          quantity: Bilingual("joined by the KOL", "经 KOL 加入的人数"), expected: audience * won,
          allowance: plan.members * won
        ) { $0.total { $0.joinedBy[Int(Channel.kol.rawValue)] } }
      ]
    },
    .closedForm(
      "kol-union", Bilingual("reach of two KOLs", "两位 KOL 的触达"),
      formula: Bilingual(
        "M(1 − Π(1 − r_k)), r_k = fA_k/M·(1 − (1 − rP)^(n^ω)): what one KOL alone would win of the market M",
        "M(1 − Π(1 − r_k))，r_k = fA_k/M·(1 − (1 − rP)^(n^ω))：单独一位 KOL 从市场 M 中赢得的比例"),
      reason: Bilingual(
        "Audiences overlap by chance: whoever follows both joins once. Two KOLs bring less than the sum, "
          + "and more than one.",
        "受众随机重叠：同时关注两人者只加入一次。两位 KOL 带来的人少于两者之和，多于其中一位。"),
      points: [
        ["plans.kol-union.levers.0.kol.audience=5000"],
        ["plans.kol-union.levers.1.kol.audience=20000"],
        ["plans.kol-union.levers.1.kol.posts-per-week=2"],
        [mechanism("kol.base=-3")], [mechanism("kol.reach=0.3")],
      ]
    ) { plan in
      let market = Double(plan.community.marketSize)
      let missed = plan.levers.compactMap { $0 as? KOLLever }.reduce(1) { missed, lever in
        missed * (1 - min(lever.audience, market) / market * won(by: lever, plan))
      }
      return [
        Expectation(
          quantity: Bilingual("joined by either", "经任一 KOL 加入的人数"),
          expected: market * (1 - missed), allowance: plan.members * (1 - missed)
        ) { $0.total { $0.joinedBy[Int(Channel.kol.rawValue)] } }
      ]
    },
  ]

  /// The share of the stated audience that joins by the posts of a KOL whose audience's interests all fit.
  private static func won(by lever: KOLLever, _ plan: Plan) -> Double {
    let kol = plan.mechanisms.kol
    let audience = min(lever.audience, Double(plan.community.marketSize))
    let reach = min(kol.reachMost, kol.reach * pow(audience / 10_000, kol.reachExponent))
    let misfit = 1 - kol.matchBest
    let appeal =
      kol.base + kol.matchSlope - kol.matchCurve * misfit * misfit
      + kol.quality * (lever.quality - 0.5) + kol.credibility * (lever.credibility - 0.5)
      + lever.authenticity
    let posts = (Double(min(30, plan.days)) * lever.postsPerWeek / 7 + 0.999_999).rounded(.down)
    return kol.realFans
      * (1 - pow(1 - reach * Formula.logistic(appeal), pow(posts, kol.novelty)))
  }

  static let adoptionPoints = [(0.01, 0.4), (0.05, 0.2), (0.1, 0.5), (0.03, 0.1), (0.2, 1)]
    .map { [mechanism("adoption.innovation=\($0.0)"), mechanism("adoption.imitation=\($0.1)")] }

  private static func invitationPoints(_ rates: [Double]) -> [[String]] {
    rates.map { [mechanism("referral.rate=\($0)")] }
  }

  /// Members that a member brings; the match of interests is 1.
  private static func reproduction(_ plan: Plan) -> Double {
    plan.mechanisms.referral.rate * plan.mechanisms.referral.accept * 1.5
  }

  /// Shares of the market in at half time and at the end.
  private static func adoption(
    _ plan: Plan, _ share: (Int) -> (expected: Double, allowance: Double)
  ) -> [Expectation] {
    let market = Double(plan.community.marketSize)
    return [max(1, plan.days / 2), plan.days].map { day in
      let (expected, allowance) = share(day)
      return Expectation(
        quantity: Bilingual("share in after \(day) days", "\(day) 天后的加入比例"), expected: expected,
        allowance: allowance, people: market
      ) { Double($0.day(day).members) / market }
    }
  }
}
