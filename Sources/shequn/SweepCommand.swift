// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnReports
import ShequnScenario
import ShequnTables

struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: Bilingual(
      "Vary assumptions: which plan is best, and what decides.", "改变假设：哪个方案最优，取决于什么。"
    ).spoken,
    discussion: Bilingual(
      """
      FILE names a scenario, parameters with the values they may take, and a design: grid, lhs, \
      sobol, one-at-a-time, morris or sobol-indices. Scenarios/sweeps holds examples. A sweep that \
      was ended in whatever way goes on when the same command is typed again.
      """,
      """
      FILE 写明场景、要改变的参数及其取值，以及设计：grid、lhs、sobol、one-at-a-time、morris 或 sobol-indices。Scenarios/sweeps 中有例子。\
      无论怎样中断，再次输入同一命令即从中断处继续。
      """
    ).spoken)

  @Argument(help: .words("A sweep file.", "敏感性研究文件。"), completion: .file(extensions: ["yaml"]))
  var file: String

  @Flag(help: .words("Only check the file and count the runs.", "只检查文件并统计运行次数。"))
  var check = false

  @Flag(help: .words("Discard the runs that are stored.", "丢弃已存的运行，从头开始。"))
  var restart = false

  @OptionGroup var threadsOption: ThreadsOption

  @Option(
    help: .words(
      "Folder of results (default: Results/<name>-sweep).", "结果文件夹（默认：Results/<名称>-sweep）。"),
    completion: .directory)
  var out: String?

  @Flag(
    help: .words("Begin CSV files with a byte-order mark, for Excel.", "CSV 文件带 BOM，便于 Excel 打开。"))
  var excel = false

  @OptionGroup var output: OutputOptions
  private var language: Language { output.language }

  func run() throws {
    let file = Shipped.sweep(file)
    let sweep = try read(file)
    if check { return try Console.print(summary(of: sweep)) }
    try carryOut(sweep, file, out ?? "Results/\(sweep.name)-sweep")
  }

  private func read(_ file: String) throws -> Sweep {
    do {
      let sweep = try SweepReader.read(path: file, metricNames: MetricCatalog.names)
      for warning in sweep.study.warnings + sweep.warnings + sweep.study.notes {
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

  private func carryOut(_ sweep: Sweep, _ file: String, _ path: String) throws {
    // a run leaves a headline, no record
    try Machine.check(
      sweep.plans, kept: 0, RunOptions(threads: threadsOption.count, departures: .none), language)
    let folder = ResultFolder(path, for: StudyOrigin(command: "sweep", scenario: file))
    // nobody else has the folder from here to the end
    let lock = try folder.occupy(patience: .zero)
    defer { withExtendedLifetime(lock) {} }
    let stored = folder.url.appendingPathComponent(SweepStore.fileName)
    if restart || PastStudy(folder.url) == nil {
      let store = ResultFile(
        SweepStore.fileName,
        .made { try SweepStore($0, for: sweep, version: Shequn.version).close() }, grows: true)
      try folder.write(
        [], more: [store], manifest: SweepManifest(sweep, version: Shequn.version), lock: lock)
    }
    let store = try SweepStore(stored, for: sweep, version: Shequn.version)
    defer { store.close() }

    let progress = ProgressBar(isQuiet: output.quiet, language: language)
    let start = ContinuousClock.now
    Interruption.keeps(true)
    let fresh = try SweepRunner(
      sweep, store: store, threads: threadsOption.count,
      goesOn: { !Interruption.isRaised }, progress: { progress.show($0) }
    ).run()
    progress.clear()
    Interruption.noteWritten()
    Interruption.keeps(false)
    let outcome = try SweepOutcome(sweep, store: store)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let manifest = SweepManifest(outcome, version: Shequn.version, wallSeconds: seconds)
    let charts = ChartLibrary.find()
    let told = SweepDocument(outcome)
    let document = told.document
    let page = document.page(
      language, charts: charts,
      ending: told.ending(manifest, typed: ShellWords.line(["shequn", "sweep", file])))
    let runs = SweepFiles.runs(of: sweep, in: store)
    let moved = try folder.write(
      [(ReportPage.fileName, page)], tables: SweepFiles(outcome).tables + document.files + [runs],
      more: [ResultFile(SweepStore.fileName, .kept { store.close() }, grows: true)],
      exports: Exports(excel: excel), manifest: manifest, lock: lock)
    Console.tell(moved, language)
    try output.show(
      document, ending: closing(outcome, fresh, path, seconds, hasCharts: charts != nil))
    if outcome.isPartial {
      let done = outcome.finished + outcome.failed
      Console.error(
        Bilingual(
          "interrupted: \(done) of \(outcome.asked) runs are kept; the same command goes on from there",
          "已中断：保留 \(outcome.asked) 次运行中的 \(done) 次；再次输入同一命令即可继续")[language])
      throw ExitCode(130)
    }
  }

  private func closing(
    _ outcome: SweepOutcome, _ fresh: Int, _ path: String, _ seconds: Double,
    hasCharts: Bool
  ) -> String {
    let report = Console.reportLine(path, hasCharts: hasCharts)
    let before = outcome.finished + outcome.failed - fresh
    return Bilingual(
      "\n\(report.en)\nResult digest \(outcome.digest.text) · files in \(path.onOneLine) · "
        + "\(fresh) runs in \(NumberText.short(seconds)) s"
        + (before > 0 ? ", \(before) were there already" : ""),
      "\n\(report.zh)\n结果指纹 \(outcome.digest.text) · 文件位于 \(path.onOneLine) · "
        + "\(fresh) 次运行用时 \(NumberText.short(seconds)) 秒"
        + (before > 0 ? "，另有 \(before) 次先前已完成" : ""))[language]
  }
}
