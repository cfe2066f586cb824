// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A long sweep over the tea scenario.
private func longSweep() -> [String: String] {
  var files = teaScenario(community: "members: 3000", days: "200")
  files["tea.yaml"] = """
    scenario: tea
    factors: {community.mechanisms.leave.natural: {from: 0, to: 0.04}}
    design: lhs
    size: 500
    replications: 2
    goal: {metric: members, over: end}

    """
  return files
}

@Suite(.serialized) struct ResultFolderCommandTests {
  @Test("The user's own files outlive a study that is repeated") func usersFiles() throws {
    let folder = try WorkingFolder(teaScenario())
    #expect(try folder.shequn("compare tea -r 2").status == 0)
    try folder.write("Results/tea/notes.txt", Array("thoughts".utf8))
    try folder.write("Results/tea/summary.csv", Array("my own".utf8))
    for _ in 0..<2 {
      let again = try folder.shequn("compare tea -r 2 --lang en")
      #expect(again.status == 0)
      #expect(try folder.text("Results/tea/notes.txt") == "thoughts")
      #expect(try folder.text("Results/tea/summary.kept.csv") == "my own")
      #expect(try folder.text("Results/tea/summary.csv").hasPrefix("plan,"))
    }
    try folder.write("Results/tea/charts/a.svg", Array("x".utf8))
    let before = try folder.everything()
    for command in ["compare tea -r 2", "compare tea -r 2 --lang zh"] {
      let refused = try folder.shequn(command)
      #expect(refused.status == 73 && refused.stdout.isEmpty)
      #expect(refused.stderr.contains("charts") && refused.stderr.contains("--out"))
      #expect(try folder.everything() == before)
    }
  }

  @Test("Of several who make the same folder at once, one makes it whole and the others are told")
  func together() throws {
    let folder = try WorkingFolder()
    for number in 0..<8 {
      let line = "'\(Tool.url.path)' new n\(number) --lang en"
      let outcome = try Tool.run(
        URL(fileURLWithPath: "/bin/bash"),
        ["-c", "\(line) & \(line) & \(line) & wait"], in: folder.url)
      #expect(outcome.stdout.split(separator: "\n").count == 1, "\(outcome.stdout)")
      #expect(
        outcome.stderr
          == String(repeating: "error: 'n\(number)' exists; name a new folder\n", count: 2))
      #expect(
        try folder.everything().filter { $0.hasPrefix("n\(number)") || $0.hasPrefix(".") }
          == [
            "", "/community.yaml", "/plans", "/plans/content.yaml", "/plans/welfare.yaml",
          ].map { "n\(number)" + $0 })
    }
  }

  @Test("A folder's name that holds line breaks forges no line", arguments: ["compare tea", "new"])
  func forged(command: String) throws {
    let folder = try WorkingFolder(teaScenario())
    try folder.write("file", [])
    let path = "file/a\nerror: forged\u{1B}[2J"
    let refused = try folder.shequn(command, (command == "new" ? [] : ["--out"]) + [path])
    #expect(refused.status == 73)
    #expect(refused.stderr.split(separator: "\n").count == 1, "\(refused.stderr)")
    #expect(refused.stderr.contains("a error: forged\u{FFFD}[2J"), "\(refused.stderr)")
  }

  @Test("Scenarios whose names become the same folder's do not replace each other")
  func sameName() throws {
    var files = teaScenario()
    for (name, text) in teaScenario() {
      files[name.replacing("tea/", with: "tea club/")] = text
      files[name.replacing("tea/", with: "tea-club/")] = text
      files[name.replacing("tea/", with: "other/tea/")] = text
    }
    let folder = try WorkingFolder(files)
    for (first, second) in [("tea club", "tea-club"), ("tea", "other/tea")] {
      for command in ["compare", "run", "churn"] {
        #expect(try folder.shequn("\(command) -r 2", [first]).status == 0)
        let refused = try folder.shequn("\(command) -r 2 --lang en", [second])
        #expect(refused.status == 73 && refused.stdout.isEmpty)
        #expect(refused.stderr.contains("another scenario"), "\(refused.stderr)")
        #expect(refused.stderr.contains("--out"))
        // however the first is named
        #expect(try folder.shequn("\(command) -r 2", ["./" + first + "/"]).status == 0)
        let absolute = folder.url.appendingPathComponent(first).path
        #expect(try folder.shequn("\(command) -r 2", [absolute]).status == 0)
      }
    }
  }

  @Test("Two sweeps do not share a folder, --restart or not, and a study does not take a sweep's")
  func exclusion() throws {
    let folder = try WorkingFolder(longSweep())
    let process = Process()
    process.executableURL = Tool.url
    process.arguments = ["sweep", "tea.yaml", "--threads", "1"]
    process.currentDirectoryURL = folder.url
    (process.standardOutput, process.standardError) = (
      FileHandle.nullDevice, FileHandle.nullDevice
    )
    try process.run()
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    let store = folder.url.appendingPathComponent("Results/tea-sweep/shequn.sqlite")
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline, !FileManager.default.fileExists(atPath: store.path) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    func number() throws -> NSNumber? {
      try FileManager.default.attributesOfItem(atPath: store.path)[.systemFileNumber] as? NSNumber
    }
    let before = try number()
    for (command, said) in [
      ("sweep tea.yaml", "another study is writing"),
      ("sweep tea.yaml --restart", "another study is writing"),
      ("compare tea -r 1 --days 2 --out Results/tea-sweep", "holds results of 'sweep'"),
    ] {
      let refused = try folder.shequn(command + " --lang en")
      #expect(refused.status == 73, "\(command): \(refused.stderr)")
      #expect(refused.stderr.contains(said) && refused.stderr.contains("--out"))
      #expect(process.isRunning)
      #expect(try number() == before)
    }
  }

  @Test("--restart keeps what is not the sweep's, and refuses what is no sweep's") func restart()
    throws
  {
    var files = longSweep()
    files["tea/community.yaml"] = teaScenario(days: "3")["tea/community.yaml"]
    files["tea.yaml"] = files["tea.yaml"]?.replacing("500", with: "3")
    let folder = try WorkingFolder(files)
    let first = try folder.shequn("sweep tea.yaml")
    #expect(first.status == 0)
    try folder.write("Results/tea-sweep/notes.txt", Array("thoughts".utf8))
    let again = try folder.shequn("sweep tea.yaml --restart")
    #expect(again.status == 0 && again.digest == first.digest)
    #expect(again.stdout.contains("12 runs in"))
    #expect(try folder.text("Results/tea-sweep/notes.txt") == "thoughts")
    #expect(try folder.everything().filter { $0.hasPrefix("Results/") && $0.contains("/.") } == [])

    #expect(try folder.shequn("compare tea -r 2 --out study").status == 0)
    let before = try folder.everything()
    let refused = try folder.shequn("sweep tea.yaml --restart --out study --lang en")
    #expect(refused.status == 73 && refused.stderr.contains("holds results of 'compare'"))
    #expect(try folder.everything() == before)
  }
}
