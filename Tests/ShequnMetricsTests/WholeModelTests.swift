// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import Testing

/// What a metric comes to on the three days of `wholeDays`, worked out by hand.
let wholeByHand: [String: [Double]] = [
  "mean_group_size": [25, 20, .nan],
  // of 100, 100 and 80 at the start of the day
  "inactivity_churn": [0.05, 0.01, 0],
  "participation_today": [0.2, 0.1, 0],
  "lurker_share": [0.6, 0.75, .nan],
  "top_1_post_share": [.nan, .nan, 0.5],
  "top_10_post_share": [.nan, .nan, 0.875],
  "post_gini": [.nan, .nan, 0.75],
  "peer_trust": [0.5, 0.25, .nan],
  // to be expected: thirty detractors more than promoters of a hundred; eighty promoters of eighty
  "nps": [-30, 100, .nan],
  "muted_share": [0.1, 0.25, .nan],
  // 45 over the 90 who have not muted, 90 over 60
  "fatigue": [0.5, 1.5, .nan],
  // a hundred evenly over the scale; eighty in .98 to 1
  "trust_q10": [0.1, 0.982, .nan],
  "trust_median": [0.5, 0.99, .nan],
  "trust_q90": [0.9, 0.998, .nan],
  // 40 in .68 to .7, 50 in .7 to .72 and 10 in .9 to .92
  "satisfaction_q10": [0.685, 0.982, .nan],
  "satisfaction_median": [0.704, 0.99, .nan],
  "satisfaction_q90": [0.72, 0.998, .nan],
  "ties_per_member": [1, 0.5, .nan],
  // of 4950 and of 3160 pairs
  "tie_density": [50.0 / 4950, 20.0 / 3160, .nan],
  "clustering": [.nan, 0.25, .nan],
  "embeddedness": [0.2, 0.5, .nan],
  "replies": [20, 10, 0],
  "staff_replies": [3, 0, 0],
  "reciprocity": [0.25, 0.5, .nan],
  "answered_share": [0.5, 0.75, .nan],
  "first_reply_share": [0.6, .nan, .nan],
  // day 1: answered after 2 and 12 hours, without answer for 1 and 4: S(2) = 2/3, S(12) = 0
  // from day 2: answered after 2, 6 and 12 hours, one left after 28: S = 3/4, 1/2, 1/4
  "first_reply_median": [12, 6, 6],
  "first_reply_p90": [12, .nan, .nan],
  "enrolled": [40, 0, 0],
  "check_ins": [30, 18, 0],
  "check_in_rate": [0.75, 0.6, .nan],
  "check_in_rate_enrolled": [0.75, 0.45, .nan],
  "completion": [.nan, 0.7, .nan],
  "event_attendance": [0.3, .nan, .nan],
  "invites": [10, 30, 0],
  "referred_share": [0.05, 0.1, .nan],
  // so far: 2 of 10, then 6 of 40
  "conversion_referral": [0.2, 0.15, 0.15],
  "conversion_kol": [0.01, 0.01, 0.01],
  "conversion_ads": [.nan, 0.004, 0.004],
  "conversion_partner": [.nan, .nan, .nan],
  "conversion_offline": [.nan, .nan, .nan],
  // so far: 300 yuan for 12, then 400 yuan for 20
  "cac": [25, 20, 20],
  "reach": [0.3, 0.2, 0],
  "frequency": [4, 2.5, .nan],
  "revenue": [500, 0, 100],
  "goods_cost": [200, 0, 40],
  "net_margin": [150, -120, 60],
  "repeat_share": [0.25, .nan, 1],
  "violations": [4, 1, 0],
  "spam": [2, 0, 0],
  "removals": [3, 1, 0],
  "wrongful_removals": [1, 0, 0],
  "exposure": [0.5, 0.1, .nan],
  "questions": [8, 0, 0],
  "answered_by_peers": [0.25, .nan, .nan],
  "mean_wait": [1.5, 6, .nan],
  // 2 answered by peers, 4 by staff, 2 given up; then 1 by staff, 3 given up
  "abandonment": [0.25, 0.75, .nan],
  "staff_load": [0.4, 0.1, .nan],
]

