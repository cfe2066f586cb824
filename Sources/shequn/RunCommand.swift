// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnImport
import ShequnKernel
import ShequnLog
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Bilingual("Run one plan.", "运行一个方案。").spoken,
    discussion: Bilingual(
      """
      PATH is a plan file, or a folder or community file without plan; --plan picks one of a \
      folder's plans by its file name.
      """,
      """
      PATH 是方案文件，或不带方案的文件夹或社群文件；--plan 按文件名选文件夹中的一个方案。
      """
    ).spoken)

  @Argument(
    help: .words("A scenario folder or file.", "场景文件夹或文件。"), completion: .file())
  var path: String

  @Option(help: .words("A plan of the folder.", "文件夹中的方案。"))
  var plan: String?

  @Flag(help: .words("Print nanoseconds a member-day by phase of one run.", "输出一次运行中各阶段每成员每天的纳秒数。"))
  var profile = false

  @Option(
    help: .words(
      "Write what members do into a table of events, for 'shequn log'; with --replications 1.",
      "把成员的行为写成事件表，供“shequn log”读取；须加 --replications 1。"),
    completion: .file(extensions: ["csv"]))
  var events: String?

  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard events != nil else { return }
    guard options.replications == 1 else {
      throw ValidationError(
        "--events writes the log of a single run; add --replications 1 (with --seed for another one)",
        "--events 只写一次运行的日志；请加 --replications 1（用 --seed 换另一次）")
    }
    guard !profile else {
      throw ValidationError("--events does not go with --profile", "--events 不能与 --profile 同用")
    }
  }

  func run() throws {
    let path = Shipped.scenario(path)
    let study = try options.read(path)
    let chosen = try chosen(in: study, at: path)
    if profile {
      let profile = Profile(chosen, options: options.runOptions)
      return try Console.print(profile.text(options.language))
    }
    let log = try events.map { try begin($0, days: chosen.community.days) }
    var session = StudySession(
      command: "run", options: options, study: study, plans: [chosen],
      name: study.name == chosen.id ? study.name : "\(study.name)-\(chosen.id)",
      typed: [path] + (plan.map { ["--plan", $0] } ?? []))
    if let log { session.watch = { log.take($0) } }
    do {
      try session.carryOut { runs, files in
        let reports = TestReport.reports(
          of: runs.plans[0], options: options.runOptions, goesOn: { !Interruption.isRaised })
        return RunDocument(files, tests: reports).document
      }
    } catch {
      log?.discard()
      throw error
    }
    try log.map(finish)
  }

  // MARK: - The log of the run

  private func begin(_ path: String, days: Int) throws -> SimulatedLog {
    guard !SimulatedLog.wouldReplace(path) else {
      try fail(
        Bilingual(
          "the file exists, and no simulation wrote it; name another one",
          "该文件已存在，且不是模拟写出的；请换一个名称"), 73)
    }
    do throws(EventTableError) { return try SimulatedLog(path, days: days) } catch {
      try fail(error.message, 73)
    }
  }

  private func finish(_ log: SimulatedLog) throws {
    do throws(EventTableError) { try log.finish() } catch { try fail(error.message, 74) }
  }

  private func fail(_ message: Bilingual, _ code: Int32) throws -> Never {
    Console.error(
      Bilingual("error: --events: \(message.en)", "错误：--events：\(message.zh)")[options.language])
    throw ExitCode(code)
  }

  private func chosen(in study: Study, at path: String) throws -> Plan {
    if let plan {
      let all = [study.doNothing] + study.plans
      guard let found = all.first(where: { $0.id == plan }) else {
        let names = all.map(\.id).joined(separator: ", ")
        let plan = plan.onOneLine
        Console.error(
          Bilingual(
            "error: there is no plan '\(plan)'; there are: \(names)",
            "错误：没有名为“\(plan)”的方案；可选：\(names)")[options.language])
        throw ExitCode(64)
      }
      return found
    }
    // a single plan file is that plan; a folder or a community file is run without one
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isFolder.boolValue ? study.doNothing : study.plans.first ?? study.doNothing
  }
}
