// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnStatistics

/// How the goal of a study is told: its name, its values, and differences between them. A goal that is a
/// share is told in percent, and its differences in percentage points.
package struct GoalText: Sendable {
  package let title: Bilingual
  let isShare: Bool
  /// Of a value.
  let form: NumberForm
  /// Of a difference, with its sign.
  let change: NumberForm

  package init(_ goal: Goal) {
    let metric = MetricCatalog.named(goal.metric)
    let name = metric?.title ?? Bilingual(goal.metric, goal.metric)
    title =
      goal.lastDays.map { days in
        metric?.isPooled == true
          ? Bilingual("\(name.en) (last \(days) days)", "\(name.zh)（最后 \(days) 天）")
          : Bilingual("\(name.en) (mean of the last \(days) days)", "\(name.zh)（最后 \(days) 天均值）")
      } ?? Bilingual("\(name.en) at the end", "期末\(name.zh)")
    isShare = metric?.unit == Units.share
    (form, change) = (metric?.form ?? .short, isShare ? .points : .difference)
  }

  /// Behind a difference: nothing, or points.
  var unit: Bilingual { isShare ? Bilingual(" points", " 个百分点") : "" }

  /// How large a difference is, without its sign.
  func size(_ difference: Double?) -> Bilingual {
    let text = NumberForm.short.text(abs(difference ?? .nan) * (isShare ? 100 : 1))
    return Bilingual(text + unit.en, text + unit.zh)
  }

  /// `+6.75 to +33.2`.
  func ends(of interval: Interval) -> Bilingual {
    let (low, high) = (change.text(interval.low), change.text(interval.high))
    return Bilingual("\(low) to \(high)\(unit.en)", "\(low) 至 \(high)\(unit.zh)")
  }

  /// A difference with its interval.
  func difference(_ x: Double?, _ interval: Interval?) -> Bilingual {
    let text = Cell.estimate(x, interval, change).text(.en)
    return Bilingual(text + unit.en, text + unit.zh)
  }
}
