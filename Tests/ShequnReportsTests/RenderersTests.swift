// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

/// The same document, told by every renderer.
@Suite struct RenderersTests {
  private let study = SmallStudy.plain
  private var document: Document { study.runs.compared(by: study.community.goal) }

  private func table(_ name: String) throws -> CSV {
    try CSV(try #require(document.files.first { $0.name == name }).text)
  }

  @Test("A column stands in the terminal, the page, the file and JSON by being declared once")
  func everywhere() throws {
    let plans = try #require(document.tables.first { $0.name == "plans" })
    #expect(plans.heads.count > 12)
    let terminal = document.terminal(.en, width: 400, details: true)
    let page = document.page(.en, charts: nil).replacing("\u{A0}", with: " ")
    let file = try table("plans.csv")
    let json = try #require(document.parsed()["plans"] as? [[String: Any]])
    for head in plans.heads {
      #expect(file.header.contains(head.name))
      #expect(json.contains { $0[head.name] != nil })
      guard head.place != .files else { continue }
      #expect(terminal.contains(head.title.en))
      #expect(
        page.contains("<span lang=\"en\">\(head.title.en)</span>") || head.title.en == head.title.zh
      )
    }
  }

  @Test("JSON and the file hold the numbers of the comparison, best plan first") func numbers()
    throws
  {
    let comparison = study.comparison
    let json = try document.parsed()
    let plans = try #require(json["plans"] as? [[String: Any]])
    let file = try table("plans.csv")
    let ids = study.runs.plans.map(\.plan.id)
    #expect(plans.map { $0["plan"] as? String } == comparison.ranking.map { ids[$0] })
    #expect(try file.column("plan") == comparison.ranking.map { ids[$0] })
    #expect(json["best"] as? String == ids[comparison.ranking[0]])
    #expect(json["digest"] as? String == study.runs.digest.text)
    #expect(json["replications"] as? Int == 3)
    #expect(json["goal_metric"] as? String == "dau")
    let verdict = Verdict(comparison)
    #expect(
      json["verdict"] as? [String: String]
        == ["en": verdict.sentence.en, "zh": verdict.sentence.zh])
    for (row, index) in comparison.ranking.enumerated() {
      let line = comparison.lines[index]
      let expected = [
        "goal": line.goal, "members": line.members, "stickiness": line.stickiness,
        "monthly_churn": line.monthlyChurn, "trust": line.trust,
        "operating_cost": line.operatingCost,
        "cost_per_retained": line.costPerRetained, "probability_best": line.probabilityBest,
        "p_holm": line.pValue, "variance_reduction": line.difference?.varianceReduction,
        "detectable": line.difference?.detectable(), "probability_better": line.probabilityBetter,
        "branch_day": line.branchDay.map { Double($0) }, "replications": 3,
      ]
      for (name, expected) in expected {
        #expect(agree(plans[row][name] as? Double ?? .nan, expected ?? .nan), "\(name)")
        #expect(agree(try file.numbers(name)[row], expected ?? .nan), "\(name)")
      }
      let difference = plans[row]["difference"] as? [String: Double]
      let interval = line.difference?.interval()
      #expect(agree(difference?["value"] ?? .nan, line.difference?.mean ?? .nan))
      #expect(agree(difference?["ci_low"] ?? .nan, interval?.low ?? .nan))
      #expect(agree(try file.numbers("difference_high")[row], interval?.high ?? .nan))
    }
  }

  @Test("Segments and those who switch are tables for other programs") func members() throws {
    let json = try document.parsed()
    let segments = try #require(json["segments"] as? [[String: Any]])
    let own = segments.filter {
      $0["plan"] as? String == "kol" && $0["measure"] as? String == "members"
    }
    #expect(own.map { $0["segment"] as? String } == ["=1+1", "路人\n甲"])
    let sum = own.compactMap { $0["mean"] as? Double }.reduce(0, +)
    #expect(agree(sum, study.comparison.lines[3].members))
    let stayed = try table("switchers.csv").filtered(["plan": "kol", "outcome": "stayed"])
      .numbers("members").reduce(0, +)
    #expect(agree(stayed, Double(study.runs.plans[3].allSwitches.stayed) / 3))
  }

  @Test("A blank number is left out") func blank() throws {
    let short = SmallStudy(days: 5)
    let json = try short.runs.compared(by: short.community.goal).parsed()
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(plans.allSatisfy { $0["stickiness"] == nil && $0["members"] is Double })
  }

  @Test("A run as JSON holds every metric that has a value, at the end and over the run") func run()
    throws
  {
    let plan = study.runs.plans[1]
    let json = try study.runs.alone(1, by: study.community.goal).parsed()
    #expect(json["plan"] as? String == "content" && json["replications"] as? Int == 3)
    let metrics = try #require(json["metrics"] as? [[String: Any]])
    let names = metrics.compactMap { $0["metric"] as? String }
    #expect(names == MetricCatalog.all.map(\.name))
    let members = plan.runs.map { SizeMetrics.members.end($0) }.reduce(0, +) / 3
    let row = try #require(metrics.first { $0["metric"] as? String == "members" })
    #expect(agree((row["end"] as? [String: Double])?["value"] ?? .nan, members))
    let left = plan.runs.map { SizeMetrics.left.overRun($0) }.reduce(0, +) / 3
    let leavers = try #require(metrics.first { $0["metric"] as? String == "left" })
    #expect(agree(leavers["run"] as? Double ?? .nan, left))
  }
}
