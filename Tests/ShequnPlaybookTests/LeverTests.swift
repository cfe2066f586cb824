// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What each lever does, seen from outside.
struct LeverTests {
  private func community(days: Int = 60, members: Int = 600) -> Community {
    var market = Market.standard()
    market.size = 30_000
    return Community(
      name: "levers", topics: ["a", "b", "c"], members: members, market: market, days: days)
  }

  private func run(_ levers: [any Lever], _ community: Community? = nil) -> RunRecord {
    Simulation(community: community ?? self.community(), levers: levers, seed: 8, replication: 0)
      .run()
  }

  private func content(_ perDay: Double) -> ContentLever {
    var lever = ContentLever.standard()
    lever.postsPerDay = perDay
    return lever
  }

  // MARK: content

  @Test func `content posts as often as it says, fractions carried over`() {
    let posts = run([content(2.5)]).days.map(\.operatorPosts)
    #expect(posts.reduce(0, +) == 150)
    #expect(posts.allSatisfy { $0 == 2 || $0 == 3 })
  }

  @Test func `a window of weekdays and days is kept`() {
    var lever = content(1)
    lever.window.from = 8
    lever.window.until = 28
    lever.window.weekdays = ["sat", "sun"]
    let days = run([lever]).days.filter { $0.operatorPosts > 0 }.map(\.day)
    #expect(days == [13, 14, 20, 21, 27, 28])
  }

  @Test func `topics follow their weights and an unlisted topic gets none`() {
    var lever = content(20)
    lever.topics = ["a": 3, "b": 1]
    var quiet = community()
    quiet.mechanisms.contribute.level = 0
    let days = run([lever], quiet).days
    let counts = (0..<3).map { topic in days.reduce(0) { $0 + $1.topicPosts[topic] } }
    #expect(counts[2] == 0)
    #expect(abs(counts[0] / 1200 - 0.75) < 4.5 * (0.75 * 0.25 / 1200.0).squareRoot())
  }

  @Test func `a post costs its hours times one plus twice its squared quality`() {
    var lever = content(1)
    lever.formats = ["video": 1]
    lever.quality = 0.5
    #expect(run([lever]).days.last?.totalCost == 60 * 3 * 5000 * 3 / 2)
  }

