// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import ShequnStatistics
import Testing

/// What operators read off A/B tests, and the truth.
struct TestReadingTests {
  private let plan: Plan = {
    var cash = WelfareLever.standard()
    (cash.type, cash.value, cash.window.every) = (.cash, 16, 7)
    var test = ABTestLever.standard()
    (test.label, test.tested) = ("cash", LeverList([cash]))
    (test.window.from, test.window.until) = (5, 24)
    return Plan(
      id: "test", title: "test",
      community: Community(name: "test", topics: ["a", "b"], members: 400, days: 30),
      levers: [test])
  }()

  private let options = RunOptions(seed: 3, replications: 8, threads: 2, departures: .none)

  private var runs: PlanRuns { StudyRunner(plans: [plan], options: options).run().plans[0] }

  @Test func `a reading is the difference of rates over the days of the test`() throws {
    let run = try #require(runs.runs.first)
    let reading = TestReading(run, test: 0)
    let days = run.days[4...23]
    let members = (0...1).map { arm in days.reduce(0) { $0 + $1.arms[arm].members } }
    let visits = (0...1).map { arm in days.reduce(0) { $0 + $1.arms[arm].visits } }
    #expect(reading.treatedDays == members[1] && reading.otherDays == members[0])
    let rates = zip(visits, members).map { Double($0) / Double($1) }
    #expect(reading.difference == rates[1] - rates[0])
    let variances = zip(rates, members).map { $0 * (1 - $0) / Double($1) }
    #expect(reading.naiveError == (variances[1] + variances[0]).squareRoot())
    // every member-day of the arms is in the sums by member too
    for arm in 0...1 {
      #expect(run.testSums[0][arm].exposure == Double(members[arm]))
      #expect(run.testSums[0][arm].count == Double(visits[arm]))
    }
    #expect(try #require(reading.interval).contains(reading.difference))
  }

  @Test func `the worlds of the truth have the levers for everybody and for nobody`() {
    let all = plan.settling(test: "ab-test/cash", forEverybody: true)
    let none = plan.settling(test: "ab-test/cash", forEverybody: false)
    #expect(plan.tests == ["ab-test/cash"])
    #expect((all.levers.first as? ABTestLever)?.share == 1)
    #expect(none.levers.isEmpty)
    #expect(all.settling(test: "ab-test/other", forEverybody: false).levers.count == 1)
  }

  @Test func `operators read about the truth, but err by more than they think`() throws {
    let report = try #require(TestReport.reports(of: runs, options: options).first)
    let truth = try #require(report.truth)
    #expect(try #require(truth.interval()).low > 0)
    let read = Moments(report.readings.map(\.difference))
    let mean = try #require(read.mean)
    let error = try #require(read.standardError)
    let trueError = try #require(truth.difference.standardError)
    #expect(
      abs(mean - (try #require(truth.mean))) < 4
        * (error * error + trueError * trueError).squareRoot())
    // the same people come again and again
    let claimed = report.readings.reduce(0) { $0 + $1.naiveError } / 8
    #expect(try #require(read.standardDeviation) > claimed)
  }

  /// A/A tests: nothing is given to anybody. By the binomial of 5 % in 180, counts of 2 to 19 leave
  /// out less than one time in a thousand at either end.
  @Test(arguments: [ABTest.Unit.members, .groups])
  func `of tests of nothing the naive interval finds far too many, the one by unit one in twenty`(
    unit: ABTest.Unit
  ) throws {
    var nothing = ContentLever.standard()
    nothing.postsPerDay = 0
    let tests = ["a", "b", "c"].map { name -> any Lever in
      var test = ABTestLever.standard()
      (test.label, test.unit, test.tested) = (name, unit, LeverList([nothing]))
      return test
    }
    var community = Community(name: "test", topics: ["a", "b"], members: 300, days: 30)
    community.groups.size = unit == .groups ? 10 : 300
    let plan = Plan(id: "aa", title: "aa", community: community, levers: tests)
    let options = RunOptions(seed: 5, replications: 60, threads: 2, departures: .none)
    let runs = StudyRunner(plans: [plan], options: options).run().plans[0]
    let readings = TestReport.reports(of: runs.runs).flatMap(\.readings)
    #expect(readings.count == 180)
    let naive = readings.count { $0.naiveInterval?.excludesZero == true }
    let byUnit = readings.count { $0.interval?.excludesZero == true }
    #expect(naive > 45, "\(naive)")
    #expect((2...19).contains(byUnit), "\(byUnit)")
  }

  @Test func `a plan without a test has nothing to report`() {
    let plain = plan.settling(test: "ab-test/cash", forEverybody: false)
    let runs = StudyRunner(plans: [plain], options: options).run().plans[0]
    #expect(TestReport.reports(of: runs, options: options).isEmpty)
  }
}
