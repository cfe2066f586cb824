// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// From a log to a community that starts where it ends.
@Suite struct StartCommandTests {
  private static let club = """
    community:
      topics: [tea, cups]
      members: 300
    days: 60
    """

  /// A log of a run in `events.csv`.
  private func folder() throws -> WorkingFolder {
    let folder = try WorkingFolder(["club.yaml": Self.club])
    let outcome = try folder.shequn("run club.yaml --replications 1 --events events.csv --quiet")
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return folder
  }

  @Test("The members of a log become the start of a community", arguments: ["en", "zh"])
  func start(language: String) throws {
    let folder = try folder()
    let outcome = try folder.shequn("log events.csv --start start.csv --lang \(language)")
    #expect(outcome.status == 0)
    #expect(outcome.stderr.contains("start.csv"))
    #expect(outcome.stderr.contains(where: isHan) == (language == "zh"))
    let lines = try folder.text("start.csv").split(separator: "\n")
    #expect(lines[0] == "member,joined,last_seen,active_days,posts" && lines.count > 100)
    let file = folder.url.appendingPathComponent("start.csv").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)

    let next = "community:\n  topics: [tea, cups]\n  start: start.csv\ndays: 20\n"
    try folder.write("next.yaml", Array(next.utf8))
    #expect(try folder.shequn("validate next.yaml").status == 0)
    let run = try folder.shequn("run next.yaml --replications 2 --quiet --json")
    #expect(run.status == 0, "\(run.stderr)")
    // the table and nothing of its rows is named among what was read
    for name in try folder.everything() where name.hasSuffix(".json") || name.hasSuffix(".html") {
      #expect(try !folder.text(name).contains(lines[1]), "\(name)")
    }
  }

  @Test("A day before the end, and what is wrong with one") func asOf() throws {
    let folder = try folder()
    #expect(
      try folder.shequn("log events.csv --start then.csv --as-of 2001-01-15 --quiet").status == 0)
    let joined = try folder.text("then.csv").split(separator: "\n").dropFirst().compactMap {
      Int($0.split(separator: ",")[1])
    }
    #expect(joined.max() == 15)
    for (options, status) in [
      ("--start then.csv", 73), ("--as-of 2001-01-15", 64), ("--start new.csv --as-of soon", 64),
      ("--start new.csv --as-of 2031-01-01", 64), ("--start none/new.csv", 74),
    ] {
      let outcome = try folder.shequn("log events.csv --lang en \(options)")
      #expect(outcome.status == Int32(status), "\(options): \(outcome.stderr)")
      #expect(outcome.stderr.contains("--"), "\(options)")
    }
    #expect(try !folder.everything().contains("new.csv"))
  }
}
