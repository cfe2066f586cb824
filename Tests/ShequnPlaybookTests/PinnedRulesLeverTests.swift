// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 置顶群规.
struct PinnedRulesLeverTests {
  private let community = village(members: 300, days: 60, market: 6000) {
    $0.mechanisms.adoption.innovation = 0.5
    $0.mechanisms.moderation.base = -3
  }

  @Test func `rules are written once, and stand from then on`() {
    let run = Paired.run([PinnedRulesLever.standard()], in: community)
    #expect(run.entries.map(\.day) == [1] && run.booked() == 5000)
    let board = Orders.board(PinnedRulesLever.standard(), in: community)
    #expect(board.rules.map(\.readers) == [1])
  }

  @Test func `newcomers post more, and fewer offend`() {
    let lever = PinnedRulesLever.standard()
    #expect(
      Paired.difference([lever], in: community) { Double($0.total(\.posts)) }.isPositive)
    #expect(
      Paired.difference([lever], in: community) { Double($0.total(\.violations)) }.isNegative)
  }

  @Test func `where nobody has time to write them there are none`() {
    var budget = BudgetLever.standard()
    budget.total = 10
    let run = Paired.run([budget, PinnedRulesLever.standard()], in: community)
    #expect(run.entries.isEmpty)
    #expect(run.total(\.posts) == Paired.run([], in: community).total(\.posts))
  }
}
