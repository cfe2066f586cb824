// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What is too much is refused before the work begins, with what would help.
@Suite struct LimitTests {
  /// Runs words of the shell, in which `$shequn` is the tool.
  private func shell(_ words: String, in folder: WorkingFolder) throws -> Outcome {
    try Tool.run(
      URL(fileURLWithPath: "/bin/bash"),
      ["-c", "shequn='\(Tool.url.path)'; \(words)"], in: folder.url)
  }

  @Test(
    "Low limits of the process are told, with the command that raises them",
    arguments: [("ulimit -s 200", "ulimit -s"), ("ulimit -n 8", "ulimit -n")])
  func process(limit: String, cure: String) throws {
    let folder = try WorkingFolder(teaScenario())
    for language in ["en", "zh"] {
      let outcome = try shell("\(limit); exec $shequn compare tea --lang \(language)", in: folder)
      #expect(outcome.status == 71)
      #expect(outcome.stdout.isEmpty && outcome.stderr.contains(cure))
      #expect(outcome.stderr.hasPrefix(language == "en" ? "error: " : "错误："))
    }
  }

  @Test("A study that does not fit into memory is refused with an estimate")
  func memory() throws {
    let folder = try WorkingFolder(teaScenario(days: "3000"))
    let before = try folder.everything()
    // 200,000 runs of three thousand days: what is kept of each, and of the lives in it
    for words in ["compare tea -r 100000", "run tea --members 10000000 --days 200 -r 1"] {
      let outcome = try shell(
        "ulimit -v 2000000; exec $shequn \(words) --lang en", in: folder)
      #expect(outcome.status == 71)
      #expect(outcome.seconds < 2)
      #expect(
        outcome.stderr.contains("error: this takes about ")
          && outcome.stderr.contains(" GiB of memory")
          || outcome.stderr.contains("aside on the disk"))
    }
    #expect(try folder.everything() == before)
    let outcome = try shell(
      "ulimit -v 2000000; exec $shequn compare tea -r 100000 --lang zh", in: folder)
    #expect(outcome.status == 71 && outcome.stderr.contains("大约需要"))
  }

  @Test("Memory that runs out in the middle of things ends in a message and a code")
  func exhausted() throws {
    let folder = try WorkingFolder(teaScenario())
    var codes: Set<Int32> = []
    for kilobytes in stride(from: 100_000, to: 240_000, by: 20_000) {
      let outcome = try shell(
        "ulimit -v \(kilobytes); exec $shequn compare tea -r 2 -q --lang en", in: folder)
      codes.insert(outcome.status)
      // 127: the loader found no room for the libraries
      #expect([0, 70, 71, 127].contains(outcome.status), "\(kilobytes)")
      #expect(outcome.status == 0 || !outcome.stderr.isEmpty)
      #expect(!outcome.stderr.contains("Backtrac"))
    }
    #expect(codes.count > 1)
  }

  @Test("Two hundred plans are compared by pairs with the first and the best, more are refused")
  func plans() throws {
    let folder = try WorkingFolder(teaScenario())
    for number in 0..<24 {
      try folder.write(
        "tea/plans/p\(number).yaml",
        Array("extends: ../community.yaml\nlevers: [content: {posts-per-day: \(number)}]\n".utf8))
    }
    let outcome = try folder.shequn("compare tea -r 2 --members 20 --days 2 --json")
    #expect(outcome.status == 0)
    let rows = try folder.text("Results/tea/differences.csv").split(separator: "\n").dropFirst()
    let pairs = Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[..<2] })
    // 26 plans: 25 pairs with the first, at most 24 more with the leader
    #expect((25...49).contains(pairs.count))
    for number in 24..<220 {
      try folder.write("tea/plans/p\(number).yaml", Array("levers: []".utf8))
    }
    let refused = try folder.shequn("validate tea --lang en")
    #expect(refused.status == 65)
    #expect(refused.stderr.contains("'plans' has 221 items; at most 200 are allowed"))
  }

  @Test(
    "Numbers beyond any use are refused in words",
    arguments: [
      "compare tea --replications 1000000000", "compare tea --threads 1000000",
      "run tea --days 99999999999999999999", "run tea --set community.market.size=1000000000",
      "run tea --set days=1e300", "run tea --members -5", "run tea --set community.members=NaN",
    ])
  func numbers(words: String) throws {
    let folder = try WorkingFolder(teaScenario())
    let outcome = try folder.shequn(words)
    #expect([64, 65].contains(outcome.status))
    #expect(outcome.stdout.isEmpty && !outcome.stderr.isEmpty && outcome.seconds < 2)
  }

  @Test("A day of advertising for ten million yuan is no work for one member")
  func advertising() throws {
    let folder = try WorkingFolder(
      teaScenario(community: "members: 1", days: "1", lever: "ads: {daily-budget: 10000000}"))
    let outcome = try folder.shequn("run tea --plan posts -r 1 -q")
    #expect(outcome.status == 0 && outcome.seconds < 2)
  }

  @Test("A table with as many durations as rows gives a curve of a sane size")
  func durations() throws {
    let folder = try WorkingFolder()
    let rows = (0..<50_000).map { "\(Double($0) / 7),\($0 % 3 == 0 ? 1 : 0)" }
    try folder.write("stays.csv", Array(("duration,event\n" + rows.joined(separator: "\n")).utf8))
    let outcome = try folder.shequn("churn --data stays.csv --json --all-cells")
    #expect(outcome.status == 0 && outcome.stdout.utf8.count < 1_000_000)
    let groups = try #require(outcome.json?["groups"] as? [[String: Any]])
    #expect((outcome.json?["survival"] as? [Any])?.count == 2000)
    #expect(groups[0]["steps"] as? Int == 16_667)
  }
}
