// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// How a study that decided itself how long to run came to its end, in words.
struct OutcomeText {
  let text: Bilingual

  init(_ outcome: ReplicationOutcome, of comparison: Comparison) {
    let count = NumberText.grouped(Double(comparison.runs.replications))
    switch outcome.rule {
    case .fixed: text = Bilingual("", "")
    case .until(let share, _):
      text = Self.until(outcome, NumberText.percent(share), count)
    case .choose(_, let confidence, _):
      text = Self.choice(outcome, NumberText.percent(confidence, digits: 0), count, comparison)
    }
  }

  private static func until(_ outcome: ReplicationOutcome, _ share: String, _ count: String)
    -> Bilingual
  {
    let widest = NumberText.percent(outcome.widest ?? .nan)
    let optional = Bilingual(
      "Because the runs themselves decided when to stop, the 95 % intervals hold the truth slightly less often than that.",
      "由于何时停止由运行结果决定，95% 区间包含真值的比例略低于 95%。")
    switch outcome.end {
    case .reached:
      return Bilingual(
        "Precise enough after \(count) replications: the half-width of every difference is at most \(widest) of what "
          + "doing nothing gives (wished for: below \(share)). \(optional.en)",
        "重复 \(count) 次后已足够精确：每个差值的区间半宽不超过什么都不做时均值的 \(widest)（要求低于 \(share)）。\(optional.zh)")
    case .cap:
      return Bilingual(
        "Not precise enough after \(count) replications, the most allowed (--at-most): the widest half-width is "
          + "\(widest) of what doing nothing gives, wished for was below \(share).",
        "重复 \(count) 次（--at-most 所允许的上限）后仍不够精确：最宽的区间半宽为什么都不做时均值的 \(widest)，要求低于 \(share)。")
    case .noScale: return noScale(count)
    case .interrupted: return interrupted(count)
    }
  }

  private static func choice(
    _ outcome: ReplicationOutcome, _ confidence: String, _ count: String,
    _ comparison: Comparison
  ) -> Bilingual {
    let plans = comparison.runs.plans
    let delta = NumberText.short(outcome.indifference ?? .nan)
    let goal = GoalText(comparison.goal).title
    switch outcome.end {
    case .reached:
      guard let chosen = outcome.chosen else { return noScale(count) }
      let title = plans[chosen].plan.title
      let runs = plans.reduce(0) { $0 + $1.runs.count }
      let saved = plans.count * comparison.runs.replications - runs
      let early =
        saved == 0
        ? Bilingual("", "")
        : Bilingual(
          " Plans that were clearly worse stopped on the way, which saved \(saved) of \(saved + runs) runs; their "
            + "figures rest on fewer replications.",
          "明显较差的方案中途停止，在 \(saved + runs) 次运行中省下 \(saved) 次；它们的数字依据的重复次数较少。")
      return Bilingual(
        "Chosen: '\(title.en)'. With \(confidence) confidence it is the best plan, or no more than \(delta) from the best "
          + "(\(goal.en); Kim and Nelson 2001), decided after \(count) replications.\(early.en)",
        "选定：“\(title.zh)”。以 \(confidence) 的置信度，它是最优方案，或与最优相差不超过 \(delta)"
          + "（\(goal.zh)；Kim 与 Nelson 2001），经 \(count) 次重复决出。\(early.zh)")
    case .cap:
      let left = plans.indices.filter { outcome.eliminatedAfter[$0] == nil }
      let names = Bilingual(
        left.map { "'\(plans[$0].plan.title.en)'" }.joined(separator: ", "),
        left.map { "“\(plans[$0].plan.title.zh)”" }.joined(separator: "、"))
      return Bilingual(
        "Not decided after \(count) replications, the most allowed (--at-most). Still possible: \(names.en). A greater "
          + "--indifference (now \(delta)) decides sooner.",
        "重复 \(count) 次（--at-most 所允许的上限）后仍未决出。仍有可能的方案：\(names.zh)。"
          + "放宽 --indifference（现为 \(delta)）可更快决出。")
    case .noScale: return noScale(count)
    case .interrupted: return interrupted(count)
    }
  }

  private static func noScale(_ count: String) -> Bilingual {
    Bilingual(
      "Stopped after \(count) replications: the goal is blank, or 0 without any plan, so that a share of it means "
        + "nothing. Take another goal, or give --indifference in the unit of the goal.",
      "重复 \(count) 次后停止：目标没有数值，或不采取方案时为 0，因此以它的百分比为标准没有意义。"
        + "请换一个目标，或以目标的单位给出 --indifference。")
  }

  private static func interrupted(_ count: String) -> Bilingual {
    Bilingual(
      "Interrupted after \(count) replications, before the study was to end.",
      "在研究应结束之前中断，已完成 \(count) 次重复。")
  }
}
