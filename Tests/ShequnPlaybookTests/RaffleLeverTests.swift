// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What a raffle does.
struct RaffleLeverTests {
  private let crowd = village(members: 1000)

  private func raffle(_ prize: Double, _ winners: Double) -> RaffleLever {
    var lever = RaffleLever.standard()
    (lever.prize, lever.winners) = (prize, winners)
    lever.window.every = 7
    return lever
  }

  /// The same sum a draw, shared out among some 200 visitors.
  private func share(_ total: Double) -> WelfareLever {
    var lever = WelfareLever.standard()
    lever.value = total / 200
    lever.window.every = 7
    return lever
  }

  private let visits = { (run: RunRecord) in run.sum(1...40, \.dau) }

  @Test func `a raffle draws people, one large prize less than the same sum shared out`() {
    let alone = Paired.difference([raffle(1000, 1)], in: crowd, visits)
    #expect(alone.isPositive, "\(alone)")
    let against = Paired.difference([raffle(1000, 1)], [share(1000)], in: crowd, visits)
    #expect(against.isNegative, "\(against)")
  }

  @Test func `many small prizes draw more than the same sum shared out`() {
    let effect = Paired.difference([raffle(10, 5)], [share(50)], in: crowd, visits)
    #expect(effect.isPositive, "\(effect)")
  }

  @Test func `given to half of the members it still has all its winners`() {
    var half = ABTestLever.standard()
    (half.tested, half.share) = (LeverList([raffle(10, 20)]), 0.5)
    let run = Paired.run([half], in: crowd)
    let draws = run.entries.filter { $0.account == "raffle" }
    #expect(draws.count > 3 && draws.allSatisfy { $0.cents == 20 * 1000 })
  }

  @Test func `small chances count for more than they are, large ones for less`() {
    let motivation = Mechanisms().motivation
    // γ = .61 of Tversky & Kahneman 1992
    #expect(abs(motivation.weight(ofChance: 0.01) - 0.0553) < 5e-4)
    #expect(abs(motivation.weight(ofChance: 0.5) - 0.4206) < 5e-4)
    #expect(abs(motivation.weight(ofChance: 0.9) - 0.7117) < 5e-4)
    #expect(motivation.weight(ofChance: 0) == 0 && motivation.weight(ofChance: 1) == 1)
  }

  @Test func `each draw pays its prizes, and a draw that is held back ends the pull`() {
    let run = Paired.run([raffle(16, 5)], in: crowd)
    #expect(run.entries.map(\.day) == [1, 8, 15, 22, 29, 36])
    #expect(run.entries.allSatisfy { $0.cents == 5 * 1600 })
    var brief = raffle(16, 5)
    brief.window.until = 10
    let offers = boards([brief], crowd, \.rewards.count)
    #expect(offers == Array(repeating: 1, count: 14) + Array(repeating: 0, count: 26))
  }

  @Test func `when it ends those who were used to it miss it`() {
    var brief = raffle(16, 100)
    brief.window.until = 20
    let effect = Paired.difference([brief], in: crowd) {
      $0.sum(22...40) { $0.leftBy[Int(Cause.incentive.rawValue)] }
    }
    #expect(effect.isPositive, "\(effect)")
  }
}
