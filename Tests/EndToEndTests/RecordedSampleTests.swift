// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct RecordedSampleTests {
  private let sample = Tool.repository.appendingPathComponent("Results/sample")
  private let words =
    "compare Scenarios/coffee-club --members 200 --days 30 --replications 4 --seed 1 "
    + "--departures first --lang en"

  /// A folder's files. The report is left out: it is large, holds
  /// Chart.js where the system has it, and has a test of its own.
  private func contents(_ folder: URL) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "report.html" }
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        let text = String(decoding: data, as: UTF8.self)
        return (name, name == "manifest.json" ? try lasting(data) : text)
      })
  }

  /// A manifest without its wall time, the report, and where the folder stands.
  private func lasting(_ manifest: Data) throws -> String {
    let object = try JSONSerialization.jsonObject(with: manifest)
    var entries = try #require(object as? [String: Any])
    (entries["wall_seconds"], entries["scenario"]) = (nil, nil)
    let files = entries["files"] as? [[String: Any]] ?? []
    entries["files"] = files.filter { $0["name"] as? String != "report.html" }
    let data = try JSONSerialization.data(
      withJSONObject: entries, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  @Test("The sample comes out as it was recorded; RECORD_BASELINES=1 records it anew")
  func sameAsRecorded() throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_BASELINES"] == "1"
    let folder = try WorkingFolder()
    let out = isRecording ? sample : folder.url.appendingPathComponent("sample")
    let words = words.split(separator: " ").map { String($0) }
    let outcome = try Tool.run(words + ["--out", out.path], in: Tool.repository)
    #expect(outcome.status == 0)
    let digest = try #require(outcome.digest)
    if isRecording {
      try FileManager.default.removeItem(at: sample.appendingPathComponent("report.html"))
    }

    let recorded = try contents(sample)
    let made = try contents(out)
    #expect(made.keys.sorted() == recorded.keys.sorted())
    #expect(made["manifest.json"]?.contains("\"result_digest\" : \"\(digest)\"") == true)
    for (name, text) in made where text != recorded[name] {
      let old = recorded[name]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
      let new = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = zip(old, new).prefix { $0 == $1 }.count
      Issue.record(
        """
        \(name) differs from line \(line + 1) on:
        recorded: \(line < old.count ? old[line] : "nothing")
        now:      \(line < new.count ? new[line] : "nothing")
        If that is meant, record it anew: make baselines
        """)
    }
  }
}
