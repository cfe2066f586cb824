// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What a contest does.
struct ContestLeverTests {
  private func contest(every: Double = 40) -> ContestLever {
    var lever = ContestLever.standard()
    lever.window.every = every
    return lever
  }

  private let crowd = village(members: 800)

  @Test func `members post more while it runs, and it is over when it is over`() {
    let during = Paired.difference([contest()], in: crowd) { $0.sum(1...14, \.posts) }
    #expect(during.isPositive, "\(during)")
    let runs = boards([contest()], crowd, \.incitements.count)
    #expect(runs == Array(repeating: 1, count: 14) + Array(repeating: 0, count: 26))
  }

  @Test func `a larger prize makes them post more, by less and less`() {
    let boost = { (prize: Double) in
      var lever = self.contest()
      lever.prize = prize
      return boards([lever], village(days: 1)) { $0.incitements[0].posting }[0]
    }
    for (prize, value) in [(8.0, 0.5), (24, 1), (120, 2)] {
      #expect(abs(Double(boost(prize)) - 0.15 * value) < 1e-5)
    }
  }

  @Test func `prizes fall from rank to rank and are paid on the last day`() {
    let run = Paired.run([contest(every: 20)], in: crowd)
    #expect(run.entries.map(\.day) == [1, 14, 21, 34])
    #expect(run.entries.map(\.cents) == [20_000, 17_500, 20_000, 17_500])
    // three members got 100, 50 and 25 yuan in a contest
    var once = contest()
    once.window.until = 1
    let record = Simulation(community: crowd, levers: [once], seed: 21, replication: 0)
      .run(survivors: true)
    let won = record.departures.map(\.cost).filter { $0 > 0 }.sorted()
    #expect(won == [2500, 5000, 10_000])
  }

  @Test func `one begun runs to its end, and back to back without a rhythm`() {
    var brief = contest(every: 1)
    brief.window.until = 15
    let runs = boards([brief], crowd, \.incitements.count)
    #expect(runs == Array(repeating: 1, count: 28) + Array(repeating: 0, count: 12))
  }

  @Test func `winners who come to expect it contribute less of their own accord`() {
    var lever = contest(every: 1)
    (lever.winners, lever.step, lever.boost) = (50, 1, 0)
    let effect = Paired.difference([lever], in: crowd) { run in
      run.days[27].motivation / Double(run.days[27].members)
    }
    #expect(effect.isNegative, "\(effect)")
  }
}
