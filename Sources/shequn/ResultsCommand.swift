// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnTables

struct ResultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results",
    abstract: Bilingual("List past studies, or show one of them.", "列出以往的研究，或查看其中一项。").spoken)

  @Argument(help: .words("A study's name, or its folder.", "研究名称或文件夹。"), completion: .directory)
  var name: String?

  @Option(help: .words("The folder that holds the studies.", "存放研究的文件夹。"), completion: .directory)
  var folder = "Results"

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let url = URL(fileURLWithPath: folder)
    guard let name else {
      let (studies, others) = PastStudy.all(in: url)
      return try Console.print(
        PastStudyDocument.list(studies, others: others, in: folder.onOneLine)
          .terminal(language, width: Console.width, details: true))
    }
    let places = [url.appendingPathComponent(name), URL(fileURLWithPath: name)]
    if let study = places.lazy.compactMap({ PastStudy($0) }).first {
      return try Console.print(
        PastStudyDocument.detail(study)
          .terminal(language, width: Console.width, details: true))
    }
    let (asked, shown) = (name.onOneLine, folder.onOneLine)
    let isThere = places.contains { FileManager.default.fileExists(atPath: $0.path) }
    Console.error(
      (isThere
        ? Bilingual(
          "error: '\(asked)' holds no results of shequn, or its manifest.json cannot be read",
          "错误：“\(asked)”不含 shequn 的结果，或其 manifest.json 无法读取")
        : Bilingual(
          "error: there is no study '\(asked)' in '\(shown)'; 'shequn results' lists what there is",
          "错误：“\(shown)”中没有研究“\(asked)”；“shequn results”列出已有的研究"))[language])
    throw ExitCode(isThere ? 65 : 66)
  }
}
