// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import Testing

/// The shipped scenarios say what their READMEs say.
@Suite(.serialized)
struct ScenarioLibraryTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios")

  private func study(_ name: String) throws -> Study {
    try ScenarioReader.read(
      path: Self.folder.appendingPathComponent(name).path, metricNames: MetricCatalog.names)
  }

  @Test(arguments: ["coffee-club", "wechat-group"])
  func `a shipped scenario is sound, without warnings, and named in both languages`(
    name: String
  ) throws {
    let study = try study(name)
    #expect(study.warnings.isEmpty)
    #expect(study.community.name.en != study.community.name.zh)
    for plan in study.plans { #expect(plan.title.en != plan.title.zh) }
  }

  @Test func `coffee club: rival plans cost the same, pairing pays, and the verdict names one`()
    throws
  {
    let study = try study("coffee-club")
    let plans = [study.doNothing] + study.plans
    #expect(study.plans.count >= 4)
    let comparison = Comparison(
      StudyRunner(plans: plans, options: RunOptions(seed: 1, replications: 30)).run(),
      goal: study.community.goal)
    let costs = comparison.lines.dropFirst().map(\.cost)
    let (low, high) = (costs.min() ?? 0, costs.max() ?? 0)
    #expect(high / low < 1.05, "\(costs)")
    #expect(comparison.lines[0].cost == 0)
    // pairing halves the variance of every rival's difference, at least
    #expect((comparison.smallestVarianceReduction ?? 0) >= 2)
    // all four beat doing nothing beyond luck, on the same members
    for line in comparison.lines.dropFirst() {
      #expect(line.difference?.interval()?.excludesZero == true)
      #expect((line.pValue ?? 1) < 0.01)
    }
    #expect(Verdict(comparison).sentence.en.contains("Choose"))
    // the cash plan's end shows as leaving for incentive, and nowhere else so much
    let incentive = ChurnMetrics.byCause[Int(Cause.incentive.rawValue)]
    let left = comparison.runs.plans.map { plan in
      plan.runs.reduce(0) { $0 + incentive.overRun($1) }
    }
    let cash = try #require(plans.firstIndex { $0.id == "cash-welfare" })
    #expect(left.indices.allSatisfy { $0 == cash || left[$0] < 0.25 * left[cash] })
  }

  @Test
  func `WeChat groups without operations survive as published: 60 % at day 7, 30 % at day 30`()
    throws
  {
    let study = try study("wechat-group")
    let runs = StudyRunner(
      plans: [study.doNothing], options: RunOptions(seed: 1, replications: 30)
    ).run().plans[0].runs
    for (day, published) in [(7, 0.60), (30, 0.30)] {
      let alive = Moments(runs.map { SizeMetrics.groupSurvival.value($0, day - 1) }).mean ?? 0
      #expect(abs(alive - published) <= 0.05)
    }
    let groups = Moments(runs.map { Double($0.days[0].groups) }).mean ?? 0
    #expect(Double(study.community.members) / groups < 100)
  }
}
