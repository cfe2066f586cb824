// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A sweep over the tea scenario: 125 points × 2 plans × 2 replications.
private func teaSweep(_ more: String = "", size: Int = 125) -> [String: String] {
  var files = teaScenario(community: "members: 100", days: "20")
  files["sweeps/tea.yaml"] = """
    sweep: {en: Tea assumptions, zh: 茶的假设}
    scenario: ../tea
    factors:
      community.mechanisms.leave.natural: {from: 0, to: 0.04}
      plans.posts.levers.0.content.posts-per-day: {from: 1, to: 9}
    design: lhs
    size: \(size)
    replications: 2
    goal: {metric: members, over: end}
    \(more)

    """
  return files
}

/// One after the other, so that what takes long does not take longer.
@Suite(.serialized) struct SweepCommandTests {
  @Test("A sweep killed at ten moments goes on from there and comes to the same")
  func killed() throws {
    let whole = try WorkingFolder(teaSweep())
    let expected = try whole.shequn("sweep sweeps/tea.yaml --lang en")
    #expect(expected.status == 0 && expected.stdout.contains("500 runs in "))

    let folder = try WorkingFolder(teaSweep())
    var stored = 0
    var kills = 0
    for moment in [0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
      let process = Process()
      process.executableURL = Tool.url
      process.arguments = ["sweep", "sweeps/tea.yaml", "--threads", "1"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: moment)
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        kills += 1
      }
      process.waitUntilExit()
      let now = try runsStored(in: folder)
      #expect(now >= stored, "no run is lost")
      stored = now
    }
    #expect(kills >= 2)
    let resumed = try folder.shequn("sweep sweeps/tea.yaml --lang en")
    #expect(resumed.status == 0 && resumed.stderr.isEmpty)
    #expect(resumed.digest != nil && resumed.digest == expected.digest)
    // what was stored is not done again, so that no kill costs a run more than a second time
    let done = try #require(resumed.stdout.firstMatch(of: /(\d+) runs in/))
    #expect(Int(done.1) == 500 - stored)
    for name in ["points", "outcomes", "plans", "sensitivity", "runs"] {
      let path = "Results/tea-sweep/\(name).csv"
      #expect(try folder.text(path) == whole.text(path), "\(name)")
    }
    #expect(
      try folder.everything().filter { $0.hasPrefix("Results/tea-sweep/") }.count == 8)
    // opening it again checks it as a whole, and finds nothing left to do
    let again = try folder.shequn("sweep sweeps/tea.yaml --lang zh")
    #expect(again.status == 0 && again.digest == expected.digest)
    #expect(again.stdout.contains("另有 500 次先前已完成"))
  }

  /// By the list of results, which reads the manifest, or by the store itself where Python is.
  private func runsStored(in folder: WorkingFolder) throws -> Int {
    let script = """
      import sqlite3, os, shutil, tempfile
      f = 'Results/tea-sweep/shequn.sqlite'
      n = 0
      if os.path.exists(f):
          with tempfile.TemporaryDirectory() as d:
              for e in ('', '-wal'):
                  if os.path.exists(f + e): shutil.copy(f + e, d + '/s' + e)
              c = sqlite3.connect(d + '/s')
              assert c.execute('pragma integrity_check').fetchone()[0] == 'ok'
              if c.execute("select 1 from sqlite_master where name = 'runs'").fetchone():
                  n = c.execute('select count(*) from runs').fetchone()[0]
      print(n)
      """
    let outcome = try Tool.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", script], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return try #require(Int(outcome.stdout.prefix { $0.isNumber }))
  }

  @Test("Ctrl-C keeps what is finished, says so, and the same command goes on") func interrupted()
    throws
  {
    let folder = try WorkingFolder(teaSweep("days: 200\nmembers: 3000"))
    let outcome = try folder.shequn("sweep sweeps/tea.yaml --lang en", interruption: 1.5)
    #expect(outcome.status == 130 && outcome.seconds < 10)
    #expect(outcome.stderr.contains("interrupted: "))
    #expect(outcome.stderr.hasSuffix("the same command goes on from there\n"))
    let manifest = try folder.json("Results/tea-sweep/manifest.json")
    #expect(manifest["is_partial"] as? Bool == true && manifest["runs_asked"] as? Int == 500)
    let list = try folder.shequn("results --lang zh")
    // an option that this command does not have
    #expect(!list.stdout.contains("--details"))
    #expect(list.stdout.contains("tea-sweep") && list.stdout.contains("未完成"))
  }

  @Test(
    "What is printed names the plans and the factors, in both languages", arguments: ["en", "zh"])
  func text(language: String) throws {
    let folder = try WorkingFolder(teaSweep(size: 12))
    let check = try folder.shequn("sweep sweeps/tea.yaml --check --lang \(language)")
    #expect(
      check.stdout
        == (language == "en"
          ? "tea is sound: 2 factors, 12 points × 2 plans × 2 replications = 48 runs\n"
          : "tea 没有错误：2 个因素，12 个设计点 × 2 个方案 × 2 次重复 = 48 次运行\n"))
    #expect(try !folder.everything().contains("Results"))
    let outcome = try folder.shequn("sweep sweeps/tea.yaml --lang \(language)")
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    let words =
      language == "en"
      ? ["Tea assumptions: 12 points (Latin hypercube) × 2 plans × 2", "do nothing", "P(best)"]
      : ["茶的假设：12 个设计点（拉丁超立方）× 2 个方案 × 2 次重复", "什么都不做", "最优概率"]
    // a terminal of 80 places breaks a long path after a point
    for word in words + ["community.mechanisms.", "leave.natural", "0.04", "posts-per-day"] {
      #expect(outcome.stdout.contains(word), "\(word)")
    }
    let detail = try folder.shequn("results tea-sweep --lang \(language)")
    #expect(detail.status == 0 && detail.stdout.contains(outcome.digest ?? "none"))
  }

  @Test("As JSON, a sweep is JSON and nothing else") func json() throws {
    let folder = try WorkingFolder(teaSweep(size: 12))
    let outcome = try folder.shequn("sweep sweeps/tea.yaml --json")
    let json = try #require(outcome.json)
    #expect(json["runs_finished"] as? Int == 48 && json["design"] as? String == "lhs")
    let manifest = try folder.json("Results/tea-sweep/manifest.json")
    #expect(json["digest"] as? String == manifest["result_digest"] as? String)
    // two measures of two factors of two plans and a lead; doing nothing has but one of the factors
    #expect((json["sensitivity"] as? [Any])?.count == 11)
  }

  @Test("A store that does not fit is refused with advice, and --restart begins anew")
  func otherStudy() throws {
    let folder = try WorkingFolder(teaSweep(size: 4))
    let first = try folder.shequn("sweep sweeps/tea.yaml")
    try folder.write(
      "sweeps/tea.yaml", Array((teaSweep("seed: 9", size: 4)["sweeps/tea.yaml"] ?? "").utf8))
    let refused = try folder.shequn("sweep sweeps/tea.yaml --lang en")
    #expect(refused.status == 65 && refused.stdout.isEmpty)
    #expect(refused.stderr.contains("another study") && refused.stderr.contains("--restart"))
    let anew = try folder.shequn("sweep sweeps/tea.yaml --restart")
    #expect(anew.status == 0 && anew.digest != first.digest)

    try folder.write("Results/tea-sweep/shequn.sqlite", Array("rubbish, and quite a lot".utf8))
    let damaged = try folder.shequn("sweep sweeps/tea.yaml --lang zh")
    #expect(damaged.status == 65 && damaged.stderr.contains("已损坏"))
    #expect(try folder.shequn("compare tea --replications 2 --out Results/mixed").status == 0)
    let mixed = try folder.shequn("sweep sweeps/tea.yaml --out Results/mixed --lang en")
    #expect(mixed.status == 73 && mixed.stderr.contains("holds results of 'compare'"))
  }

  @Test("run and compare write tables for spreadsheets and databases") func exports() throws {
    let folder = try WorkingFolder(teaScenario())
    let plain = try folder.shequn("compare tea --replications 2 --out plain")
    let both = try folder.shequn("compare tea --replications 2 --excel --sqlite --out both")
    #expect(both.status == 0 && both.digest == plain.digest)
    let files = try folder.everything()
    #expect(files.contains("both/shequn.sqlite") && !files.contains("plain/shequn.sqlite"))
    let bytes = try Data(contentsOf: folder.url.appendingPathComponent("both/summary.csv"))
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(
      try String(decoding: bytes.dropFirst(3), as: UTF8.self) == folder.text("plain/summary.csv"))
    #expect(try folder.shequn("run tea --replications 2 --sqlite --out run").status == 0)
    #expect(try folder.everything().contains("run/shequn.sqlite"))
  }

  @Test("Results without a study, or with one that is not there, are said in words")
  func noResults()
    throws
  {
    let folder = try WorkingFolder()
    let none = try folder.shequn("results --lang en")
    #expect(none.status == 0 && none.stdout.contains("No studies in 'Results' yet"))
    let absent = try folder.shequn("results nothing --lang zh")
    #expect(absent.status == 66 && absent.stderr.contains("没有研究“nothing”"))
  }
}
