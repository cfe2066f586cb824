// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

/// Where a lesson leaves its page and its tables.
struct LessonFolder {
  private let path: String
  private let typed: String
  private let language: Language
  private let folder: ResultFolder

  /// - Parameters:
  ///   - out: the folder; nil: one under `Results`, beside that of a comparison of the same plans.
  ///   - typed: the lesson as it was named.
  /// - Throws: when nothing could be written there, before anything is asked or run.
  init(_ lesson: Lesson, out: String?, typed: String, language: Language) throws {
    path = out ?? "Results/\(lesson.study.name)-lesson"
    self.typed = typed
    self.language = language
    folder = ResultFolder(path, for: StudyOrigin(command: "lesson", scenario: lesson.folder))
    try folder.check()
  }

  /// Writes the folder whole or not at all.
  ///
  /// - Returns: a line that says where the page is.
  func write(_ outcome: LessonOutcome, prediction: Prediction?, seconds: Double) throws -> String {
    let lesson = outcome.lesson
    let files = ResultFiles(outcome.runs, goal: lesson.study.community.goal)
    let manifest = Manifest(
      version: Shequn.version, command: "lesson", name: "\(lesson.study.name)-lesson",
      sources: lesson.study.sources, overrides: [],
      options: RunOptions(seed: lesson.seed, replications: lesson.replications),
      study: outcome.runs,
      wallSeconds: seconds)
    let charts = ChartLibrary.find()
    let words =
      ["shequn", "lesson", typed] + (prediction.map { ["--predict", $0.rawValue] } ?? [])
    let page = LessonReport(
      outcome, prediction: prediction, files, manifest: manifest,
      typed: ShellWords.line(words)
    ).html(language: language, charts: charts)
    let moved = try folder.write(
      [(ReportPage.fileName, page)], tables: files.tables(), manifest: manifest)
    Console.tell(moved, language)
    return Console.reportLine(path, hasCharts: charts != nil)[language]
  }
}
