// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnStatistics
import Testing

/// The scenarios that come with the tool.
enum Library {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios")

  /// Every folder that holds a community.
  static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (all ?? []).sorted().filter { name in
      FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("\(name)/community.yaml").path)
    }
  }()

  static func study(_ name: String, _ overrides: Overrides = Overrides()) throws -> Study {
    try ScenarioReader.read(
      path: folder.appendingPathComponent(name).path, overrides: overrides,
      metricNames: MetricCatalog.names)
  }

  static func text(_ name: String, _ file: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("\(name)/\(file)"), encoding: .utf8)
  }
}

extension Booking {
  /// Cost of goods follows from what is sold, and the platform's fee is the same whatever is done;
  /// every other cost is the plan's.
  fileprivate var isOfThePlan: Bool {
    kind == .cost && account != "goods" && account != "platform"
  }
}

extension RunRecord {
  /// Cents of one kind, of all accounts or of those that are asked for.
  fileprivate func cents(
    _ kind: Booking.Kind, where isMeant: (String) -> Bool = { _ in true }
  ) -> Int {
    entries.reduce(0) { $0 + ($1.kind == kind && isMeant($1.account) ? $1.cents : 0) }
  }
}

/// What holds for every shipped scenario, whatever it tells.
@Suite(.serialized)
struct ScenarioLibraryTests {
  @Test(arguments: Library.names)
  func `a shipped scenario is sound, without warnings, and told in both languages`(
    name: String
  ) throws {
    let study = try Library.study(name)
    #expect(study.warnings.isEmpty)
    #expect(study.community.name.en != study.community.name.zh)
    #expect(study.plans.count >= 4)
    for plan in study.plans { #expect(plan.title.en != plan.title.zh) }
    // a community without segments has one without a name
    let segments = study.community.segments.count > 1 ? study.community.segments.map(\.title) : []
    #expect(study.community.topicTitles.count == study.community.topics.count)
    for title in segments + study.community.topicTitles {
      #expect(
        title.en != title.zh && !title.en.contains { !$0.isASCII && $0 != "é" }, "\(title.en)")
    }
    for file in ["README.md", "README.zh-CN.md"] {
      let text = try Library.text(name, file)
      for plan in study.plans { #expect(text.contains("`\(plan.id)`"), "\(file): \(plan.id)") }
    }
  }

  @Test func `every lever is used by a plan of the library`() throws {
    func names(_ levers: [any Lever]) -> [String] {
      levers.flatMap { lever -> [String] in
        let inside =
          lever.inner
        return [type(of: lever).name] + names(inside)
      }
    }
    let used = try Set(
      Library.names.flatMap { try Library.study($0).plans.flatMap { names($0.levers) } })
    let unused = PlaybookCatalog.entries.map(\.name).filter { !used.contains($0) }
    #expect(unused == [])
  }

  @Test(arguments: Library.names)
  func `every plan leaves records that agree with each other`(name: String) throws {
    let study = try Library.study(name, Overrides(members: 300, days: 60))
    let plans = [study.doNothing] + study.plans
    let options = RunOptions(seed: 3, replications: 2, departures: .all)
    for plan in StudyRunner(plans: plans, options: options).run().plans {
      for run in plan.runs { check(run, plan.plan.id) }
    }
  }

  private func check(_ run: RunRecord, _ plan: String) {
    #expect(run.days.count == 60, "\(plan)")
    // a community with a history has whoever is there then on day 1
    var members = (run.days.first.map { $0.members - $0.joined + $0.left }) ?? 0
    for day in run.days {
      members += day.joined - day.left
      #expect(day.members == members, "\(plan), day \(day.day)")
      #expect(day.left == day.leftBy.reduce(0, +), "\(plan), day \(day.day)")
      #expect(day.joined == day.joinedBy.reduce(0, +), "\(plan), day \(day.day)")
    }
    // those who left, one by one, are those who were counted, by cause
    for cause in Cause.allCases {
      let counted = run.days.reduce(0) { $0 + $1.leftBy[Int(cause.rawValue)] }
      #expect(run.departures.count { $0.cause == cause } == counted, "\(plan), \(cause)")
    }
    // who came on the last day was never at risk and is not listed
    let still = members - (run.days.last?.joined ?? 0)
    #expect(run.departures.count { $0.cause == nil } == still, "\(plan)")

    // to the cent
    let costs = run.cents(.cost)
    #expect(costs == run.days.last?.totalCost, "\(plan)")
    #expect(costs == run.days.reduce(0) { $0 + $1.cost }, "\(plan)")
    #expect(run.cents(.revenue) == run.days.reduce(0) { $0 + $1.revenue }, "\(plan)")
    #expect(
      run.cents(.cost) { $0 == "goods" } == run.days.reduce(0) { $0 + $1.goodsCost }, "\(plan)")
    let deposited = Set(run.entries.filter { $0.kind == .deposit }.map(\.account))
    let kept = run.cents(.revenue) { deposited.contains($0) }
    let held = run.days.last?.depositsHeld ?? 0
    #expect(run.cents(.deposit) == run.cents(.refund) + kept + held, "\(plan)")
  }

