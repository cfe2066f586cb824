// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct ProbabilityBestTests {
  static let goals: [[Double]] = [[5, 1, 2, 9], [4, 3, 2, 9], [3, 2, 2, 8]]

  @Test("A plan's share counts the replications it wins, and ties are split")
  func highWins() throws {
    // Won by the first, the second, all three, and the first two.
    let shares = try #require(ProbabilityBest.shares(goals: Self.goals, highIsBetter: true))
    let expected = [(1 + 1.0 / 3 + 0.5) / 4, (1 + 1.0 / 3 + 0.5) / 4, 1.0 / 12]
    #expect(zip(shares, expected).allSatisfy { isClose($0, $1) })
    #expect(isClose(shares.reduce(0, +), 1))
  }

  @Test("Where low is wanted the smallest goal wins")
  func lowWins() throws {
    // Won by the third, the first, all three, and the third.
    let shares = try #require(ProbabilityBest.shares(goals: Self.goals, highIsBetter: false))
    let expected = [(1 + 1.0 / 3) / 4, 1.0 / 12, (2 + 1.0 / 3) / 4]
    #expect(zip(shares, expected).allSatisfy { isClose($0, $1) })
  }

  @Test("A single plan is always best")
  func onePlan() {
    #expect(ProbabilityBest.shares(goals: [[1, 2]], highIsBetter: true) == [1])
  }

  @Test(
    "Without plans or replications nothing is best",
    arguments: [[], [[], []]] as [[[Double]]])
  func nothing(_ goals: [[Double]]) {
    #expect(ProbabilityBest.shares(goals: goals, highIsBetter: true) == nil)
  }

  @Test("A plan whose goal is undefined does not win, and nobody wins where none is defined")
  func notANumber() {
    let goals: [[Double]] = [[.nan, .nan, 1], [2, .nan, 3]]
    #expect(ProbabilityBest.shares(goals: goals, highIsBetter: true) == [0, 1])
    #expect(ProbabilityBest.shares(goals: goals, highIsBetter: false) == [0.5, 0.5])
    #expect(ProbabilityBest.shares(goals: [[.nan], [.nan]], highIsBetter: true) == nil)
  }
}
