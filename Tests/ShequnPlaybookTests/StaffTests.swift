// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// Hours of work, and what is cut when there are too few.
struct StaffTests {
  private let community = Community(
    name: "staff", topics: ["a", "b"], members: 300, days: 40)

  private func run(_ levers: [any Lever]) -> RunRecord {
    Simulation(community: community, levers: levers, seed: 7, replication: 0).run()
  }

  private func content(_ perDay: Double = 4, label: String = "") -> ContentLever {
    var lever = ContentLever.standard()
    (lever.postsPerDay, lever.label) = (perDay, label)
    return lever
  }

  /// Hours that a post takes.
  private var hours: Double { community.mechanisms.formats.hours(.text, quality: 0.6) }
  private var cents: Int { Int((hours * 5000).rounded()) }

  /// A team that has time for so many posts a day.
  private func team(
    for posts: Double, _ paid: StaffLever.Paid = .worked, label: String = ""
  ) -> StaffLever {
    var lever = StaffLever.standard()
    (lever.hoursPerDay, lever.paid, lever.label) = (posts * hours, paid, label)
    return lever
  }

  private func posts(_ run: RunRecord) -> [Int] { run.days.map(\.operatorPosts) }

  @Test func `work that does not fit the hours is not done, and the ledger says so`() {
    let run = run([content(4), team(for: 2.5)])
    #expect(posts(run).allSatisfy { $0 == 2 })
    // one line a day for the two posts that did not fit
    #expect(run.refusals.count == 40)
    #expect(
      run.refusals.allSatisfy {
        $0.reason == .staff && $0.account == "content" && $0.times == 2 && $0.cents == 2 * cents
      })
    #expect(run.days[39].totalCost == 80 * cents)
  }

  @Test func `a team with time for everything changes nothing`() {
    let digest = run([content(4)]).digest
    #expect(run([content(4), team(for: 4)]).digest == digest)
    #expect(run([team(for: 1000), content(4)]).digest == digest)
  }

  @Test func `it does not matter where in the plan the team stands`() {
    #expect(run([team(for: 2), content(4)]).digest == run([content(4), team(for: 2)]).digest)
  }

  @Test func `the hours of several teams add up`() {
    let teams = [team(for: 1.5, label: "a"), team(for: 1.5, label: "b")]
    #expect(posts(run([content(4)] + teams)).allSatisfy { $0 == 3 })
  }

  @Test func `hours follow the stages of the community`() {
    var lever = team(for: 2)
    (lever.start, lever.growth, lever.maturity) = (0.5, 1, 2)
    (lever.growthFrom, lever.maturityFrom) = (11, 31)
    let found = posts(run([content(5), lever]))
    #expect(found[..<10].allSatisfy { $0 == 1 })
    #expect(found[10..<30].allSatisfy { $0 == 2 })
    #expect(found[30...].allSatisfy { $0 == 4 })
  }

  @Test func `a salaried team is paid every day for all its hours, and its work costs no more`() {
    let run = run([content(1), team(for: 2, .all)])
    #expect(posts(run).allSatisfy { $0 == 1 })
    #expect(run.entries.count == 40)
    #expect(run.entries.allSatisfy { $0.account == "staff" && $0.cents == 2 * cents })
  }

  @Test func `hours of a salaried team are used before those paid by the hour`() {
    let teams = [team(for: 2, .all, label: "house"), team(for: 1, label: "freelance")]
    let run = run([content(4)] + teams)
    #expect(posts(run).allSatisfy { $0 == 3 })
    for day in run.days {
      let today = run.entries.filter { $0.day == day.day }
      #expect(today.map(\.account) == ["staff/house", "content"])
      #expect(today.map(\.cents) == [2 * cents, cents])
    }
  }

  @Test func `a team that cannot be paid does not work`() {
    var budget = BudgetLever.standard()
    budget.caps = ["staff": Double(20 * cents) / 100]
    let run = run([content(4), team(for: 2, .all), budget])
    #expect(posts(run) == Array(repeating: 2, count: 10) + Array(repeating: 0, count: 30))
    #expect(run.refusals.count { $0.account == "staff" && $0.reason == .budget } == 30)
  }

  @Test func `hours whose pay does not fit the budget are not used up`() {
    var budget = BudgetLever.standard()
    budget.caps = ["content": 0]
    let run = run([content(4), team(for: 2), budget])
    #expect(run.refusals.allSatisfy { $0.reason == .budget })
    #expect(run.refusals.reduce(0) { $0 + $1.times } == 160)
  }

  // MARK: what is cut first

  private func rivals(_ cutFirst: [String]) -> [any Lever] {
    var star = KOLLever.standard()
    (star.audience, star.fee) = (1000, 100)
    var budget = BudgetLever.standard()
    budget.total = 100 + Double(cents) / 200  // the fee and half a post
    budget.cutFirst = cutFirst
    return [content(1), star, budget]
  }

  @Test func `without a word on what is cut first the plan's order decides`() {
    #expect(Set(run(rivals([])).entries.map(\.account)) == ["content"])
    #expect(Set(run(rivals([]).reversed()).entries.map(\.account)) == ["kol/kol"])
  }

  @Test func `what is cut first goes without when money is short`() {
    for levers in [rivals(["content"]), rivals(["content"]).reversed()] {
      let run = run(levers)
      #expect(run.entries.map(\.account) == ["kol/kol"])
      #expect(Set(run.refusals.map(\.account)) == ["content"])
    }
    for levers in [rivals(["kol"]), rivals(["kol"]).reversed()] {
      #expect(Set(run(levers).entries.map(\.account)) == ["content"])
    }
  }

  @Test func `of two that are cut first the one named first is cut first`() {
    #expect(Set(run(rivals(["content", "kol"])).entries.map(\.account)) == ["kol/kol"])
    #expect(Set(run(rivals(["kol", "content"])).entries.map(\.account)) == ["content"])
  }

  @Test func `what is cut first changes nothing while there is enough`() {
    var budget = BudgetLever.standard()
    budget.cutFirst = ["content", "welfare"]
    var welfare = WelfareLever.standard()
    welfare.window.every = 7
    let base: [any Lever] = [content(2), welfare]
    #expect(run(base + [budget]).digest == run(base).digest)
  }
}
