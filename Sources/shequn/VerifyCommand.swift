// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables
import ShequnVerification

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Bilingual(
      "Hold the model against closed forms and published tables.", "以闭式解与已发表数据检验模型。"
    ).spoken,
    discussion: Bilingual(
      """
      Without NAME every check, a row each; with NAME one of them, its formula and why it must hold; \
      with --only a family of them. What operators expect ('--only expectations') is tried only then. \
      Scenarios/verification holds the communities, which 'run' runs too, Scenarios/lessons the \
      lessons, whose claims are checked with seeds of their own. Ends with 1 if a check fails. A \
      failure is never tried again: seeds are fixed.
      """,
      """
      不写 NAME 则做全部检验，每项一行；写 NAME 则只做该项，并给出公式与理由；--only 只做一类。“运营者的预期”（--only expectations）\
      只在点名时检验。Scenarios/verification 是所用的社群，也可用 'run' 运行；\
      Scenarios/lessons 是课程，其结论用各自的种子检验。有一项不通过则以 1 结束。不通过的检验不会重试：种子是固定的。
      """
    ).spoken)

  @Argument(
    help: .words("A check.", "检验名称。"),
    completion: .custom { _, _, _ in CheckCatalog.all.map(\.name) })
  var name: String?

  @Option(
    help: .words(
      "A family: closed-form, invariant, published, random, lesson, expectations.",
      "只做一类：closed-form、invariant、published、random、lesson、expectations。"),
    completion: .list(Check.Family.allCases.map(\.rawValue)))
  var only: Check.Family?

  @Flag(
    help: .words(
      "A quarter of the replications, no other parameter values: seconds.",
      "只用四分之一的重复次数，不换其他参数值：数秒完成。"))
  var quick = false

  @Option(
    name: .customLong("set"),
    help: .words(
      "With NAME: other parameters, key.path=value; the formula reads them too.",
      "与检验名称同用：换用其他参数，键路径=值；公式也随之改变。"))
  var settings: [String] = []

  @Option(
    name: .customLong("scenarios"),
    help: .words(
      "The folder of scenarios (default: those that come with the tool).", "场景文件夹（默认：随工具附带的场景）。"),
    completion: .directory)
  var folder: String?

  private var scenarios: String { folder ?? Shipped.scenarios(with: "verification") }

  @Option(help: .words("Seed of all random numbers.", "随机种子。"))
  var seed: UInt64 = 1

  @OptionGroup var threadsOption: ThreadsOption

  @OptionGroup var output: OutputOptions
  private var language: Language { output.language }

  func validate() throws {
    guard name != nil || settings.isEmpty else {
      throw ValidationError("--set goes with the NAME of a check", "--set 须与检验名称同用")
    }
    guard name == nil || only == nil else {
      throw ValidationError("either a NAME or --only", "检验名称与 --only 只能选一个")
    }
  }

  func run() throws {
    try requireScenarios()
    let checks = try chosen()
    let verification = Verification(
      scenarios: scenarios, seed: seed,
      threads: threadsOption.count, isQuick: quick,
      goesOn: { !Interruption.isRaised })
    let outcomes = try carryOut(checks, verification)
    let told = VerificationDocument(outcomes, verification)
    let document = name == nil ? told.document : told.detail(scenarios: scenarios)
    try output.show(document)
    if outcomes.contains(where: { !$0.passes }) { throw ExitCode(1) }
  }

  private func chosen() throws -> [Check] {
    if let check = name.flatMap({ CheckCatalog.named($0) }) { return [check] }
    let all: [Check]
    do throws(ScenarioFailure) { all = try CheckCatalog.all(in: scenarios) } catch {
      Console.error(error.rendered(language))
      throw ExitCode(error.exitCode)
    }
    guard let name else {
      return all.filter { only == nil ? $0.family.onlyByName == nil : $0.family == only }
    }
    let own = [name, Check.lessonName(name)]
    if let check = all.first(where: { own.contains($0.name) }) { return [check] }
    let (asked, names) = (name.onOneLine, all.map(\.name).joined(separator: ", "))
    Console.error(
      Bilingual(
        "error: there is no check '\(asked)'; there are: \(names)",
        "错误：没有名为“\(asked)”的检验；可选：\(names)")[language])
    throw ExitCode(64)
  }

  private func requireScenarios() throws {
    let place = scenarios + "/verification"
    guard !FileManager.default.fileExists(atPath: place) else { return }
    let shown = place.onOneLine
    Console.error(
      Bilingual(
        "error: there is no folder '\(shown)'; run this where Scenarios is, or name it with --scenarios",
        "错误：没有文件夹“\(shown)”；请在 Scenarios 所在处运行，或用 --scenarios 指定")[language])
    throw ExitCode(66)
  }

  private func carryOut(_ checks: [Check], _ verification: Verification) throws -> [CheckOutcome] {
    let progress = ProgressBar(
      isQuiet: output.quiet || output.json, language: language, unit: Bilingual("checks", "项检验"))
    defer { progress.clear() }
    do {
      return try verification.outcomes(of: checks, .init(set: settings)) { done in
        progress.show(.init(done: done, total: checks.count))
      }
    } catch let failure as ScenarioFailure {
      progress.clear()
      Console.error(failure.rendered(language))
      throw ExitCode(failure.exitCode)
    } catch is Interrupted {
      progress.clear()
      Console.error(Bilingual("interrupted: nothing was found", "已中断：没有结果")[language])
      throw ExitCode(130)
    }
  }
}

extension Check.Family: ExpressibleByArgument {}
