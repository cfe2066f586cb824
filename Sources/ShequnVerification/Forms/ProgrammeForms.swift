// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario

extension Check {
  /// Service, challenges and deposits.
  static let programmeForms: [Check] = [
    .closedForm(
      "erlang-c", Bilingual("a queue that everybody sits out", "无人放弃的排队"),
      formula: Bilingual(
        "M/M/c: mean wait C/(cμ − λ), C by Erlang (1917); agents busy λ/(cμ) of their time",
        "M/M/c：平均等待 C/(cμ − λ)，C 为 Erlang（1917）公式；客服忙碌占比 λ/(cμ)"),
      reason: Bilingual(
        "Questions queue for agents round the clock; answers that take days make the hour of a visit "
          + "matter little.",
        "提问排队等待昼夜值班的客服；回答以天计时，来访时刻影响甚微。"),
      points: queuePoints(["0.004", "0.006", "0.008", "0.0096", "0.0116"])
    ) { plan in
      let (queue, seen, first) = (queue(plan), queue(plan, sources: plan.members), warmUp(plan))
      let agents = plan.lever(ServiceLever.self)?.agents ?? 1
      return [
        Expectation(
          quantity: Bilingual("hours of waiting", "平均等待小时数"), expected: queue.meanWait,
          allowance: abs(seen.meanWait - queue.meanWait)
        ) { run in
          let days = run.days[first...]
          return days.reduce(0) { $0 + $1.waitHours }
            / days.reduce(0) { $0 + Double($1.answeredByStaff) }
        },
        Expectation(
          quantity: Bilingual("agents busy", "客服忙碌占比"),
          expected: queue.busy,
          allowance: abs(seen.busy - queue.busy)
        ) { run in
          let days = run.days[first...]
          return days.reduce(0) { $0 + $1.busyAgents } / Double(days.count) / agents
        },
      ]
    },
    .closedForm(
      "erlang-a", Bilingual("a queue that some leave", "有人放弃的排队"),
      formula: Bilingual(
        "M/M/c+M: share that gives up θ·E[waiting]/λ (Palm 1957)",
        "M/M/c+M：放弃占比 θ·E[等待人数]/λ（Palm 1957）"),
      reason: Bilingual(
        "Patience is exponential; giving up shortens the queue for the others.",
        "耐心服从指数分布；有人放弃会缩短他人的等待。"),
      points: queuePoints(["0.006", "0.008", "0.012", "0.014", "0.02"])
    ) { plan in
      let (queue, seen, first) = (queue(plan), queue(plan, sources: plan.members), warmUp(plan))
      return [
        Expectation(
          quantity: Bilingual("questions given up", "放弃的提问占比"), expected: queue.abandoned,
          allowance: abs(seen.abandoned - queue.abandoned)
        ) { run in
          let days = run.days[first...]
          return days.reduce(0) { $0 + Double($1.abandoned) }
            / days.reduce(0) { $0 + Double($1.questions) }
        }
      ]
    },
    .closedForm(
      "check-in-completion", Bilingual("check-ins with misses allowed", "允许缺卡的打卡"),
      formula: Bilingual(
        "through L days with fewer than m misses: Σ_{i<m} C(L, i)p^(L−i)(1 − p)^i, p = σ(check-in.base)",
        "L 天内缺卡少于 m 次：Σ_{i<m} C(L, i)p^(L−i)(1 − p)^i，p = σ(check-in.base)"),
      reason: Bilingual(
        "Elimination by misses in all, all other pulls off.", "按累计缺卡淘汰，其余影响关闭。"),
      points: ["0.4054651081", "0.8472978604", "1.7346010553", "2.1972245773", "2.9444389792"].map {
        [mechanism("check-in.base=\($0)")]
      }
    ) { plan in
      let lever = plan.lever(CheckInLever.self) ?? .standard()
      let (length, misses) = (Int(lever.length), Int(lever.missesInAll))
      let p = Formula.logistic(plan.mechanisms.checkIn.base)
      return [
        Expectation(
          quantity: Bilingual("completed", "完成占比"),
          expected: (0..<misses).reduce(0) { $0 + Formula.binomial($1, of: length, p: 1 - p) },
          people: plan.members
        ) { $0.total(\.completions) / max(1, $0.total(\.enrolled)) }
      ]
    },
    .closedForm(
      "check-in-elimination", Bilingual("out after misses in a row", "连续缺卡出局"),
      formula: Bilingual(
        "days until the m-th miss in a row: (q^−m − 1)/(1 − q), q = 1 − σ(check-in.base)",
        "直至连续第 m 次缺卡的天数：(q^−m − 1)/(1 − q)，q = 1 − σ(check-in.base)"),
      reason: Bilingual(
        "Runs of luck (Feller 1968, XIII.7); a streak of check-ins is the same with p in place of q.",
        "连续事件（Feller 1968，XIII.7）；连续打卡同理，以 p 代 q。"),
      points: ["0", "0.2", "0.4054651081", "0.6", "1"].map { [mechanism("check-in.base=\($0)")] }
    ) { plan in
      let misses = max(1, Int(plan.lever(CheckInLever.self)?.missesInARow ?? 1))
      let q = 1 - Formula.logistic(plan.mechanisms.checkIn.base)
      let expected = (pow(q, -Double(misses)) - 1) / (1 - q)
      return [
        Expectation(
          quantity: Bilingual("days until out", "出局前的天数"), expected: expected,
          allowance: expected - Self.daysInside(q: q, misses: misses, days: plan.days)
        ) { run in
          let left = run.stays.left[Int(Cause.eliminated.rawValue)]
          let out = left.indices.reduce(0.0) { $0 + Double($1) * Double(left[$1]) }
          let gone = left.reduce(0.0) { $0 + Double($1) }
          let enrolled = run.total(\.enrolled)
          return (out + (enrolled - gone) * Double(run.days.count)) / enrolled
        }
      ]
    },
    .closedForm(
      "streaks", Bilingual("streaks of visits", "连续来访"),
      formula: Bilingual(
        "a streak of L or more has p^L of the members; the days until one: (p^−L − 1)/(1 − p), which is "
          + "days without a streak ÷ streaks that begin",
        "连续 L 天以上者占 p^L；达到所需的天数：(p^−L − 1)/(1 − p)，即无连续记录的人天 ÷ 新达成的次数"),
      reason: Bilingual(
        "Runs of luck (Feller 1968, XIII.7), counted by what a reward for a streak costs: a week of visits "
          + "takes far longer than a week.",
        "连续事件（Feller 1968，XIII.7），由连续奖励的支出计数：连续来访七天所需的时间远多于一周。"),
      points: [
        [3, 4, 80, 20], [2, 3, 50, 50], [5, 6, 70, 30], [10, 11, 90, 10], [14, 15, 95, 5],
      ].map {
        [
          "plans.streaks.levers.0.welfare.streak=\($0[0])",
          "plans.streaks.levers.1.welfare.streak=\($0[1])",
          "community.segments=[{activity: {beta: [\($0[2] * 10), \($0[3] * 10)]}}]",
        ]
      }
    ) { plan in
      let levers = plan.levers.compactMap { $0 as? WelfareLever }
      let lengths = levers.map { Int($0.streak) }
      let (u, v) = (plan.activity.x, plan.activity.y)
      let shares = lengths.map {
        exp(Formula.logBeta(u + Double($0), v) - Formula.logBeta(u, v))
      }
      guard let length = lengths.min(), let share = shares.max(), let longer = shares.min() else {
        return []
      }
      // from the day on which all of them can be had
      let first = max(lengths.max() ?? 1, 1)
      let days = Double(max(1, plan.days - first + 1))
      let names = levers.map(\.account)
      /// Mean share of the members who are paid: of the shorter streak, of the longer.
      @Sendable func paid(_ run: RunRecord) -> (some: Double, longer: Double) {
        let counts = zip(names, levers).map { name, lever in
          run.entries.reduce(0.0) {
            $0 + ($1.account == name && $1.day >= first ? Double($1.cents) : 0)
          } / max(1, lever.value * 100) / days / plan.members
        }
        return (counts.max() ?? 0, counts.min() ?? 0)
      }
      return [
        Expectation(
          quantity: Bilingual("share with a streak of \(length)", "连续 \(length) 天以上者占比"),
          expected: share
        ) { paid($0).some },
        Expectation(
          quantity: Bilingual("days until a streak", "达成连续记录所需天数"),
          expected: (1 - share) / (share - longer)
        ) { run in
          let paid = paid(run)
          return (1 - paid.some) / (paid.some - paid.longer)
        },
      ]
    },
    .closedForm(
      "deposit-pot", Bilingual("a shared pot of deposits", "押金奖池"),
      formula: Bilingual(
        "paid out + kept by the operator = paid in, to the cent", "返还 + 运营方留存 = 缴入，分毫不差"),
      reason: Bilingual(
        "Shares are rounded to the cent, and no cent may be lost or made.",
        "分成按分取整，一分钱也不能凭空消失或产生。"),
      points: [
        ["deposit=0.01 yuan"], ["deposit=33.33 yuan"], ["commission=0%"], ["commission=37%"],
        ["settlement=refund"],
      ].map { $0.map { "plans.deposit-pot.levers.0.check-in.\($0)" } }
    ) { plan in
      let price = Int(((plan.lever(CheckInLever.self)?.deposit ?? 0) * 100).rounded())
      return [
        Expectation(
          quantity: Bilingual("paid in less paid out and kept, cents", "缴入减返还与留存（分）"),
          expected: 0, isExact: true
        ) { run in
          func cents(_ kind: Booking.Kind) -> Int {
            run.entries.reduce(0) { $0 + ($1.kind == kind ? $1.cents : 0) }
          }
          return Double(cents(.deposit) - cents(.refund) - cents(.revenue))
        },
        Expectation(
          quantity: Bilingual("paid in for each who enrolled, cents", "每位报名者缴入（分）"),
          expected: Double(price), isExact: true
        ) { run in
          let paid = run.entries.reduce(0) { $0 + ($1.kind == .deposit ? $1.cents : 0) }
          return Double(paid) / max(1, run.total(\.enrolled))
        },
      ]
    },
  ]

