// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnMetrics
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnTables

struct DescribeCommand: ParsableCommand {
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case lever, metric, parameter, mechanism, platform, model, evidence
  }

  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Say what a lever, metric, parameter, mechanism or platform is. 说明含义、单位、默认值与依据。",
    discussion: """
      Without a name it lists what there is. 'model' is the whole model by the ODD protocol, \
      'evidence' what is known and what is assumed; neither takes a name.
      """)

  @Argument(help: "lever, metric, parameter, mechanism, platform, model or evidence.")
  var subject: Subject

  @Argument(help: "Its name. 名称。")
  var name: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let description = Description(language: languageOption.language)
    guard let text = description.text(of: subject, name) else {
      if subject == .model || subject == .evidence {
        throw ValidationError("\(subject.rawValue) takes no name / 不接名称")
      }
      let names = description.names(of: subject)
      let words = names.map { description.vocabulary(of: subject).word(for: $0) }
      let asked = (name ?? "").onOneLine
      Console.error(
        Bilingual(
          "error: there is no \(subject.rawValue) '\(asked)'; there are: \(names.joined(separator: ", "))",
          "错误：没有名为“\(asked)”的 \(subject.rawValue)；可选：\(words.joined(separator: "、"))")[
            languageOption.language])
      throw ExitCode(64)
    }
    try Console.print(text)
  }
}
