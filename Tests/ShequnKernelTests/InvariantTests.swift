// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What holds on any community, whatever happens to it.
struct InvariantTests {
  /// A community with everything on, and a plan that pulls every lever.
  static func full(members: Int = 1500, days: Int = 60) -> Community {
    var fans = Segment.standard()
    fans.title = "fans"
    fans.share = 0.7
    fans.interests = ["t0": 3]
    var hunters = Segment.standard()
    hunters.title = "hunters"
    hunters.share = 0.3
    hunters.rewardSensitivity = 2
    hunters.leavesWithoutRewards = 2
    var platform = Platform.standard()
    platform.groupCap = 500
    platform.postLife = 16
    var market = Market.standard()
    market.size = 40_000
    return Community(
      name: "full", platform: platform, topics: ["t0", "t1", "t2", "t3", "t4"],
      members: members, segments: [fans, hunters], market: market, days: days)
  }

  static var plan: [any Lever] {
    var cash = WelfareLever.standard()
    cash.type = .cash
    cash.window.every = 7
    cash.window.until = 30
    var gift = WelfareLever.standard()
    gift.type = .material
    gift.isSurprise = true
    gift.window.every = 20
    var honor = WelfareLever.standard()
    honor.type = .honor
    honor.recipients = .top
    honor.window.every = 7
    var star = KOLLever.standard()
    star.label = "star"
    star.window.from = 10
    star.window.until = 30
    var budget = BudgetLever.standard()
    budget.total = 30_000
    var rule = RuleLever.standard()
    rule.window.when = Dashboard.metric(named: "dau").map { Condition($0, .below, 1e6, days: 2) }
    rule.then = LeverList([WinBackLever.standard()])
    let own: [any Lever] = [posts(4), cash, gift, honor, star, budget, rule]
    let names = Set(own.map { type(of: $0).name } + ["win-back"])
    return own + PlaybookCatalog.entries.filter { !names.contains($0.name) }.map { $0.make() }
  }

  @Test func `the plan pulls every lever`() {
    let names = Self.plan.map { type(of: $0).name } + ["win-back"]
    #expect(Set(names) == Set(PlaybookCatalog.entries.map(\.name)))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `members tomorrow are members today plus joined minus left`(seed: UInt64) {
    let run = record(Self.full(), Self.plan, seed: seed)
    var members = 1500
    for day in run.days {
      members += day.joined - day.left
      #expect(day.members == members)
      #expect(day.left == day.leftBy.reduce(0, +))
      #expect(day.joined == day.joinedBy.reduce(0, +))
      #expect(day.dau <= day.decisions && day.dau <= day.wau && day.wau <= day.mau)
      #expect(day.posters <= day.posts && day.posters <= day.dau)
    }
    #expect(run.departures.count == run.days.reduce(0) { $0 + $1.left })
    #expect(Set(run.departures.map(\.id)).count == run.departures.count)
    #expect(run.departures.allSatisfy { $0.duration >= 1 && $0.visits <= $0.duration })
  }

  @Test func `the ledger adds up to the cent and never goes over the budget`() {
    let run = record(Self.full(), Self.plan)
    #expect(run.entries.reduce(0) { $0 + $1.cents } == run.days.last?.totalCost)
    #expect(run.days.reduce(0) { $0 + $1.cost } == run.days.last?.totalCost)
    #expect((run.days.last?.totalCost ?? 0) <= 3_000_000)
    #expect(!run.refusals.isEmpty)
  }

  @Test func `averages of bounded states stay in bounds`() {
    for day in record(Self.full(days: 120), Self.plan).days {
      let members = Double(day.members)
      for sum in [day.trust, day.satisfaction, day.enthusiasm, day.habit, day.motivation] {
        #expect(sum >= 0 && sum <= members)
      }
      for sum in [day.needMet, day.overload, day.homogeneity] {
        #expect(sum >= 0 && sum <= Double(day.dau))
      }
    }
  }