  @Test func `promotion above the limit costs trust, controversy too`() {
    var selling = content(4)
    selling.promotion = 0.6
    var shrill = content(4)
    shrill.tone = .controversial
    let plain = run([content(4)])
    for lever in [selling, shrill] {
      let other = run([lever])
      #expect(
        (other.days.last?.trust ?? 1) / Double(other.days.last?.members ?? 1)
          < (plain.days.last?.trust ?? 0) / Double(plain.days.last?.members ?? 1))
    }
    #expect(
      run([shrill]).days.reduce(0) { $0 + $1.comments }
        > plain.days.reduce(0) { $0 + $1.comments })
  }

  @Test func `a post at a dead hour is met by fewer where posts live short`() {
    var feed = community()
    feed.platform.kind = .feed
    feed.platform.postLife = 4
    feed.mechanisms.contribute.level = 0
    var night = content(4)
    night.hour = 2
    var evening = content(4)
    evening.hour = 19
    let met = { (lever: ContentLever) in
      self.run([lever], feed).days.reduce(0) { $0 + $1.needMet / Double(max(1, $1.dau)) }
    }
    #expect(met(night) < 0.5 * met(evening))
  }

  // MARK: welfare

  @Test func `welfare pays its recipients on its rhythm and stops in time`() {
    var lever = WelfareLever.standard()
    lever.recipients = .all
    lever.value = 5
    lever.window.from = 10
    lever.window.every = 10
    lever.window.until = 35
    let run = run([lever])
    #expect(run.entries.map(\.day) == [10, 20, 30])
    for entry in run.entries { #expect(entry.cents == 500 * run.days[entry.day - 1].decisions) }
  }

  @Test func `the top n get it and nobody else`() {
    var lever = WelfareLever.standard()
    lever.recipients = .top
    lever.top = 3
    lever.window.every = 15
    lever.window.from = 15
    let run = run([lever])
    #expect(run.entries.allSatisfy { $0.cents <= 3 * 800 })
    #expect(run.entries.contains { $0.cents == 3 * 800 })
  }

  @Test(arguments: [Recipients.active, .posters, .streak])
  func `only those who qualify are paid`(recipients: Recipients) {
    var lever = WelfareLever.standard()
    lever.recipients = recipients
    lever.streak = 3
    lever.window.every = 7
    lever.window.from = 14
    let run = run([lever])
    #expect(!run.entries.isEmpty)
    for entry in run.entries {
      let members = run.days[entry.day - 1].decisions
      #expect(entry.cents % 800 == 0 && entry.cents < members * 800)
    }
  }

  @Test(arguments: WelfareType.allCases)
  func `a promised welfare of any type draws people while it runs`(type: WelfareType) {
    var lever = WelfareLever.standard()
    lever.type = type
    lever.recipients = .active
    lever.value = 16
    lever.window.every = 7
    var many = community(days: 60, members: 4000)
    many.mechanisms.contribute.level = 0
    let visits = { (levers: [any Lever]) in
      self.run(levers, many).days.prefix(20).reduce(0) { $0 + $1.dau }
    }
    // deserved honor draws posters; given to all it still draws those who deserve it
    #expect(visits([lever]) > visits([]))
  }

  @Test func `a surprise draws nobody beforehand and builds more trust than a promise`() {
    var promise = WelfareLever.standard()
    promise.recipients = .all
    promise.window.from = 30
    promise.window.every = 5
    var surprise = promise
    surprise.isSurprise = true
    var quiet = community()
    quiet.mechanisms.contribute.level = 0
    let (plain, promised, surprised) = (
      run([], quiet), run([promise], quiet), run([surprise], quiet)
    )
    #expect(surprised.days[30].dau == plain.days[30].dau)
    let visits = { (run: RunRecord) in run.days[29...].reduce(0) { $0 + $1.dau } }
    #expect(visits(promised) > visits(plain))
    let trust = { (run: RunRecord) in run.days[59].trust / Double(run.days[59].members) }
    #expect(trust(surprised) > trust(promised) && trust(promised) > trust(plain))
  }

  @Test func `undeserved honor drives the silent out for incentive`() {
    var honor = WelfareLever.standard()
    honor.type = .honor
    honor.recipients = .all
    honor.value = 16
    honor.window.every = 7
    let run = run([honor], community(days: 60, members: 3000))
    #expect(run.days.reduce(0) { $0 + $1.leftBy[Int(Cause.incentive.rawValue)] } > 0)
  }

  @Test func `a material gift arrives three to seven days after it was sent`() {
    var gift = WelfareLever.standard()
    gift.type = .material
    gift.isSurprise = true
    gift.recipients = .all
    gift.window.from = 10
    gift.window.until = 10
    var quiet = community(days: 30)
    quiet.mechanisms.contribute.level = 0
    let (plain, given) = (run([], quiet).days, run([gift], quiet).days)
    for day in 0..<12 { #expect(plain[day].trust == given[day].trust) }
    #expect(
      given[20].trust / Double(given[20].members) > plain[20].trust / Double(plain[20].members))
  }

  @Test func `points lose value as they pile up`() {
    let motivation = Mechanisms().motivation
    #expect(motivation.inflationFactor(outstandingPerMember: 0) == 1)
    let half = motivation.inflationFactor(outstandingPerMember: 100)
    #expect(abs(half - 0.812_252) < 1e-5)  // 2^(−.3)
  }

  @Test func `bonus hunters leave faster while nothing worth their while runs`() {
    var hunters = community(days: 120, members: 3000)
    hunters.segments[0].leavesWithoutRewards = 3
    var cash = WelfareLever.standard()
    cash.type = .cash
    func members(_ yuan: Double) -> Double {
      cash.value = yuan
      return Double(run([content(3), cash], hunters).days.last?.members ?? 0)
    }
    #expect(members(24) > 1.1 * members(0))
    #expect(members(0.01) < 1.02 * members(0))
  }

  // MARK: kol

  @Test func `a KOL costs the declared fee, once, and posts three times a week`() {
    var star = KOLLever.standard()
    star.audience = 20_000
    star.window.from = 5
    star.window.until = 34
    let run = run([star])
    #expect(run.entries.count == 1 && run.entries.first?.day == 5)
    #expect(abs(Double(run.entries.first?.cents ?? 0) / 100 - 10172.2) < 1)
    #expect(run.days.filter { $0.operatorPosts > 0 }.allSatisfy { (5...34).contains($0.day) })
    #expect((13...14).contains(run.days.reduce(0) { $0 + $1.operatorPosts }))
  }

  @Test func `some 35 people join in a contract of twenty thousand followers`() {
    var lovers = Segment.standard()
    lovers.share = 0.65
    lovers.interests = ["brew": 3, "beans": 3, "gear": 2]
    var others = Segment.standard()
    others.share = 0.35
    var market = Market.standard()
    market.size = 60_000
    let club = Community(
      name: "club", topics: ["brew", "beans", "gear", "shops", "offers", "chat"], members: 2000,
      segments: [lovers, others], market: market, days: 31)
    var star = KOLLever.standard()
    star.audience = 20_000
    star.topics = ["beans": 2, "brew": 1]
    let joined = run([star], club).days.reduce(0) { $0 + $1.joinedBy[Int(Channel.kol.rawValue)] }
    #expect((15...60).contains(joined), "\(joined)")
  }

  @Test func `twice the spend on a KOL brings 1.375 times the people`() {
    // fee ∝ audience^.9 and reach ∝ audience^.414: spend to the power .46 (Leung et al. 2022)
    var wide = community(days: 31)
    wide.market.size = 2_000_000
    let joined = { (audience: Double) -> Double in
      var star = KOLLever.standard()
      star.audience = audience
      return Double(self.run([star], wide).days.reduce(0) { $0 + $1.joinedBy[2] })
    }
    let ratio = joined(400_000 * 2.160_119) / joined(400_000)  // 2^(1/.9)
    #expect(abs(ratio / 1.375 - 1) < 0.1)
  }

  @Test func `a scandal ends the contract and costs the trust of those who came by the KOL`() {
    var wide = community(days: 60)
    wide.market.size = 100_000
    wide.mechanisms.leave.farewell = 1
    var star = KOLLever.standard()
    star.audience = 80_000
    star.window.until = 50
    var fallen = star
    fallen.scandalDay = 30
    let (plain, scandal) = (run([star], wide).days, run([fallen], wide).days)
    #expect(scandal[29].trust < plain[29].trust)
    #expect(scandal[30...].allSatisfy { $0.operatorPosts == 0 })
    #expect(scandal.reduce(0) { $0 + $1.leftBy[Int(Cause.farewell.rawValue)] } > 0)
  }

  // MARK: budget

  @Test func `what does not fit the budget is not done, and the ledger says so`() {
    var budget = BudgetLever.standard()
    budget.total = 1000
    let run = run([content(3), budget])
    #expect((run.days.last?.totalCost ?? 0) <= 100_000)
    #expect(!run.refusals.isEmpty)
    #expect(run.days.last?.operatorPosts == 0)
  }

  @Test func `a cap on one lever leaves the others alone`() {
    var budget = BudgetLever.standard()
    budget.caps = ["welfare": 100]
    var welfare = WelfareLever.standard()
    welfare.window.every = 7
    let run = run([content(1), welfare, budget])
    #expect(run.entries.allSatisfy { !$0.account.hasPrefix("welfare") })
    #expect(run.days.reduce(0) { $0 + $1.operatorPosts } == 60)
  }

  @Test func `a promise that the budget breaks costs trust`() {
    var welfare = WelfareLever.standard()
    welfare.recipients = .all
    welfare.window.every = 10
    var budget = BudgetLever.standard()
    budget.total = 6000
    let many = community()
    let kept = run([welfare], many).days
    let broken = run([welfare, budget], many).days
    let trust = { (day: DayRecord) in day.trust / Double(day.members) }
    #expect(trust(broken[25]) < trust(kept[25]))
  }
}
