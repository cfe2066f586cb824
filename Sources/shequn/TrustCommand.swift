// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnVerification

struct TrustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: Bilingual(
      "Say what a scenario's verdict can be trusted for.", "说明一个场景的结论可信到什么程度。"
    ).spoken,
    discussion: Bilingual(
      """
      One page: what the model is for and what not, how each mechanism in use was held against the world, \
      how much is assumed, and the three assumptions that would turn the verdict. These are found by \
      trying every assumption in use at the ends of what is plausible, one at a time, for the best plan \
      and its rivals: about a minute; --without-runs leaves it out. PATH is that of 'compare', or a plan, \
      which is then compared with doing nothing.
      """,
      """
      一页说明：模型用于什么、不用于什么；用到的各机制经过哪些检验；有多少是假设；以及哪三项假设会改变结论。后者的找法：对最优方案及其对手，\
      逐项把用到的假设取到合理范围的两端，约需一分钟；--without-runs 则略去。PATH 与 compare 相同，也可以是单个方案，此时与什么都不做比较。
      """
    ).spoken)

  @Argument(help: .words("A scenario folder or file.", "场景文件夹或文件。"), completion: .file())
  var path: String

  @Flag(
    name: .customLong("without-runs"),
    help: .words("Only what is declared: no assumption is tried.", "只看声明：不试任何假设。"))
  var isDeclaredOnly = false

  @Flag(
    help: .words(
      "Carry out the closed forms and published tables of the mechanisms in use, in brief.",
      "简要检验用到的机制的闭式解与已发表数据。"))
  var verify = false

  @Option(help: .words("Seed of all random numbers.", "随机种子。"))
  var seed: UInt64 = 1

  @Option(
    name: .customLong("set"),
    help: .words("Set a value: key.path=value (repeatable).", "设置某个值：键路径=值（可重复）。"))
  var settings: [String] = []

  @OptionGroup var threadsOption: ThreadsOption

  @OptionGroup var output: OutputOptions
  private var language: Language { output.language }

  func run() throws {
    let path = Shipped.scenario(path)
    let study = try Console.read(path, overrides: Overrides(set: settings), language: language)
    let plans = [study.doNothing] + study.plans
    let scenarios = Shipped.scenarios(with: "verification")
    let readings = MechanismGrounds.FormReading.all(in: scenarios)
    let forms = MechanismGrounds.forms(readings)
    let document = TrustDocument(
      plans, scenario: path, forms: forms, turning: try turning(plans),
      outcomes: try outcomes(plans, forms, scenarios)
    ).document
    try output.show(document)
  }

  private func turning(_ plans: [Plan]) throws -> TurningStudy? {
    guard !isDeclaredOnly, plans.count > 1 else { return nil }
    let progress = ProgressBar(isQuiet: output.quiet || output.json, language: language)
    defer { progress.clear() }
    let study = TurningStudy(
      plans, mechanisms: Set(ParametersInUse(plans).mechanisms), seed: seed,
      threads: threadsOption.count, goesOn: { !Interruption.isRaised },
      progress: { progress.show($0) })
    guard study == nil, Interruption.isRaised else { return study }
    progress.clear()
    Console.error(Bilingual("interrupted: nothing was found", "已中断：没有结果")[language])
    throw ExitCode(130)
  }

  private func outcomes(_ plans: [Plan], _ forms: [String: [String]], _ scenarios: String) throws
    -> [CheckOutcome]
  {
    guard verify else { return [] }
    let used = MechanismGrounds.all.filter { $0.isInUse(in: plans) }
    let names = Set(used.flatMap { (forms[$0.mechanism] ?? []) + $0.tables })
    let verification = Verification(
      scenarios: scenarios, seed: seed, threads: threadsOption.count, isQuick: true,
      goesOn: { !Interruption.isRaised })
    do {
      return try verification.outcomes(of: CheckCatalog.all.filter { names.contains($0.name) })
    } catch let failure as ScenarioFailure {
      Console.error(failure.rendered(language))
      throw ExitCode(failure.exitCode)
    } catch is Interrupted {
      Console.error(Bilingual("interrupted: nothing was found", "已中断：没有结果")[language])
      throw ExitCode(130)
    }
  }
}
