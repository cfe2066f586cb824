// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnMetrics
import ShequnPlaybook
import ShequnReports
import ShequnScenario

struct DescribeCommand: ParsableCommand {
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case lever, metric, parameter, mechanism, platform
  }

  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Say what a lever, metric, parameter, mechanism or platform is. 说明含义、单位、默认值与依据。",
    discussion: "Without a name it lists what there is.")

  @Argument(help: "lever, metric, parameter, mechanism or platform.")
  var subject: Subject

  @Argument(help: "Its name. 名称。")
  var name: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let description = Description(language: languageOption.language)
    guard let text = description.text(of: subject, name) else {
      let names = description.names(of: subject).joined(separator: ", ")
      Console.error(
        Bilingual(
          "error: there is no \(subject.rawValue) '\(name ?? "")'; there are: \(names)",
          "错误：没有名为“\(name ?? "")”的 \(subject.rawValue)；可选：\(names)")[languageOption.language])
      throw ExitCode(64)
    }
    print(text)
  }
}