  private static func queuePoints(_ rates: [String]) -> [[String]] {
    rates.map { [mechanism("service.rate=\($0)")] }
  }

  /// Days until the queue is what it will be.
  private static func warmUp(_ plan: Plan) -> Int { min(400, plan.days / 2) }

  /// The queue of a scenario; that of finitely many people, of whom who waits asks nothing new, is what
  /// the formula, being a limit, is allowed to be off.
  private static func queue(_ plan: Plan, sources: Double = .infinity) -> Queueing {
    let service = plan.mechanisms.service
    let lever = plan.lever(ServiceLever.self) ?? .standard()
    return Queueing(
      arrivals: plan.members * plan.activity.x / (plan.activity.x + plan.activity.y)
        * (1 - exp(-service.rate)) / 24,
      services: 60 / (service.minutes * lever.pace), impatience: 1 / service.patience,
      agents: Int(lever.agents), sources: sources)
  }

  /// Mean days until out, or until the end of the run.
  private static func daysInside(q: Double, misses: Int, days: Int) -> Double {
    var state = [1.0] + [Double](repeating: 0, count: misses - 1)
    return (0..<days).reduce(0) { sum, _ in
      let inside = state.reduce(0, +)
      state = [inside * (1 - q)] + state.dropLast().map { $0 * q }
      return sum + inside
    }
  }
}
