// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import Testing

/// A sweep over a small scenario, in a folder of its own.
private struct SweepFolder {
  let folder: ScenarioFolder

  init(_ sweep: String) throws {
    folder = try ScenarioFolder([
      "community.yaml": teaCommunity(
        "market: {size: 1000}\nsegments: [{name: a, share: 60%}, {name: b, share: 40%}]"),
      "plans/a.yaml": teaPlan("- content: {posts-per-day: 2}\n- welfare: {value: 5}"),
      "plans/b.yaml": teaPlan("- content: {}", title: "another"),
      "sweeps/s.yaml": sweep,
    ])
  }

  func read() throws -> Sweep {
    try SweepReader.read(path: folder.path + "/sweeps/s.yaml", metricNames: ["dau", "members"])
  }

  func problems(_ language: Language = .en) throws -> [String] {
    do {
      _ = try read()
      return []
    } catch let failure as ScenarioFailure {
      return failure.problems.map {
        $0.rendered(language).replacing(folder.path + "/", with: "")
      }
    }
  }
}

private let good = """
  sweep: {en: Tea, zh: 茶}
  scenario: ..
  factors:
    community.market.size: {from: 100, to: 900}
    plans.a.levers.1.welfare.value: {from: 2 yuan, to: 8 yuan}
    community.segments.0.reward-sensitivity: {from: 0.5x, to: 2x}
    community.mechanisms.satiation: [on, off]
    community.topics: {values: [[tea], [tea, cups]]}
  design: lhs
  size: 8
  days: 12
  goal: {metric: members, over: end}
  seed: 4
  members: 50
  """

