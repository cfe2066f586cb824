// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What the tool says about its own use, in the language that is asked for and no other.
@Suite struct HelpTests {
  private static let commands = [
    "", "compare", "run", "churn", "import", "log", "sweep", "verify", "trust", "lesson", "results",
    "validate", "describe", "schema", "new", "new lesson", "stream", "reference", "manual",
  ]

  @Test("Help is in one language", arguments: commands) func oneLanguage(command: String) throws {
    let folder = try WorkingFolder()
    let english = try folder.shequn("\(command) --help --lang en")
    #expect(english.status == 0 && english.stderr.isEmpty)
    #expect(!english.stdout.contains(where: isHan), "\(english.stdout)")
    let chinese = try folder.shequn("\(command) --lang zh --help")
    #expect(chinese.status == 0 && chinese.stderr.isEmpty)
    #expect(chinese.stdout.hasPrefix("概要："))
    for word in [
      "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "default", "values", "Show ", "See ",
    ] {
      #expect(!chinese.stdout.contains(word), "\(word) in \(chinese.stdout)")
    }
    // every option and command is explained
    for line in chinese.stdout.split(separator: "\n")
    where line.hasPrefix("  ") && !line.hasPrefix("   ") && line.count > 40 {
      #expect(line.contains(where: isHan), "\(line)")
    }
  }

  @Test("Help fits the terminal", arguments: commands, [60, 80, 140])
  func fits(command: String, width: Int) throws {
    for language in ["en", "zh"] {
      let words = command.split(separator: " ").map { String($0) } + ["--help", "--lang", language]
      let outcome = try Tool.run(words, in: Tool.repository, columns: width)
      for line in outcome.stdout.split(separator: "\n") {
        #expect(places(of: line) <= width, "\(line)")
      }
    }
  }

  @Test("The environment, --lang before the command and 'help' decide the language, too")
  func asked() throws {
    let folder = try WorkingFolder()
    let all = ["help", "help run", "run --help", "--help"]
    for words in all.map({ $0.split(separator: " ").map { String($0) } }) {
      let outcome = try Tool.run(words, in: folder.url, locale: "zh_CN.UTF-8")
      #expect(outcome.status == 0 && outcome.stdout.hasPrefix("概要："), "\(words)")
    }
    for words in [
      "--lang zh --help", "--lang zh run --help", "help run --lang zh", "help --lang=zh",
    ] {
      let outcome = try folder.shequn(words)
      #expect(outcome.status == 0 && outcome.stdout.hasPrefix("概要："), "\(words)")
    }
    // what is done is told in it, too
    #expect(try folder.shequn("--lang zh describe lever").stdout.contains("名称"))
    #expect(try folder.shequn("--lang xx describe lever").status == 64)
  }

  @Test(
    "What is wrong with a command is said in one language",
    arguments: [
      "compare", "compare a b", "compare a b c", "compare a --sed 1", "compare a --nonsense",
      "compare a -x",
      "compare a --seed", "compare a --seed x", "compare a --quiet=1",
      "compare a --departures some",
      "compare a --threads 0", "compare a --replications 0", "compare a --until x",
      "compare a --until 2% --choose", "compare a --indifference 2%", "compare a --at-most 3",
      "compare a --choose --confidence 1%", "compare a --choose --indifference x", "churn",
      "churn a --holdout 2000", "churn a --inactive-days 0", "churn a --at 3",
      "churn --data a --at x", "import", "import a", "import a --out b --zone Mars/Base",
      "import a --out b --date-order dym", "log", "log a --ignore x", "log a --zone Mars/Base",
      "run a --events b", "run a -r 1 --events b --profile",
      "churn --data a --columns x", "churn a --all-cells", "churn --data a --as-of soon",
      "churn --data a --gone-after x", "churn --data a --date-order dym",
      "import a --out b --day soon",
      "describe", "describe nonsense", "describe model x", "describe lever --markdown",
      "describe lever x",
      "stream --count -1", "stream --count=-1", "stream --along x", "verify --set a=b", "schema x",
      "nonsense",
      "lesson --predict x", "new", "--generate-completion-script tcsh", "help nonsense",
      "results a b",
    ])
  func errors(words: String) throws {
    let folder = try WorkingFolder()
    let english = try folder.shequn(words + " --lang en")
    let chinese = try folder.shequn(words + " --lang zh")
    #expect(english.status == chinese.status)
    #expect(english.stdout.isEmpty == chinese.stdout.isEmpty)
    #expect(!(english.stdout + english.stderr).contains(where: isHan), "\(english.stderr)")
    guard english.status != 0 else { return }
    #expect(english.status == 64 && english.stderr.hasPrefix("error: "), "\(english.stderr)")
    #expect(chinese.stderr.hasPrefix("错误："), "\(chinese.stderr)")
    // what is left in Latin letters is what can be typed
    for word in [
      "Usage", "value", "option", "rgument", "issing", "nvalid", "provide", " is ", "See ", "Did",
    ] {
      #expect(!chinese.stderr.contains(word + " "), "\(word) in \(chinese.stderr)")
    }
  }
}
