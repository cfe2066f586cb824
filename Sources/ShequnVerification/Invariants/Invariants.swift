// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario

extension Check {
  /// What holds on every scenario of the library, whatever it tells.
  static let invariants: [Check] = [
    invariant(
      "members-add-up", Bilingual("members add up", "成员数守恒"),
      formula: Bilingual(
        "members tomorrow = members today + joined − left; causes and channels add up",
        "次日成员 = 今日成员 + 加入 − 离开；各原因与各渠道之和相符"),
      reason: Bilingual("Nobody appears, disappears or is counted twice.", "没有人凭空出现、消失或被重复计算。")
    ) { plan, _ in plan.runs.contains { !$0.membersAddUp } },
    invariant(
      "money-adds-up", Bilingual("money adds up", "资金守恒"),
      formula: Bilingual(
        "costs and revenue by entry = by day = in all, to the cent", "按条目 = 按日 = 合计的成本与收入，分毫不差"),
      reason: Bilingual("Every cent has an account and a day.", "每一分钱都有科目与日期。")
    ) { plan, _ in plan.runs.contains { !$0.moneyAddsUp } },
    invariant(
      "deposits-add-up", Bilingual("deposits add up", "押金守恒"),
      formula: Bilingual(
        "deposits taken = returned + kept + still held, to the cent", "收取的押金 = 返还 + 留存 + 仍持有，分毫不差"),
      reason: Bilingual(
        "Deposits are members' money, neither revenue nor cost.", "押金属于成员，既非收入也非成本。")
    ) { plan, _ in plan.runs.contains { !$0.depositsAddUp } },
    invariant(
      "threads-change-nothing", Bilingual("threads change nothing", "线程数不影响结果"),
      formula: Bilingual("result digests with one and three threads are equal", "一个与三个线程的结果指纹相同"),
      reason: Bilingual(
        "A result that depends on the machine is none.", "依赖机器的结果不是结果。")
    ) { plan, verification in
      try verification.record(plan.plan, replication: 0, threads: 3).digest != plan.run.digest
    },
    invariant(
      "neutral-levers-do-nothing", Bilingual("levers at zero do nothing", "强度为零的杠杆不起作用"),
      formula: Bilingual(
        "with every lever of a plan at its neutral value the result digest is that of doing nothing",
        "方案中所有杠杆取中性值时，结果指纹与什么都不做相同"),
      reason: Bilingual(
        "A lever must not shift the luck of others by being there.", "杠杆不得因其存在而扰动他人的运气。")
    ) { plan, verification in
      let levers = plan.plan.levers.compactMap(\.atNeutral)
      guard !levers.isEmpty else { return false }
      return try verification.record(plan.community, levers).digest != plan.idle.digest
    },
    invariant(
      "metrics-change-nothing", Bilingual("watching changes nothing", "观测不影响结果"),
      formula: Bilingual(
        "every day is the same with and without a list of all members",
        "是否列出全部成员，每一天的记录都相同"),
      reason: Bilingual("Measuring must not move what is measured.", "测量不得改变被测量者。")
    ) { plan, verification in
      try verification.record(plan.plan, replication: 0, threads: 1, survivors: true).days
        != plan.run.days
    },
    invariant(
      "nothing-before-its-day",
      Bilingual("nothing before its day", "生效日之前毫无影响"),
      formula: Bilingual(
        "with the windows of all levers moved to the second half, every day of the first half is that "
          + "of doing nothing", "把所有杠杆的起始日移到后半程，前半程的每一天都与什么都不做相同"),
      reason: Bilingual(
        "Plans are compared on the same luck: they may part only on the day on which they differ.",
        "方案在同样的运气下比较：只有到了不同的那一天才可以分开。")
    ) { plan, verification in
      let half = plan.community.days / 2
      let levers = plan.plan.levers.compactMap { $0.beginning(on: half + 1) }
      guard !levers.isEmpty else { return false }
      let late = try verification.record(plan.community, levers)
      return !zip(late.days, plan.idle.days).prefix(half).allSatisfy {
        $0.aside(from: [.tests]) == $1.aside(from: [.tests])
      }
    },
    invariant(
      "order-changes-nothing",
      Bilingual("the order of levers changes nothing", "杠杆的先后不影响结果"),
      formula: Bilingual(
        "result digests of a plan and of its levers in reverse order are equal; plans with a budget or "
          + "a team are left out, where who comes first is served first",
        "方案与其杠杆倒序后的结果指纹相同；含预算或团队的方案除外，因为那里先到先得"),
      reason: Bilingual(
        "A plan is a list, not a sequence: to write a line higher up must not be a decision.",
        "方案是清单而非流程：把一行写在上面不应成为一个决策。")
    ) { plan, verification in
      let levers = plan.plan.levers
      guard levers.count > 1, !levers.contains(where: { type(of: $0).servesInOrder }) else {
        return false
      }
      return try verification.record(plan.plan.community, levers.reversed()).digest
        != plan.run.digest
    },
    invariant(
      "prices-change-only-costs",
      Bilingual("prices change only what is paid", "价格只影响花费"),
      formula: Bilingual(
        "with all costs, caps and rewards doubled and a yuan felt as half as much, every day is the "
          + "same but for the money",
        "所有成本、上限与奖励翻倍而每元的感受减半时，除金额外每一天都相同"),
      reason: Bilingual(
        "People feel what a reward is worth to them. In what unit it is written must not matter.",
        "人感受到的是奖励的价值，用什么单位记账不应有影响。")
    ) { plan, verification in
      let dear = try verification.record(
        plan.plan.community.dear, plan.plan.levers.map(\.dear))
      return !zip(dear.days, plan.run.days).allSatisfy {
        $0.aside(from: [.money]) == $1.aside(from: [.money])
      }
    },
    saturation,
  ]

