// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import ShequnStatistics
import Testing

private func fans(_ name: String, _ share: Double) -> Segment {
  var segment = Segment.standard()
  (segment.title, segment.share) = (Bilingual(name, name), share)
  return segment
}

/// A club of two segments that sells, with a plan of content and one of a KOL from day 10 on.
private let sellingPlans: [Plan] = {
  var club = teaClub
  club.segments = [fans("fans", 0.6), fans("others", 0.4)]
  club.shop.price = 50
  return rivalPlans.prefix(2).map {
    Plan(id: $0.id, title: $0.title, community: club, levers: $0.levers)
  }
}()

private let sold = StudyRunner(
  plans: sellingPlans,
  options: RunOptions(seed: 7, replications: 4, threads: 2, departures: .all)
).run()

@Suite struct SwitchesTests {
  @Test(
    "Those who left under one plan and stayed under the other are found, with cause and channel")
  func switches() throws {
    var stays = 0
    for (index, (own, first)) in zip(sold.plans[1].runs, sold.plans[0].runs).enumerated() {
      var expected: [String: Int] = [:]
      for member in own.departures {
        guard let other = first.departures.first(where: { $0.id == member.id }),
          (member.cause == nil) != (other.cause == nil)
        else { continue }
        let gone = member.cause == nil ? other : member
        let cause = try #require(gone.cause)
        expected["\(member.cause == nil) \(cause) \(gone.segment) \(gone.channel)", default: 0] += 1
      }
      let found = sold.plans[1].switches[index]
      let named = found.counts.map { kind, count in
        ("\(kind.stays) \(kind.cause) \(kind.segment) \(kind.channel)", count)
      }
      #expect(Dictionary(uniqueKeysWithValues: named) == expected)
      #expect(found.stayed + found.left == expected.values.reduce(0, +))
      stays += found.stayed
    }
    #expect(stays > 0)
    #expect(sold.plans[1].allSwitches.stayed == stays)
  }

  @Test("Nobody switches between a plan and itself, and doing nothing has no list of its own")
  func same() {
    let runs = StudyRunner(
      plans: [plan("do-nothing"), plan("same")],
      options: RunOptions(seed: 7, replications: 2, threads: 2)
    ).run()
    #expect(runs.plans[0].switches.isEmpty)
    #expect(runs.plans[1].switches == [Switches(), Switches()])
  }

  @Test("Lists of members that were not asked for are not kept") func dropped() {
    let options = RunOptions(seed: 7, replications: 4, threads: 3, departures: .none)
    let runs = StudyRunner(plans: sellingPlans, options: options).run()
    #expect(runs.plans.allSatisfy { $0.runs.allSatisfy { $0.departures.isEmpty } })
    #expect(runs.plans[1].switches == sold.plans[1].switches)
  }
}

@Suite struct BranchTests {
  @Test("Plans are the same up to the day on which the first thing differs") func branch() {
    let runs = StudyRunner(
      plans: rivalPlans + [plan("same")], options: RunOptions(seed: 7, replications: 3, threads: 2)
    ).run()
    let days = runs.branchDays([(1, 0), (2, 1), (3, 1), (1, 3), (4, 0)])
    #expect(days[0] == 1)
    // the reward is promised a week before it is given on day 14
    #expect(days[1].map { (7...14).contains($0) } == true)
    // the KOL is paid for on day 10
    #expect(days[2] == 10 && days[3] == 10)
    #expect(days[4] == nil)
    let lines = Comparison(runs, goal: teaClub.goal).lines
    #expect(lines.map(\.branchDay) == [nil, 1, 1, 1, nil])
  }
}

