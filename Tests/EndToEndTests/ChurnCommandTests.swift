// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct ChurnCommandTests {
  private let data = Tool.repository.appendingPathComponent("Scenarios/data").path

  @Test(
    "The published table of Fader and Hardie comes out: α .668, β 3.806, hold-out error ≤ 3.5 %")
  func highEnd() throws {
    let outcome = try WorkingFolder().shequn(
      "churn --json --holdout 5 --data", [data + "/high-end.csv"])
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    let sbg = try #require((outcome.json?["sbg"] as? [[String: Any]])?.first)
    let alpha = try #require(sbg["alpha"] as? Double)
    let beta = try #require(sbg["beta"] as? Double)
    #expect((alpha - 0.668).magnitude <= 0.005 && (beta - 3.806).magnitude <= 0.005)
    #expect(try #require(sbg["mean_error"] as? Double) <= 0.035)
    #expect(sbg["periods_fitted"] as? Int == 7 && sbg["periods_held_out"] as? Int == 5)
  }

  @Test("Gehan's remissions come out as published, in both languages", arguments: ["en", "zh"])
  func remission(language: String) throws {
    let outcome = try WorkingFolder().shequn(
      "churn --all-cells --lang \(language) --data", [data + "/remission.csv"])
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    for share in ["85.71", "80.67", "75.29", "69.02", "62.75", "53.78", "44.82"] {
      #expect(outcome.stdout.contains(" \(share) %"), "\(share)")
    }
    #expect(outcome.stdout.contains("χ² = 16.793"))
    #expect(outcome.stdout.contains(where: isHan) == (language == "zh"))
  }

  @Test("A folder is studied with doing nothing, a plan file alone; the files are there")
  func scenario() throws {
    let folder = try WorkingFolder(teaScenario(days: "40"))
    let both = try folder.shequn("churn tea -r 3 --lang en")
    #expect(both.status == 0 && both.stderr.isEmpty)
    #expect(both.stdout.contains("2 plans × 3 replications"))
    // so small a study tells what each cause costs unasked
    #expect(both.stdout.contains("members without it"))
    let files = try folder.everything().filter { $0.hasPrefix("Results/tea-churn/") }
    for name in ["survival", "cohorts", "incidence", "causes", "series"] {
      #expect(files.contains("Results/tea-churn/\(name).csv"))
    }
    #expect(try folder.json("Results/tea-churn/manifest.json")["command"] as? String == "churn")
    let alone = try folder.shequn("churn tea/plans/posts.yaml -r 2 --no-counterfactual --lang zh")
    #expect(alone.status == 0)
    #expect(alone.stdout.contains("1 个方案") && !alone.stdout.contains("若无此因，"))
    let compared = try folder.shequn("compare tea -r 3 --lang en")
    #expect(compared.digest == both.digest)
  }

  @Test("Another program finds the same curve in departures.csv as we do") func independent() throws
  {
    let folder = try WorkingFolder(teaScenario(days: "40"))
    #expect(try folder.shequn("run tea -r 2 --departures all").status == 0)
    let file = "Results/tea-do-nothing/departures.csv"
    let script = """
      import csv, sys
      rows = [(int(r['duration']), int(r['event'])) for r in csv.DictReader(open(sys.argv[1]))]
      share = 1.0
      for t in sorted({d for d, e in rows if e}):
          share *= 1 - sum(d == t and e for d, e in rows) / sum(d >= t for d, e in rows)
          print(t, share)
      """
    let python = try Tool.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", script, file], in: folder.url)
    try #require(python.status == 0)
    let expected = python.stdout.split(separator: "\n").map { line in
      line.split(separator: " ").compactMap { Double($0) }
    }
    let json = try #require(try folder.shequn("churn --all-cells --json --data", [file]).json)
    let steps = try #require(json["survival"] as? [[String: Any]])
    #expect(steps.count == expected.count && steps.count > 10)
    for (step, row) in zip(steps, expected) {
      #expect(step["time"] as? Double == row[0])
      #expect((try #require(step["survival"] as? Double) - row[1]).magnitude < 1e-12)
    }
    #expect((json["causes"] as? [[String: Any]])?.isEmpty == false)
    // and it is the one in survival.csv
    let last = try #require(expected.last?.last)
    let line = try folder.text("Results/tea-do-nothing/survival.csv").split(separator: "\n").last
    let pooled = try #require(line.flatMap { Double($0.split(separator: ",")[5]) })
    #expect((pooled - last).magnitude < 1e-5)
  }

  @Test(
    "With --out a table of one's own becomes a page and tables, in either language; without, none")
  func pages() throws {
    let folder = try WorkingFolder()
    let words = "churn --out page --at 7,14 --lang zh --data"
    let outcome = try folder.shequn(words, [data + "/remission.csv"])
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    #expect(outcome.stdout.contains("可展示的报告：page/report.html"))
    #expect(
      try folder.everything() == [
        "page", "page/causes.csv", "page/groups.csv", "page/manifest.json", "page/report.html",
        "page/survival.csv",
      ])
    let page = try folder.text("page/report.html")
    #expect(page.contains("data-chart=\"survival-chart\"") && page.contains("χ² = 16.793"))
    #expect(page.contains("remission.csv --at 7,14"))
    let manifest = try folder.json("page/manifest.json")
    #expect(manifest["command"] as? String == "churn" && manifest["rows"] as? Int == 42)
    // the same again takes its place; another table's does not
    let second = try folder.shequn(words + " ", [data + "/high-end.csv"])
    #expect(second.status == 73 && second.stdout.isEmpty)
    #expect(try folder.shequn(words, [data + "/remission.csv"]).status == 0)
    #expect(try folder.shequn("results --folder . --lang en").stdout.contains("page"))
  }

  private static let rule = "--as-of 2024-06-30 --gone-after 30d"

  @Test("Dates become a page and tables without small numbers, in either language")
  func dates() throws {
    let folder = try WorkingFolder()
    let table = data + "/tea-members.csv"
    for language in ["en", "zh"] {
      let outcome = try folder.shequn(
        "churn \(Self.rule) --lang \(language) --out \(language) --data", [table])
      #expect(outcome.status == 0 && outcome.stderr.isEmpty)
      #expect(outcome.stdout.contains("2024-05-31"))
      #expect(outcome.stdout.contains(language == "en" ? "days" : "天"))
      let page = try folder.text("\(language)/report.html")
      #expect(page.contains("survival-chart") && page.contains("--gone-after 30d"))
    }
    let rows = try folder.text("en/survival.csv").split(separator: "\n").dropFirst()
    #expect(rows.count > 3)
    for row in rows {
      #expect(
        try #require(Int(row.split(separator: ",", omittingEmptySubsequences: false)[3])) >= 5)
    }
    let all = try folder.shequn("churn --all-cells --json \(Self.rule) --data", [table])
    let told = try folder.shequn("churn --json \(Self.rule) --data", [table])
    let (every, few) = (
      try #require(all.json?["survival"] as? [Any]), try #require(told.json?["survival"] as? [Any])
    )
    #expect(every.count > few.count && told.json?["all_cells"] as? Bool == false)
    #expect(all.json?["unit"] as? String == "days")
  }

  @Test(
    "What is missing is told as the command to type, and typed it works", arguments: ["en", "zh"])
  func recipe(language: String) throws {
    let folder = try WorkingFolder([
      "my list.csv": "joined,last seen\n2024-01-01,2024-01-21\n2024-01-01,2024-03-01\n"
    ])
    let outcome = try folder.shequn("churn --lang \(language) --data", ["my list.csv"])
    #expect(outcome.status == 65 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains(where: isHan) == (language == "zh"))
    let command = try #require(outcome.stderr.firstRange(of: "shequn churn"))
    let typed = outcome.stderr[command.lowerBound...].split(separator: "\n")[0]
    #expect(typed == "shequn churn --data 'my list.csv' --as-of 2024-03-01 --gone-after 30d")
    let again = try folder.shequn(
      "churn --as-of 2024-03-01 --gone-after 30d --data", ["my list.csv"])
    #expect(again.status == 0)
  }

  @Test("An imported log tells who fell silent; reasons that are not on the map are named")
  func events() throws {
    let folder = try WorkingFolder(["map.csv": "moved away,natural\n"])
    let club = data + "/tea-club.json"
    #expect(try folder.shequn("import --out log", [club]).status == 0)
    let outcome = try folder.shequn("churn --gone-after 1d --lang en --data log/events.csv")
    #expect(
      outcome.status == 0
        && outcome.stdout.replacing("\n", with: " ").contains("Times are in days."))
    #expect(outcome.stdout.contains("fewer than 5 members"))
    let unknown = try folder.shequn(
      "churn \(Self.rule) --cause-map map.csv --lang en --data", [data + "/tea-members.csv"])
    #expect(unknown.status == 65)
    for reason in ["too many messages", "nothing for me"] {
      #expect(unknown.stderr.contains("'\(reason)'"))
    }
    #expect(!unknown.stderr.contains("moved away"))
  }

  @Test("A bad table ends with every problem, its line and 65; a missing one with 66")
  func badTable() throws {
    let folder = try WorkingFolder(["bad.csv": "duration,event\n-1,1\n3,maybe\n"])
    for language in ["en", "zh"] {
      let outcome = try folder.shequn("churn --data bad.csv --lang \(language)")
      #expect(outcome.status == 65 && outcome.stdout.isEmpty)
      #expect(outcome.stderr.split(separator: "\n").count == 2)
      #expect(outcome.stderr.hasPrefix("bad.csv:2:1: "))
      #expect(outcome.stderr.contains(where: isHan) == (language == "zh"))
      #expect(try folder.shequn("churn --data none.csv --lang \(language)").status == 66)
    }
    #expect(try folder.everything() == ["bad.csv"])
  }

  @Test(
    "Options that contradict each other are a matter of usage",
    arguments: [
      "churn", "churn tea --data bad.csv", "churn tea --sbg", "churn --data x --at soon",
      "churn tea --holdout -1", "churn tea --inactive-days 0", "churn tea --all-cells",
      "churn --data x --as-of soon", "churn --data x --gone-after 0",
      "churn tea --as-of 2024-01-01",
      "churn --data x --as-of 2024-01-01 --observed-from 2024-02-01",
      "churn --data x --as-of 3/4/24",
    ])
  func usage(words: String) throws {
    #expect(try WorkingFolder().shequn(words).status == 64)
  }
}
