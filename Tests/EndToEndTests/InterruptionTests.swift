// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// One after the other, so that what takes long does not take longer.
@Suite(.serialized) struct InterruptionTests {
  @Test("Ctrl-C ends a long comparison within seconds and keeps what is finished")
  func interrupted() throws {
    let folder = try WorkingFolder(teaScenario(days: "60"))
    let outcome = try folder.shequn(
      "compare tea --members 300 --replications 5000 --lang en", interruption: 2)
    #expect(outcome.status == 130)
    #expect(outcome.seconds < 10)
    let manifest = try folder.json("Results/tea/manifest.json")
    let finished = try #require(manifest["replications_finished"] as? Int)
    #expect((1..<5000).contains(finished))
    #expect(manifest["is_partial"] as? Bool == true)
    #expect(manifest["replications_asked"] as? Int == 5000)
    // where writing takes a moment, a line before says so
    #expect(
      outcome.stderr.hasSuffix(
        "interrupted: \(finished) of 5000 replications are kept; results are partial\n"))
    #expect(outcome.stdout.contains("2 plans × \(finished) replications"))
    #expect(outcome.digest == manifest["result_digest"] as? String)
    #expect(
      try folder.everything().filter { $0.hasPrefix("Results") } == [
        "Results", "Results/tea", "Results/tea/bands.csv", "Results/tea/cohorts.csv",
        "Results/tea/departures.csv", "Results/tea/differences.csv", "Results/tea/ledger.csv",
        "Results/tea/manifest.json", "Results/tea/plans.csv", "Results/tea/report.html",
        "Results/tea/segments.csv", "Results/tea/series.csv", "Results/tea/summary.csv",
        "Results/tea/survival.csv",
        "Results/tea/switchers.csv",
      ])

    // what was kept is what a study of so many replications comes to
    let again = try folder.shequn(
      "compare tea --members 300 --out again --lang en --replications \(finished)")
    #expect(again.status == 0 && again.digest == outcome.digest)
    #expect(try folder.text("again/series.csv") == folder.text("Results/tea/series.csv"))
  }

  /// What takes long: the first days of many members, checks, a lesson, a table of a million rows.
  @Test(
    "Ctrl-C ends whatever has nothing to keep within a second",
    arguments: [
      "run tea --members 1000000 --replications 1", "verify -q --scenarios SCENARIOS",
      "lesson 10 --no-input -q --in SCENARIOS/lessons", "churn --data stays.csv",
    ])
  func anywhere(words: String) throws {
    let folder = try WorkingFolder(teaScenario())
    var rows = "duration,event\n"
    for row in 0..<1_000_000 where words.contains("stays.csv") {
      rows += "\(row % 9973).\(row % 8191),\(row % 2)\n"
    }
    try folder.write("stays.csv", Array(rows.utf8))
    let scenarios = Tool.repository.appendingPathComponent("Scenarios").path
    let outcome = try folder.shequn(
      words.replacing("SCENARIOS", with: scenarios) + " --lang en", interruption: 0.6)
    #expect(outcome.status == 130)
    #expect(outcome.seconds < 1)
    #expect(outcome.stderr.hasSuffix("interrupted; nothing was written\n"))
    #expect(try folder.everything().allSatisfy { !$0.hasPrefix("Results/") || $0.contains("/.") })
  }

  @Test(
    "A signal from outside ends it at once, by its own code and without a trace",
    arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func signals(signal: Int32) throws {
    let folder = try WorkingFolder(teaScenario(days: "3650"))
    let before = try folder.everything()
    let outcome = try Tool.run(
      ["run", "tea", "--members", "100000", "--replications", "1"], in: folder.url,
      interruption: 0.5, signal: signal)
    #expect(outcome.status == 128 + signal)
    #expect(outcome.seconds < 1 && outcome.stdout.isEmpty)
    // what members alone do to the answers is told before
    let lines = outcome.stderr.split(separator: "\n").filter { !$0.hasPrefix("--members: ") }
    #expect(lines.count == 1)
    #expect(try folder.everything() == before)
  }

  @Test("Ctrl-C before anything is finished leaves nothing and says so", arguments: ["en", "zh"])
  func tooEarly(language: String) throws {
    let folder = try WorkingFolder(teaScenario(days: "3650"))
    let before = try folder.everything()
    let outcome = try folder.shequn(
      "run tea --members 100000 --replications 1 --lang \(language)", interruption: 1)
    #expect(outcome.status == 130)
    #expect(outcome.seconds < 10)
    #expect(outcome.stdout.isEmpty)
    #expect(
      outcome.stderr.hasSuffix(
        language == "en" ? "interrupted; nothing was written\n" : "已中断；未写入任何内容\n"))
    #expect(try folder.everything() == before)
  }
}
