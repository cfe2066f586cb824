// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Phase 1 · open – a new day: the board is cleared, yesterday's messages become readable.
  /// Reads the day's record of yesterday; writes board, groups, dashboard.
  mutating func open() {
    day += 1
    desk.day = day
    desk.board.clear()
    if day > 1 {
      desk.dashboard = dashboard(after: today)
      desk.history.append(desk.dashboard)
    }
    desk.ledger.open(day)
    today = DayRecord()
    today.day = day
    today.joinedBy = Array(repeating: 0, count: Channel.allCases.count)
  }

  /// What an operator may know of a day.
  private func dashboard(after day: DayRecord) -> Dashboard {
    var known = Dashboard()
    known.members = day.members
    known.joined = day.joined
    known.left = day.left
    known.dau = day.dau
    known.wau = day.wau
    known.mau = day.mau
    known.posts = day.posts
    known.comments = day.comments
    known.likes = day.likes
    known.shares = day.shares
    known.spent = desk.ledger.total
    let visits = desk.history.suffix(29).map(\.dau) + [day.dau]
    known.meanDAU = Double(visits.reduce(0, +)) / Double(visits.count)
    return known
  }
}
