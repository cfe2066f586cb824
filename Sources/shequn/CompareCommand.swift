// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Bilingual("Compare rival plans on the same people and luck.", "在相同的人和运气上比较方案。")
      .spoken,
    discussion: Bilingual(
      """
      PATH is a folder with community.yaml and plans/*.yaml, a single scenario file, or the name of a \
      scenario that comes with the tool, as coffee-club. Doing nothing is always among the plans.
      """,
      """
      PATH 是含 community.yaml 与 plans/*.yaml 的文件夹、单个场景文件，或随工具附带的场景名，如 coffee-club。“什么都不做”总是参与比较。
      """
    ).spoken)

  @Argument(
    help: .words("A scenario folder or file.", "场景文件夹或文件。"), completion: .file())
  var path: String

  @OptionGroup var length: LengthOptions
  @OptionGroup var options: StudyOptions

  func run() throws {
    let path = Shipped.scenario(path)
    let study = try options.read(path)
    let session = StudySession(
      command: "compare", options: options, study: study,
      plans: [study.doNothing] + study.plans, name: study.name, typed: [path], rule: length.rule)
    try session.carryOut { _, files in
      ComparisonDocument(files.comparison, files).document
    }
  }
}
