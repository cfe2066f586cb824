// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnReports
import ShequnScenario
import ShequnStatistics
import Testing

@Suite struct JSONOutputTests {
  private let study = SmallStudy.plain

  private func parsed(_ text: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("A comparison as JSON holds the table's numbers, best plan first") func compare() throws {
    let comparison = study.comparison
    let json = try parsed(ComparisonJSON(comparison).text)
    let plans = try #require(json["plans"] as? [[String: Any]])
    let ids = study.runs.plans.map(\.plan.id)
    #expect(plans.map { $0["plan"] as? String } == comparison.ranking.map { ids[$0] })
    #expect(json["best"] as? String == ids[comparison.ranking[0]])
    #expect(json["digest"] as? String == study.runs.digest.text)
    #expect(json["replications"] as? Int == 3)
    #expect(json["goal_metric"] as? String == "dau")
    let verdict = Verdict(comparison)
    #expect(
      json["verdict"] as? [String: String]
        == ["en": verdict.sentence.en, "zh": verdict.sentence.zh])
    #expect((json["warnings"] as? [[String: String]])?.count == verdict.warnings.count)
    for (plan, index) in zip(plans, comparison.ranking) {
      let line = comparison.lines[index]
      let interval = line.difference?.interval()
      let expected = [
        "goal": line.goal, "members": line.members, "stickiness": line.stickiness,
        "monthly_churn": line.monthlyChurn, "trust": line.trust, "cost": line.cost,
        "cost_per_retained": line.costPerRetained, "probability_best": line.probabilityBest,
        "difference": line.difference?.mean, "ci_low": interval?.low, "ci_high": interval?.high,
        "p_holm": line.pValue, "variance_reduction": line.difference?.varianceReduction,
      ]
      for (name, expected) in expected {
        #expect(agree(plan[name] as? Double ?? .nan, expected ?? .nan), "\(name)")
      }
    }
  }

  @Test("A plan as JSON has what it changes, for whom, and what that costs") func rivals() throws {
    let comparison = study.comparison
    let json = try parsed(ComparisonJSON(comparison).text)
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(json["outcome"] == nil)
    for (plan, index) in zip(plans, comparison.ranking) {
      let line = comparison.lines[index]
      #expect(plan["replications"] as? Int == 3)
      #expect(plan["branch_day"] as? Int == line.branchDay)
      #expect(
        agree(plan["detectable"] as? Double ?? .nan, line.difference?.detectable() ?? .nan))
      #expect(agree(plan["probability_better"] as? Double ?? .nan, line.probabilityBetter ?? .nan))
      #expect(plan["roi"] == nil)
      let cost = plan["cost_per_extra_member"] as? [String: Double]
      #expect(agree(cost?["value"] ?? .nan, line.returns?.costPerExtraMember?.value ?? .nan))
      let segments = try #require(plan["segments"] as? [[String: Any]])
      #expect(segments.map { $0["segment"] as? String } == ["=1+1", "路人\n甲"])
      let members = segments.compactMap { $0["members"] as? Double }.reduce(0, +)
      #expect(agree(members, line.members))
      let switchers = plan["switchers"] as? [String: [String: Double]]
      #expect((switchers == nil) == (index == 0))
      let stayed = switchers?["stayed"]?.values.reduce(0, +)
      guard index > 0 else { continue }
      let all = study.runs.plans[index].allSwitches
      #expect(agree(stayed ?? .nan, Double(all.stayed) / 3))
    }
  }

  @Test("A blank number is left out") func blank() throws {
    let short = SmallStudy(days: 5)
    let json = try parsed(ComparisonJSON(short.comparison).text)
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(plans.allSatisfy { $0["stickiness"] == nil && $0["members"] is Double })
    let run = try parsed(RunJSON(short.runs.plans[0]).text)
    let end = try #require(run["end"] as? [String: Double])
    #expect(end["mau"] == nil && end["dau"] != nil)
  }

  @Test("A run as JSON holds every metric that has a value, at the end and over the run") func run()
    throws
  {
    let plan = study.runs.plans[1]
    let json = try parsed(RunJSON(plan).text)
    #expect(json["plan"] as? String == "content")
    #expect(json["replications"] as? Int == 3)
    let end = try #require(json["end"] as? [String: Double])
    let over = try #require(json["run"] as? [String: Double])
    let known = MetricCatalog.all.filter { metric in
      plan.runs.contains { !metric.overRun($0).isNaN }
    }
    #expect(Set(over.keys) == Set(known.map(\.name)) && known.count > 60)
    let members = plan.runs.map { SizeMetrics.members.end($0) }.reduce(0, +) / 3
    let left = plan.runs.map { SizeMetrics.left.overRun($0) }.reduce(0, +) / 3
    #expect(agree(try #require(end["members"]), members))
    #expect(agree(try #require(over["left"]), left))
  }
}
