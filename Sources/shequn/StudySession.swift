// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
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
  /// Takes what members of a single run do.
  var watch: MemberAct.Watch?

  /// Runs, writes and prints; `tell` makes the document of what came out, `extra` names further files
  /// after that.
  func carryOut(
    extra: () -> [FileTable] = { [] },
    _ tell: (StudyRuns, ResultFiles) throws -> Document
  ) throws {
    let folder = ResultFolder(path, for: StudyOrigin(command: command, scenario: typed[0]))
    try folder.check()
    try Machine.check(
      plans, kept: plans.count * runOptions.replications, runOptions, options.language)
    let progress = ProgressBar(isQuiet: options.output.quiet, language: options.language)
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
    let document = try tell(runs, files)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let manifest = Manifest(
      version: Shequn.version, command: command, name: name, sources: study.sources,
      overrides: options.typedOverrides, options: runOptions, study: runs,
      wallSeconds: seconds)
    let charts = ChartLibrary.find()
    let page = document.page(
      options.language, charts: charts,
      ending: StudySections.ending(
        files, manifest, typed: retyped, scenario: typed[0]))
    let moved = try folder.write(
      [(ReportPage.fileName, page)], tables: files.tables() + document.files + extra(),
      exports: options.exportOptions.exports, manifest: manifest)
    Console.tell(moved, options.language)
    Interruption.noteWritten()
    try options.output.show(
      document, ending: closing(runs, seconds, hasCharts: charts != nil))
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
    own.room = ResultFolder(path).place
    own.watch = watch
    own.loss = { [language = options.language] reason in
      Console.error(
        Bilingual(
          "error: runs that were put aside on the disk cannot be read back (\(reason)); nothing was written",
          "错误：无法读回暂存于磁盘的运行结果（\(reason)）；未写入任何内容")[language])
      exit(74)
    }
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
    if let scale = options.scale { words += ["--scale", "\(scale)"] }
    for setting in options.settings { words += ["--set", setting] }
    return ([ShellWords.line(words)] + [rule.words].compactMap { $0 }).joined(separator: " ")
  }

  private func closing(_ runs: StudyRuns, _ seconds: Double, hasCharts: Bool) -> String {
    let report = Console.reportLine(path, hasCharts: hasCharts)
    return Bilingual(
      "\n\(report.en)\n"
        + "Result digest \(runs.digest.text) · files in \(path.onOneLine) · \(NumberText.short(seconds)) s",
      "\n\(report.zh)\n"
        + "结果指纹 \(runs.digest.text) · 文件位于 \(path.onOneLine) · \(NumberText.short(seconds)) 秒")[
        options.language]
  }
}
