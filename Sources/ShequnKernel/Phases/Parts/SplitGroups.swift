// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Part of phase 12: groups that have grown too full are split in two, at random or by topic. Ties
  /// across the new border weaken.
  ///
  /// Reads the board's splittings; writes groups, ledger.
  /// Columns read: id, segment, interests.
  /// Columns written: group, cell, ties, social.
  mutating func splitGroups() {
    for splitting in desk.board.splittings.sorted(by: { $0.account < $1.account }) {
      let full = (0..<groups.count).filter { Int(groups.size[$0]) > splitting.above }
      guard !full.isEmpty else { continue }
      let rows = rowsByGroup()
      for group in full {
        guard desk.ledger.spend(splitting.unitCost, on: splitting.account),
          desk.ledger.work(splitting.work, on: splitting.account)
        else { continue }
        split(group, rows[group], splitting.way)
      }
    }
  }

  /// Rows of each group, ascending.
  private func rowsByGroup() -> [[Int]] {
    var rows = [[Int]](repeating: [], count: groups.count)
    for row in 0..<members.count { rows[Int(members.group[row])].append(row) }
    return rows
  }

  private mutating func split(_ group: Int, _ rows: [Int], _ way: Splitting.Way) {
    let fidelity = Float(community.mechanisms.splitting.fidelity)
    let new = groups.descend(from: group, fidelity: fidelity)
    today.splits += 1
    // half go: by lot, or those on the far side of the median of the group's leading interest
    let topic = way == .topic ? leadingTopic(of: rows) : 0
    let order = rows.map { row -> (key: Float, id: UInt32, row: Int) in
      let luck = source.block(.split, entity: UInt64(members.id[row]), tick: day)
      return (way == .random ? luck[0] : interest(of: row, in: topic), members.id[row], row)
    }.sorted { ($0.key, $0.id) < ($1.key, $1.id) }
    for (_, _, row) in order.prefix(rows.count / 2) {
      members.group[row] = UInt32(new)
      members.cell[row] = cells.cell(
        of: UInt64(members.id[row]), segment: Int(members.segment[row]), group: UInt32(new))
      groups.move(from: group, to: new)
    }
    let keep = Float(community.mechanisms.ties.acrossGroups)
    for (_, _, row) in order.prefix(rows.count / 2) {
      members.freshenTies(of: row, day: day, tables.tieDecay)
      for place in 0..<TieRow.slots where members.ties[row].weights[place] > 0 {
        let friend = Int(members.ties[row].friends[place])
        guard Int(members.group[friend]) == group else { continue }
        members.freshenTies(of: friend, day: day, tables.tieDecay)
        members.weaken(place, of: row, to: keep)
      }
    }
  }

  private func interest(of row: Int, in topic: Int) -> Float {
    members.interests.elements(of: row)[topic >> 2][topic & 3]
  }

  /// The topic that a group cares for most.
  private func leadingTopic(of rows: [Int]) -> Int {
    let sums = community.topics.indices.map { topic in
      rows.reduce(Float(0)) { $0 + interest(of: $1, in: topic) }
    }
    return sums.indices.max { sums[$0] < sums[$1] } ?? 0
  }
}
