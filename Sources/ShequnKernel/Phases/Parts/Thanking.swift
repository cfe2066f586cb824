// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Part of phase 6: some of those who posted or answered in the last seven days are thanked in private,
  /// by lot. It lifts them, and they feel that they owe their friends an answer.
  ///
  /// Columns read: id, cell, ties, lastPost.
  /// Columns written: enthusiasm, social.
  ///
  /// - Complexity: O(members · log members).
  mutating func thank(_ thanks: Thanks) {
    let mechanisms = community.mechanisms
    let rise = Float(mechanisms.belonging.thanksLift) * Float(mechanisms.enthusiasm.lift)
    let (name, week) = (key(named: thanks.account), day - 7)
    let candidates = (0..<members.count).filter { row in
      let (post, answer) = (Int(members.lastPost[row]), Int(members.social[row].lastAnswer))
      return (post > 0 && post > week || answer > 0 && answer > week)
        && thanks.audience.includes(arm: cells.arm(of: Int(members.cell[row])))
    }
    let drawn = candidates.map { row in
      let id = members.id[row]
      let luck = source.block(.thanks, entity: name ^ UInt64(id), tick: day)
      return (luck: luck.wide(0), id: id, row: row)
    }
    for (_, _, row) in drawn.sorted(by: { ($0.luck, $0.id) < ($1.luck, $1.id) })
      .prefix(thanks.count)
    {
      guard desk.ledger.work(thanks.work, on: thanks.account) else { return }
      members.enthusiasm[row] += rise * (1 - members.enthusiasm[row])
      for place in 0..<TieRow.slots where rise > 0 && members.ties[row].weights[place] > 0 {
        members.social[row].owes |= 1 << UInt8(place)
      }
    }
  }
}
