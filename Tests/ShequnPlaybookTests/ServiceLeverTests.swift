// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What the service lever does: answers, costs, and a feedback board.
struct ServiceLeverTests {
  private let community = {
    var community = Community(name: "service", topics: ["a", "b"], members: 3000, days: 60)
    community.mechanisms.leave.service = 0.2
    return community
  }()

  private func run(_ levers: [any Lever]) -> RunRecord {
    Simulation(community: community, levers: levers, seed: 5, replication: 0).run()
  }

  private func service(_ agents: Double) -> ServiceLever {
    var lever = ServiceLever.standard()
    lever.agents = agents
    return lever
  }

  @Test func `agents answer what nobody would have answered, and fewer leave for poor service`() {
    let (with, without) = (run([service(2)]), run([]))
    func left(_ run: RunRecord) -> Int {
      run.days.reduce(0) { $0 + $1.leftBy[Int(Cause.service.rawValue)] }
    }
    #expect(with.days.reduce(0) { $0 + $1.answeredByStaff } > 100)
    #expect(without.days.allSatisfy { $0.answeredByStaff == 0 && $0.agents == 0 })
    #expect(3 * left(with) < 2 * left(without))
    #expect(
      with.days[59].satisfaction / Double(with.days[59].members)
        > without.days[59].satisfaction / Double(without.days[59].members))
  }

  @Test func `longer hours mean shorter waits`() {
    var long = service(2)
    (long.fromHour, long.untilHour) = (8, 0)
    func wait(_ run: RunRecord) -> Double {
      run.days.reduce(0) { $0 + $1.waitHours }
        / Double(run.days.reduce(0) { $0 + $1.answeredByStaff })
    }
    #expect(wait(run([long])) < wait(run([service(2)])) / 2)
  }

  @Test func `all hours on duty are paid, over midnight too, and what is not paid is not done`() {
    var lever = service(2)
    lever.window.weekdays = ["mon", "tue", "wed", "thu", "fri"]
    let week = run([lever])
    // 60 days from a Monday on: eight weeks and four days
    #expect(week.days[59].totalCost == 44 * 2 * 9 * 5000)
    #expect(week.days.count { $0.agents == 2 } == 44)
    (lever.fromHour, lever.untilHour) = (22, 6)
    #expect(run([lever]).days[59].totalCost == 44 * 2 * 8 * 5000)
    var budget = BudgetLever.standard()
    budget.total = 9000
    let short = run([service(2), budget])
    #expect(short.days.count { $0.agents > 0 } == 10)
  }

  @Test func `a feedback board halves the questions in thirty days, and they do not come back`() {
    var lever = service(1)
    lever.feedback = 0.5
    lever.window.until = 30
    let (with, without) = (run([lever]), run([service(1)]))
    func questions(_ run: RunRecord) -> Double {
      Double(run.days[30...].reduce(0) { $0 + $1.questions })
        / Double(run.days[30...].reduce(0) { $0 + $1.dau })
    }
    let (fewer, all) = (questions(with), questions(without))
    let visits = Double(with.days[30...].reduce(0) { $0 + $1.dau })
    // .0198 a visit without the board, of which half is left
    #expect(abs(fewer - 0.01) < 4.5 * (0.01 / visits).squareRoot())
    #expect(abs(all - 0.0198) < 4.5 * (0.0198 / visits).squareRoot())
  }
}
