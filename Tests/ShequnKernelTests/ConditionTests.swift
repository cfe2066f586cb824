// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Testing

/// Comparisons on the dashboard.
struct ConditionTests {
  private func history(_ visitors: [Int]) -> [Dashboard] {
    visitors.map { count in
      var day = Dashboard()
      day.dau = count
      return day
    }
  }

  private func metric(_ name: String) throws -> DashboardMetric {
    try #require(Dashboard.metric(named: name))
  }

  @Test func `a condition holds when each of the last days was on its side of the limit`() throws {
    let below = Condition(try metric("dau"), .below, 10, days: 3)
    #expect(below.holds(history([50, 9, 9, 9])))
    #expect(!below.holds(history([9, 9, 10])))
    #expect(!below.holds(history([9, 9, 50, 9, 9])))
    let above = Condition(try metric("dau"), .above, 10)
    #expect(above.holds(history([3, 11])))
    #expect(!above.holds(history([11, 10])))
  }

  @Test func `with fewer known days than it asks for a condition does not hold`() throws {
    let condition = Condition(try metric("dau"), .below, 10, days: 3)
    #expect(!condition.holds([]))
    #expect(!condition.holds(history([1, 1])))
    #expect(condition.holds(history([1, 1, 1])))
  }

  @Test func `an undefined metric is on neither side of any limit`() throws {
    let stickiness = try metric("stickiness")
    #expect(stickiness.value(Dashboard()).isNaN)
    for side in Condition.Side.allCases {
      #expect(!Condition(stickiness, side, 0.5).holds([Dashboard()]))
    }
    var day = Dashboard()
    (day.meanDAU, day.mau) = (30, 120)
    #expect(stickiness.value(day) == 0.25)
    #expect(Condition(stickiness, .below, 0.3).holds([day]))
  }

  @Test func `every dashboard metric has a name of its own and a title in two languages`() {
    let names = Dashboard.metrics.map(\.name)
    #expect(Set(names).count == names.count)
    for metric in Dashboard.metrics {
      #expect(!metric.title.en.isEmpty && !metric.title.zh.isEmpty)
      #expect(Dashboard.metric(named: metric.name) == metric)
      #expect(!metric.name.contains("-"))
    }
    #expect(Dashboard.metric(named: "trust") == nil)
  }
}
