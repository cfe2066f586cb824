// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 线上/线下活动.
struct EventLeverTests {
  private let community = village(members: 300, market: 6000)

  private func event(_ change: (inout EventLever) -> Void = { _ in }) -> EventLever {
    var lever = EventLever.standard()
    lever.hoursPerHead = 0
    change(&lever)
    return lever
  }

  @Test func `an event is held on its rhythm, announced, and paid for by the head`() {
    let lever = event {
      ($0.window.from, $0.window.every) = (5, 10)
      ($0.costPerHead, $0.fixedCost, $0.hours) = (3, 20, 2)
    }
    let run = Paired.run([lever], in: community)
    let held = run.days.filter { $0.eventInvited > 0 }
    #expect(held.map(\.day) == [5, 15, 25, 35])
    for day in held {
      #expect(day.cost == day.eventAttended * 300 + 2000 + 10_000)
      #expect(day.operatorPosts == 1)
    }
  }

  @Test func `no more attend than there is room for, or money`() {
    let small = event { $0.capacity = 3 }
    let run = Paired.run([small], in: community)
    #expect(run.days.allSatisfy { $0.eventAttended <= 3 })
    #expect(run.days[0].eventAttended == 3)
    var budget = BudgetLever.standard()
    budget.total = 50
    let dear = event { ($0.costPerHead, $0.hours) = (20, 0) }
    #expect(Paired.run([budget, dear], in: community).days[0].eventAttended == 2)
  }

  @Test func `what cannot be paid for is not held`() {
    var budget = BudgetLever.standard()
    budget.total = 50
    let run = Paired.run([budget, event { $0.hours = 6 }], in: community)
    #expect(run.total(\.eventInvited) == 0 && run.total(\.operatorPosts) == 0)
  }

  @Test func `events lift those who come and bring more visits`() {
    let lever = event { ($0.window.every, $0.isAnnounced) = (7, false) }
    #expect(Paired.difference([lever], in: community) { $0.mean(\.enthusiasm) }.lowerBound > 0)
    #expect(Paired.difference([lever], in: community) { Double($0.total(\.dau)) }.lowerBound > 0)
  }

  @Test func `offline only those who live near are there, visitors or not`() {
    let near = event { ($0.place, $0.placeShare, $0.isAnnounced) = (.offline, 0.2, false) }
    let run = Paired.run([near], in: community)
    let invited = Double(run.days[0].eventInvited)
    #expect(abs(invited / 300 - 0.2) < 4 * (0.2 * 0.8 / 300).squareRoot())
  }
}
