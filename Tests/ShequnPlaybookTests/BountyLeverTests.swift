// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What a bounty does.
struct BountyLeverTests {
  private func bounty(_ value: Double = 16) -> BountyLever {
    var lever = BountyLever.standard()
    lever.value = value
    lever.window.every = 7
    return lever
  }

  private let crowd = village(members: 1000, days: 60)

  @Test func `more messages are answered while it runs`() {
    let effect = Paired.difference([bounty()], in: crowd) { run in
      run.sum(1...21, \.answered) / max(1, run.sum(1...21, \.posts))
    }
    #expect(effect.isPositive, "\(effect)")
  }

  @Test func `only those who have answered since the last payment are paid, once each`() {
    let run = Paired.run([bounty()], in: crowd)
    let payments = run.entries
    #expect(payments.count > 5 && payments.allSatisfy { ($0.day - 1) % 7 == 0 })
    for entry in payments {
      let answers = run.sum(max(1, entry.day - 6)...entry.day, \.replies)
      #expect(entry.cents % 1600 == 0 && Double(entry.cents / 1600) <= answers)
    }
    #expect(payments.contains { $0.cents > 1600 })
  }

  @Test func `being paid for it crowds out the wish to contribute`() {
    let effect = Paired.difference([bounty()], in: crowd) { run in
      run.days[30].motivation / Double(run.days[30].members)
    }
    #expect(effect.isNegative, "\(effect)")
  }

  @Test func `once it has ended the wish to contribute is less than without it`() {
    var brief = bounty()
    brief.window.until = 28
    let effect = Paired.difference([brief], in: crowd) { run in
      run.days[36].motivation / Double(run.days[36].members)
    }
    #expect(effect.isNegative, "\(effect)")
  }
}
