// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics

/// Looks for a goal that cannot be anything but blank or 0 in a scenario, whatever plan is run: plans
/// cannot be ranked by it.
struct GoalReview {
  /// What a goal lacks, and how to give it that.
  struct Lack {
    let message: Bilingual
    let advice: Bilingual
  }

  private let goal: Goal
  private let plans: [Plan]

  init(_ study: Study) {
    goal = study.community.goal
    plans = [study.doNothing] + study.plans
  }

  /// nil: nothing that is known of.
  var lack: Lack? {
    let title = MetricCatalog.named(goal.metric)?.title ?? Bilingual(goal.metric, goal.metric)
    if let days = Self.days[goal.metric], plans.allSatisfy({ $0.community.days < days }) {
      return Lack(
        message: .goalNeedsDays(title, days), advice: .runDays(days))
    }
    if Self.ofSales.contains(goal.metric), !sells, !keepsDeposits {
      return Lack(message: .goalWithoutSales(title), advice: .setAPrice)
    }
    if Self.ofGoods.contains(goal.metric), !sells {
      return Lack(message: .goalWithoutSales(title), advice: .setAPrice)
    }
    if let levers = Self.levers[goal.metric], !plans.contains(where: { $0.has(anyOf: levers) }) {
      return Lack(message: .goalWithoutLever(title), advice: .addLever(levers))
    }
    return nil
  }

  private var sells: Bool { plans.contains { $0.community.shop.price > 0 } }
  private var keepsDeposits: Bool { plans.contains { $0.has(anyOf: ["check-in"]) } }

  /// Of what members pay, deposits that are kept included.
  private static let ofSales: Set = ["revenue", "arpu", "ltv", "ltv_to_cac"]
  /// Of purchases alone.
  private static let ofGoods: Set = ["goods_cost", "repeat_share"]

  /// What nothing but one of these levers moves.
  private static let levers: [String: [String]] = {
    let paid = ["kol", "ads", "cross-promotion", "offline-recruit", "referral"]
    var levers = [
      "cac": paid, "ltv_to_cac": paid, "event_attendance": ["event"],
      "removals": ["moderation"], "wrongful_removals": ["moderation"],
      "mean_wait": ["service"], "staff_load": ["service"],
    ]
    for metric in [
      "enrolled", "check_ins", "check_in_rate", "check_in_rate_enrolled", "completion",
    ] { levers[metric] = ["check-in"] }
    for metric in ["invites", "k_factor", "referred_share"] { levers[metric] = ["referral"] }
    for (channel, lever) in [
      ("kol", "kol"), ("ads", "ads"), ("partner", "cross-promotion"),
      ("offline", "offline-recruit"), ("referral", "referral"),
    ] {
      levers["conversion_\(channel)"] = [lever]
      levers["joined_\(channel)"] = [lever]
    }
    return levers
  }()

  /// Days before which a metric is blank.
  private static let days: [String: Int] = [
    "wau": 7, "mau": 30, "stickiness": 30, "monthly_churn": 30, "k_factor": 30, "arpu": 30,
    "ltv": 30, "ltv_to_cac": 30, "retention_day_1": 2, "retention_day_7": 8,
    "retention_day_30": 31, "retention_bracket_7_13": 14, "retention_full_7": 8,
    "retention_unbounded_30": 31,
  ]
}

extension Plan {
  /// Whether any of these levers is in the plan, within rules and tests too.
  fileprivate func has(anyOf names: [String]) -> Bool {
    levers.contains { $0.has(anyOf: names) }
  }
}

extension Lever {
  fileprivate func has(anyOf names: [String]) -> Bool {
    names.contains(Self.name) || inside.contains { $0.has(anyOf: names) }
  }

  /// The levers within this one.
  private var inside: [any Lever] {
    Mirror(reflecting: self).children.compactMap { $0.value as? LeverList }.flatMap(\.levers)
  }
}
