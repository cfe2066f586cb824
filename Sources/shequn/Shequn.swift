// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnKernel
import ShequnRecords

@main
struct Shequn: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "shequn",
    abstract: Bilingual(
      "What happens to my community if I do this instead of that?", "如果这样做而不那样做，我的社群会怎样？"
    ).spoken,
    discussion: Bilingual(
      """
      Simulates an online community member by member and compares plans of running it on the same \
      people and the same luck. Start with: shequn compare Scenarios/coffee-club
      """,
      """
      逐个成员地模拟线上社群，让各种运营方案面对相同的人和相同的运气。从这里开始：shequn compare Scenarios/coffee-club
      """
    ).spoken,
    version: version,
    subcommands: [
      CompareCommand.self, RunCommand.self, ChurnCommand.self, SweepCommand.self,
      ImportCommand.self, LogCommand.self, VerifyCommand.self, TrustCommand.self,
      LessonCommand.self,
      ResultsCommand.self, ValidateCommand.self, DescribeCommand.self, SchemaCommand.self,
      NewCommand.self, StreamCommand.self, ReferenceCommand.self, ManualCommand.self,
    ])

  static var _errorPrefix: String { Bilingual("error: ", "错误：").spoken }

  @OptionGroup var languageOption: LanguageOption

  /// What was typed; `help`, which is the parser's, takes no language, and the one asked for is known.
  private static var typed: [String] {
    var words = Array(CommandLine.arguments.dropFirst())
    guard words.first == "help" else { return words }
    if let index = words.firstIndex(of: "--lang") {
      words.removeSubrange(index..<min(words.count, index + 2))
    }
    return words.filter { !$0.hasPrefix("--lang=") }
  }

  static func main() {
    Console.open()
    Signals.listen(LanguageOption.spoken)
    do {
      try Machine.check(LanguageOption.spoken)
      var command = try parseAsRoot(typed)
      try Console.check()
      try command.run()
      Console.end()
    } catch {
      // workers that were left behind may not live to see the end of what they work with
      if Interruption.isRaised, let code = error as? ExitCode { _exit(code.rawValue) }
      Console.end(error)
    }
  }
}
