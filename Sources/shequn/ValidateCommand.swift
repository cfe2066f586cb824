// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: Bilingual("Check a scenario without running it.", "检查场景而不运行。").spoken)

  @Argument(
    help: .words("A scenario folder or file.", "场景文件夹或文件。"), completion: .file())
  var path: String

  @Option(
    name: .customLong("set"),
    help: .words("Set a value: key.path=value (repeatable).", "设置某个值：键路径=值（可重复）。"))
  var settings: [String] = []

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let study = try Console.read(
      Shipped.scenario(path), overrides: Overrides(members: nil, days: nil, set: settings),
      language: languageOption.language)
    let names = study.plans.map(\.id).joined(separator: ", ")
    let count = study.plans.count
    let summary = Bilingual(
      "\(study.name) is sound: \(count) plan\(count == 1 ? "" : "s")\(count > 0 ? " (\(names))" : ""), "
        + "\(study.warnings.count) warning\(study.warnings.count == 1 ? "" : "s")",
      "\(study.name) 没有错误：\(count) 个方案\(count > 0 ? "（\(names)）" : "")，\(study.warnings.count) 条警告"
    )[languageOption.language]
    try Console.print(Wrapping.text(summary, width: Console.width, indent: 2))
  }
}
