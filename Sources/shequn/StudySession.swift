// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnReports
import ShequnScenario
import ShequnTables

/// What `run` and `compare` share: run the plans, write the folder, print, and end as one should.
struct StudySession {
  let command: String
  let options: StudyOptions
  let study: Study
  let plans: [Plan]
  /// Folder under Results, so that a run does not replace a comparison.
  let name: String
  /// The scenario as it was named, and further words of the command.
  let typed: [String]
  /// How many replications.
  var rule = ReplicationRule.fixed

  /// Runs and writes; `print` makes what goes to stdout; after that, `extra` names further files and
  /// `churn` the study of churn, if it is one.
  func carryOut(
    extra: () -> [(name: String, text: String)] = { [] }, churn: () -> ChurnStudy? = { nil },
    _ print: (StudyRuns, ResultFiles) throws -> String
  ) throws {
    let folder = ResultFolder(URL(fileURLWithPath: path))
    do { try folder.check() } catch {
      Console.error(Bilingual("error: ", "错误：")[options.language] + error.message[options.language])
      throw ExitCode(error.exitCode)
    }
    try Machine.check(
      plans, kept: plans.count * runOptions.replications, departures: options.departures,
      threads: runOptions.threads, language: options.language)
    let progress = ProgressBar(isQuiet: options.quiet, language: options.language)
    let start = ContinuousClock.now
    let runs = StudyRunner(
      plans: plans, options: runOptions, goesOn: { !Interruption.isRaised },
      progress: {
        // a replication of every plan is worth keeping
        Interruption.keeps($0.done >= plans.count)
        progress.show($0)
      }
    ).run(rule, goal: study.community.goal)
    progress.clear()
    Interruption.keeps(false)
    guard !(runs.plans.first?.runs.isEmpty ?? true) else {
      Console.error(
        Bilingual(
          "interrupted; nothing was written", "已中断；未写入任何内容")[
            options.language])
      throw ExitCode(130)
    }

    let files = ResultFiles(
      runs, goal: study.community.goal, threads: options.runOptions.threads)
    let text = try print(runs, files)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let manifest = Manifest(
      version: Shequn.version, command: command, name: name, sources: study.sources,
      overrides: options.typedOverrides, options: runOptions, study: runs,
      wallSeconds: seconds)
    let charts = ChartLibrary.find()
    let report = StudyReport(files, manifest: manifest, typed: retyped, churn: churn())
      .html(language: options.language, charts: charts)
    try Console.write(
      files.tables() + extra() + [
        (ReportPage.fileName, report), ("manifest.json", try manifest.json()),
      ], to: folder, exports: options.exportOptions.exports, language: options.language)
    Interruption.noteWritten()
    Swift.print(text)
    if !options.json { Swift.print(closing(runs, seconds, hasCharts: charts != nil)) }
    if runs.isPartial {
      Console.error(
        Bilingual(
          "interrupted: \(manifest.replicationsFinished) of \(runs.asked) replications are kept; results are partial",
          "已中断：保留 \(manifest.replicationsFinished)/\(runs.asked) 次重复；结果不完整")[
            options.language])
      throw ExitCode(130)
    }
  }

  /// A study that decides itself how long to run begins with few replications.
  private var runOptions: RunOptions {
    var own = options.runOptions
    if rule != .fixed, options.askedReplications == nil {
      own.replications = ReplicationRule.least
    }
    return own
  }

  private var path: String { options.out ?? "Results/\(name)" }

  /// What to type to get the same results again.
  private var retyped: String {
    var words = ["shequn", command] + typed
    words += ["--seed", "\(runOptions.seed)", "--replications", "\(runOptions.replications)"]
    if let days = options.days { words += ["--days", "\(days)"] }
    if let members = options.members { words += ["--members", "\(members)"] }
    for setting in options.settings { words += ["--set", setting] }
    return ([Console.typed(words)] + [rule.words].compactMap { $0 }).joined(separator: " ")
  }

  private func closing(_ runs: StudyRuns, _ seconds: Double, hasCharts: Bool) -> String {
    let report = Console.reportLine(path, hasCharts: hasCharts)
    return Bilingual(
      "\n\(report.en)\n"
        + "Result digest \(runs.digest.text) · files in \(path) · \(NumberText.short(seconds)) s",
      "\n\(report.zh)\n"
        + "结果指纹 \(runs.digest.text) · 文件位于 \(path) · \(NumberText.short(seconds)) 秒")[
        options.language]
  }
}
