// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario

extension Check {
  /// How states move.
  static let feelingForms: [Check] = [
    .closedForm(
      "state-approach", Bilingual("a state on its way", "状态趋近"),
      formula: Bilingual(
        "x(t) = x* + (x0 − x*)(1 − k)^t: habit with x* = 1, k = habit.growth",
        "x(t) = x* + (x0 − x*)(1 − k)^t：习惯，x* = 1，k = habit.growth"),
      reason: Bilingual(
        "All bounded states move in this way and no other, so that they cannot leave their bounds.",
        "所有有界状态都只以此方式变化，因此不会越界。"),
      points: ["0.01", "0.03", "0.08", "0.1", "0.15"].map { [mechanism("habit.growth=\($0)")] }
    ) { plan in
      let habit = plan.mechanisms.habit
      return trajectory(plan, Bilingual("habit", "习惯"), \.habit) {
        Formula.approach(from: habit.start, to: 1, by: habit.growth, steps: $0)
      }
    },
    .closedForm(
      "habit", Bilingual("habit", "习惯"),
      formula: Bilingual("H* = pr/(pr + (1 − p)f)", "H* = pr/(pr + (1 − p)f)"),
      reason: Bilingual(
        "Where growth on days online and decay on days off balance.", "上线日的增长与下线日的衰减在此平衡。"),
      points: [
        [mechanism("habit.growth=0.1")], [mechanism("habit.decay=0.05")],
        [mechanism("habit.growth=0.02"), mechanism("habit.decay=0.01")],
        ["community.segments=[{activity: {beta: [200, 800]}}]"],
        ["community.segments=[{activity: {beta: [900, 100]}}]"],
      ]
    ) { plan in
      let habit = plan.mechanisms.habit
      return settled(plan, Bilingual("habit", "习惯"), \.habit) { p in
        let (up, down) = (p * habit.growth, (1 - p) * habit.decay)
        let end = up / (up + down)
        return (end, (habit.start - end) * 1, 1 - up - down)
      }
    },
    .closedForm(
      "trust-gain", Bilingual("trust that is earned", "信任的积累"),
      formula: Bilingual(
        "T* = (pα₊ + (1 − p)δT0)/(pα₊ + (1 − p)δ)", "T* = (pα₊ + (1 − p)δT0)/(pα₊ + (1 − p)δ)"),
      reason: Bilingual(
        "Every visit is a good event, every day off lets trust go home.",
        "每次来访都是好事件，不来的日子信任向原点回归。"),
      points: trustPoints("gain")
    ) { plan in
      let trust = plan.mechanisms.trust
      return settled(plan, Bilingual("trust", "信任"), \.trust) { p in
        let (up, home) = (p * trust.gain, (1 - p) * trust.recovery)
        let end = (up + home * trust.start) / (up + home)
        return (end, trust.start - end, 1 - up - home)
      }
    },
    .closedForm(
      "trust-loss", Bilingual("trust that is spent", "信任的消耗"),
      formula: Bilingual(
        "T* = (1 − p)δT0/(pα₋s + (1 − p)δ), s = trust.promotion-event",
        "T* = (1 − p)δT0/(pα₋s + (1 − p)δ)，s = trust.promotion-event"),
      reason: Bilingual(
        "Every visit meets nothing but promotion and is a bad event.", "每次来访只见推销，均为坏事件。"),
      points: trustPoints("loss")
    ) { plan in
      let trust = plan.mechanisms.trust
      return settled(plan, Bilingual("trust", "信任"), \.trust) { p in
        let (down, home) = (p * trust.loss * trust.promotionEvent, (1 - p) * trust.recovery)
        let end = home * trust.start / (down + home)
        return (end, trust.start - end, 1 - down - home)
      }
    },
    .closedForm(
      "trust-mixed", Bilingual("trust that is earned and spent", "信任的得与失"),
      formula: Bilingual(
        "T* = (gα₊ + (1 − g − b)δT0)/(gα₊ + bα₋ + (1 − g − b)δ), b = p·creepiness, g = p − b",
        "T* = (gα₊ + (1 − g − b)δT0)/(gα₊ + bα₋ + (1 − g − b)δ)，b = p·creepiness，g = p − b"),
      reason: Bilingual(
        "Good and bad visits as luck has it, and days without: what trust is on average is moved by a "
          + "straight line, so the mean is exact. A bad event that did not win over the good one of the "
          + "same day would show here.",
        "好的来访、坏的来访与不来的日子随机交错：平均信任沿直线变化，故均值精确。若同日的坏事件没有压过好事件，会在此显现。"),
      points: [
        [mechanism("trust.gain=0.02")], [mechanism("trust.loss=0.1")],
        [mechanism("trust.recovery=0.02")], [mechanism("personalisation.creepiness=0.4")],
        [mechanism("personalisation.creepy-event=0.5")],
        ["community.segments=[{activity: {beta: [600, 400]}}]"],
      ]
    ) { plan in
      let (trust, watched) = (plan.mechanisms.trust, plan.mechanisms.personalisation)
      return settled(plan, Bilingual("trust", "信任"), \.trust) { p in
        let bad = p * watched.creepiness
        let up = (p - bad) * trust.gain
        let down = bad * min(1, trust.loss * watched.creepyEvent)
        let home = (1 - p) * trust.recovery
        let end = (up + home * trust.start) / (up + down + home)
        return (end, trust.start - end, 1 - up - down - home)
      }
    },
    .closedForm(
      "satiation", Bilingual("satiation", "饱足"),
      formula: Bilingual(
        "sameness at a steady x posts a day: 1 − e^(−κA*), A* = x/(1 − φ)",
        "稳定每天 x 条时的雷同度：1 − e^(−κA*)，A* = x/(1 − φ)"),
      reason: Bilingual(
        "Traces of what was seen add up and fade. `best-cadence` looks for the best x.",
        "看过的内容留下痕迹并逐渐消退。`best-cadence` 检验最优 x。"),
      points: [
        ["plans.satiation.levers.0.content.posts-per-day=2"],
        ["plans.satiation.levers.0.content.posts-per-day=10"],
        ["plans.satiation.levers.0.content.posts-per-day=20"],
        [mechanism("satiation.persistence=0.8")], [mechanism("satiation.sensitivity=0.05")],
      ]
    ) { plan in
      let own = plan.mechanisms.satiation
      let posts = plan.lever(ContentLever.self)?.postsPerDay ?? 0
      return [
        Expectation(
          quantity: Bilingual("sameness", "雷同度"),
          expected: 1 - exp(-own.sensitivity * posts / (1 - own.persistence)), isExact: true
        ) { Double($0.days.last?.homogeneity ?? 0) / Double(max(1, $0.days.last?.dau ?? 0)) }
      ]
    },
    .closedForm(
      "adaptation", Bilingual("expectations that adapt in full", "完全适应的预期"),
      formula: Bilingual(
        "E(t) = x + (E0 − x)(1 − k)^t, S += a(σ(β(x − E)) − S): satisfaction returns to ½",
        "E(t) = x + (E0 − x)(1 − k)^t，S += a(σ(β(x − E)) − S)：满意度回到 ½"),
      reason: Bilingual(
        "With ρ = 1 nothing satisfies for long (the hedonic treadmill); x is a visit without content.",
        "ρ = 1 时没有什么能长久令人满意（享乐跑步机）；x 为无内容的来访。"),
      points: [
        ["expectation-rate=0.02"], ["expectation-rate=0.1"], ["adjustment=0.05"],
        ["adjustment=0.3"], ["steepness=8"],
      ].map { $0.map { mechanism("satisfaction.\($0)") } }
    ) { plan in
      let own = plan.mechanisms.satisfaction
      let (x, start) = (own.welfareWeight / 2, 0.4)
      return trajectory(plan, Bilingual("satisfaction", "满意度"), \.satisfaction) { day in
        (1...day).reduce(0.5) { mood, day in
          let expectation = Formula.approach(
            from: start, to: x, by: own.expectationRate, steps: day - 1)
          let expected = (1 - own.adaptation) * start + own.adaptation * expectation
          let target = Formula.logistic(own.steepness * (x - expected))
          return mood + own.adjustment * (target - mood)
        }
      }
    },
    .closedForm(
      "satisfaction-level", Bilingual("satisfaction with partial adaptation", "部分适应的满意度"),
      formula: Bilingual(
        "S* = σ(β(1 − ρ)(x − E0)), ρ = satisfaction.adaptation",
        "S* = σ(β(1 − ρ)(x − E0))，ρ = satisfaction.adaptation"),
      reason: Bilingual(
        "A lasting change stays felt in part, else no lever would matter for long.",
        "持久的变化会部分地保留感受，否则任何手段都难以长久见效。"),
      points: [
        ["adaptation=0"], ["adaptation=0.2"], ["adaptation=0.7"], ["adaptation=1"], ["steepness=2"],
      ].map { $0.map { mechanism("satisfaction.\($0)") } }
    ) { plan in
      let own = plan.mechanisms.satisfaction
      let gap = own.welfareWeight / 2 - 0.4
      return [
        Expectation(
          quantity: Bilingual("satisfaction at rest", "稳定后的满意度"),
          expected: Formula.logistic(own.steepness * (1 - own.adaptation) * gap), isExact: true
        ) { $0.mean(\.satisfaction, day: $0.days.count) }
      ]
    },
    .closedForm(
      "enthusiasm", Bilingual("enthusiasm that fades and is lifted", "热情的消退与提升"),
      formula: Bilingual(
        "halves every h days; just after a live session of strength s every d days: s/(1 − (1 − s)2^(−d/h))",
        "每 h 天减半；每 d 天一次强度 s 的直播，刚结束时为 s/(1 − (1 − s)2^(−d/h))"),
      reason: Bilingual(
        "Why an untended community goes quiet, and how often it must be woken.",
        "无人打理的社群为何沉寂，以及多久须唤醒一次。"),
      points: ["3", "7", "20", "30", "60"].map { [mechanism("enthusiasm.half-life=\($0)")] }
    ) { plan in
      let own = plan.mechanisms.enthusiasm
      let rhythm = max(1, plan.lever(ContentLever.self)?.window.every ?? 1)
      let fading = pow(2, -rhythm / own.halfLife)
      let sessions = Int(Double(plan.days - 1) / rhythm)
      let last = 1 + sessions * Int(rhythm)
      let end = own.liveLift / (1 - (1 - own.liveLift) * fading)
      // what is left of the start
      let first = own.start * pow(2, -1 / own.halfLife)
      let distance = first + own.liveLift * (1 - first) - end
      let rest = abs(distance) * pow((1 - own.liveLift) * fading, Double(sessions))
      return [
        Expectation(
          quantity: Bilingual("enthusiasm on day \(last)", "第 \(last) 天的热情"),
          expected: end, allowance: rest, isExact: true
        ) { $0.mean(\.enthusiasm, day: last) },
        Expectation(
          quantity: Bilingual("the day before, against that", "前一天与之相比"),
          expected: pow(2, -(rhythm - 1) / own.halfLife), isExact: true
        ) { $0.mean(\.enthusiasm, day: last - 1) / $0.mean(\.enthusiasm, day: last - Int(rhythm)) },
      ]
    },
    .closedForm(
      "overload", Bilingual("overload", "过载"),
      formula: Bilingual(
        "o = 1 − e^(−(n/B − t)), n posts a day, B = attention.median, t = overload.tolerated",
        "o = 1 − e^(−(n/B − t))，每天 n 条，B = attention.median，t = overload.tolerated"),
      reason: Bilingual(
        "Nothing up to what can be taken in, then steeply up.", "未超过可承受量时为零，其后急升。"),
      points: ["10", "25", "30", "70", "150"].map {
        ["plans.overload.levers.0.content.posts-per-day=\($0)"]
      }
    ) { plan in
      let posts = plan.lever(ContentLever.self)?.postsPerDay ?? 0
      let excess = max(
        0, posts / plan.mechanisms.attention.median - plan.mechanisms.overload.tolerated)
      return [
        Expectation(
          quantity: Bilingual("overload", "过载"),
          expected: 1 - exp(-plan.mechanisms.overload.strength * excess), isExact: true
        ) { Double($0.days.last?.overload ?? 0) / Double(max(1, $0.days.last?.dau ?? 0)) }
      ]
    },
    .closedForm(
      "crowding-out", Bilingual("crowding-out of motivation", "动机挤出"),
      formula: Bilingual(
        "I(t) = I* + (½ − I*)x^t, x = (1 − r)e^(−χV), I* = ½r/(1 − x), V = ln(1 + y/half)/(2 ln 2)",
        "I(t) = I* + (½ − I*)x^t，x = (1 − r)e^(−χV)，I* = ½r/(1 − x)，V = ln(1 + y/half)/(2 ln 2)"),
      reason: Bilingual(
        "An expected cash reward for everybody wears down the wish to contribute.",
        "人人都有的预期现金福利会侵蚀贡献意愿。"),
      points: [
        ["plans.crowding-out.levers.0.welfare.value=4 yuan"],
        ["plans.crowding-out.levers.0.welfare.value=16 yuan"],
        [
          "plans.crowding-out.levers.0.welfare.value=100000 yuan",
          mechanism("welfare.cash-crowding=1"),
        ],
        [mechanism("welfare.cash-crowding=0.1")], [mechanism("welfare.cash-crowding=0.02")],
        [mechanism("welfare.recovery=0.05")],
      ]
    ) { plan in
      let own = plan.mechanisms.motivation
      let value = log(1 + (plan.lever(WelfareLever.self)?.value ?? 0) / own.half) / log(4)
      let kept = (1 - own.recovery) * exp(-own.cash.crowding * value)
      return trajectory(plan, Bilingual("motivation", "动机"), \.motivation) {
        Formula.approach(
          from: 0.5, to: 0.5 * own.recovery / (1 - kept), by: 1 - kept, steps: $0)
      }
    },
  ]

