// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnReports
import ShequnScenario
import ShequnTables

struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Vary assumptions: which plan is best, and what decides. 改变假设：哪个方案最优，取决于什么。",
    discussion: """
      FILE names a scenario, parameters with the values they may take, and a design: grid, lhs, \
      sobol, one-at-a-time, morris or sobol-indices. Scenarios/sweeps holds examples. A sweep that \
      was ended in whatever way goes on when the same command is typed again.
      """)

  @Argument(help: "A sweep file. 敏感性研究文件。")
  var file: String

  @Flag(help: "Only check the file and count the runs. 只检查文件并统计运行次数。")
  var check = false

  @Flag(help: "Discard the runs that are stored. 丢弃已存的运行，从头开始。")
  var restart = false

  @OptionGroup var threadsOption: ThreadsOption

  @Option(help: "Folder of results (default: Results/<name>-sweep). 结果文件夹。")
  var out: String?

  @Flag(help: "Begin CSV files with a byte-order mark, for Excel. CSV 文件带 BOM，便于 Excel 打开。")
  var excel = false

  @Flag(name: .shortAndLong, help: "No progress. 不显示进度。")
  var quiet = false

  @Flag(help: "Print JSON instead of tables. 输出 JSON。")
  var json = false

  @OptionGroup var languageOption: LanguageOption
  private var language: Language { languageOption.language }

  func run() throws {
    let sweep = try read()
    if check { return print(summary(of: sweep)) }
    let path = out ?? "Results/\(sweep.name)-sweep"
    let folder = ResultFolder(URL(fileURLWithPath: path))
    do {
      try carryOut(sweep, folder, path)
    } catch let error as ResultFolderError {
      Console.error(Bilingual("error: ", "错误：")[language] + error.message[language])
      throw ExitCode(error.exitCode)
    } catch let error as StoreError {
      Console.error(error.rendered(language))
      throw ExitCode(error.exitCode)
    }
  }

  private func read() throws -> Sweep {
    do {
      let sweep = try SweepReader.read(path: file, metricNames: MetricCatalog.names)
      for warning in sweep.study.warnings + sweep.warnings {
        Console.error(warning.rendered(language))
      }
      return sweep
    } catch let failure {
      for problem in failure.problems { Console.error(problem.rendered(language)) }
      throw ExitCode(failure.exitCode)
    }
  }

  private func summary(of sweep: Sweep) -> String {
    let points = sweep.points.count
    let (plans, factors) = (sweep.planIDs.count, sweep.factors.count)
    let runs = NumberText.grouped(Double(points * plans * sweep.replications))
    return Bilingual(
      "\(sweep.name) is sound: \(factors) factor\(factors == 1 ? "" : "s"), \(points) points × \(plans) "
        + "plan\(plans == 1 ? "" : "s") × \(sweep.replications) "
        + "replication\(sweep.replications == 1 ? "" : "s") = \(runs) runs",
      "\(sweep.name) 没有错误：\(factors) 个因素，\(points) 个设计点 × \(plans) 个方案 × "
        + "\(sweep.replications) 次重复 = \(runs) 次运行")[language]
  }

  private func carryOut(_ sweep: Sweep, _ folder: ResultFolder, _ path: String) throws {
    try folder.check()
    if let past = PastStudy(folder.url), past.command != "sweep", !restart {
      Console.error(
        Bilingual(
          "error: '\(path)' holds results of '\(past.command)'; name another folder with --out",
          "错误：“\(path)”中是“\(past.command)”的结果；请用 --out 指定其他文件夹")[language])
      throw ExitCode(73)
    }
    // the manifest first: by it the folder is known as one of results, whatever happens then
    if restart || PastStudy(folder.url) == nil {
      let manifest = try SweepManifest(sweep, version: Shequn.version).json()
      try folder.write([("manifest.json", manifest)])
    }
    let store = try SweepStore(
      folder.url.appendingPathComponent(SweepStore.fileName), for: sweep, version: Shequn.version)
    defer { store.close() }

    Interruption.listen()
    let progress = ProgressBar(isQuiet: quiet, language: language)
    let start = ContinuousClock.now
    let fresh = try SweepRunner(
      sweep, store: store, threads: threadsOption.count,
      goesOn: { !Interruption.isRaised }, progress: { progress.show($0) }
    ).run()
    progress.clear()
    let outcome = try SweepOutcome(sweep, store: store)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let exports = Exports(excel: excel)
    try folder.put(SweepFiles(outcome).tables, exports: exports)
    try folder.put("runs.csv") { write in
      try SweepFiles.runs(of: sweep, in: store, exports: exports, to: write)
    }
    let manifest = SweepManifest(outcome, version: Shequn.version, wallSeconds: seconds)
    let charts = ChartLibrary.find()
    let report = SweepReport(outcome, manifest: manifest, typed: "shequn sweep \(file)")
      .html(language: language, charts: charts)
    try folder.put([(ReportPage.fileName, report)])
    // last, so that it never tells of files that are not there
    try folder.put([("manifest.json", try manifest.json())])
    try print(
      json ? SweepJSON(outcome).text : text(outcome, fresh, path, seconds, hasCharts: charts != nil)
    )
    if outcome.isPartial {
      let done = outcome.finished + outcome.failed
      Console.error(
        Bilingual(
          "interrupted: \(done) of \(outcome.asked) runs are kept; the same command goes on from there",
          "已中断：保留 \(outcome.asked) 次运行中的 \(done) 次；再次输入同一命令即可继续")[language])
      throw ExitCode(130)
    }
  }

  private func text(
    _ outcome: SweepOutcome, _ fresh: Int, _ path: String, _ seconds: Double,
    hasCharts: Bool
  ) -> String {
    let report = Console.reportLine(path, hasCharts: hasCharts)
    let before = outcome.finished + outcome.failed - fresh
    let closing = Bilingual(
      "\n\(report.en)\nResult digest \(outcome.digest.text) · files in \(path) · "
        + "\(fresh) runs in \(NumberText.short(seconds)) s"
        + (before > 0 ? ", \(before) were there already" : ""),
      "\n\(report.zh)\n结果指纹 \(outcome.digest.text) · 文件位于 \(path) · "
        + "\(fresh) 次运行用时 \(NumberText.short(seconds)) 秒"
        + (before > 0 ? "，另有 \(before) 次先前已完成" : ""))
    return SweepText(outcome, language: language).text + "\n" + closing[language]
  }
}
