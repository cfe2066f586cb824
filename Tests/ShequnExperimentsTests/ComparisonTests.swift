// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnStatistics
import Testing

/// Visitors of four plans in four replications. Against doing nothing A differs by 22, 10, 30, 18, B
/// by 1, 1, −1, 3 and C by −10, −5, −20, −5. All figures below were worked out apart from the code,
/// with t(.975; 3) = 3.182446 and the closed form of Student's distribution with 3 degrees.
private let visitors = [
  [100, 120, 140, 160], [122, 130, 170, 178], [101, 121, 139, 163], [90, 115, 120, 155],
]

@Suite struct ComparisonTests {
  private let plain = comparison(visitors)

  @Test("Every rival is compared with the first plan in pairs") func paired() throws {
    #expect(plain.lines.map(\.plan) == [0, 1, 2, 3])
    #expect(plain.goals == visitors.map { $0.map { Double($0) } })
    #expect(plain.lines.map(\.goal) == [130, 150, 131, 120])
    #expect(plain.lines[0].difference == nil && plain.lines[0].pValue == nil)
    let differences = plain.lines.dropFirst().compactMap(\.difference)
    #expect(differences.map(\.mean) == [20, 1, -10])
    let expected = [
      (6.750419462326, 33.249580537674), (-1.598456527251, 3.598456527251),
      (-21.251646816143, 1.251646816143),
    ]
    for (difference, expected) in zip(differences, expected) {
      let interval = try #require(difference.interval())
      #expect(isClose(interval.low, expected.0) && isClose(interval.high, expected.1))
    }
  }

  @Test("P-values are Holm's over all rivals") func holm() {
    // alone: .0171706518, .3080680093, .0662756027
    let expected = [0.0515119554024, 0.3080680092504, 0.1325512054830]
    for (line, expected) in zip(plain.lines.dropFirst(), expected) {
      #expect(isClose(line.pValue, expected))
    }
  }

  @Test("The variance reduction is that of pairing, and the smallest is told") func pairing() {
    let gains = plain.lines.compactMap { $0.difference?.varianceReduction }
    for (gain, expected) in zip(gains, [21, 511, 83.0 / 3]) { #expect(isClose(gain, expected)) }
    #expect(isClose(plain.smallestVarianceReduction, 21))
    #expect(comparison([[1, 2]]).smallestVarianceReduction == nil)
  }

  @Test("Plans are ranked by the mean goal, in the direction wanted") func ranking() {
    #expect(plain.ranking == [1, 2, 0, 3])
    #expect(comparison(visitors, want: .low).ranking == [3, 0, 2, 1])
  }

  @Test("P(best) is the share of replications won, ties shared") func best() {
    let shared = comparison([[5, 5, 5, 5], [6, 6, 4, 5], [6, 5, 3, 5]])
    let expected = [1 + 1.0 / 3, 1.5 + 1.0 / 3, 0.5 + 1.0 / 3].map { $0 / 4 }
    for (line, expected) in zip(shared.lines, expected) {
      #expect(isClose(line.probabilityBest, expected))
    }
    let low = comparison([[5, 5, 5, 5], [6, 6, 4, 5], [6, 5, 3, 5]], want: .low)
    #expect(isClose(low.lines[2].probabilityBest, (1 + 0.5 + 1.0 / 3) / 4))
  }

  @Test("A line holds means over replications of the last day") func means() {
    func month(visitors: Int, cost: Int) -> RunRecord {
      var record = RunRecord()
      record.startingMembers = 100
      record.days = (1...30).map { number in
        var day = DayRecord()
        (day.day, day.members, day.dau, day.mau) = (number, 100, visitors, 50)
        (day.trust, day.totalCost) = (Double(visitors), cost)
        return day
      }
      record.days[29].left = 30
      record.days[29].members = 80
      return record
    }
    let runs = study(
      [plan("do-nothing"), plan("a")],
      [
        [month(visitors: 10, cost: 0), month(visitors: 20, cost: 0)],
        [month(visitors: 20, cost: 8_000), month(visitors: 20, cost: 24_000)],
      ])
    let lines = Comparison(runs, goal: Goal(metric: "dau", lastDays: 30, want: .high)).lines
    #expect(lines.map(\.members) == [80, 80])
    #expect(isClose(lines[0].stickiness, 0.3) && isClose(lines[1].stickiness, 0.4))
    // 30 of 3,000 member-days
    #expect(isClose(lines[0].monthlyChurn, 0.26029962661172))
    #expect(isClose(lines[0].trust, 15.0 / 80) && isClose(lines[1].trust, 0.25))
    #expect(lines.map(\.operatingCost) == [0, 160])
    #expect(lines.map(\.costPerRetained) == [0, 2])
    #expect(lines.map(\.goal) == [15, 20])
  }

  @Test("Any two plans can be compared by the goal") func anyPair() throws {
    let members = [[9, 9, 9, 9], [8, 8, 8, 7], [7, 7, 7, 7], [9, 9, 9, 9]]
    let compared = comparison(visitors, members: members)
    let gap = compared.goalDifference(1, 2)
    #expect(gap.mean == 19)
    let interval = try #require(gap.interval())
    #expect(isClose(interval.low, 4.073003694903) && isClose(interval.high, 33.926996305097))
  }

  @Test("The plan that keeps more members than the winner is told when that is beyond luck")
  func keepsMoreMembers() {
    func keeper(_ members: [Int], of winner: [Int] = [80, 81, 82, 83]) -> Int? {
      let others = [70, 70, 70, 70]
      return comparison(visitors, members: [others, winner, others, members]).keepsMoreMembers
    }
    #expect(keeper([90, 92, 91, 93]) == 3)
    // ahead on average, but within luck
    #expect(keeper([120, 60, 110, 70]) == nil)
    #expect(keeper([60, 60, 60, 60]) == nil)
    #expect(keeper([80, 81, 82, 83]) == nil)
  }

  @Test("A plan whose goal is blank ranks last and never wins") func blankGoal() {
    var blank = oneDay(visitors: 5, members: 0)
    blank.days[0].trust = 1
    var low = oneDay(visitors: 5, members: 10)
    low.days[0].trust = 1
    var high = low
    high.days[0].trust = 9
    let plans = ["do-nothing", "a", "b", "c"].map { plan($0) }
    for want in Goal.Direction.allCases {
      let compared = Comparison(
        study(plans, [[blank, blank], [low, low], [blank, low], [high, high]]),
        goal: Goal(metric: "trust", lastDays: nil, want: want))
      #expect(compared.ranking.prefix(2) == (want == .high ? [3, 1] : [1, 3]))
      #expect(compared.lines[0].probabilityBest == 0)
    }
  }
}