/// What a metric comes to on days 29 to 34 of `month`, and on the last one.
let wholeTrailingByHand: [String: [Double]] = [
  // 100 leave a day of 1000 members with 20 joined by invitation
  "k_factor": [.nan, 0.2, 0.2, 0.2, 0.2, 0.2],
  // 30 days of 60 yuan over 1000 members
  "arpu": [.nan, 1.8, 1.8, 1.8, 1.8, 1.8],
  // m = .04 yuan a day, δ = .1: .04·(1 + d)/(.1 + d) with d = 1.1^(1/365) − 1
  "ltv": Array(repeating: .nan, count: 1) + Array(repeating: 0.399_062_281, count: 5),
  "ltv_to_cac": Array(repeating: .nan, count: 1) + Array(repeating: 0.199_531_140, count: 5),
  // cohorts of 50 a day (1000 at the start): the starting members on day N + 1
  "retention_day_1": [0.2, 0.2, 0.2, 0.2, 0.2, 0.2],
  "retention_day_7": [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
  "retention_day_30": [.nan, .nan, 0.03, 0.02, 0.02, 0.02],
  "retention_bracket_7_13": [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
  "retention_full_7": [0.04, 0.04, 0.04, 0.04, 0.04, 0.04],
  // 12 + 8 + 5 + 5 of 1000 came at ages 30 to 33
  "retention_unbounded_30": [.nan, .nan, .nan, .nan, .nan, 0.03],
]

/// Two days of a community of 100 with round numbers, and a day on which nobody is left.
private let wholeDays: RunRecord = {
  var record = run(
    startingMembers: 100,
    [
      day(1) {
        ($0.members, $0.groups, $0.dau) = (100, 4, 40)
        ($0.newlyDormant, $0.posters, $0.everPosted, $0.muted) = (5, 20, 40, 10)
        ($0.peerTrust, $0.fatigue) = (50, 45)
        $0.trustCounts = Array(repeating: 2, count: 50)
        ($0.satisfactionCounts[34], $0.satisfactionCounts[35]) = (40, 50)
        $0.satisfactionCounts[45] = 10
        $0.promotion = -30
        ($0.ties, $0.embeddedness) = (50, 8)
        ($0.posts, $0.replies, $0.staffReplies, $0.repaid, $0.answered) = (24, 20, 3, 5, 12)
        ($0.firstPosts, $0.answeredFirst) = (5, 3)
        ($0.enrolled, $0.challengers, $0.entrants, $0.checkIns) = (40, 40, 40, 30)
        ($0.eventInvited, $0.eventAttended) = (40, 12)
        ($0.invites, $0.accepted, $0.referred, $0.growthCost) = (10, 2, 5, 30_000)
        $0.reach(.referral, 10, joined: 2)
        $0.reach(.kol, 1000, joined: 10)
        ($0.viewers, $0.views) = (30, 120)
        ($0.revenue, $0.goodsCost, $0.cost) = (50_000, 20_000, 35_000)
        ($0.buyers, $0.repeatBuyers) = (8, 2)
        ($0.violations, $0.spam, $0.removals, $0.wrongfulRemovals) = (4, 2, 3, 1)
        $0.exposures = 20
        ($0.questions, $0.answeredByPeers, $0.answeredByStaff) = (8, 2, 4)
        ($0.abandoned, $0.waitHours, $0.agents, $0.busyAgents) = (2, 6, 2, 0.8)
      },
      day(2) {
        ($0.members, $0.groups, $0.dau) = (80, 4, 20)
        ($0.newlyDormant, $0.posters, $0.everPosted, $0.muted) = (1, 10, 20, 20)
        ($0.peerTrust, $0.fatigue) = (20, 90)
        $0.trustCounts[49] = 80
        $0.satisfactionCounts[49] = 80
        $0.promotion = 80
        ($0.ties, $0.friendPairs, $0.closedPairs, $0.embeddedness) = (20, 40, 10, 10)
        ($0.posts, $0.replies, $0.repaid, $0.answered) = (8, 10, 5, 6)
        ($0.challengers, $0.entrants, $0.checkIns) = (30, 40, 18)
        ($0.settledEntrants, $0.completions) = (40, 28)
        ($0.invites, $0.accepted, $0.referred, $0.growthCost) = (30, 4, 8, 10_000)
        $0.reach(.referral, 30, joined: 4)
        $0.reach(.ads, 1000, joined: 4)
        ($0.viewers, $0.views, $0.cost) = (20, 50, 12_000)
        ($0.violations, $0.removals, $0.exposures) = (1, 1, 2)
        ($0.answeredByStaff, $0.abandoned, $0.waitHours) = (1, 3, 6)
        ($0.agents, $0.busyAgents) = (2, 0.2)
      },
      day(3) {
        ($0.revenue, $0.goodsCost, $0.cost) = (10_000, 4_000, 4_000)
        ($0.buyers, $0.repeatBuyers) = (1, 1)
      },
    ])
  record.firstPosts = [
    FirstPost(posted: 23, hours: 6, isAnswered: true),
    FirstPost(posted: 10, hours: 2, isAnswered: true),
    FirstPost(posted: 12, hours: 12, isAnswered: true),
    FirstPost(posted: 20, hours: 28, isAnswered: false),
  ]
  record.postShares = PostShares(top1: 0.5, top10: 0.875, gini: 0.75)
  return record
}()

/// Thirty-four days alike: 100 leave and join, 20 of them by invitation.
private let month: RunRecord = {
  var record = run(
    startingMembers: 1000,
    (1...34).map { number in
      day(number) {
        ($0.members, $0.left, $0.joined) = (1000, 100, 100)
        ($0.accepted, $0.revenue, $0.goodsCost) = (20, 6_000, 2_000)
        $0.growthCost = 20_000
      }
    })
  record.cohorts = (0...34).map { joinDay in
    var cohort = Cohort(joined: joinDay == 0 ? 1000 : 100)
    let scale = cohort.joined / 100
    cohort.visitors = (0..<(34 - joinDay)).map { age in
      UInt32(scale * (age == 1 ? 20 : age == 7 ? 10 : age == 30 && joinDay == 0 ? 3 : 2))
    }
    cohort.bracketVisitors = scale * 50
    cohort.fullVisitors = scale * 4
    return cohort
  }
  record.cohorts[0].lastVisits = Array(repeating: 10, count: 30) + [12, 8, 5, 5]
  return record
}()

extension DayRecord {
  fileprivate mutating func reach(_ channel: Channel, _ contacts: Int, joined: Int) {
    contactsBy[Int(channel.rawValue)] = contacts
    joinedBy[Int(channel.rawValue)] = joined
    self.joined += joined
  }
}

@Suite struct WholeModelTests {
  @Test(
    "A number of the whole model is the one worked out by hand",
    arguments: wholeByHand.keys.sorted())
  func daily(name: String) throws {
    let metric = try #require(MetricCatalog.named(name))
    let series = metric.series(wholeDays)
    for (value, expected) in zip(series, try #require(wholeByHand[name])) {
      #expect(isClose(value, expected), "\(series)")
    }
  }

  @Test(
    "A number about a month or a cohort is blank until it is known and then the one worked out",
    arguments: wholeTrailingByHand.keys.sorted())
  func trailing(name: String) throws {
    let metric = try #require(MetricCatalog.named(name))
    for (day, expected) in zip(29...34, try #require(wholeTrailingByHand[name])) {
      let value = metric.value(month, day - 1)
      #expect(isClose(value, expected, within: 1e-7), "day \(day): \(value)")
    }
  }

  @Test("Retention begins with the starting members on the day they reach the age")
  func firstOfCohort() {
    let days = RetentionMetrics.onDay.map { metric in
      metric.series(month).firstIndex { !$0.isNaN }.map { $0 + 1 }
    }
    #expect(days == [2, 8, 31])
    #expect(RetentionMetrics.bracket.series(month).firstIndex { !$0.isNaN } == 13)
    #expect(RetentionMetrics.full.series(month).firstIndex { !$0.isNaN } == 7)
  }

  @Test("A cohort that nobody joined has no retention") func nobodyJoined() {
    var empty = month
    for day in empty.cohorts.indices { empty.cohorts[day].joined = 0 }
    for metric in RetentionMetrics.all {
      #expect(metric.series(empty).allSatisfy { $0.isNaN }, "\(metric.name)")
    }
  }

  @Test("Time to the first answer is about the first posts of the last 30 days")
  func firstReply() {
    var run = run((1...40).map { day($0) })
    // one a day, answered after as many hours as the day says; from day 36 on not answered
    run.firstPosts = (1...40).map {
      FirstPost(posted: 24 * ($0 - 1), hours: $0 > 35 ? 192 : $0, isAnswered: $0 <= 35)
    }
    // on day 24 all of them are answered, after 1 to 24 hours
    #expect(SocialMetrics.firstReplyMedian.value(run, 23) == 12)
    #expect(SocialMetrics.firstReplyP90.value(run, 23) == 22)
    // on day 40 the posts of days 11 to 40 count; those of the last five wait for 24 to 120 hours:
    // 14 of 30 answered by hour 24 leave 16/30, one of 15 at hour 25 leaves 224/450
    #expect(SocialMetrics.firstReplyMedian.value(run, 39) == 25)
    #expect(SocialMetrics.firstReplyP90.value(run, 39).isNaN)
  }

  @Test("Unbounded retention needs 31 days") func shortRun() {
    var short = run(startingMembers: 10, (1...30).map { day($0) })
    var cohort = Cohort(joined: 10)
    cohort.visitors = Array(repeating: 10, count: 30)
    cohort.lastVisits = Array(repeating: 0, count: 29) + [10]
    short.cohorts = [cohort]
    #expect(RetentionMetrics.unbounded.end(short).isNaN)
  }
}
