// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
package import ShequnStatistics

/// What a member is worth and costs under one plan, by replication.
package struct MemberValue: Sendable {
  /// Discount rate of a year.
  package static let yearlyDiscount = 0.1
  /// Months that are added beyond the run by the sBG model: fifty years.
  private static let furtherMonths = 600

  /// m: yuan of revenue less cost of goods, a member and day.
  package let margins: [Double]
  /// Yuan: Σ m·S(t)·(1 + d)⁻ᵗ over the days t = 0, 1, … of the run; nothing is assumed about the time
  /// after it.
  package let values: [Double]
  /// The metric `ltv` on the last day, over replications in which it has a value.
  package let lifetimeValue: Moments
  /// The metric `ltv_to_cac` likewise.
  package let valueToCost: Moments
  /// The metric `cac` over the run: yuan spent on winning members, for each who joined.
  package let acquisitionCost: Moments
  /// Yuan: the value over the run, and beyond it with survival falling as the sBG model says; nil
  /// without a model that fits.
  package let forecastValue: Double?

  package init(_ runs: RunList, _ survival: PlanSurvival, _ forecast: RetentionForecast?) {
    let discount = LifetimeValue.discount(yearly: Self.yearlyDiscount, periods: 365)
    var known = Array(repeating: Moments(), count: 3)
    let margins = runs.map { run in
      let values = [
        MoneyMetrics.lifetimeValue.end(run), MoneyMetrics.valueToCost.end(run),
        GrowthMetrics.cac.overRun(run),
      ]
      for (index, value) in values.enumerated() where !value.isNaN { known[index].add(value) }
      let memberDays = run.days.reduce(0) { $0 + $1.decisions }
      let cents = run.days.reduce(0) { $0 + $1.revenue - $1.goodsCost }
      return memberDays > 0 ? Double(cents) / 100 / Double(memberDays) : 0
    }
    self.margins = margins
    let values = zip(margins, survival.curves).map { margin, curve in
      margin * LifetimeValue.discountedStay(Array(curve.dropLast()), discount: discount)
    }
    self.values = values
    (lifetimeValue, valueToCost, acquisitionCost) = (known[0], known[1], known[2])
    forecastValue = forecast.flatMap { forecast in
      guard forecast.held.fit.misfit == nil else { return nil }
      let margin = Moments(margins).mean ?? 0
      let within = Moments(values).mean ?? 0
      return within
        + margin * Self.stayAfter(survival, forecast.held.fit.model, discount: discount)
    }
  }

  /// Discounted days of stay after the run.
  private static func stayAfter(
    _ survival: PlanSurvival, _ model: ShiftedBetaGeometric, discount: Double
  ) -> Double {
    let days = survival.days
    let months = days / RetentionForecast.month
    let length = Double(RetentionForecast.month)
    let monthly = LifetimeValue.discount(yearly: yearlyDiscount, periods: 365 / length)
    let end = survival.survival(day: days).mean ?? 0
    var share = end
    // a month's members are those of its middle, half way between its ends
    let stays = (1...furtherMonths).map { month in
      let next = share * model.retention(months + month)
      defer { share = next }
      return (share + next) / 2 * length
    }
    let sum = LifetimeValue.discountedStay(stays, discount: monthly)
    // discounted from the middle of the first further month to the day of joining
    let toJoining = LifetimeValue.discountedStay(
      Array(repeating: 0, count: days + RetentionForecast.month / 2) + [1], discount: discount)
    return sum * toJoining
  }

  /// Whether anything is earned.
  package var earns: Bool { margins.contains { $0 != 0 } }
}