  private static func trustPoints(_ way: String) -> [[String]] {
    [
      [mechanism("trust.\(way)=0.02")], [mechanism("trust.\(way)=0.2")],
      [mechanism("trust.recovery=0.02")],
      ["community.segments=[{activity: {beta: [600, 400]}}]"],
      ["community.segments=[{activity: {beta: [100, 900]}}]"],
    ]
  }

  /// A state without luck, at a quarter, half and the end of the run.
  private static func trajectory(
    _ plan: Plan, _ name: Bilingual, _ sum: @escaping @Sendable (DayRecord) -> Double,
    _ value: (Int) -> Double
  ) -> [Expectation] {
    [max(1, plan.days / 4), max(1, plan.days / 2), plan.days].map { day in
      Expectation(
        quantity: Bilingual("\(name.en) on day \(day)", "第 \(day) 天的\(name.zh)"),
        expected: value(day), isExact: true
      ) { $0.mean(sum, day: day) }
    }
  }

  /// A state that comes to rest among members of whom each comes with a chance p of their own: its end,
  /// its distance at the start, and what is left of that after a day.
  private static func settled(
    _ plan: Plan, _ name: Bilingual, _ sum: @escaping @Sendable (DayRecord) -> Double,
    _ rest: (Double) -> (end: Double, distance: Double, left: Double)
  ) -> [Expectation] {
    let count = min(100, plan.days)
    let shapes = plan.activity
    let early = Double(plan.days - count)
    return [
      Expectation(
        quantity: Bilingual("\(name.en) at rest", "稳定后的\(name.zh)"),
        expected: Formula.mean(overBeta: shapes) { rest($0).end },
        allowance: Formula.mean(overBeta: shapes) {
          let rest = rest($0)
          return abs(rest.distance) * pow(rest.left, early)
        }
      ) { $0.mean(sum, last: count) }
    ]
  }
}