@Suite struct SweepReaderTests {
  @Test("A sweep is read with its scenario, and what is not said has a default") func read() throws
  {
    let sweep = try SweepFolder(good).read()
    #expect(sweep.name == "s" && sweep.title == Bilingual("Tea", "茶"))
    #expect(sweep.design == .lhs && sweep.size == 8 && sweep.seed == 4)
    #expect(sweep.replications == 5)
    #expect(sweep.planIDs == ["do-nothing", "a", "b"])
    #expect(sweep.goal == Goal(metric: "members", lastDays: nil, want: .high))
    #expect(sweep.plans.map(\.community.days) == [12, 12, 12])
    #expect(sweep.study.community.members == 50)
    #expect(sweep.sources.count == 4)
    #expect(sweep.factors.map(\.listed) == [nil, nil, nil, 2, 2])
    let ends = sweep.factors.map { [$0.ends.low, $0.ends.high] }
    #expect(
      ends == [
        ["100", "900"], ["2 yuan", "8 yuan"], ["0.5x", "2x"], ["on", "off"],
        ["[tea]", "[tea, cups]"],
      ])
  }

  @Test("A point puts its values into the scenario, and leaves out what is nil") func point() throws
  {
    let sweep = try SweepFolder(good.replacing("members: 50", with: "")).read()
    let plans = try sweep.plans(at: [0.501, 0.25, nil, 0.9, 0])
    // people are whole, money need not be
    #expect(plans.map(\.community.market.size) == [501, 501, 501])
    let welfare = try #require(plans[1].levers[1] as? WelfareLever)
    #expect(welfare.value == 3.5)
    #expect(plans[0].community.segments[0].rewardSensitivity == 1)
    #expect(plans[0].community.topics == ["tea"])
    #expect(sweep.plans[0].community.topics == ["tea", "cups"])
  }

  @Test("Equally spaced levels of a list are its values, one each") func levels() throws {
    let list = (0..<7).map { "1.\($0)" }.joined(separator: ", ")
    let sweep = try SweepFolder(
      """
      scenario: ..
      factors: {community.segments.0.reward-sensitivity: [\(list)]}
      design: grid
      """
    ).read()
    let texts = (0..<7).map { sweep.factors[0].text(at: Double($0) / 6) }
    #expect(texts == (0..<7).map { "1.\($0)" })
    #expect(sweep.factors[0].position(at: 1) == 1 && sweep.factors[0].position(at: 0.5) == 0.5)
  }

  @Test("All that is wrong with a sweep is said at once, with its place") func problems() throws {
    let folder = try SweepFolder(
      """
      scenario: ..
      plans: [a, c]
      factors:
        community.mechanisms.habit.grwth: {from: 1%, to: 5%}
        comunity.members: [1, 2]
        days: {from: 30, to: 10}
        community.market.size: {from: 5 people, to: 10}
        community.platform: [wechat-group]
        community.segments.0.share: 5
      design: latin
      points: 3
      replications: 2.5
      reps: 2
      """)
    #expect(
      try folder.problems() == [
        "sweeps/s.yaml:2:12: error: 'plans' cannot be 'c'; write one of: do-nothing, a, b",
        "sweeps/s.yaml:5:3: error: there is no setting 'comunity.members'; did you mean 'community'?",
        "sweeps/s.yaml:6:24: error: 'days' must go from a lower to a higher number; put the lower number first",
        "sweeps/s.yaml:7:47: error: the two ends of 'community.market.size' are not written in the same unit; write both alike, for example {from: 2 yuan, to: 8 yuan}",
        "sweeps/s.yaml:8:23: error: 'community.platform' needs a range or at least two values; write {from: 10%, to: 30%} or [a, b, c]",
        "sweeps/s.yaml:9:31: error: 'community.segments.0.share' needs a range or at least two values; write {from: 10%, to: 30%} or [a, b, c]",
        "sweeps/s.yaml:10:9: error: 'design' cannot be 'latin'; write one of: grid, lhs, sobol, one-at-a-time, morris, sobol-indices",
        "sweeps/s.yaml:11:1: error: 'points' has no meaning for the design 'lhs'; write 'size'",
        "sweeps/s.yaml:12:15: error: 'replications' must be a whole number, not '2.5'",
        "sweeps/s.yaml:13:1: error: a file of this kind has no key 'reps'; write one of: sweep, scenario, plans, factors, design, size, points, replications, goal, seed, days, members",
      ])
    #expect(try folder.problems(.zh).count == 10)
  }

  @Test("Each value is tried in the scenario before anything runs") func values() throws {
    let folder = try SweepFolder(
      """
      scenario: ..
      plans: [a]
      factors:
        community.mechanisms.habit.grwth: {from: 1%, to: 5%}
        community.market.size: {from: -5, to: 10}
        community.segments.0.share: {from: 60%, to: 70%}
        plans.b.levers.0.content.quality: [0.1, 0.2]
        community.platform: [wechat-group, wechat-grop]
      design: morris
      """)
    let problems = try folder.problems()
    for expected in [
      "sweeps/s.yaml:4:3: error: there is no key 'grwth' in 'habit'; did you mean 'growth'?",
      "sweeps/s.yaml:7:38: error: there is no plan 'b'; write one of: a",
      "sweeps/s.yaml:8:38: error: there is no platform 'wechat-grop'; did you mean 'wechat-group'?",
    ] {
      #expect(problems.contains(expected), "\(expected)")
    }
    #expect(problems.contains { $0.hasPrefix("sweeps/s.yaml:5:3: error: ") })
    let shares = problems.filter { $0.hasPrefix("sweeps/s.yaml:6:3: ") }
    #expect(shares.count == 1)
    #expect(shares[0].contains("with 'community.segments.0.share' at 70%, community.yaml:"))
  }

  @Test("Values that read the same, in whatever unit, are one and refused") func sameValues() throws
  {
    let folder = try SweepFolder(
      """
      scenario: ..
      factors:
        plans.a.levers.0.content.quality: [50%, 0.5, 70%]
        plans.a.levers.1.welfare.value: [5 yuan, 5.0, 7]
        community.mechanisms.satiation: [on, off]
      design: grid
      """)
    #expect(
      try folder.problems() == [
        "sweeps/s.yaml:3:43: error: the values '50%' and '0.5' are the same; keep one of them",
        "sweeps/s.yaml:4:44: error: the values '5 yuan' and '5.0' are the same; keep one of them",
      ])
  }

  @Test("On a log scale points are even in the logarithm") func logScale() throws {
    let sweep = try SweepFolder(
      """
      scenario: ..
      factors:
        community.mechanisms.leave.shortage: {from: 0.001, to: 0.1, scale: log}
        community.market.size: {from: 100, to: 10000, scale: log}
        community.mechanisms.habit.growth: {from: 0.01, to: 0.05, scale: linear}
      design: lhs
      """
    ).read()
    #expect([0, 0.5, 1].map { sweep.factors[0].text(at: $0) } == ["0.001", "0.01", "0.1"])
    #expect(sweep.factors[0].isLog && !sweep.factors[2].isLog)
    #expect(sweep.factors[1].text(at: 0.25) == "316")
    #expect(sweep.factors[2].text(at: 0.5) == "0.03")
    let folder = try SweepFolder(
      """
      scenario: ..
      factors:
        community.mechanisms.leave.shortage: {from: 0, to: 0.1, scale: log}
        community.market.size: {from: 100, to: 900, scale: cubic}
        community.mechanisms.satiation: {values: [on, off], scale: log}
      design: lhs
      """)
    #expect(
      try folder.problems() == [
        "sweeps/s.yaml:3:47: error: 'community.mechanisms.leave.shortage' cannot have a log scale from zero or below; begin above 0, or leave out 'scale: log'",
        "sweeps/s.yaml:4:54: error: 'scale' cannot be 'cubic'; write one of: linear, log",
        "sweeps/s.yaml:5:55: error: 'community.mechanisms.satiation' has both a range and a list of values; keep one of them",
      ])
  }

  @Test(
    "Designs of the Sobol' sequence warn of a size that is no power of two",
    arguments: [("sobol", 24, 1), ("sobol-indices", 100, 1), ("sobol", 64, 0), ("lhs", 24, 0)])
  func powers(design: String, size: Int, count: Int) throws {
    let sweep = try SweepFolder(
      """
      scenario: ..
      factors: {community.market.size: {from: 100, to: 900}}
      design: \(design)
      size: \(size)
      """
    ).read()
    #expect(sweep.warnings.count == count)
    if size == 24, count == 1 {
      #expect(sweep.warnings[0].rendered(.en).hasSuffix("16 …; take 16 or 32"))
    }
  }

  @Test("What is varied stands in the heading, and a factor knows its plan") func heading() throws {
    let sweep = try SweepFolder(
      """
      scenario: ..
      factors:
        community.members: {from: 50, to: 200}
        days: [20, 40]
        plans.a.levers.1.welfare.value: {from: 2, to: 8}
      design: lhs
      """
    ).read()
    #expect(sweep.membersText == "50–200" && sweep.daysText == "20–40")
    #expect(sweep.factors.map(\.plan) == [nil, nil, "a"])
    let touching = (0..<3).map { sweep.touches(sweep.factors[2], plan: $0) }
    #expect(touching == [false, true, false])
    #expect(sweep.touches(sweep.factors[2], plan: 0, against: 1))
    #expect(try SweepFolder(good).read().membersText == "50")
  }

  @Test("A sweep of too many runs, or of a scenario that is not there, is refused") func limits()
    throws
  {
    let large = try SweepFolder(
      """
      scenario: ..
      factors: {days: {from: 1, to: 30}, community.market.size: {from: 1, to: 1000}}
      design: grid
      points: 300
      replications: 20
      """
    ).problems()
    #expect(
      large == [
        "sweeps/s.yaml:1:1: error: 5400000 runs are more than 5000000; take fewer points, plans or replications"
      ])
    let absent = try SweepFolder(
      "scenario: ../../beer\nfactors: {days: [1, 2]}\ndesign: grid\n")
    #expect(
      try absent.problems() == [
        "sweeps/s.yaml:1:11: error: there is no scenario '../../beer'; the path counts from the folder of this file"
      ])
    let many = try SweepFolder(
      "scenario: ..\nfactors: {\((0..<21).map { "community.a\($0): [1, 2]" }.joined(separator: ", "))}\ndesign: sobol-indices\n"
    ).problems()
    #expect(
      many.contains("sweeps/s.yaml:2:10: error: 'factors' has 21 items; at most 20 are allowed"))
  }

  @Test("Points at which the scenario is not sound say so by themselves") func unsoundPoint() throws
  {
    let sweep = try SweepFolder(
      """
      scenario: ..
      factors:
        plans.a.levers.1.welfare.from: {from: day 1, to: day 20}
        plans.a.levers.1.welfare.until: {from: day 20, to: day 29}
      design: grid
      """
    ).read()
    #expect(try sweep.plans(at: [0, 0]).count == 3)
    let other = try SweepFolder(
      """
      scenario: ..
      factors:
        plans.a.levers.1.welfare.from: [day 1, day 25]
        plans.a.levers.1.welfare.until: [day 20, day 29]
      design: grid
      """
    ).read()
    #expect(throws: ScenarioFailure.self) { try other.plans(at: [1, 0]) }
    #expect(try other.plans(at: [1, 1]).count == 3)
  }
}