  private static func invariant(
    _ name: String, _ title: Bilingual, formula: Bilingual, reason: Bilingual,
    isBroken: @escaping @Sendable (Rehearsal, Verification) throws -> Bool
  ) -> Check {
    Check(
      name: name, family: .invariant, title: title, formula: formula, reason: reason, scenario: nil,
      points: []
    ) { verification, _ in
      let plans = try verification.rehearsals.all(verification)
      let broken = try verification.sideBySide(plans) { try isBroken($0, verification) }
      return [
        violations(zip(plans, broken).filter { $1 }.map { $0.0.name }, of: plans.count)
      ]
    }
  }

  private static func violations(_ broken: [String], of plans: Int) -> Finding {
    let list = broken.joined(separator: ", ")
    return .exact(
      Bilingual("violations in \(plans) plans", "\(plans) 个方案中的违反次数"),
      expected: 0, simulated: plans > 0 ? Double(broken.count) : .nan, tolerance: 0,
      note: broken.isEmpty ? nil : Bilingual("broken by \(list)", "违反者：\(list)"))
  }

  private static let saturation = Check(
    name: "logits-stay-in-range", family: .invariant,
    title: Bilingual("logits stay where they mean what they say", "logit 保持在有意义的范围"),
    formula: Bilingual(
      "at full size, under 5 % of the decisions of any kind have effects beyond ±4 logits (with --quick "
        + "in the first 60 days)", "完整规模下，任何一类决策中效应超出 ±4 logit 者不到 5%（--quick 只看前 60 天）"),
    reason: Bilingual(
      "Beyond that everybody or nobody does it, and coefficients mean nothing any more.",
      "超出之后人人如此或无人如此，系数便失去意义。"),
    scenario: nil, points: []
  ) { verification, _ in
    let time = Overrides(days: verification.isQuick ? 60 : nil)
    let plans = try verification.library.flatMap { scenario in
      let study = try verification.study(scenario, time)
      return ([study.doNothing] + study.plans).map { (scenario: scenario, plan: $0) }
    }
    let shares = try verification.sideBySide(plans) { _, plan in
      let run = try verification.record(plan, replication: 0, threads: 1)
      return LogitDecision.allCases.map { decision in
        run.total { $0.saturation[decision].beyond }
          / max(1, run.total { $0.saturation[decision].of })
      }.max() ?? 0
    }
    return verification.library.map { scenario in
      .between(
        Bilingual("highest share, \(scenario)", "最高占比，\(scenario)"), 0...0.05,
        simulated: zip(plans, shares).filter { $0.0.scenario == scenario }.map(\.1).max() ?? .nan)
    }
  }
}

extension RunRecord {
  fileprivate var membersAddUp: Bool {
    var members = startingMembers
    return days.allSatisfy { day in
      members += day.joined - day.left
      return day.members == members && day.left == day.leftBy.reduce(0, +)
        && day.joined == day.joinedBy.reduce(0, +)
    } && departures.count == days.reduce(0) { $0 + $1.left }
  }

  private func cents(
    _ kind: Booking.Kind, where isMeant: (String) -> Bool = { _ in true }
  ) -> Int {
    entries.reduce(0) { $0 + ($1.kind == kind && isMeant($1.account) ? $1.cents : 0) }
  }

  fileprivate var moneyAddsUp: Bool {
    let costs = cents(.cost)
    return costs == days.last?.totalCost && costs == days.reduce(0) { $0 + $1.cost }
      && cents(.revenue) == days.reduce(0) { $0 + $1.revenue }
  }

  fileprivate var depositsAddUp: Bool {
    let accounts = Set(entries.lazy.filter { $0.kind == .deposit }.map(\.account))
    let kept = cents(.revenue) { accounts.contains($0) }
    return cents(.deposit) == cents(.refund) + kept + (days.last?.depositsHeld ?? 0)
  }
}
