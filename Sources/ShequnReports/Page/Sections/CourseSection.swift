// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnStatistics
import ShequnTables

/// The plans side by side over time: a choice of metrics, with bands over replications.
struct CourseSection {
  let values: MetricValues
  /// What is shown before all else.
  let first: [Metric]
  let plans: [ReportPlan]
  /// The order of plans.
  let ranking: [Int]

  /// One curve of the choice.
  private struct Course {
    let metric: Metric
    let title: Bilingual
    /// Added up from the first day on.
    let isSoFar: Bool
  }

  private var courses: [Course] {
    let metrics =
      [
        SizeMetrics.members, ActivityMetrics.dau, ActivityMetrics.stickiness,
        ChurnMetrics.monthlyChurn, ActivityMetrics.posts, FeelingMetrics.trust,
        FeelingMetrics.satisfaction, FeelingMetrics.homogeneity, FeelingMetrics.overload,
        MoneyMetrics.totalOperatingCost,
      ].map { Course(metric: $0, title: $0.title, isSoFar: false) }
      + [
        Course(
          metric: MoneyMetrics.revenue, title: Bilingual("revenue so far", "累计收入"), isSoFar: true),
        Course(
          metric: MoneyMetrics.netMargin, title: Bilingual("net margin so far", "累计净收益"),
          isSoFar: true),
      ]
    let own = first.map { Course(metric: $0, title: $0.title, isSoFar: false) }
    let names = Set(first.map(\.name))
    return own + metrics.filter { $0.isSoFar || !names.contains($0.metric.name) }
  }

  /// Points that a line can show.
  private static let most = 200

  private var step: Int { max(1, (values.days + Self.most - 1) / Self.most) }

  private var shownDays: [Int] {
    (0..<values.days).filter { $0 == 0 || (values.days - 1 - $0) % step == 0 }
  }

  private var marks: [Int] {
    let parts = 8
    return Array(Set((0...parts).map { (values.days - 1) * $0 / parts })).sorted()
  }

  var section: ReportSection? {
    let charts = courses.compactMap { chart($0) }
    guard values.days > 1, !charts.isEmpty else { return nil }
    return ReportSection(
      "course", Bilingual("Over time", "随时间的变化"), [.choice(charts)])
  }

  private func chart(_ course: Course) -> ReportChart? {
    guard let metric = values.metrics.firstIndex(where: { $0.name == course.metric.name }) else {
      return nil
    }
    let days = shownDays
    let isShare = course.metric.unit == Units.share
    let unit = course.metric.unit
    let title = course.title
    var plot = ReportPlot(
      .lines,
      x: step == 1
        ? Bilingual("day", "天")
        : Bilingual("day (one of every \(step) shown)", "天（每 \(step) 天显示一天）"),
      y: unit.en.isEmpty || isShare
        ? title : Bilingual("\(title.en) (\(unit.en))", "\(title.zh)（\(unit.zh)）"))
    plot.isShare = isShare
    plot.x = days.map { ReportPlot.Number(Double($0 + 1)) }
    var cells = marks.map { [Cell.written(String($0 + 1))] }
    var isBlank = true
    for plan in ranking {
      let summaries =
        (course.isSoFar ? values.soFar(plan: plan, metric: course.metric) : nil)
        ?? (0..<values.days).map { values.summary(plan: plan, metric: metric, day: $0) }
      // nothing but zeros is no course, nor is a single day
      isBlank =
        isBlank
        && (summaries.allSatisfy { $0.mean.isNaN || $0.mean == 0 }
          || summaries.count { !$0.mean.isNaN } < 2)
      let banded = values.replications[plan] > 1 ? days : []
      plot.series.append(
        ReportPlot.Series(
          plans[plan].title, plans[plan].style, days.map { summaries[$0].mean },
          low: banded.map { summaries[$0].q05 }, high: banded.map { summaries[$0].q95 }))
      for (row, day) in marks.enumerated() {
        cells[row].append(.written(text(summaries[day], isShare: isShare)))
      }
    }
    guard !isBlank else { return nil }
    let definition = course.metric.definition
    return ReportChart(
      "course-\(course.metric.name)\(course.isSoFar ? "-so-far" : "")",
      Bilingual("Day by day: \(title.en)", "逐日：\(title.zh)"), short: title,
      reading: Bilingual(
        (course.isSoFar ? "Added up from day 1. " : "") + definition.en
          + " Lines are means over replications; in a shaded band lie 90 % of the replications. Click a name to hide "
          + "or show a plan.",
        (course.isSoFar ? "自第 1 天起累计。" : "") + definition.zh
          + "线为各次重复的均值，阴影内是 90% 的重复。点击名称可隐藏或显示该方案。"),
      plot,
      DataTable([Bilingual("day", "天")] + ranking.map { plans[$0].title }, cells))
  }

  private func text(_ summary: Summary, isShare: Bool) -> String {
    func number(_ x: Double) -> String { isShare ? NumberText.percent(x) : NumberText.short(x) }
    guard !summary.q05.isNaN, !summary.sd.isNaN else { return number(summary.mean) }
    return "\(number(summary.mean)) (\(number(summary.q05)) … \(number(summary.q95)))"
  }
}
