// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Phase 1 · open – a new day: the board is cleared, yesterday's messages become readable.
  /// Reads the day's record of yesterday; writes board, groups, dashboard.
  mutating func open() {
    day += 1
    desk.day = day
    desk.ledger.day = day
    desk.board.clear()
    if day > 1 { desk.dashboard = dashboard(after: today) }
    today = DayRecord()
    today.day = day
    today.joinedBy = Array(repeating: 0, count: Channel.allCases.count)
  }

  /// What an operator may know of a day.
  private func dashboard(after day: DayRecord) -> Dashboard {
    Dashboard(
      members: day.members, joined: day.joined, left: day.left, dau: day.dau, wau: day.wau,
      mau: day.mau, posts: day.posts, comments: day.comments, likes: day.likes,
      shares: day.shares, spent: desk.ledger.total)
  }
}
