// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import Testing

/// What a metric comes to on the three days of `threeDays`, worked out by hand.
private let byHand: [String: [Double]] = [
  "members": [104, 80, 100],
  "joined": [10, 0, 21],
  "joined_organic": [6, 0, 1],
  "joined_referral": [0, 0, 0],
  "joined_ads": [0, 0, 0],
  "joined_partner": [0, 0, 0],
  "joined_offline": [0, 0, 0],
  "joined_kol": [4, 0, 20],
  "left": [6, 24, 1],
  "returned": [0, 0, 2],
  "net_growth": [4, -24, 22],
  "dormant": [0, 7, 9],
  "groups": [4, 4, 5],
  "groups_speaking": [3, 2, 1],
  // four groups, last heard of on days 3, 1, 2 and never
  "group_survival": [0.75, 0.5, 0.25],
  "dau": [25, 26, 50],
  // of 100, 104 and 80 at the start of the day
  "active_share": [0.25, 0.25, 0.625],
  "posts": [8, 0, 5],
  "posters": [5, 0, 4],
  "comments": [12, 0, 2],
  "likes": [40, 1, 5],
  "shares": [3, 0, 1],
  "operator_posts": [2, 0, 15],
  "ugc_share": [0.8, .nan, 0.25],
  "participation": [0.25, 0.2, 0.25],
  // of 100, 104 and 80 at the end of the day before
  "churn": [0.06, 24.0 / 104, 1.0 / 80],
  "left_natural": [1, 0, 0],
  "left_shortage": [2, 1, 0],
  "left_homogeneity": [0, 4, 0],
  "left_incentive": [0, 10, 0],
  "left_overload": [2, 3, 1],
  "left_distrust": [1, 2, 0],
  "left_farewell": [0, 4, 0],
  "left_isolation": [0, 0, 0],
  "left_fading": [0, 0, 0],
  "left_service": [0, 0, 0],
  "left_competitor": [0, 0, 0],
  "left_eliminated": [0, 0, 0],
  "left_banned": [0, 0, 0],
  "left_culled": [0, 0, 0],
  "trust": [0.5, 0.25, 0.9],
  "satisfaction": [0.6, 0.75, 0.25],
  "enthusiasm": [0.3, 0.1, 1],
  "habit": [0.1, 0.05, 0.125],
  "motivation": [0.7, 1, 0],
  "need_met": [0.8, 0, 1],
  "overload": [0.2, 1, 0],
  "homogeneity": [0.1, 0.5, 0.1],
  // two topics of four alike: 1 − ln 2 / ln 4
  "feed_homogeneity": [0.5, .nan, 0],
  "cost": [123.45, 0, 76.55],
  "total_cost": [123.45, 123.45, 200],
  // 20 yuan of goods on day 1, 10 on day 3
  "operating_cost": [103.45, 0, 66.55],
  "total_operating_cost": [103.45, 103.45, 170],
  "cost_per_retained": [103.45 / 104, 103.45 / 80, 1.7],
]

/// What a trailing metric comes to on days 6, 7, 29, 30 and 31 of `thirtyOneDays`.
private let trailingByHand: [String: [Double]] = [
  "wau": [.nan, 57, 79, 80, 81],
  "mau": [.nan, .nan, .nan, 230, 231],
  // (11 + … + 40) / 30 = 25.5 visits a day
  "stickiness": [.nan, .nan, .nan, 25.5 / 230, 26.5 / 231],
  // 1 − (1 − 330/29130)³⁰ and 1 − (1 − 300/29100)³⁰
  "monthly_churn": [.nan, .nan, .nan, 0.289506524803, 0.267200839381],
]

@Suite struct MetricValueTests {
  @Test("No metric goes without a value worked out by hand") func complete() {
    let tested = Set(byHand.keys).union(trailingByHand.keys)
      .union(wholeByHand.keys).union(wholeTrailingByHand.keys)
    #expect(MetricCatalog.names.subtracting(tested) == [])
    #expect(tested.subtracting(MetricCatalog.names) == [])
  }

  @Test("A day's number is the one worked out by hand", arguments: byHand.keys.sorted())
  func daily(name: String) throws {
    let metric = try #require(MetricCatalog.named(name))
    let expected = try #require(byHand[name])
    let series = metric.series(threeDays)
    #expect(series.count == 3)
    for (value, expected) in zip(series, expected) {
      #expect(isClose(value, expected, within: 1e-12), "\(series)")
    }
  }

