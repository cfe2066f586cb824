// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnTables

@main
struct Shequn: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "shequn",
    abstract: "What happens to my community if I do this instead of that? 社群运营方案模拟与比较",
    discussion: """
      Simulates an online community member by member and compares plans of running it on the same \
      people and the same luck. Start with: shequn compare Scenarios/coffee-club
      """,
    version: version,
    subcommands: [
      CompareCommand.self, RunCommand.self, ChurnCommand.self, SweepCommand.self,
      VerifyCommand.self, LessonCommand.self, ResultsCommand.self, ValidateCommand.self,
      DescribeCommand.self, SchemaCommand.self, NewCommand.self, StreamCommand.self,
    ])

  /// As the parser would do it, but what it says of the words that were typed goes through the console.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      var text = fullMessage(for: error).unicodeScalars
      // a word that holds line breaks forges no line of ours
      for word in CommandLine.arguments where word.fault != nil {
        text.replace(word.unicodeScalars, with: word.onOneLine.unicodeScalars)
      }
      if !text.isEmpty {
        if exitCode(for: error).isSuccess {
          Console.print(String(text))
        } else {
          Console.error(String(text))
        }
      }
      Foundation.exit(exitCode(for: error).rawValue)
    }
  }
}