  /// At full size. A plan's cost may differ from run to run, so the dearest and the cheapest plan may
  /// lie further apart by 4.5 of their standard errors.
  @Test(arguments: Library.names)
  func `rival plans cost the same within 5 %, and logits stay where they mean what they say`(
    name: String
  ) throws {
    let study = try Library.study(name)
    let options = RunOptions(seed: 1, replications: 6, departures: .none)
    let plans = StudyRunner(plans: study.plans, options: options).run().plans
    let costs = plans.map { plan in
      Moments(
        plan.runs.map { Double($0.entries.reduce(0) { $0 + ($1.isOfThePlan ? $1.cents : 0) }) })
    }
    let low = try #require(costs.map { ($0.mean ?? 0) + 4.5 * ($0.standardError ?? 0) }.min())
    let high = try #require(costs.map { ($0.mean ?? 0) - 4.5 * ($0.standardError ?? 0) }.max())
    let means = zip(plans, costs).map { "\($0.plan.id) \(($1.mean ?? 0) / 100)" }
    #expect(low > 0)
    #expect(high <= 1.05 * low, "\(means)")
    for plan in plans {
      for line in SaturationReport(plan.runs).lines {
        #expect(line.isSound, "\(plan.plan.id): \(line.decision) \(line.share)")
      }
    }
  }
}

