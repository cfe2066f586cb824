// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// What a lesson's run shows: a small chart, every claim with its interval, and what a prediction
/// missed.
package struct LessonOutcomeText {
  private let outcome: LessonOutcome
  private let language: Language

  package init(_ outcome: LessonOutcome, language: Language) {
    self.outcome = outcome
    self.language = language
  }

  private func word(_ en: String, _ zh: String) -> String { Bilingual(en, zh)[language] }

  private static let chartWidth = 36

  /// The metric of the first claim day by day, a line for each plan, all on one scale; nil when that is
  /// no number of a day.
  package var chart: String? {
    let metric = outcome.lesson.claims.lazy.compactMap(\.measurement.metric).first
    guard let metric else { return nil }
    let lines = outcome.runs.plans.map { run in
      let daily = daily(metric, run.runs)
      return (plan: run.plan, daily: daily, points: stretches(daily))
    }
    let all = lines.flatMap(\.points).filter { !$0.isNaN }
    guard let low = all.min(), let high = all.max(), lines.contains(where: { $0.points.count > 1 })
    else { return nil }
    let days = outcome.lesson.study.community.days
    var table = TextTable(
      [
        word("plan", "方案"), word("day 1 to \(days)", "第 1 天到第 \(days) 天"), word("first", "起点"),
        word("last", "终点"),
      ], alignments: [.left, .left, .right, .right])
    func number(_ x: Double?) -> String {
      metric.unit == Units.share ? NumberText.percent(x ?? .nan) : NumberText.short(x ?? .nan)
    }
    // doing nothing first, then the highest at the end
    let last = lines.map { $0.daily.last { !$0.isNaN } ?? -.infinity }
    let rest = lines.indices.dropFirst().sorted { (last[$0], $1) > (last[$1], $0) }
    for (plan, daily, points) in ([0] + rest).map({ lines[$0] }) {
      table.add([
        plan.title[language], Sparkline.text(points, low: low, high: high),
        number(daily.first { !$0.isNaN }), number(daily.last { !$0.isNaN }),
      ])
    }
    let hasUnit = metric.unit == Units.yuan || metric.unit == Units.hours
    let unit = hasUnit ? word(" (\(metric.unit.en))", "（\(metric.unit.zh)）") : ""
    let title = metric.title[language] + unit
    return word(
      "\(title), mean of \(outcome.runs.replications) runs (▁ is \(number(low)), █ is \(number(high))):\n",
      "\(title)，\(outcome.runs.replications) 次运行的均值（▁ 为 \(number(low))，█ 为 \(number(high))）：\n")
      + table.text
  }

  /// Means over replications, day by day.
  private func daily(_ metric: Metric, _ runs: [RunRecord]) -> [Double] {
    let series = runs.map { metric.series($0) }
    return (series.first ?? []).indices.map { day in
      Moments(series.map { $0[day] }.filter { !$0.isNaN }).mean ?? .nan
    }
  }

  /// Means over stretches of days, as many as the chart is wide.
  private func stretches(_ daily: [Double]) -> [Double] {
    let count = min(Self.chartWidth, daily.count)
    return (0..<count).map { place in
      let first = place * daily.count / count
      let stretch = daily[first..<max(first + 1, (place + 1) * daily.count / count)]
      return Moments(stretch.filter { !$0.isNaN }).mean ?? .nan
    }
  }

  /// Every claim and its numbers.
  package var claims: String {
    let lines = outcome.claims.map {
      ClaimText($0, in: outcome.lesson.study, language: language).text
    }
    return
      ([
        word(
          "What came out; in brackets the paired 95 % interval, on the same people and the same luck:",
          "结果如下；方括号内是配对 95% 区间（同一批人、同样的运气）：")
      ] + lines).joined(separator: "\n")
  }

  /// Whether a prediction of the first claim was right, and what it missed.
  package func answer(to prediction: Prediction) -> String? {
    guard let first = outcome.claims.first else { return nil }
    let found = first.finding
    let difference = ClaimText(first, in: outcome.lesson.study, language: language).differenceText
    if found == prediction {
      return word(
        "You were right: \(Self.words(found).en) (\(difference)).",
        "你答对了：\(Self.words(found).zh)（\(difference)）。")
    }
    return word(
      "You said: \(Self.words(prediction).en). It came out: \(Self.words(found).en) (\(difference)). "
        + "Ask yourself what you left out before you read on.",
      "你的预测：\(Self.words(prediction).zh)。实际：\(Self.words(found).zh)（\(difference)）。"
        + "往下读之前，先想想漏掉了什么。")
  }

  /// A prediction in words.
  package static func words(_ prediction: Prediction) -> Bilingual {
    switch prediction {
    case .higher: Bilingual("higher", "更高")
    case .lower: Bilingual("lower", "更低")
    case .same: Bilingual("about the same", "差不多")
    }
  }
}
