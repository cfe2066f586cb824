// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnRecords
import ShequnReports

/// How a command tells what came out.
struct OutputOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: .words("No progress.", "不显示进度。"))
  var quiet = false

  @Flag(help: .words("Print JSON instead of tables.", "输出 JSON 而非表格。"))
  var json = false

  @Flag(help: .words("Print every column and section.", "显示全部列与明细。"))
  var details = false

  @OptionGroup var languageOption: LanguageOption
  var language: Language { languageOption.language }

  /// Prints a document; what ends it is for people only.
  func show(_ document: Document, ending: String? = nil) throws {
    if json { return try Console.print(document.json) }
    try Console.print(document.terminal(language, width: Console.width, details: details))
    if let ending { try Console.print(ending) }
  }
}
