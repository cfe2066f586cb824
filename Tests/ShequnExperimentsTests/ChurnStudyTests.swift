// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import Testing

@Suite struct ChurnStudyTests {
  private static let options = RunOptions(seed: 3, replications: 4, threads: 2, departures: .all)
  private static let runs = StudyRunner(plans: Array(rivalPlans.prefix(2)), options: options).run()
  private static let study = ChurnStudy(runs)
  private var study: ChurnStudy { Self.study }

  /// A community in which nothing happens but leaving, at a constant hazard.
  private static func constant(hazard: Double, days: Int = 60) -> Plan {
    var community = Community(name: "alone", topics: ["t"], members: 5_000, days: days)
    community.mechanisms = Mechanisms.allOff()
    community.mechanisms.leave.natural = hazard
    return Plan(id: "alone", title: "alone", community: community, levers: [])
  }

  @Test("Counts of stays give the curve that the list of members gives") func counts() throws {
    for (line, plan) in zip(study.lines, Self.runs.plans) {
      let members = plan.runs.flatMap(\.departures)
      let lifetimes = members.map {
        Lifetime(duration: Double($0.duration), event: $0.cause != nil)
      }
      #expect(line.survival.pooled == KaplanMeier(lifetimes))
      for day in [1, 10, 40] {
        #expect(line.survival.atRisk[day] == members.count { $0.duration >= day })
        #expect(
          line.survival.left[day] == members.count { $0.cause != nil && $0.duration == day })
      }
      let one = plan.runs[2].departures.map {
        Lifetime(duration: Double($0.duration), event: $0.cause != nil)
      }
      #expect(line.survival.curves[2][17] == KaplanMeier(one).survival(at: 17))
      let left = Double(members.count { $0.cause != nil }) / Double(members.count)
      #expect(isClose(line.leftShare.mean, left, within: 0.01))
    }
  }

  @Test("The replication is the unit of the first interval") func unit() throws {
    let survival = study.lines[1].survival
    let shares = survival.curves.map { $0[40] }
    #expect(survival.interval(day: 40) == StudentInterval.of(Moments(shares)))
    #expect(survival.curves.count == 4 && survival.marks == [7, 30, 40])
    // the area under the curve: days 1 to 40, each weighted with the share there at its beginning
    #expect(isClose(survival.expectedStays[0], survival.curves[0].prefix(40).reduce(0, +)))
    let pooled = survival.pooled.restrictedMean(to: 40).mean
    #expect(isClose(Moments(survival.expectedStays).mean, pooled, within: 0.01))
  }

  @Test("In every replication causes and survival add up to everybody") func sum() {
    for line in study.lines {
      #expect(line.causes.lines.map(\.share).reduce(0, +) > 0.999_999)
      for replication in 0..<4 {
        for day in [1, 20, 40] {
          let taken = line.causes.incidences.reduce(0) { $0 + $1[replication][day] }
          #expect(isClose(taken + line.survival.curves[replication][day], 1))
        }
      }
    }
  }

  @Test("A constant hazard gives its survival, its stay and no spread of leaving") func constant()
    throws
  {
    let hazard = 0.02
    let options = RunOptions(seed: 5, replications: 6, threads: 2)
    let plan = Self.constant(hazard: hazard, days: 120)
    let line = ChurnStudy(StudyRunner(plans: [plan], options: options).run()).lines[0]
    for day in [1, 30, 120] {
      let expected = (0..<day).reduce(1.0) { share, _ in share * exponential(-hazard) }
      let error = (expected * (1 - expected) / 30_000).squareRoot()
      let mean = try #require(line.survival.survival(day: day).mean)
      #expect((mean - expected).magnitude < 4.5 * error)
    }
    let stay = (1 - exponential(-hazard * 120)) / (1 - exponential(-hazard))
    let (mean, error) = line.survival.pooled.restrictedMean(to: 120)
    #expect((mean - stay).magnitude < 4.5 * error)
    #expect(line.causes.causes == [.natural])
    let held = try #require(line.forecast?.held)
    #expect(held.fitted == 3 && held.periods.map(\.number) == [4])
    let retention = exponential(-hazard * 30)
    #expect((held.fit.model.retention(1) - retention).magnitude < 0.02)
  }

  @Test("Without the only cause nobody leaves, on the same people and luck") func counterfactual()
    throws
  {
    let options = RunOptions(seed: 5, replications: 3, threads: 2)
    let plan = Self.constant(hazard: 0.02)
    var study = ChurnStudy(StudyRunner(plans: [plan], options: options).run())
    #expect(!study.hasCounterfactuals && study.counterfactualMemberDays > 0)
    study.removeCauses(options: options)
    let line = try #require(study.lines[0].causes.lines.first)
    #expect(isClose(line.gained?.mean, line.left))
    // what is cut short is not told
    var cut = ChurnStudy(study.runs)
    cut.removeCauses(options: options, goesOn: { false })
    #expect(!cut.hasCounterfactuals)
  }

  @Test("Plans are compared in pairs, replication by replication") func pairs() throws {
    let difference = study.difference(day: 40, 1, 0)
    let shares = study.lines.map { $0.survival.curves.map { $0[40] } }
    #expect(difference == PairedDifference(shares[1], shares[0]))
    #expect(study.lines[0].stayDifference == nil && study.lines[1].stayDifference?.count == 4)
    #expect(study.ranking.count == 2)
    let test = try #require(study.test)
    #expect(try test.pooled.get().degreesOfFreedom == 1)
    #expect((0...4).contains(test.significant))
    #expect(ChurnStudy(study.runs).ranking == study.ranking)
  }

  @Test("The triangle agrees with the list of members") func triangle() throws {
    let runs = Self.runs.plans[1].runs
    let rows = CohortTriangle(runs).rows
    #expect(rows.map(\.joinDays.lowerBound) == [0, 1, 8, 15, 22, 29, 36])
    for row in rows {
      let members = runs.flatMap(\.departures).filter { row.joinDays.contains($0.joined) }
      #expect(isClose(row.joined, Double(members.count) / 4))
      for cell in row.cells {
        #expect(row.joinDays.upperBound + 1 + cell.age <= 40)
        let left = members.count { $0.cause != nil && $0.duration <= cell.age + 1 }
        #expect(isClose(cell.members, 1 - Double(left) / Double(members.count)))
        let later = members.count { $0.recency >= cell.age + 1 }
        #expect(isClose(cell.unbounded, Double(later) / Double(members.count)))
        #expect(cell.nDay <= cell.unbounded && (cell.bracket == nil) == (cell.age != 13))
        #expect((cell.full == nil) == (cell.age != 7))
      }
    }
  }

  @Test("A member's value is the margin of the days that are stayed, discounted") func value() {
    var day = DayRecord()
    (day.decisions, day.revenue, day.goodsCost, day.growthCost, day.joined) = (
      100, 900, 400, 600, 2
    )
    var run = RunRecord()
    run.days = [day, day]
    run.stays = StayCounts(days: 2)
    for _ in 0..<4 { run.stays.add(duration: 2, recency: 0, cause: nil) }
    let survival = PlanSurvival([run])
    #expect(survival.curves == [[1, 1, 1]])
    let value = MemberValue([run], survival, nil)
    let discount = LifetimeValue.discount(yearly: 0.1, periods: 365)
    #expect(isClose(value.margins[0], 0.05))
    #expect(isClose(value.values[0], 0.05 * (1 + 1 / (1 + discount))))
    #expect(isClose(value.acquisitionCost.mean, 3))
    // two days are too few for the metric
    #expect(value.lifetimeValue.mean == nil && value.valueToCost.mean == nil)
    #expect(value.forecastValue == nil && value.earns)
  }

  @Test("Lifetime value is the same number here and in the table of metrics") func oneDefinition() {
    for (line, plan) in zip(study.lines, study.runs.plans) {
      let metric = plan.runs.map { MoneyMetrics.lifetimeValue.end($0) }
      #expect(line.value.lifetimeValue == Moments(metric))
      let cost = plan.runs.map { GrowthMetrics.cac.overRun($0) }.filter { !$0.isNaN }
      #expect(line.value.acquisitionCost == Moments(cost))
    }
  }

  @Test("One replication has a curve and no interval over replications") func single() {
    var runs = Self.runs
    for plan in runs.plans.indices { runs.plans[plan].runs.removeLast(3) }
    let study = ChurnStudy(runs)
    #expect(study.lines[0].survival.interval(day: 7) == nil)
  }

  private func exponential(_ x: Double) -> Double { Self.exponential(x) }

  /// eˣ by its series, for tests need no other library.
  private static func exponential(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for n in 1..<60 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }
}
