// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import Testing

@Suite struct SpanTests {
  @Test("What happens on a day adds up over a run and what is the case is averaged")
  func kinds() {
    let flows = Set(MetricCatalog.all.filter { $0.kind == .flow }.map(\.name))
    #expect(
      flows
        == Set(
          [
            "joined", "returned", "joined_organic", "joined_kol", "left", "net_growth", "posts",
            "comments",
            "likes", "shares", "operator_posts", "cost", "operating_cost", "joined_referral",
            "joined_ads",
            "joined_partner", "joined_offline", "revenue", "goods_cost", "net_margin", "replies",
            "staff_replies", "enrolled", "check_ins", "invites", "violations", "spam", "removals",
            "wrongful_removals", "questions",
          ] + Cause.allCases.map { "left_\($0)" }))
    #expect(SizeMetrics.left.overRun(threeDays) == 31)
    #expect(isClose(MoneyMetrics.cost.overRun(threeDays), 200))
    #expect(isClose(SizeMetrics.members.overRun(threeDays), 284.0 / 3))
  }

  @Test("What is money over people is so over any span: of all days together") func together() {
    // 3 and 90 people for 300 and 900 yuan, and a day without anybody
    let days = [(300, 3), (900, 90), (0, 0)].map { yuan, joined in
      var day = DayRecord()
      (day.growthCost, day.joined) = (100 * yuan, joined)
      return day
    }
    #expect(isClose(GrowthMetrics.cac.overRun(run(days)), 1200.0 / 93))
    #expect(isClose(GrowthMetrics.cac.last(2, of: run(days)), 1200.0 / 93))
    #expect(isClose(GrowthMetrics.cac.end(run(days)), 1200.0 / 93))
    let names = MetricCatalog.all.filter(\.isPooled).map(\.name)
    #expect(
      Set(names) == [
        "monthly_churn", "k_factor", "cac", "arpu", "ltv", "ltv_to_cac", "conversion_kol",
        "conversion_referral", "conversion_ads", "conversion_partner", "conversion_offline",
      ])
    // over 31 days monthly churn is that of these days, and cost a new member all cost over all who came
    let month = thirtyOneDays
    let left = month.days.reduce(0) { $0 + $1.left }
    let atRisk = ([month.startingMembers] + month.days.dropLast().map(\.members)).reduce(0, +)
    let stay = 1 - Double(left) / Double(atRisk)
    let expected = 1 - (0..<30).reduce(1.0) { product, _ in product * stay }
    #expect(isClose(ChurnMetrics.monthlyChurn.overRun(month), expected))
  }

  @Test("Blank days are left out over a run") func blanks() {
    #expect(isClose(ActivityMetrics.ugcShare.overRun(threeDays), (0.8 + 0.25) / 2))
    // days 7 to 31
    #expect(isClose(ActivityMetrics.wau.overRun(thirtyOneDays), 69))
    #expect(ActivityMetrics.mau.overRun(threeDays).isNaN)
  }

  @Test("The end is the last day, and a run without days has none") func end() {
    #expect(ActivityMetrics.dau.end(threeDays) == 50)
    #expect(ActivityMetrics.dau.end(run([])).isNaN)
    #expect(ActivityMetrics.dau.overRun(run([])).isNaN)
    #expect(ActivityMetrics.dau.last(3, of: run([])).isNaN)
    #expect(ActivityMetrics.dau.series(run([])).isEmpty)
  }

  @Test(
    "The goal is the mean of the last days, or the end",
    arguments: [
      ("dau", 1, 50), ("dau", 2, 38), ("dau", 3, 101.0 / 3), ("dau", 30, 101.0 / 3),
      ("dau", nil, 50), ("left", 2, 12.5), ("left", nil, 1), ("ugc_share", 2, 0.25),
      ("mau", 30, .nan), ("mau", nil, .nan), ("no_such_metric", 2, .nan),
    ] as [(String, Int?, Double)])
  func goal(metric: String, lastDays: Int?, expected: Double) {
    for want in Goal.Direction.allCases {
      let goal = Goal(metric: metric, lastDays: lastDays, want: want)
      #expect(isClose(MetricCatalog.value(of: goal, in: threeDays), expected))
    }
  }
}
