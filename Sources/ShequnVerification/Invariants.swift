// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnPlaybook
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
    ) { sample in sample.runs.contains { !$0.membersAddUp } },
    invariant(
      "money-adds-up", Bilingual("money adds up", "资金守恒"),
      formula: Bilingual(
        "costs and revenue by entry = by day = in all, to the cent", "按条目 = 按日 = 合计的成本与收入，分毫不差"),
      reason: Bilingual("Every cent has an account and a day.", "每一分钱都有科目与日期。")
    ) { sample in sample.runs.contains { !$0.moneyAddsUp } },
    invariant(
      "deposits-add-up", Bilingual("deposits add up", "押金守恒"),
      formula: Bilingual(
        "deposits taken = returned + kept + still held, to the cent", "收取的押金 = 返还 + 留存 + 仍持有，分毫不差"),
      reason: Bilingual(
        "Deposits are members' money, neither revenue nor cost.", "押金属于成员，既非收入也非成本。")
    ) { sample in sample.runs.contains { !$0.depositsAddUp } },
    invariant(
      "threads-change-nothing", Bilingual("threads change nothing", "线程数不影响结果"),
      formula: Bilingual("result digests with one and three threads are equal", "一个与三个线程的结果指纹相同"),
      reason: Bilingual(
        "A result that depends on the machine is none.", "依赖机器的结果不是结果。")
    ) { sample in
      try sample.verification.record(sample.plan, replication: 0, threads: 3).digest
        != sample.verification.record(sample.plan, replication: 0, threads: 1).digest
    },
    invariant(
      "neutral-levers-do-nothing", Bilingual("levers at zero do nothing", "强度为零的杠杆不起作用"),
      formula: Bilingual(
        "with every lever of a plan at its neutral value the result digest is that of doing nothing",
        "方案中所有杠杆取中性值时，结果指纹与什么都不做相同"),
      reason: Bilingual(
        "A lever must not shift the luck of others by being there.", "杠杆不得因其存在而扰动他人的运气。")
    ) { sample in
      let levers = sample.plan.levers.compactMap(neutral)
      guard !levers.isEmpty else { return false }
      let idle = Plan(
        id: "idle", title: Bilingual("idle", "空"), community: sample.study.community, levers: levers
      )
      let (threads, verification) = (sample.verification.threads, sample.verification)
      return try verification.record(idle, replication: 0, threads: threads).digest
        != verification.record(sample.study.doNothing, replication: 0, threads: threads).digest
    },
    invariant(
      "metrics-change-nothing", Bilingual("watching changes nothing", "观测不影响结果"),
      formula: Bilingual(
        "result digests with and without a list of all members are equal", "是否列出全部成员，结果指纹均相同"),
      reason: Bilingual("Measuring must not move what is measured.", "测量不得改变被测量者。")
    ) { sample in
      let (threads, verification) = (sample.verification.threads, sample.verification)
      return try verification.record(
        sample.plan, replication: 1, threads: threads, survivors: true
      ).days != verification.record(sample.plan, replication: 1, threads: threads).days
    },
    saturation,
  ]

  /// A plan of a library scenario, and its runs.
  private struct Sample {
    let verification: Verification
    let study: Study
    let plan: Plan
    var runs: [RunRecord] = []
  }

  private static func invariant(
    _ name: String, _ title: Bilingual, formula: Bilingual, reason: Bilingual,
    isBroken: @escaping @Sendable (Sample) throws -> Bool
  ) -> Check {
    Check(
      name: name, family: .invariant, title: title, formula: formula, reason: reason, scenario: nil,
      points: []
    ) { verification, parameters in
      var broken: [String] = []
      var plans = 0
      for scenario in verification.library {
        let study = try verification.study(
          scenario, Overrides(members: 300, days: verification.isQuick ? 30 : 60))
        for plan in [study.doNothing] + study.plans {
          var sample = Sample(verification: verification, study: study, plan: plan)
          sample.runs = try (0..<(verification.isQuick ? 1 : 3)).map {
            try verification.record(plan, replication: $0, threads: 1)
          }
          plans += 1
          if try isBroken(sample) { broken.append("\(scenario)/\(plan.id)") }
        }
      }
      return [violations(broken, of: plans)]
    }
  }

  private static func violations(_ broken: [String], of plans: Int) -> Finding {
    let list = broken.joined(separator: ", ")
    return .exact(
      Bilingual("violations in \(plans) plans", "\(plans) 个方案中的违反次数"),
      expected: 0, simulated: plans > 0 ? Double(broken.count) : .nan, tolerance: 0,
      note: broken.isEmpty ? nil : Bilingual("broken by \(list)", "违反者：\(list)"))
  }

  /// The lever at the value at which it does nothing; nil: it has none of its own.
  private static func neutral(_ lever: any Lever) -> (any Lever)? {
    let entry = PlaybookCatalog.named(type(of: lever).name)
    let neutral = type(of: lever).neutral
    guard let entry, let value = neutral.value else { return nil }
    var idle = lever
    return entry.assign(&idle, neutral.parameter, value) ? idle : nil
  }

  private static let saturation = Check(
    name: "logits-stay-in-range", family: .invariant,
    title: Bilingual("logits stay where they mean what they say", "logit 保持在有意义的范围"),
    formula: Bilingual(
      "at full size, under 5 % of the decisions of any kind have effects beyond ±4 logits",
      "完整规模下，任何一类决策中效应超出 ±4 logit 者不到 5%"),
    reason: Bilingual(
      "Beyond that everybody or nobody does it, and coefficients mean nothing any more.",
      "超出之后人人如此或无人如此，系数便失去意义。"),
    scenario: nil, points: []
  ) { verification, _ in
    try verification.library.map { scenario in
      let study = try verification.study(scenario)
      var worst = 0.0
      for plan in [study.doNothing] + study.plans {
        let run = try verification.record(plan, replication: 0, threads: verification.threads)
        for decision in LogitDecision.allCases {
          let of = run.total { $0.saturation[decision].of }
          let beyond = run.total { $0.saturation[decision].beyond }
          if of > 0 { worst = max(worst, beyond / of) }
        }
      }
      return .between(
        Bilingual("highest share, \(scenario)", "最高占比，\(scenario)"), 0...0.05,
        simulated: worst)
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
    _ kind: Ledger.Kind, where isMeant: (String) -> Bool = { _ in true }
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
