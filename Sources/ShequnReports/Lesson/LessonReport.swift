// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnScenario

/// The report of `lesson`: the text, what was predicted and what came out, and the answers folded.
package struct LessonReport {
  private let outcome: LessonOutcome
  private let prediction: Prediction?
  private let files: ResultFiles
  private let manifest: Manifest
  private let typed: String
  private let comparison: Comparison
  private let plans: [ReportPlan]

  /// - Parameters:
  ///   - prediction: what the learner said of the first claim; nil: nothing.
  ///   - typed: what to type to get the same again.
  package init(
    _ outcome: LessonOutcome, prediction: Prediction?, _ files: ResultFiles, manifest: Manifest,
    typed: String
  ) {
    (self.outcome, self.prediction, self.files) = (outcome, prediction, files)
    (self.manifest, self.typed) = (manifest, typed)
    comparison = files.comparison
    plans = ReportPlan.plans(outcome.runs.plans.map(\.plan), best: comparison.ranking.first)
  }

  /// - Parameter charts: nil: tables alone.
  package func html(language: Language, charts: ChartLibrary?) -> String {
    ReportPage(
      outcome.lesson.title, summary: ComparisonDocument.heading(outcome.runs), sections,
      language: language, charts: charts
    ).html
  }

  private var sections: [ReportSection] {
    [question, claims, told("sources", .sources), exercises, told("limits", .limits)]
      + StudySections.ending(files, manifest, typed: typed)
  }

  // MARK: - The text

  private func text(_ section: LessonSection) -> Bilingual {
    Bilingual(outcome.lesson.english[section], outcome.lesson.chinese[section])
  }

  private func told(_ id: String, _ section: LessonSection) -> ReportSection {
    ReportSection(id, section.title, [.prose(text(section))])
  }

  private var question: ReportSection {
    var section = told("question", .question)
    for part in [LessonSection.model, .predict] {
      section.blocks += [.heading(part.title), .prose(text(part))]
    }
    return section
  }

  private var exercises: ReportSection {
    var section = told("exercises", .exercises)
    section.blocks.append(.folded(LessonSection.answers.title, [.prose(text(.answers))]))
    return section
  }

  // MARK: - What came out

  /// What the claims are about, in their order, and the goal.
  private var metrics: [Metric] {
    let all =
      outcome.lesson.claims.compactMap(\.measurement.metric)
      + [MetricCatalog.named(files.goal.metric)].compactMap { $0 }
    var names: Set<String> = []
    return all.filter { names.insert($0.name).inserted }
  }

  /// Hidden until asked for, so that a reader can still predict.
  private var claims: ReportSection {
    ReportSection(
      "claims", Bilingual("What came out", "结果"),
      [
        .folded(
          Bilingual("Show what came out", "显示结果"),
          [answer] + ClaimsTable(outcome).blocks + [
            .chart(PlansSection(comparison: comparison, plans: plans).forest)
          ]
            + (course?.blocks ?? [])
            + [LessonSection.notice, .why].flatMap { [.heading($0.title), .prose(text($0))] })
      ])
  }

  private var course: ReportSection? {
    CourseSection(
      values: files.values, first: metrics, plans: plans, ranking: comparison.ranking
    ).section
  }

  /// What was predicted, of what, and what that missed.
  private var answer: ReportBlock {
    .verdict(
      LessonDocument(outcome, prediction: prediction).answer
        ?? Bilingual(
          "No prediction was made. Write yours down before you read on.",
          "没有作出预测。往下读之前，先写下你的预测。"))
  }
}
