// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

extension Simulation {
  /// Part of phase 6: those who are asked say what interests them, with some error.
  ///
  /// Reads the survey; writes what the desk knows of interests.
  /// Columns read: id, cell, interests.
  /// Columns written: none.
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
}
