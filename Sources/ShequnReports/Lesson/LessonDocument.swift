// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
package import ShequnScenario
import ShequnStatistics
import ShequnTables

/// What a lesson's run shows: a small chart, what a prediction missed, and every claim with its interval.
package struct LessonDocument {
  private let outcome: LessonOutcome
  private let prediction: Prediction?

  /// - Parameter prediction: what the learner said of the first claim; nil: nothing.
  package init(_ outcome: LessonOutcome, prediction: Prediction? = nil) {
    (self.outcome, self.prediction) = (outcome, prediction)
  }

  package var document: Document {
    Document(
      outcome.lesson.title, heading: ComparisonDocument.heading(outcome.runs),
      [
        ReportSection("course", Bilingual("Day by day", "逐日"), course),
        ReportSection(
          "answer", Bilingual("Your prediction", "你的预测"), answer.map { [.paragraph($0)] } ?? []),
        ReportSection("claims", Bilingual("What came out", "结果"), [.notes(claims)]),
      ])
  }

  /// Lessons with what they are about.
  package static func list(_ lessons: [Lesson]) -> Document {
    let title = Bilingual("Lessons", "课程")
    @Columns<Lesson> var columns: [Column<Lesson>] {
      Column.words("lesson", Bilingual("lesson", "课程")) { Bilingual($0.name, $0.name) }
      Column.words("about", Bilingual("about", "内容")) { $0.title }
    }
    let first = lessons.first.map { ShellWords.line(["shequn", "lesson", $0.name]) } ?? ""
    return Document(
      title, heading: title,
      [
        ReportSection(
          "lessons", title,
          [
            .table(DataTable("lessons", columns, lessons)),
            .paragraph(Bilingual("Begin with: \(first)", "从这里开始：\(first)")),
          ])
      ])
  }

  // MARK: - The course

  private static let chartWidth = 36

  /// A plan and the means over replications of a metric, day by day.
  private struct Line: Sendable {
    let plan: Plan
    let daily: [Double]

    init(_ run: PlanRuns, _ metric: Metric) {
      plan = run.plan
      let series = run.runs.map { metric.series($0) }
      daily = (series.first ?? []).indices.map { day in
        Moments(series.map { $0[day] }.filter { !$0.isNaN }).mean ?? .nan
      }
    }

    /// Means over stretches of days, as many as the chart is wide.
    var stretches: [Double] {
      let count = min(LessonDocument.chartWidth, daily.count)
      return (0..<count).map { place in
        let first = place * daily.count / count
        let stretch = daily[first..<max(first + 1, (place + 1) * daily.count / count)]
        return Moments(stretch.filter { !$0.isNaN }).mean ?? .nan
      }
    }

    var first: Double? { daily.first { !$0.isNaN } }
    var last: Double? { daily.last { !$0.isNaN } }
  }

  /// The metric of the first claim day by day, a line for each plan, all on one scale; none when that
  /// is no number of a day.
  private var course: [ReportBlock] {
    guard let metric = outcome.lesson.claims.lazy.compactMap(\.measurement.metric).first
    else { return [] }
    let lines = outcome.runs.plans.map { Line($0, metric) }
    let all = lines.flatMap(\.stretches).filter { !$0.isNaN }
    guard let low = all.min(), let high = all.max(), lines.contains(where: { $0.daily.count > 1 })
    else { return [] }
    let days = outcome.lesson.study.community.days
    let form = metric.form
    @Columns<Line> var columns: [Column<Line>] {
      Column.words("plan", Bilingual("plan", "方案"), key: { $0.plan.id }) { $0.plan.title }
      Column("course", Bilingual("day 1 to \(days)", "第 1 天到第 \(days) 天"), .curve) {
        .curve($0.stretches, low...high)
      }
      Column.number("first", Bilingual("first", "起点"), form) { $0.first }
      Column.number("last", Bilingual("last", "终点"), form) { $0.last }
    }
    // doing nothing first, then the highest at the end
    let ends = lines.map { $0.last ?? -.infinity }
    let rest = lines.indices.dropFirst().sorted { (ends[$0], $1) > (ends[$1], $0) }
    let table = DataTable("course", columns, ([0] + rest).map { lines[$0] })
    return [.paragraph(caption(metric, form.text(low), form.text(high))), .table(table)]
  }

  private func caption(_ metric: Metric, _ low: String, _ high: String) -> Bilingual {
    let hasUnit = metric.unit == Units.yuan || metric.unit == Units.hours
    let unit =
      hasUnit ? Bilingual(" (\(metric.unit.en))", "（\(metric.unit.zh)）") : Bilingual("", "")
    let runs = outcome.runs.replications
    return Bilingual(
      "\(metric.title.en)\(unit.en), mean of \(runs) runs (▁ is \(low), █ is \(high)):",
      "\(metric.title.zh)\(unit.zh)，\(runs) 次运行的均值（▁ 为 \(low)，█ 为 \(high)）：")
  }

  // MARK: - The claims

  /// Every claim and its numbers.
  private var claims: [Bilingual] {
    [
      Bilingual(
        "What came out; in brackets the paired 95 % interval, on the same people and the same luck:",
        "结果如下；方括号内是配对 95% 区间（同一批人、同样的运气）：")
    ] + outcome.claims.map { claim in told(claim) { $0.text } }
  }

  private func told(_ claim: ClaimOutcome, _ text: (ClaimText) -> String) -> Bilingual {
    let study = outcome.lesson.study
    return Bilingual(
      text(ClaimText(claim, in: study, language: .en)),
      text(ClaimText(claim, in: study, language: .zh)))
  }

  /// Whether the prediction of the first claim was right, and what it missed; nil: none was made.
  package var answer: Bilingual? {
    guard let prediction, let first = outcome.claims.first else { return nil }
    let found = first.finding.words
    let difference = told(first) { $0.differenceText }
    if first.finding == prediction {
      return Bilingual(
        "You were right: \(found.en) (\(difference.en)).", "你答对了：\(found.zh)（\(difference.zh)）。")
    }
    return Bilingual(
      "You said: \(prediction.words.en). It came out: \(found.en) (\(difference.en)). "
        + "Ask yourself what you left out before you read on.",
      "你的预测：\(prediction.words.zh)。实际：\(found.zh)（\(difference.zh)）。"
        + "往下读之前，先想想漏掉了什么。")
  }
}

extension Prediction {
  package var words: Bilingual {
    switch self {
    case .higher: Bilingual("higher", "更高")
    case .lower: Bilingual("lower", "更低")
    case .same: Bilingual("about the same", "差不多")
    }
  }
}