  @Test func `the digest is the same with one, two and five threads and on a second run`() {
    let community = Self.full(members: 9000, days: 20)
    let digest = record(community, Self.plan, threads: 1).digest
    for threads in [1, 2, 5] {
      #expect(record(community, Self.plan, threads: threads).digest == digest)
    }
    #expect(record(community, Self.plan, seed: 2).digest != digest)
    #expect(record(community, Self.plan, replication: 1).digest != digest)
  }

  @Test func `the order of levers in a plan does not move the digest`() {
    let plan = Self.plan.filter { !($0 is BudgetLever) }  // a budget serves in plan order
    let community = Self.full()
    let digest = record(community, plan).digest
    #expect(record(community, plan.reversed()).digest == digest)
    #expect(record(community, Array(plan[2...] + plan[..<2])).digest == digest)
  }

  @Test func `plans that differ from day t on are the same before day t`() {
    var late = posts(10)
    late.label = "late"
    late.window.from = 31
    let one = record(Self.full(), [posts(3)]).days
    let other = record(Self.full(), [posts(3), late]).days
    for day in 0..<30 {
      #expect(one[day].members == other[day].members && one[day].trust == other[day].trust)
      #expect(one[day].dau == other[day].dau && one[day].likes == other[day].likes)
    }
    #expect(one[30].operatorPosts != other[30].operatorPosts)
  }

  @Test func `doubling all prices changes costs and nothing else`() {
    var dear = Self.full()
    dear.hourlyWage = 100
    var welfare = WelfareLever.standard()
    welfare.window.every = 7
    var twice = welfare
    twice.unitCost = 16
    let one = record(Self.full(), [posts(4), welfare])
    let other = record(dear, [posts(4), twice])
    #expect(one.days.map(\.members) == other.days.map(\.members))
    #expect(one.days.map(\.trust) == other.days.map(\.trust))
    #expect(other.days.last?.totalCost == (one.days.last?.totalCost ?? 0) * 2)
  }

  @Test func `a mechanism off by name sets every OFF value`() {
    for mechanism in Mechanisms.catalog {
      var mechanisms = Mechanisms()
      mechanism.turnOff(&mechanisms)
      for parameter in mechanism.parameters {
        guard let off = parameter.off else { continue }
        #expect(mechanism.read(mechanisms, parameter.name) == .number(off))
      }
      #expect(mechanism.parameters.contains { $0.off != nil })
    }
  }

  @Test func `every parameter has a meaning in two languages and its default lies in its range`() {
    let declarations =
      Mechanisms.catalog.flatMap(\.parameters)
      + PlaybookCatalog.entries.flatMap {
        PlaybookCatalog.parameters(of: $0)
      }
      + Segment.parameters.map(\.declaration) + Platform.parameters.map(\.declaration)
      + Market.parameters.map(\.declaration) + GroupSettings.parameters.map(\.declaration)
    for declaration in declarations {
      #expect(!declaration.meaning.en.isEmpty && !declaration.meaning.zh.isEmpty)
      if [.computed, .experimental, .observational].contains(declaration.evidence) {
        #expect(!declaration.source.isEmpty, "\(declaration.name) has no source")
      }
      guard case .number(let range) = declaration.kind else { continue }
      if case .number(let value) = declaration.standard {
        #expect(range.contains(value), "\(declaration.name)")
      }
      if let off = declaration.off { #expect(range.contains(off), "\(declaration.name)") }
    }
  }

  @Test func `a run without members and a market of nobody goes through`() {
    var community = Self.full(members: 1, days: 30)
    community.mechanisms.leave.natural = 1
    community.market.size = 1
    let run = record(community, Self.plan)
    #expect(run.days.last?.members == 0 && run.days.count == 30)
  }

  @Test func `when the whole market has joined nobody more comes`() {
    var community = Alone.community(members: 10, days: 60) { $0.adoption.innovation = 100 }
    community.market.size = 500
    let run = record(community)
    #expect(run.days.last?.members == 500)
    #expect(run.days.reduce(0) { $0 + $1.joined } == 490)
  }
}
