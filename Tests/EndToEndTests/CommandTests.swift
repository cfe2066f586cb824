// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

private let languages = ["en", "zh"]

@Suite struct CommandTests {
  @Test("Help names every command") func help() throws {
    let folder = try WorkingFolder()
    let outcome = try folder.shequn("--help")
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    for command in ["compare", "run", "churn", "validate", "describe", "new"] {
      #expect(outcome.stdout.contains("\n  \(command) "))
      let own = try folder.shequn("\(command) --help")
      #expect(own.status == 0 && own.stderr.isEmpty)
      #expect(own.stdout.contains("USAGE: shequn \(command)"))
    }
  }

  @Test("The version is three numbers") func version() throws {
    let outcome = try WorkingFolder().shequn("--version")
    #expect(outcome.status == 0)
    #expect(try /\d+\.\d+\.\d+\n/.wholeMatch(in: outcome.stdout) != nil)
  }

  @Test("A new scenario is sound and can be compared at once", arguments: languages)
  func newScenario(language: String) throws {
    let folder = try WorkingFolder()
    let made = try folder.shequn("new club --lang \(language)")
    #expect(made.status == 0 && made.stderr.isEmpty)
    #expect(made.stdout.contains("shequn compare club"))
    #expect(
      try folder.everything() == [
        "club", "club/community.yaml", "club/plans", "club/plans/content.yaml",
        "club/plans/welfare.yaml",
      ])

