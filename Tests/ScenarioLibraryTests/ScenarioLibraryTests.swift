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

  @Test(arguments: ["coffee-club", "device-support", "study-checkin", "wechat-group"])
  func `a shipped scenario is sound, without warnings, and named in both languages`(
    name: String
  ) throws {
    let study = try study(name)
    #expect(study.warnings.isEmpty)
    #expect(study.community.name.en != study.community.name.zh)
    for plan in study.plans { #expect(plan.title.en != plan.title.zh) }
  }

  /// A shipped scenario as its README quotes it.
  private func comparison(_ name: String) throws -> Comparison {
    let study = try study(name)
    return Comparison(
      StudyRunner(
        plans: [study.doNothing] + study.plans, options: RunOptions(seed: 1, replications: 30)
      ).run(), goal: study.community.goal)
  }

  /// What each rival costs on average, goods aside, since they follow from sales; do-nothing first.
  private func costs(_ comparison: Comparison) -> [Double] {
    comparison.runs.plans.map { plan in
      Moments(
        plan.runs.map { MoneyMetrics.totalCost.end($0) - MoneyMetrics.goodsCost.overRun($0) }
      ).mean ?? .nan
    }
  }

  /// Mean over replications of a metric over the run, by plan.
  private func overRun(_ metric: Metric, _ comparison: Comparison) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: comparison.runs.plans.map { plan in
        (plan.plan.id, Moments(plan.runs.map { metric.overRun($0) }).mean ?? .nan)
      })
  }

  /// Plans from best to worst.
  private func ranking(_ comparison: Comparison) -> [String] {
    comparison.ranking.map { comparison.runs.plans[$0].plan.id }
  }

  /// Rivals cost the same, and each beats doing nothing beyond luck, on the same members.
  private func expectRivals(_ comparison: Comparison, _ rivals: Int) {
    let costs = costs(comparison)
    #expect(costs.count == rivals + 1 && abs(costs[0]) < 0.01)
    let (low, high) = (costs.dropFirst().min() ?? 0, costs.max() ?? 0)
    #expect(high / low < 1.05, "\(costs)")
    for line in comparison.lines.dropFirst() {
      #expect(line.difference?.interval()?.excludesZero == true)
      #expect((line.pValue ?? 1) < 0.01)
    }
    #expect(Verdict(comparison).sentence.en.contains("Choose"))
  }

  private func left(for cause: Cause, _ comparison: Comparison) -> [String: Double] {
    overRun(ChurnMetrics.byCause[Int(cause.rawValue)], comparison)
  }

  @Test func `coffee club: rivals cost the same, pairing pays, and the club does not`() throws {
    let comparison = try comparison("coffee-club")
    expectRivals(comparison, 8)
    // pairing halves the variance of the difference, at least, where a plan does not change who is
    // in the club or who talks
    for (plan, line) in zip(comparison.runs.plans, comparison.lines).dropFirst()
    where plan.plan.id != "friends" && plan.plan.id != "talk" {
      #expect((line.difference?.varianceReduction ?? 0) >= 2, "\(plan.plan.id)")
    }
    // the cash plan's end shows as leaving for incentive, and nowhere else so much
    let incentive = left(for: .incentive, comparison)
    let cash = try #require(incentive["cash-welfare"])
    #expect(cash > 0 && incentive.allSatisfy { $0.key == "cash-welfare" || $0.value < 0.25 * cash })
    // red packets for three months are worth least in the end, and no plan earns its cost
    #expect(ranking(comparison).suffix(2) == ["cash-welfare", "do-nothing"])
    let margins = overRun(MoneyMetrics.netMargin, comparison)
    #expect(margins.allSatisfy { $0.key == "do-nothing" ? $0.value > 0 : $0.value < 0 })
  }

  @Test func `study check-in: paid check-ins fill the rounds and leave the least behind`() throws {
    let comparison = try comparison("study-checkin")
    expectRivals(comparison, 5)
    #expect(ranking(comparison).suffix(2) == ["reward", "do-nothing"])
    #expect(Set(ranking(comparison).prefix(2)) == ["lessons", "points"])
    let visits = overRun(ActivityMetrics.dau, comparison)
    #expect(visits.max { $0.value < $1.value }?.key == "reward")
    // nearly everybody takes a reward, few a deposit; who is out has to go only in one plan
    let enrolled = overRun(ProgrammeMetrics.enrolled, comparison)
    #expect((enrolled["reward"] ?? 0) > 5 * (enrolled["deposit"] ?? .infinity))
    let eliminated = left(for: .eliminated, comparison)
    #expect(eliminated.allSatisfy { ($0.key == "elimination") == ($0.value > 0) })
  }

  @Test func `device support: peers satisfy most, the evening desk loses fewest for service`()
    throws
  {
    let comparison = try comparison("device-support")
    expectRivals(comparison, 5)
    #expect(ranking(comparison).first == "peers")
    let service = left(for: .service, comparison)
    #expect(service.min { $0.value < $1.value }?.key == "evening-desk")
    #expect(service.max { $0.value < $1.value }?.key == "do-nothing")
    // whoever is ready for a crisis loses fewest to it
    let distrust = left(for: .distrust, comparison)
    let order = distrust.sorted { $0.value < $1.value }.map(\.key)
    #expect(order.prefix(2) == ["guarded", "one-team"])
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