/// What single scenarios say in their READMEs.
@Suite(.serialized)
struct ScenarioStoryTests {
  @Test func `coffee club: rivals beat doing nothing, pairing pays, and the verdict names one`()
    throws
  {
    let study = try Library.study("coffee-club")
    let names = ["cash-welfare", "kol", "learning-welfare", "more-content"]
    let plans = [study.doNothing] + study.plans.filter { names.contains($0.id) }
    #expect(plans.dropFirst().map(\.id) == names)
    let goal = Goal(metric: "dau", lastDays: 30, want: .high)
    let comparison = Comparison(
      StudyRunner(plans: plans, options: RunOptions(seed: 1, replications: 30)).run(), goal: goal)
    // pairing takes a third off the variance of every rival's difference, at least
    #expect((comparison.smallestVarianceReduction ?? 0) >= 1.5)
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
    let study = try Library.study("wechat-group")
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

  /// Plans of a scenario against doing nothing; the difference in the goal, and its standard error.
  private func differences(_ name: String, _ ids: [String]) throws -> [String: PairedDifference] {
    let study = try Library.study(name)
    let plans = [study.doNothing] + study.plans.filter { ids.contains($0.id) }
    let comparison = Comparison(
      StudyRunner(plans: plans, options: RunOptions(seed: 1, replications: 10)).run(),
      goal: study.community.goal)
    return Dictionary(
      uniqueKeysWithValues: comparison.lines.compactMap { line in
        line.difference.map { (plans[line.plan].id, $0) }
      })
  }

  @Test func `WeChat groups: posts keep groups alive, splitting them does the opposite`() throws {
    let found = try differences("wechat-group", ["content", "split"])
    #expect(try #require(found["content"]?.interval()).low > 0)
    #expect(try #require(found["split"]?.interval()).high < 0)
  }

  @Test func `marketplace: cut prices and offers for members pay, posts and order do not`() throws {
    let selling = ["always-cheap", "members-first", "sale-days"]
    let working = ["clean-house", "personal", "test-first"]
    let found = try differences("marketplace", selling + working)
    for id in selling { #expect(try #require(found[id]?.interval()).low > 0, "\(id)") }
    for id in working { #expect(try #require(found[id]?.interval()).high < 0, "\(id)") }
  }

  @Test func `fan club: friends bring more than KOLs, and one star who falls does harm`() throws {
    let found = try differences("fan-club", ["word-of-mouth", "three-kols", "one-star"])
    let friends = try #require(found["word-of-mouth"]?.interval())
    let three = try #require(found["three-kols"]?.interval())
    let one = try #require(found["one-star"]?.interval())
    #expect(friends.low > three.high)
    #expect(three.low > one.high)
    #expect(one.high < 0)
  }

  /// All plans of a scenario, do-nothing first.
  private func comparison(_ name: String) throws -> Comparison {
    let study = try Library.study(name)
    return Comparison(
      StudyRunner(
        plans: [study.doNothing] + study.plans, options: RunOptions(seed: 1, replications: 10)
      ).run(), goal: study.community.goal)
  }

  /// Mean over replications of a metric over the run, by plan.
  private func overRun(_ metric: Metric, _ comparison: Comparison) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: comparison.runs.plans.map { plan in
        (plan.plan.id, Moments(plan.runs.map { metric.overRun($0) }).mean ?? .nan)
      })
  }

  private func left(for cause: Cause, _ comparison: Comparison) -> [String: Double] {
    overRun(ChurnMetrics.byCause[Int(cause.rawValue)], comparison)
  }

  /// Plans from best to worst.
  private func ranking(_ comparison: Comparison) -> [String] {
    comparison.ranking.map { comparison.runs.plans[$0].plan.id }
  }

  @Test func `coffee club: friends make it liveliest, and only members' days earn their cost`()
    throws
  {
    let comparison = try comparison("coffee-club")
    #expect(ranking(comparison).first == "friends")
    #expect(ranking(comparison).suffix(2) == ["cash-welfare", "do-nothing"])
    let margins = overRun(MoneyMetrics.netMargin, comparison)
    let without = try #require(margins["do-nothing"])
    let paying = margins.filter { $0.value > without }.map(\.key)
    #expect(paying == ["member-days"])
    // friends bring members, and do not hold them
    let churn = overRun(ChurnMetrics.monthlyChurn, comparison)
    #expect(try #require(churn["friends"]) > #require(churn["talk"]))
  }

  @Test
  func `study check-in: pay fills the rounds, lessons and points what comes after`()
    throws
  {
    let comparison = try comparison("study-checkin")
    #expect(ranking(comparison).last == "do-nothing")
    #expect(Set(ranking(comparison).prefix(2)) == ["lessons", "points"])
    let visits = overRun(ActivityMetrics.dau, comparison)
    #expect(visits.max { $0.value < $1.value }?.key == "reward")
    // nearly everybody takes a reward, few a deposit; who is out has to go only in one plan
    let enrolled = overRun(ProgrammeMetrics.enrolled, comparison)
    #expect(try #require(enrolled["reward"]) > 3 * #require(enrolled["deposit"]))
    let eliminated = left(for: .eliminated, comparison)
    #expect(eliminated.allSatisfy { ($0.key == "elimination") == ($0.value > 0) })
  }

  @Test func `device support: peers satisfy most, the evening desk loses fewest for service`()
    throws
  {
    let comparison = try comparison("device-support")
    #expect(ranking(comparison).first == "peers")
    let service = left(for: .service, comparison)
    #expect(service.min { $0.value < $1.value }?.key == "evening-desk")
    #expect(service.max { $0.value < $1.value }?.key == "do-nothing")
    // whoever is ready for a crisis loses fewest to it
    let order = left(for: .distrust, comparison).sorted { $0.value < $1.value }.map(\.key)
    #expect(order.prefix(2) == ["guarded", "one-team"])
  }
}
