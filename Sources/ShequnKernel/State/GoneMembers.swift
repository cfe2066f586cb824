// SPDX-License-Identifier: GPL-3.0-or-later

/// Those who have left of their own accord, as they were: kept where some come back.
struct GoneMembers {
  /// Somebody's friends when they left, by person, and how strong the ties were.
  typealias Friends = [(person: UInt32, weight: Float)]

  let table: MemberTable
  /// By row of `table`: friends, the day of leaving, and the line of the log of departures (−1: none).
  private(set) var friends: [Friends] = []
  private(set) var days: [Int] = []
  private(set) var lines: [Int] = []

  init(topics: Int) { table = MemberTable(topics: topics) }

  /// What a past has left to a plan with other cells. Its log is not the plan's.
  init(after past: GoneMembers, cells: Cells) {
    table = MemberTable(after: past.table, cells: cells)
    (friends, days) = (past.friends, past.days)
    lines = past.lines.map { _ in -1 }
  }

  mutating func keep(_ row: Int, of members: MemberTable, _ friends: Friends, day: Int, line: Int) {
    _ = table.adopt(row, of: members)
    self.friends.append(friends)
    days.append(day)
    lines.append(line)
  }

  /// Forgets rows, given in ascending order.
  mutating func remove(_ rows: [Int]) {
    table.remove(rows, threads: 1)
    for row in rows.reversed() {
      friends.swapAt(row, friends.count - 1)
      days.swapAt(row, days.count - 1)
      lines.swapAt(row, lines.count - 1)
      friends.removeLast()
      days.removeLast()
      lines.removeLast()
    }
  }
}
