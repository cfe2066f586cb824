// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

extension Simulation {
  /// Part of phase 6: those who contributed most of late are named opinion leaders, in place of those
  /// named before.
  mutating func groom(_ count: Int) {
    let scored = (0..<members.count).compactMap { row -> (score: Float, id: UInt32, row: Int)? in
      let score = recentPosts(row) + members.given[row]
      return score > 0 ? (score, members.id[row], row) : nil
    }
    let best = Set(
      scored.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(count).map(\.row))
    for row in 0..<members.count {
      var flags = members.social[row].flags
      guard flags.contains(.leader) != best.contains(row) else { continue }
      if best.contains(row) { flags.insert(.leader) } else { flags.remove(.leader) }
      members.social[row].flags = flags
      members.bond[row] = bond(flags)
    }
  }

  /// Part of phase 6: those who are asked say what interests them, with some error.
  mutating func ask(_ survey: Survey) {
    guard survey.asked > 0 else { return }
    let name = key(named: survey.account)
    var sums = [Double](repeating: 0, count: community.topics.count)
    var answers = 0
    let share = Float(survey.asked) / Float(max(1, members.count))
    for row in 0..<members.count {
      let arm = cells.arm(of: Int(members.cell[row]))
      guard survey.audience.includes(arm: arm) else { continue }
      let entity = name ^ UInt64(members.id[row])
      let luck = source.block(.survey, entity: entity, tick: day)
      guard luck[0] < share, luck[1] < survey.response else { continue }
      answers += 1
      let interests = members.interests.elements(of: row)
      for topic in sums.indices {
        let error = source.block(.survey, entity: entity, tick: day, draw: 1 + topic)
        let noise = Double(survey.noise) * InverseDistribution.normal(error.double(0))
        sums[topic] += Double(interests[topic >> 2][topic & 3]) + noise
      }
    }
    guard answers > 0 else { return }
    let means = sums.map { max(0, $0 / Double(answers)) }
    let total = means.reduce(0, +)
    if total > 0 { desk.surveyedInterests = means.map { $0 / total } }
  }

  /// Part of phase 2: who of the dormant are contacted and paid for, up to the limit; those who fell
  /// silent last come first, then the lot decides.
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
