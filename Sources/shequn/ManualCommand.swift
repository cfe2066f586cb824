// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnRecords

/// Prints the manual page that `make install` puts in its place.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: Bilingual("Print the manual page.", "输出手册页。").spoken, shouldDisplay: false)

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    try Console.print(ManualPage(language: languageOption.language).text, terminator: "")
  }
}
