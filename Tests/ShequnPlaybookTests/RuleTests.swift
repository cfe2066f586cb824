// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// Conditions of levers, and rules.
struct RuleTests {
  private let community: Community = {
    var market = Market.standard()
    market.size = 20_000
    return Community(
      name: "rules", topics: ["a", "b"], members: 500, market: market, days: 50)
  }()

  private func run(_ levers: [any Lever]) -> RunRecord {
    Simulation(community: community, levers: levers, seed: 6, replication: 1).run()
  }

  private func condition(
    _ metric: String, _ side: Condition.Side, _ limit: Double, days: Int = 1
  ) throws -> Condition {
    Condition(try #require(Dashboard.metric(named: metric)), side, limit, days: days)
  }

  private func rule(_ condition: Condition, _ then: [any Lever], cooldown: Double = 0) -> RuleLever
  {
    var rule = RuleLever.standard()
    rule.window.when = condition
    rule.then = LeverList(then)
    rule.cooldown = cooldown
    return rule
  }

  private func content(_ perDay: Double = 1, label: String = "") -> ContentLever {
    var lever = ContentLever.standard()
    lever.label = label
    lever.postsPerDay = perDay
    return lever
  }

  private func star() -> KOLLever {
    var star = KOLLever.standard()
    (star.label, star.audience) = ("star", 5000)
    return star
  }

  private func weekly() -> WelfareLever {
    var welfare = WelfareLever.standard()
    (welfare.window.from, welfare.window.every) = (8, 7)
    return welfare
  }

  // MARK: when

  @Test func `a lever with a condition acts on the days on which it holds and on no others`() throws
  {
    var lever = content()
    lever.window.when = try condition("total_cost", .below, 500)
    let days = run([lever]).days
    #expect(days[0].operatorPosts == 0)  // nothing is known on the first morning
    for day in 1..<days.count {
      #expect((days[day].operatorPosts > 0) == (days[day - 1].totalCost < 50_000), "\(day)")
    }
    #expect(days[49].operatorPosts == 0)
  }

  @Test func `a condition over several days waits for them`() throws {
    var lever = content()
    lever.window.when = try condition("members", .above, 0, days: 4)
    #expect(run([lever]).days.first { $0.operatorPosts > 0 }?.day == 5)
  }

  @Test func `a condition and the calendar must both be met`() throws {
    var lever = content()
    lever.window.when = try condition("members", .above, 0)
    (lever.window.from, lever.window.weekdays) = (8, ["mon"])
    let days = run([lever]).days.filter { $0.operatorPosts > 0 }.map(\.day)
    #expect(days == [8, 15, 22, 29, 36, 43, 50])
  }

  @Test func `a promised reward that its condition holds back ends as if its time were over`()
    throws
  {
    var conditional = weekly()
    conditional.window.when = try condition("total_cost", .below, 1)
    var limited = weekly()
    limited.window.until = 14
    let (one, other) = (run([conditional]), run([limited]))
    #expect(one.entries.map(\.day) == [8])
    #expect(one.digest == other.digest)
    #expect(one.digest != run([weekly()]).digest)
  }

  @Test func `a promised reward whose condition never holds draws nobody`() throws {
    var lever = weekly()
    lever.window.weekdays = ["sun"]
    lever.window.when = try condition("members", .above, 1e9)
    #expect(run([lever]).digest == run([]).digest)
  }

  // MARK: rule

  @Test func `a rule whose condition never holds is bit for bit as if it were not there`() throws {
    var top = weekly()
    (top.label, top.recipients) = ("top", .top)
    let never = rule(
      try condition("members", .above, 1e9), [content(3, label: "never"), top, star()])
    let base: [any Lever] = [content(2.5), weekly()]
    let digest = run(base).digest
    #expect(run(base + [never]).digest == digest)
    #expect(run([never] + base).digest == digest)
    #expect(run([never]).digest == run([]).digest)
  }

  @Test func `a rule that always holds does what its levers do from the second day on`() throws {
    var plain = content(1.5)
    plain.window.from = 2
    let always = try condition("members", .above, 0)
    #expect(run([rule(always, [content(1.5)])]).digest == run([plain]).digest)
  }

  @Test func `the order of rules and other levers does not move the digest`() throws {
    let levers: [any Lever] = [
      content(2), rule(try condition("dau", .below, 120), [weekly(), content(3, label: "more")]),
      star(),
    ]
    let digest = run(levers).digest
    #expect(run(levers.reversed()).digest == digest)
    #expect(digest != run([levers[0], levers[2]]).digest)
  }

  @Test func `after it held a rule rests for its cooldown`() throws {
    let always = try condition("members", .above, 0)
    let days = run([rule(always, [content()], cooldown: 6)]).days
    #expect(days.filter { $0.operatorPosts > 0 }.map(\.day) == [2, 9, 16, 23, 30, 37, 44])
  }

  @Test func `a rule keeps to its own window`() throws {
    var lever = rule(try condition("members", .above, 0), [content()])
    (lever.window.from, lever.window.until, lever.window.every) = (10, 20, 5)
    #expect(run([lever]).days.filter { $0.operatorPosts > 0 }.map(\.day) == [10, 15, 20])
  }

  @Test func `a contract that a rule has signed runs its thirty days`() throws {
    let once = rule(try condition("members", .above, 0), [star()], cooldown: 3650)
    var plain = star()
    plain.window.from = 2
    let one = run([once])
    #expect(one.entries.map(\.day) == [2])
    #expect(one.days.filter { $0.operatorPosts > 0 }.allSatisfy { (2...31).contains($0.day) })
    #expect(one.digest == run([plain]).digest)
  }

  @Test func `no contract is signed after its last day`() throws {
    var late = star()
    late.window.until = 9
    let lever = rule(try condition("members", .above, 0, days: 9), [late])
    #expect(run([lever]).digest == run([]).digest)
  }

  @Test func `a rule in a rule holds when both do`() throws {
    let inner = rule(try condition("total_cost", .below, 500), [content()])
    let outer = rule(try condition("members", .above, 0, days: 3), [inner])
    let days = run([outer]).days
    for day in 1..<days.count {
      let both = day >= 3 && days[day - 1].totalCost < 50_000
      #expect((days[day].operatorPosts > 0) == both, "\(day)")
    }
  }

  @Test func `levers beside a rule are not held back by it`() throws {
    let never = rule(try condition("members", .above, 1e9), [content(1, label: "never")])
    #expect(run([never, content()]).days.allSatisfy { $0.operatorPosts == 1 })
  }
}
