// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Every command, as it would print something.
private let commands = [
  "run tea -r 2", "run tea --profile", "compare tea -r 2", "compare tea -r 2 --json",
  "churn tea -r 2", "churn --data stays.csv", "sweep sweep.yaml", "sweep sweep.yaml --check",
  "verify constant-leaving --quick --scenarios SCENARIOS", "lesson --in LESSONS",
  "lesson 1 --no-input --in LESSONS",
  "results", "validate tea", "describe lever", "describe model", "schema", "schema sweep",
  "new fresh", "new lesson fresh-lesson", "stream --count 100000", "reference keys", "--help",
  "help run",
  "run --help",
  "--version", "--generate-completion-script bash",
]

/// Where nothing can be written: the tool as the shell starts it.
private struct Shell {
  let folder: WorkingFolder

  init() throws {
    var files = teaScenario(community: "members: 30", days: "3")
    files["stays.csv"] = "duration,event\n3,1\n5,0\n8,1\n"
    files["sweep.yaml"] = """
      scenario: tea
      factors: {community.mechanisms.leave.natural: {from: 0, to: 0.04}}
      design: lhs
      size: 2
      replications: 1
      goal: {metric: members, over: end}

      """
    folder = try WorkingFolder(files)
  }

  /// - Parameter line: `shequn` stands for the tool.
  func run(_ line: String) throws -> Outcome {
    let scenarios = Tool.repository.appendingPathComponent("Scenarios").path
    let words = line.replacing("shequn ", with: "'\(Tool.url.path)' ")
      .replacing("SCENARIOS", with: "'\(scenarios)'")
      .replacing("LESSONS", with: "'\(scenarios)/lessons'")
    return try Tool.run(URL(fileURLWithPath: "/bin/bash"), ["-c", words], in: folder.url)
  }
}

@Suite struct OutputTests {
  @Test("Where stdout is closed, every command says so and ends with 74", arguments: commands)
  func closed(command: String) throws {
    let shell = try Shell()
    for (language, said) in [
      ("en", "error: cannot write to standard output: "), ("zh", "错误：无法写到标准输出："),
    ] {
      let option = command.hasPrefix("--") || command.hasPrefix("help") ? "" : " --lang \(language)"
      let outcome = try shell.run("LANG=\(language) shequn \(command)\(option) >&-")
      #expect(outcome.status == 74, "\(outcome.stderr)")
      #expect(outcome.stderr.hasPrefix(said), "\(outcome.stderr)")
      #expect(outcome.stderr.split(separator: "\n").count == 1)
    }
    // said before anything was begun
    #expect(!(try shell.folder.everything()).contains("Results"))
  }

  @Test(
    "Where the disk is full, every command says so and ends with 74, and results are whole",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: commands)
  func full(command: String) throws {
    let shell = try Shell()
    let outcome = try shell.run("LANG=C shequn \(command) > /dev/full")
    #expect(outcome.status == 74, "\(outcome.stderr)")
    #expect(
      outcome.stderr == "error: cannot write to standard output: no space left on the disk\n")
    for folder in try shell.folder.everything() where folder.hasPrefix("Results/tea") {
      guard folder.split(separator: "/").count == 2 else { continue }
      #expect(try shell.folder.json(folder + "/manifest.json")["is_partial"] as? Bool == false)
    }
  }

  @Test(
    "Whatever becomes of stderr and stdin, a command does its work",
    arguments: ["2>/dev/full", "<&-", "<&- 2>&-"])
  func others(redirection: String) throws {
    let shell = try Shell()
    for command in commands {
      let outcome = try shell.run("LANG=C shequn \(command) \(redirection)")
      #expect(outcome.status == 0 && !outcome.stdout.isEmpty, "\(command): \(outcome.stderr)")
    }
    // what was printed stands in no file of results
    for file in try shell.folder.everything() where file.hasSuffix(".csv") {
      #expect(!(try shell.folder.text(file)).contains("Result digest"), "\(file)")
    }
    for wrong in ["compare nothing", "compete", "run tea --plan x"] {
      let outcome = try shell.run("LANG=C shequn \(wrong) \(redirection)")
      #expect([64, 66].contains(outcome.status), "\(wrong)")
    }
    let all = try shell.run("LANG=C shequn compare tea -r 2 >&- \(redirection)")
    #expect(all.status == 74)
  }

  @Test("A reader that goes away ends a command quietly", arguments: commands)
  func reader(command: String) throws {
    let shell = try Shell()
    // the reader is gone before anything is printed
    let outcome = try shell.run(
      "(sleep 0.3; LANG=C shequn \(command); echo $? > status) | true; sleep 0.1")
    #expect(outcome.stderr.isEmpty, "\(outcome.stderr)")
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline, (try? shell.folder.text("status"))?.isEmpty ?? true {
      Thread.sleep(forTimeInterval: 0.02)
    }
    #expect(try shell.folder.text("status") == "141\n")
    let results = try shell.folder.everything().filter { $0.hasPrefix("Results/") }
    #expect(!results.contains { $0.contains("shequn-") })
    for folder in results where folder.split(separator: "/").count == 2 {
      _ = try shell.folder.json(folder + "/manifest.json")
    }
    let head = try Shell().run("LANG=C shequn \(command) | head -1")
    #expect(head.status == 0 && head.stderr.isEmpty)
  }

  @Test("A disk that is full in the middle leaves the old results", arguments: ["compare", "run"])
  func fullDisk(command: String) throws {
    let shell = try Shell()
    #expect(try shell.run("shequn \(command) tea -r 2").status == 0)
    let before = try shell.folder.everything()
    let manifest = try before.filter { $0.hasSuffix("manifest.json") }.map(shell.folder.text)
    // files may have so many blocks of 512 bytes, a few of ours more
    let outcome = try shell.run(
      "trap '' XFSZ; ulimit -f 16; LANG=C shequn \(command) tea -r 3")
    #expect(outcome.status == 74)
    #expect(outcome.stderr.contains("cannot write") && outcome.stderr.contains("too large"))
    #expect(try shell.folder.everything() == before)
    #expect(
      try before.filter { $0.hasSuffix("manifest.json") }.map(shell.folder.text) == manifest)
  }
}