    let validated = try folder.shequn("validate club --lang \(language)")
    #expect(validated.status == 0 && validated.stderr.isEmpty)
    #expect(
      validated.stdout
        == (language == "en"
          ? "club is sound: 2 plans (content, welfare), 0 warnings\n"
          : "club 没有错误：2 个方案（content, welfare），0 条警告\n"))

    let compared = try folder.shequn(
      "compare club --members 100 --days 31 --replications 3 --lang \(language)")
    #expect(compared.status == 0 && compared.stderr.hasPrefix("--members: "))
    #expect(compared.digest != nil)
    let words =
      language == "en"
      ? ["3 plans × 3 replications", "Four posts a day", "do nothing", "Plans are ranked by"]
      : ["3 个方案 × 3 次重复", "每天四帖", "什么都不做", "方案按日活"]
    for word in words { #expect(compared.stdout.contains(word), "\(word)") }
    let manifest = try folder.json("Results/club/manifest.json")
    #expect(manifest["result_digest"] as? String == compared.digest)
    #expect(manifest["overrides"] as? [String] == ["members=100", "days=31"])
  }

  @Test("A scenario of the repository is sound") func validate() throws {
    let words = ["validate", Tool.coffeeClub, "--lang", "en"]
    let outcome = try Tool.run(words, in: Tool.repository, columns: 1000)
    #expect(outcome.status == 0)
    #expect(outcome.stdout.hasPrefix("coffee-club is sound: 8 plans ("))
    let narrow = try Tool.run(words, in: Tool.repository, columns: 60).stdout.split(separator: "\n")
    #expect(narrow.count > 1 && narrow.allSatisfy { places(of: $0) <= 60 })
    // half a year of plans that notify everybody
    #expect(outcome.stdout.hasSuffix(" 0 warnings\n") && outcome.stderr.contains(": note: "))
  }

  @Test("A comparison as JSON is JSON and nothing else") func compareJSON() throws {
    let folder = try WorkingFolder(teaScenario())
    let outcome = try folder.shequn("compare tea --replications 2 --json")
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    let json = try #require(outcome.json)
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(Set(plans.compactMap { $0["plan"] as? String }) == ["do-nothing", "posts"])
    let manifest = try folder.json("Results/tea/manifest.json")
    #expect(json["digest"] as? String == manifest["result_digest"] as? String)
    #expect(json["replications"] as? Int == 2)
  }

  @Test("--until adds replications, and what comes out is a fixed study of so many")
  func until() throws {
    let folder = try WorkingFolder(teaScenario(days: "20"))
    let outcome = try folder.shequn("compare tea --until 3% --at-most 30 --lang en --out a")
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    #expect(outcome.stdout.contains("recise enough after "))
    let manifest = try folder.json("a/manifest.json")
    #expect(manifest["rule"] as? String == "--until 3% --at-most 30 --replications 10")
    let count = try #require(manifest["replications_finished"] as? Int)
    #expect(count >= 10 && manifest["is_partial"] as? Bool == false)
    let fixed = try folder.shequn("compare tea --replications \(count) --lang en --out b")
    #expect(fixed.digest == outcome.digest)
    for name in ["series.csv", "differences.csv", "segments.csv", "switchers.csv"] {
      #expect(try folder.text("a/\(name)") == folder.text("b/\(name)"))
    }
  }

  @Test("--choose names the best plan", arguments: languages) func choose(language: String) throws {
    let folder = try WorkingFolder(teaScenario(days: "40"))
    let outcome = try folder.shequn(
      "compare tea --choose --indifference 10% --confidence 90% --lang \(language)")
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    #expect(
      outcome.stdout.contains(language == "en" ? "Chosen: 'Posts'. With 90 %" : "选定：“Posts”。以 90 %")
    )
    let json = try folder.shequn("compare tea --choose --indifference 10% --json").json
    #expect((json?["outcome"] as? [String: Any])?["chosen"] as? String == "posts")
  }

  @Test("Whatever is wrong with how long to run is told at once, and nothing is run")
  func wrongLength() throws {
    let folder = try WorkingFolder(teaScenario())
    let outcome = try folder.shequn(
      "compare tea --until two --choose --confidence 120% --at-most 3")
    #expect(outcome.status == 64 && outcome.stdout.isEmpty)
    for part in ["cannot go together", "--until takes", "--confidence takes", "--at-most takes"] {
      #expect(outcome.stderr.contains(part), "\(part)")
    }
    #expect(try folder.shequn("compare tea --indifference 2%").status == 64)
    #expect(try folder.shequn("compare tea --choose --indifference -1").status == 64)
    #expect(try folder.everything().contains { $0.hasPrefix("Results") } == false)
  }

  @Test("A run of a folder does nothing, of a plan's file that plan, of --plan that one")
  func run() throws {
    let folder = try WorkingFolder(teaScenario())
    let common = "--replications 2 --lang en"
    let nothing = try folder.shequn("run tea \(common)")
    let file = try folder.shequn("run tea/plans/posts.yaml \(common)")
    let picked = try folder.shequn("run tea --plan posts \(common)")
    for outcome in [nothing, file, picked] {
      #expect(outcome.status == 0 && outcome.stderr.isEmpty)
      #expect(outcome.stdout.contains("why members left"))
    }
    #expect(nothing.stdout.hasPrefix("tea · do nothing: 2 replications, 100 members, 8 days\n"))
    #expect(picked.stdout.hasPrefix("tea · Posts: "))
    #expect(file.stdout.contains(" · Posts: "))
    #expect(nothing.digest != picked.digest && file.digest == picked.digest)
    let written = try folder.everything()
    for name in ["tea-do-nothing", "tea-posts", "posts"] {
      #expect(written.contains("Results/\(name)/series.csv"))
      #expect(!written.contains("Results/\(name)/differences.csv"))
    }
  }

  @Test("A run as JSON has the metrics, a profile the phases") func runOtherwise() throws {
    let folder = try WorkingFolder(teaScenario())
    let json = try #require(try folder.shequn("run tea --replications 2 --json").json)
    let metrics = try #require(json["metrics"] as? [[String: Any]])
    #expect(metrics.contains { $0["metric"] as? String == "members" && $0["end"] != nil })
    let before = try folder.everything()
    let profile = try folder.shequn("run tea --profile --lang en")
    #expect(profile.status == 0)
    for phase in ["plan", "attend", "read", "participate", "feel", "leave", "join", "conclude"] {
      #expect(profile.stdout.contains("\n\(phase) "))
    }
    #expect(try folder.everything() == before)
  }

  @Test("Results of the same study are replaced, and --out puts them elsewhere") func out() throws {
    let folder = try WorkingFolder(teaScenario())
    #expect(try folder.shequn("compare tea --replications 2").status == 0)
    try folder.write("Results/tea/own.csv", [])
    #expect(try folder.shequn("compare tea --replications 3 --departures none").status == 0)
    let tables = [
      "bands", "cohorts", "differences", "ledger", "plans", "segments", "series", "summary",
      "survival",
      "switchers",
    ].map { "\($0).csv" }
    #expect(
      try folder.everything().filter { $0.hasPrefix("Results/tea/") }
        == (tables + ["manifest.json", "own.csv", "report.html"]).sorted().map {
          "Results/tea/\($0)"
        })
    #expect(try folder.shequn("compare tea --replications 2 --out other/place").status == 0)
    #expect(try folder.everything().contains("other/place/departures.csv"))
  }

  @Test("Chinese is spoken where the environment or --lang asks for it") func language() throws {
    let folder = try WorkingFolder(teaScenario())
    #expect(try folder.shequn("validate tea").stdout.hasPrefix("tea is sound"))
    #expect(try folder.shequn("validate tea --lang zh").stdout.hasPrefix("tea 没有错误"))
    let chinese = try Tool.run(["validate", "tea"], in: folder.url, locale: "zh_CN.UTF-8")
    #expect(chinese.stdout.hasPrefix("tea 没有错误"))
  }

  @Test("A warning goes to stderr with its place and stops nothing") func warning() throws {
    let folder = try WorkingFolder(teaScenario(lever: "content: {posts-per-day: 0}"))
    let outcome = try folder.shequn("compare tea --replications 2 --lang en")
    #expect(outcome.status == 0 && outcome.digest != nil)
    #expect(outcome.stderr.hasPrefix("tea/plans/posts.yaml:4:15: warning: 'content' does nothing"))
  }

  @Test("A goal that has no value in so few days is told, not stumbled over", arguments: languages)
  func blankGoal(language: String) throws {
    let community = "members: 100\n  goal: {metric: stickiness, over: end}"
    let folder = try WorkingFolder(teaScenario(community: community))
    let outcome = try folder.shequn("compare tea --replications 2 --lang \(language)")
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains(language == "en" ? "No verdict: " : "无法下结论："))
  }
}

@Suite struct DigestTests {
  @Test("The printed digest is the same for any number of threads and another for another seed")
  func digest() throws {
    let folder = try WorkingFolder()
    func digest(_ options: String) throws -> String? {
      let options = "--members 200 --days 30 --replications 2 \(options)"
      return try folder.shequn("compare \(options) --out o", [Tool.coffeeClub]).digest
    }
    let one = try #require(try digest("--threads 1"))
    #expect(try digest("--threads 2") == one)
    #expect(try digest("--threads 5") == one)
    #expect(try digest("--seed 1 --departures none --quiet") == one)
    #expect(try digest("--seed 2") != one)
    #expect(try folder.json("o/manifest.json")["seed"] as? Int == 2)
  }
}

func isHan(_ character: Character) -> Bool {
  character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
}
