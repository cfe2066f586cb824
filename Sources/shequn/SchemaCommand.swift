// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnScenario
import ShequnTables

struct SchemaCommand: ParsableCommand {
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case scenario, platform, lesson, sweep
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema by which an editor checks scenarios. 输出供编辑器检查场景的 JSON Schema。",
    discussion: """
      Put it into a file and name that file in the first line of a scenario:
      # yaml-language-server: $schema=shequn.schema.json
      """)

  @Argument(
    help:
      "scenario (communities and plans), platform (profiles), lesson (expect.yaml) or sweep. 场景、平台、课程结论或扫描文件。"
  )
  var subject: Subject = .scenario

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let schema = ScenarioSchema(languageOption.language)
    switch subject {
    case .scenario: try Console.print(schema.scenario.written)
    case .platform: try Console.print(schema.platform.written)
    case .lesson: try Console.print(schema.lesson.written)
    case .sweep: try Console.print(schema.sweep.written)
    }
  }
}
