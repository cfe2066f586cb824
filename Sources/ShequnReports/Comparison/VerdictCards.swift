// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The verdict of a comparison at a glance: the goal, churn, money, and the cheapest plan that is as good.
struct VerdictCards {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  var blocks: [ReportBlock] {
    guard let best = comparison.ranking.first, comparison.lines[best].goal.isFinite,
      comparison.lines[best].replications >= 2
    else { return [] }
    return [.only(.page, [.cards([goal(best), churn(best), money(best), cheapest(best)])])]
  }

  private func title(_ plan: Int) -> Bilingual { comparison.runs.plans[plan].plan.title }

  private func card(_ title: Bilingual, _ figure: String, _ meaning: Bilingual) -> ReportCard {
    ReportCard(title: title, figure: Bilingual(figure, figure), meaning: meaning)
  }

  private func goal(_ best: Int) -> ReportCard {
    let told = GoalText(comparison.goal)
    let line = comparison.lines[best]
    let change = told.difference(line.difference?.mean, line.difference?.interval())
    let name = title(best)
    return card(
      told.title, told.form.text(line.goal),
      best == 0
        ? Bilingual("without any plan: nothing beats it", "不采取任何方案：没有方案更好")
        : Bilingual(
          "under '\(name.en)'; against doing nothing \(change.en)",
          "“\(name.zh)”；与什么都不做相比 \(change.zh)"))
  }

  private func churn(_ best: Int) -> ReportCard {
    let without = NumberText.percent(comparison.lines[0].monthlyChurn)
    return card(
      Bilingual("leave within a month", "一个月内离开"),
      NumberText.percent(comparison.lines[best].monthlyChurn),
      Bilingual(
        "of members, at the pace of the last 30 days; \(without) without any plan",
        "按最后 30 天的速度；不采取方案时为 \(without)"))
  }

  private func money(_ best: Int) -> ReportCard {
    let line = comparison.lines[best]
    let cost = "¥\(NumberText.grouped(line.cost))"
    guard let roi = line.returns?.roi, let value = roi.value, let interval = roi.interval() else {
      return card(
        Bilingual("spent over the run", "整个运行期的支出"), cost,
        Bilingual("hours of work, rewards, fees and goods", "人工、福利、费用与商品成本"))
    }
    let words =
      interval.low > 0
      ? Bilingual("it earns its money back", "能收回成本")
      : interval.high < 0
        ? Bilingual("it does not earn its money back", "收不回成本")
        : Bilingual("whether it earns its money back is open", "能否收回成本尚不能确定")
    let text = Cell.estimate(value, interval, .difference).text(.en)
    return card(
      Bilingual("spent over the run", "整个运行期的支出"), cost,
      Bilingual("\(words.en): ROI \(text)", "\(words.zh)：投资回报 \(text)"))
  }

  /// Of the plans that cannot be told from the best by the goal, the one that costs least.
  private func cheapest(_ best: Int) -> ReportCard {
    let alike = comparison.ranking.filter { plan in
      plan == best || comparison.goalDifference(best, plan).interval()?.excludesZero != true
    }
    let cheapest =
      alike.min { comparison.lines[$0].cost < comparison.lines[$1].cost } ?? best
    let name = title(cheapest)
    let cost = NumberText.grouped(comparison.lines[cheapest].cost)
    let meaning =
      alike.count == 1
      ? Bilingual("¥\(cost); no cheaper plan is as good", "¥\(cost)；没有更便宜而同样好的方案")
      : Bilingual(
        "¥\(cost); the cheapest of \(alike.count) that cannot be told apart yet",
        "¥\(cost)；\(alike.count) 个尚无法区分的方案中最便宜的")
    return ReportCard(
      title: Bilingual("the cheapest that is as good", "同样好而最便宜的"), figure: name,
      meaning: meaning)
  }
}