  @Test(
    "A trailing metric is blank until its window is filled and then the one worked out by hand",
    arguments: trailingByHand.keys.sorted())
  func trailing(name: String) throws {
    let metric = try #require(MetricCatalog.named(name))
    let expected = try #require(trailingByHand[name])
    for (day, expected) in zip([6, 7, 29, 30, 31], expected) {
      let value = metric.value(thirtyOneDays, day - 1)
      #expect(isClose(value, expected, within: 1e-10), "day \(day): \(value)")
    }
    #expect(metric.series(threeDays).allSatisfy { $0.isNaN })
  }

  @Test("Those who left add up over the causes") func causes() {
    for index in threeDays.days.indices {
      let sum = ChurnMetrics.byCause.reduce(0) { $0 + $1.value(threeDays, index) }
      #expect(sum == SizeMetrics.left.value(threeDays, index))
    }
  }

  @Test("Monthly churn is the share lost in thirty days at the same daily churn") func formula() {
    // a hundredth of all leaves every day and nobody joins
    var members = 1_000_000
    let days = (1...30).map { number in
      day(number) {
        $0.left = members / 100
        members -= $0.left
        $0.members = members
      }
    }
    let run = run(startingMembers: 1_000_000, days)
    let monthly = ChurnMetrics.monthlyChurn.value(run, 29)
    // .99³⁰ = .739700…; whole people leave, which is at most 1/7400 off a day's churn of .01
    #expect(isClose(monthly, 0.260299626612, within: 5e-5))
    #expect(isClose(monthly, 1 - Double(members) / 1_000_000, within: 5e-5))
  }

  @Test("A group lives on the days up to its last message") func survival() {
    let run = run(lastMessages: [5, 5, 2, 0, 4], (1...5).map { day($0) })
    #expect(SizeMetrics.groupSurvival.series(run) == [0.8, 0.8, 0.6, 0.6, 0.4])
  }
}

@Suite struct BlankTests {
  /// Nobody is there, nothing is written, nothing is paid.
  private let emptyDay = run(startingMembers: 0, [day(1), day(2)])

  @Test(
    "A ratio without a denominator is blank",
    arguments: [
      "group_survival", "active_share", "ugc_share", "participation", "churn", "trust",
      "satisfaction", "enthusiasm", "habit", "motivation", "need_met", "overload", "homogeneity",
      "feed_homogeneity", "participation_today", "lurker_share", "inactivity_churn", "nps",
      "trust_median", "ties_per_member", "tie_density", "reciprocity", "check_in_rate",
      "completion",
      "event_attendance", "referred_share", "cac", "reach", "frequency", "repeat_share", "exposure",
      "answered_by_peers", "mean_wait", "abandonment", "staff_load", "mean_group_size",
      "fatigue", "first_reply_median", "first_reply_p90",
    ])
  func noDenominator(name: String) throws {
    let metric = try #require(MetricCatalog.named(name))
    #expect(metric.series(emptyDay).allSatisfy { $0.isNaN })
  }

  @Test("Trailing ratios are blank when nobody came or was at risk in thirty days")
  func emptyMonth() {
    let run = run(startingMembers: 0, (1...30).map { day($0) })
    #expect(ActivityMetrics.stickiness.value(run, 29).isNaN)
    #expect(ChurnMetrics.monthlyChurn.value(run, 29).isNaN)
  }

  @Test("Cost per retained member is 0 when nothing was spent and blank when nobody is left")
  func costPerRetained() {
    #expect(MoneyMetrics.costPerRetained.series(emptyDay) == [0, 0])
    let spent = run([day(1) { $0.totalCost = 500 }])
    #expect(MoneyMetrics.costPerRetained.value(spent, 0).isNaN)
  }

  @Test("One topic alone has no sameness, two equal ones none at all")
  func topics() {
    func sameness(_ posts: [Double]) -> Double {
      FeelingMetrics.feedHomogeneity.value(run([day(1) { $0.topicPosts = posts }]), 0)
    }
    #expect(sameness([4]).isNaN)
    #expect(sameness([]).isNaN)
    #expect(isClose(sameness([4, 0]), 1, within: 1e-12))
    #expect(isClose(sameness([2, 2]), 0, within: 1e-12))
    // entropy .8112781 bits of two
    #expect(isClose(sameness([12, 4, 0, 0]), 0.594360937770434, within: 1e-6))
  }
}
