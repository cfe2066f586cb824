// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The verdict of a comparison at a glance: the goal, churn, money, the cheapest plan that is as
/// good, and the one that earns most.
struct VerdictCards {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  var blocks: [ReportBlock] {
    guard let best = comparison.ranking.first, comparison.lines[best].goal.isFinite,
      comparison.lines[best].replications >= 2
    else { return [] }
    return [
      .only(
        .page,
        [
          .cards(
            [goal(best), churn(best), money(best), cheapest(best)] + [earner].compactMap { $0 })
        ])
    ]
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
    let title = Bilingual("operating cost over the run", "整个运行期的运营成本")
    let cost = "¥\(NumberText.grouped(line.operatingCost))"
    guard comparison.sells else {
      return card(title, cost, Bilingual("hours of work, rewards and fees", "人工、福利与费用"))
    }
    let goods = "¥\(NumberText.grouped(line.goodsCost))"
    let apart = Bilingual(
      "the goods that were sold cost \(goods) apart from it", "另有售出商品的成本 \(goods)")
    guard let roi = line.returns?.roi, let value = roi.value, let interval = roi.interval() else {
      return card(title, cost, apart)
    }
    let words =
      interval.low > 0
      ? Bilingual("it earns its money back", "能收回成本")
      : interval.high < 0
        ? Bilingual("it does not earn its money back", "收不回成本")
        : Bilingual("whether it earns its money back is open", "能否收回成本尚不能确定")
    let text = Cell.estimate(value, interval, .difference).text(.en)
    return card(
      title, cost,
      Bilingual(
        "\(words.en): ROI \(text); \(apart.en)", "\(words.zh)：投资回报 \(text)；\(apart.zh)"))
  }

  /// Of the plans that cannot be told from the best by the goal, the one that costs least to run.
  private func cheapest(_ best: Int) -> ReportCard {
    let count = comparison.asGoodAsBest.count
    let cheapest = comparison.cheapestAsGood ?? best
    let cost = NumberText.grouped(comparison.lines[cheapest].operatingCost)
    return ReportCard(
      title: Bilingual("the cheapest to run that is as good", "同样好而运营成本最低的"),
      figure: title(cheapest),
      meaning: count == 1
        ? Bilingual("¥\(cost); no cheaper plan is as good", "¥\(cost)；没有更便宜而同样好的方案")
        : Bilingual(
          "¥\(cost); the cheapest of \(count) that cannot be told apart yet",
          "¥\(cost)；\(count) 个尚无法区分的方案中最便宜的"))
  }

  /// The plan of the highest net margin, where anything is sold.
  private var earner: ReportCard? {
    guard let best = comparison.earnsMost, comparison.lines.count > 1 else { return nil }
    let heading = Bilingual("the best by net margin", "净收益最高的")
    guard let difference = comparison.lines[best].marginDifference else {
      return ReportCard(
        title: heading, figure: title(best),
        meaning: Bilingual("no plan earns more", "没有方案更赚钱"))
    }
    let change = Cell.estimate(difference.mean, difference.interval(), .difference).text(.en)
    return ReportCard(
      title: heading, figure: title(best),
      meaning: difference.isClear
        ? Bilingual("¥ \(change) against doing nothing", "与什么都不做相比 ¥ \(change)")
        : Bilingual(
          "¥ \(change); cannot be told from doing nothing", "¥ \(change)；与什么都不做无法区分"))
  }
}
