// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Bilingual(
      "Print a JSON Schema by which an editor checks scenarios.", "输出供编辑器检查场景的 JSON Schema。"
    ).spoken,
    discussion: Bilingual(
      """
      Put it into a file and name that file in the first line of a scenario:
      # yaml-language-server: $schema=shequn.schema.json
      """,
      """
      把输出存为文件，并在场景文件的第一行写明：
      # yaml-language-server: $schema=shequn.schema.json
      """
    ).spoken)

  @Argument(
    help: .words(
      "scenario (communities and plans), platform (profiles), lesson (expect.yaml) or sweep.",
      "scenario（社群与方案）、platform（平台）、lesson（课程结论 expect.yaml）或 sweep（敏感性研究）。")
  )
  var subject: FileKind = .scenario

  @OptionGroup var languageOption: LanguageOption

  func run() throws { try Console.print(subject.schema(languageOption.language).written) }
}

extension FileKind: ExpressibleByArgument {}
