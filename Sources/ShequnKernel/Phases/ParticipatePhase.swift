// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Phase 6 · participate – check-ins are counted and challenges settled, events held, members invite,
  /// opinion leaders are named, surveys answered; rewards that are due are paid, whole or not at all.
  /// Reads visits, streaks, posts, ties; writes check-ins, ties, held, delivery, gift, promised, cost, ledger,
  /// board, newcomers.
  mutating func participate() {
    timed(.participate)
    defer { timed(nil) }
    runChallenges()
    for gathering in desk.board.gatherings.sorted(by: { $0.account < $1.account }) {
      hold(gathering)
    }
    noteEvents()
    invite()
    countWonBack()
    if desk.board.leaders > 0 { groom(desk.board.leaders) }
    for thanks in desk.board.thanks.sorted(by: { $0.account < $1.account }) { thank(thanks) }
    for survey in desk.board.surveys.sorted(by: { $0.account < $1.account }) { ask(survey) }
    for reward in desk.board.rewards where reward.isDue { pay(reward) }
  }
}
