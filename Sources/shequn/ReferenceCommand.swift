// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnRecords

/// Prints a page of `Documentation/` that is made from the declarations. `make baselines` writes them all.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: Bilingual("Print a page of the reference.", "输出参考手册的一页。").spoken,
    shouldDisplay: false)

  @Argument(
    help: .words(
      "levers, mechanisms, metrics, parameters, options or keys.",
      "levers、mechanisms、metrics、parameters、options 或 keys。"))
  var page: ReferencePage

  @OptionGroup var languageOption: LanguageOption

  func run() throws { try Console.print(page.text(languageOption.language)) }
}
