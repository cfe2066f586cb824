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

  /// Part of phase 6: what contacting dormant members costs, and how many of them came.
  mutating func payContacts() {
    for contact in desk.board.contacts {
      var reached = 0
      for row in 0..<members.count {
        let silence = day - Int(members.lastVisit[row])
        let arm = cells.arm(of: Int(members.cell[row]))
        guard contact.audience.includes(arm: arm), silence >= contact.silence,
          silence % max(1, contact.silence) == 0
        else { continue }
        reached += 1
        if scratch[row / MemberTable.blockRows].visitIndex(ofRow: row) != nil {
          today.wonBack += 1
        }
      }
      _ = desk.ledger.spend(min(reached, contact.limit) * contact.unitCost, on: contact.account)
    }
  }
}
