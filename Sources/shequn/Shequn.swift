// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation

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
      ReferenceCommand.self,
    ])

  static func main() {
    Console.open()
    Signals.listen(LanguageOption.spoken)
    do {
      try Machine.check(LanguageOption.spoken)
      var command = try parseAsRoot()
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
