// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What the platform asks for.
struct PlatformFeeTests {
  @Test(arguments: [1, 30, 31, 61, 90])
  func `the platform is paid on day 1 and every 30 days: ⌈days/30⌉ fees`(days: Int) {
    var community = Alone.community(members: 50, days: days)
    let free = record(community)
    #expect(free.entries == [])
    community.platform.fee = 399.99
    let run = record(community)
    #expect(run.entries.map(\.day) == Array(stride(from: 1, through: days, by: 30)))
    #expect(run.entries.allSatisfy { $0.account == "platform" && $0.kind == .cost })
    #expect(run.days.last?.totalCost == (days + 29) / 30 * 39_999)
    #expect(run.departures == free.departures && run.days.map(\.dau) == free.days.map(\.dau))
  }

  @Test func `the fee is no business of a budget`() {
    var budget = BudgetLever.standard()
    budget.total = 100
    var community = Alone.community(members: 50, days: 40)
    let free = record(community, [posts(1), budget])
    community.platform.fee = 500
    let run = record(community, [posts(1), budget])
    #expect(run.entries.filter { $0.account != "platform" } == free.entries)
    #expect(run.refusals == free.refusals && !run.refusals.isEmpty)
  }
}
