// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnTables

extension Description.Subject: ExpressibleByArgument {}

struct DescribeCommand: ParsableCommand {
  typealias Subject = Description.Subject

  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: Bilingual(
      "Say what a lever, metric, parameter, mechanism, platform or key of a file is.",
      "说明杠杆、指标、参数、机制、平台或文件中的键是什么。"
    ).spoken,
    discussion: Bilingual(
      """
      Without NAME it lists what there is; the beginning of a name lists what begins so: shequn \
      describe parameter shop. 'scenario', 'segment', 'sweep' and 'lesson' are the keys of those \
      files. 'model' is the whole model by the ODD protocol, 'evidence' what is known and what is \
      assumed; neither takes a name.
      """,
      """
      不写 NAME 则列出全部；只写名称的开头则列出以此开头的：shequn describe parameter shop。scenario、segment、sweep 与 lesson 说明相应文件的键。\
      model 是按 ODD 规程写的整个模型，evidence 说明哪些是已知、哪些是假设；两者不接名称。
      """
    ).spoken)

  @Argument(help: .words("What kind of thing.", "类别。"))
  var subject: Subject

  @Argument(
    help: .words("Its name, or how it begins.", "名称，或名称的开头。"),
    completion: .custom { words, _, _ in Self.names(after: words) })
  var name: String?

  @Flag(
    help: .words("With model and evidence: print Markdown.", "与 model、evidence 同用：输出 Markdown。"))
  var markdown = false

  @OptionGroup var languageOption: LanguageOption

  /// What may follow the words that were typed: names of their subject.
  private static func names(after words: [String]) -> [String] {
    let subject = words.lazy.compactMap { Subject(rawValue: $0) }.first
    let description = Description(language: LanguageOption.spoken)
    return subject.map { description.allNames(of: $0) } ?? []
  }

  private var language: Language { languageOption.language }

  func run() throws {
    let description = Description(language: language, width: Console.width)
    if markdown {
      guard let page = description.markdown(of: subject), name == nil else {
        throw ValidationError(
          "--markdown goes with model and evidence", "--markdown 只与 model、evidence 合用")
      }
      return try Console.print(page)
    }
    // what is declared comes first: a platform may be called like a key of its file
    guard let text = description.text(of: subject, name) ?? description.keys(of: subject, name)
    else {
      if subject == .model || subject == .evidence {
        throw ValidationError(
          "\(subject.rawValue) takes no name", "\(subject.rawValue) 不接名称")
      }
      let names = description.allNames(of: subject)
      let words = names.map { description.vocabulary(of: subject).word(for: $0) }
      let asked = (name ?? "").onOneLine
      let message = Bilingual(
        "error: there is no \(subject.rawValue) '\(asked)'; there are: \(names.joined(separator: ", "))",
        "错误：没有名为“\(asked)”的 \(subject.rawValue)；可选：\(words.joined(separator: "、"))")[language]
      Console.error(Wrapping.text(message, width: Console.width, indent: 2))
      throw ExitCode(64)
    }
    try Console.print(text)
  }
}

extension Description {
  /// Names of what is declared, or keys of files.
  fileprivate func allNames(of subject: Subject) -> [String] {
    names(of: subject) + keys(of: subject).map(\.path)
  }
}
