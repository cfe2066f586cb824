// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Part of phase 2: who of the dormant are contacted and paid for, up to the limit; those who fell
  /// silent last come first, then the lot decides.
  ///
  /// Reads the board's contacts, visits; writes the ledger, who is contacted.
  /// Columns read: id, cell, lastVisit.
  /// Columns written: none.
  mutating func contactDormant() {
    contacted.removeAll(keepingCapacity: true)
    var pulls: [Int: Float] = [:]
    for contact in desk.board.contacts.sorted(by: { $0.account < $1.account }) {
      let name = key(named: contact.account)
      var due: [(silence: Int, luck: Float, id: UInt32, row: Int)] = []
      for row in 0..<members.count {
        let silence = day - Int(members.lastVisit[row])
        guard silence >= contact.silence, silence % max(1, contact.silence) < contact.since,
          contact.audience.includes(arm: cells.arm(of: Int(members.cell[row])))
        else { continue }
        let id = members.id[row]
        let luck = source.block(.call, entity: name ^ UInt64(id), tick: day, draw: 2)
        due.append((silence, luck[0], id, row))
      }
      due.sort { ($0.silence, $0.luck, $0.id) < ($1.silence, $1.luck, $1.id) }
      for member in due.prefix(max(0, contact.limit)) {
        guard desk.ledger.spend(contact.unitCost, on: contact.account) else { break }
        pulls[member.row] = max(contact.pull, pulls[member.row] ?? 0)
      }
    }
    contacted = pulls.map { ($0.key, $0.value) }.sorted { $0.row < $1.row }
  }

  /// Part of phase 6: how many of those who were contacted came.
  mutating func countWonBack() {
    today.wonBack += contacted.count { contact in
      scratch[contact.row / MemberTable.blockRows].visitIndex(ofRow: contact.row) != nil
    }
  }
}
