// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct LogCommandTests {
  /// A run with its log.
  private func ran(_ folder: WorkingFolder, _ more: String = "") throws -> Outcome {
    try folder.shequn(
      "run --plan friends -r 1 --members 300 --days 60 --quiet --out run --events log.csv" + more,
      [Tool.coffeeClub])
  }

  @Test("A log tells the very numbers of the run that wrote it, and writing it changes none")
  func identity() throws {
    let folder = try WorkingFolder()
    let own = try ran(folder)
    #expect(own.status == 0, "\(own.stderr)")
    let alone = try folder.shequn(
      "run --plan friends -r 1 --members 300 --days 60 --quiet --out alone", [Tool.coffeeClub])
    #expect(own.digest != nil && own.digest == alone.digest)
    let told = try folder.shequn("log log.csv --out told --lang en")
    #expect(told.status == 0 && told.stdout.contains("A simulation wrote it."))
    for (mine, theirs) in [
      ("told/days.csv", "run/series.csv"), ("told/cohorts.csv", "run/cohorts.csv"),
    ] {
      let (mine, theirs) = (try rows(folder, mine), try rows(folder, theirs))
      #expect(mine.count == theirs.count && !mine.isEmpty)
      let columns = Set(try #require(mine.first).keys).intersection(try #require(theirs.first).keys)
      #expect(columns.count >= 9)
      for (one, other) in zip(mine, theirs) {
        for column in columns { #expect(one[column] == other[column], "\(column)") }
      }
    }
    let mode = try FileManager.default.attributesOfItem(
      atPath: folder.url.appendingPathComponent("log.csv").path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  /// Rows of a table by column; none of these quotes anything.
  private func rows(_ folder: WorkingFolder, _ name: String) throws -> [[Substring: Substring]] {
    let lines = try folder.text(name).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
  }

  @Test("A log is of a single run, and takes the place of no other file", arguments: ["en", "zh"])
  func refusals(language: String) throws {
    let folder = try WorkingFolder(["log.csv": "mine"])
    let several = try folder.shequn(
      "run --events a.csv --lang \(language)", [Tool.coffeeClub])
    #expect(several.status == 64 && several.stderr.contains("--replications 1"))
    let taken = try ran(folder, " --lang \(language)")
    #expect(taken.status == 73 && taken.stderr.contains("--events"))
    #expect(taken.stderr.contains(where: isHan) == (language == "zh"))
    #expect(try folder.text("log.csv") == "mine")
    #expect(try folder.everything().allSatisfy { !$0.contains("shequn-new") })
  }

  @Test("Numbers of few people are shown where a simulation wrote the log or that is asked for")
  func privacy() throws {
    let folder = try WorkingFolder()
    #expect(try ran(folder).status == 0)
    let rows = try folder.text("log.csv").split(separator: "\n").dropFirst().joined(separator: "\n")
    try Data(rows.utf8).write(to: folder.url.appendingPathComponent("real.csv"))
    for (words, all) in [("log.csv", true), ("real.csv", false), ("real.csv --all-cells", true)] {
      let outcome = try folder.shequn("log \(words) --json")
      #expect(outcome.status == 0 && outcome.json?["all_cells"] as? Bool == all, "\(words)")
      #expect(outcome.stdout.contains("< 5") != all, "\(words)")
    }
  }

  @Test("Any table with members and times is read, and what is none is told with what to do")
  func tables() throws {
    let folder = try WorkingFolder([
      "own.csv": "wer,wann\nanna,2024-03-01 10:00\nbert,2024-03-02 11:00\nanna,2024-03-09 09:00\n",
      "empty.csv": "time,member,kind\n", "broken.csv": "time,member,kind\n2024-03-01,x,post\n",
    ])
    let own = try folder.shequn("log own.csv --member wer --time wann --all-cells --json --quiet")
    #expect(own.status == 0, "\(own.stderr)")
    #expect(own.json?["events"] as? Int == 3 && own.json?["day_count"] as? Int == 9)
    #expect(!own.stdout.contains("anna"))
    for (file, status, word) in [
      ("empty.csv", 65, "no events"), ("broken.csv", 65, "line 2"),
      ("nowhere.csv", 66, "there is no such file"),
    ] as [(String, Int32, String)] {
      let outcome = try folder.shequn("log \(file) --lang en")
      #expect(outcome.status == status && outcome.stderr.contains(word), "\(outcome.stderr)")
      #expect(outcome.stderr.hasPrefix("error: "))
    }
  }

  @Test("A folder that an import wrote is its log") func importedFolder() throws {
    let folder = try WorkingFolder()
    let club = Tool.repository.appendingPathComponent("Scenarios/data/tea-club.json").path
    #expect(try folder.shequn("import --out mine", [club]).status == 0)
    let outcome = try folder.shequn("log mine --out told --lang zh")
    #expect(outcome.status == 0 && outcome.stdout.contains(where: isHan))
    let files = try folder.everything().filter { $0.hasPrefix("told/") }
    #expect(files.contains("told/log.html") && files.contains("told/weeks.csv"))
    #expect(try folder.json("told/manifest.json")["command"] as? String == "log")
  }

  private static let shared = Tool.repository.deletingLastPathComponent()
    .appendingPathComponent("shared/data/events")

  private static let python = URL(fileURLWithPath: "/usr/bin/env")
  private static let hasPandas: Bool = {
    let asked = try? Tool.run(
      python, ["python3", "-c", "import pandas"], in: FileManager.default.temporaryDirectory)
    return asked?.status == 0
  }()

  @Test(
    "Real logs give what pandas makes of them, within seconds",
    .enabled("skipped: ../shared/data is absent, or python3 with pandas") {
      FileManager.default.fileExists(atPath: shared.path) && hasPandas
    })
  func independent() throws {
    let script = Tool.repository.appendingPathComponent("Tests/Independent/log.py").path
    let folder = try WorkingFolder()
    let logs = try FileManager.default.contentsOfDirectory(atPath: Self.shared.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
    for log in logs {
      let path = Self.shared.appendingPathComponent(log).path
      let ignored = log.contains("irc") ? ["visit"] : []
      let expected = try Tool.run(Self.python, ["python3", script, path] + ignored, in: folder.url)
      let own = try Tool.run(
        ["log", path, "--json", "--all-cells"] + ignored.flatMap { ["--ignore", $0] },
        in: folder.url)
      #expect(own.status == 0 && own.seconds < 3, "\(log): \(own.seconds) s")
      var told: [String: Double] = [:]
      for row in own.json?["figures"] as? [[String: Any]] ?? [] {
        told[row["figure"] as? String ?? ""] = row["value"] as? Double
      }
      for row in own.json?["gaps"] as? [[String: Any]] ?? [] {
        told["gap_\(row["share"] as? String ?? "")"] = row["days"] as? Double
      }
      let numbers = try #require(expected.json)
      #expect(numbers.count > 20)
      for (name, value) in numbers where name != "days" {
        guard let value = value as? Double, let mine = told[name] else {
          #expect(value is NSNull && told[name] == nil, "\(log) \(name)")
          continue
        }
        #expect(abs(mine - value) <= 1e-9 * max(1, abs(value)), "\(log) \(name) \(mine) \(value)")
      }
    }
  }
}
