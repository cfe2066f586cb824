// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import Testing

@Suite struct ManifestTests {
  private func manifest(_ runs: StudyRuns = SmallStudy.plain.runs, wallSeconds: Double = 1.23456)
    -> Manifest
  {
    Manifest(
      version: "9.8.7", command: "compare", name: "tea",
      sources: [
        SourceFile(path: "tea/community.yaml", bytes: Array("days: 3\n".utf8)),
        SourceFile(path: "tea/plans/a.yaml", bytes: Array("days: 4\n".utf8)),
      ], overrides: ["members=200"], options: RunOptions(seed: 3, replications: 3), study: runs,
      wallSeconds: wallSeconds)
  }

  /// As it stands in a folder.
  private func text(_ manifest: Manifest) throws -> String {
    let temporary = try TemporaryFolder()
    try ResultFolder(temporary.path("tea")).write([], manifest: manifest)
    return try temporary.text("tea/manifest.json")
  }

  @Test("A manifest says where results come from and what they come to") func contents() throws {
    let runs = SmallStudy.plain.runs
    let json = try text(manifest())
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let entries = try #require(parsed as? [String: Any])
    #expect(
      entries.keys.sorted() == [
        "command", "files", "is_partial", "member_days", "overrides", "plans", "replications_asked",
        "replications_finished", "report", "result_digest", "scenario_files", "seed", "study",
        "tool", "version", "wall_seconds",
      ])
    #expect(entries["result_digest"] as? String == runs.digest.text)
    #expect(entries["report"] as? String == "report.html")
    #expect(entries["tool"] as? String == "shequn")
    #expect(entries["version"] as? String == "9.8.7")
    #expect(entries["plans"] as? [String] == ["do-nothing", "content", "welfare", "kol"])
    #expect(entries["seed"] as? Int == 3)
    #expect(entries["member_days"] as? Int == runs.memberDays)
    #expect(entries["replications_finished"] as? Int == 3)
    #expect(entries["is_partial"] as? Bool == false)
    #expect(entries["wall_seconds"] as? Double == 1.235)
    let files = try #require(entries["scenario_files"] as? [[String: String]])
    #expect(files.map { $0["path"] } == ["tea/community.yaml", "tea/plans/a.yaml"])
    #expect(Set(files.map { $0["digest"] }).count == 2)
    #expect(json.hasSuffix("}\n"))
  }

  @Test("Two manifests of one study differ in the wall time alone") func stable() throws {
    let one = try text(manifest(wallSeconds: 1)).split(separator: "\n")
    let other = try text(manifest(SmallStudy().runs, wallSeconds: 2)).split(separator: "\n")
    let different = zip(one, other).filter { $0 != $1 }
    #expect(one.count == other.count)
    #expect(different.map(\.0) == ["  \"wall_seconds\" : 1"])
  }

  @Test("An interrupted study is said to be partial") func partial() throws {
    var runs = SmallStudy.plain.runs
    for plan in runs.plans.indices { runs.plans[plan].runs.removeLast() }
    let made = manifest(runs)
    #expect(made.isPartial && made.replicationsAsked == 3 && made.replicationsFinished == 2)
    #expect(made.resultDigest != SmallStudy.plain.runs.digest.text)
  }
}