@Suite struct SegmentComparisonTests {
  @Test("The segments of a run add up to the run") func sums() {
    for run in sold.plans.flatMap(\.runs) {
      func sum(_ value: (SegmentTotals) -> Int) -> Int { run.segments.reduce(0) { $0 + value($1) } }
      #expect(run.segments.count == 2)
      #expect(sum(\.members) == run.days.last?.members)
      #expect(sum(\.left) == run.days.reduce(0) { $0 + $1.left })
      #expect(sum(\.visits) == run.days.reduce(0) { $0 + $1.dau })
      #expect(sum(\.posts) == run.days.reduce(0) { $0 + $1.posts })
      #expect(sum(\.spend) == run.days.reduce(0) { $0 + $1.revenue })
      #expect(sum(\.purchases) == run.days.reduce(0) { $0 + $1.purchases })
    }
  }

  @Test("A segment is compared with the same segment when nothing is done") func differences() {
    let segments = SegmentComparison(sold)
    #expect(segments.segments == ["fans", "others"])
    let own = sold.plans[1].runs.map { Double($0.segments[1].visits) / 40 }
    let first = sold.plans[0].runs.map { Double($0.segments[1].visits) / 40 }
    #expect(
      segments[.dailyVisitors, plan: 1, segment: 1].difference == PairedDifference(own, first))
    #expect(segments[.revenue, plan: 0, segment: 0].summary.q05 > 0)
  }

  @Test("Runs without segments have nothing to compare") func none() {
    let runs = study([plan("do-nothing")], [[oneDay(visitors: 1, members: 1)]])
    #expect(SegmentComparison(runs).segments.isEmpty)
  }
}

@Suite struct ReturnsTests {
  /// A run of one day; money in yuan.
  private func run(members: Int, cost: Int, goods: Int = 0, revenue: Int = 0) -> RunRecord {
    var record = oneDay(visitors: 1, members: members)
    record.days[0].totalCost = cost * 100
    record.days[0].goodsCost = goods * 100
    record.days[0].revenue = revenue * 100
    return record
  }

  private func returns(_ own: [RunRecord], _ first: [RunRecord], price: Double = 10) -> Returns {
    var club = teaClub
    club.shop.price = price
    let plans = ["do-nothing", "a"].map {
      Plan(id: $0, title: Bilingual($0, $0), community: club, levers: [])
    }
    let runs = study(plans, [first, own])
    return Returns(PlanMoney(runs.plans[1]), against: PlanMoney(runs.plans[0]))
  }

  @Test("ROI is the margin gained for each yuan spent, goods aside") func roi() throws {
    let first = [run(members: 100, cost: 40, goods: 40, revenue: 100)]
    // spends 100 and sells for 300 more, of which 120 are goods: 180 − 100
    let own = [run(members: 110, cost: 260, goods: 160, revenue: 400)]
    let found = returns(own, first)
    #expect(isClose(found.roi?.value, 0.8))
    #expect(isClose(found.costPerExtraMember?.value, 10))
    #expect(found.roi?.interval() == nil)
  }

  @Test("Over replications it is Fieller's ratio of paired differences") func paired() {
    let first = [3, 5, 4].map { run(members: 100 + $0, cost: 10, revenue: 50 + $0) }
    let gains = [30, 38, 35]
    let own = gains.enumerated().map { run(members: 112 + $0, cost: 30 + $0, revenue: 50 + $1) }
    let found = returns(own, first)
    let spent: [Double] = [20, 21, 22]
    let margins: [Double] = [30 - 3 - 20, 38 - 5 - 21, 35 - 4 - 22]
    #expect(found.roi == PairedRatio(margins, over: spent))
    #expect(found.costPerExtraMember == PairedRatio(spent, over: [9, 8, 10]))
  }

  @Test("Without a shop, money spent or members kept there is no ratio") func none() {
    let first = [run(members: 100, cost: 0)]
    #expect(returns([run(members: 110, cost: 10)], first, price: 0).roi == nil)
    #expect(returns([run(members: 110, cost: 10)], first, price: 0).costPerExtraMember != nil)
    #expect(returns([run(members: 110, cost: 0, revenue: 9)], first).roi == nil)
    #expect(returns([run(members: 90, cost: 10)], first).costPerExtraMember == nil)
  }
}
