// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

extension Simulation {
  /// Phase 11 · leave – competing hazards add up; a cause is drawn by its share of the sum.
  ///
  /// Each person has a unit-exponential amount of hazard to live through, drawn once. They leave
  /// when it is used up, which makes P(leave today) = 1 − e⁻ʰ exactly, and ties the fates of one
  /// person under two plans as closely as can be: a small change of hazards is a small change of
  /// the day of leaving.
  ///
  /// Reads visits, frailty, naturalHazard, activity, satisfaction, deficits, joined, segment; writes
  /// hazardLeft, the departures, and takes rows out.
  func leaving() -> BlockWork {
    let equation = community.mechanisms.leave
    var coefficients = Deficits()
    coefficients[.shortage] = Float(equation.shortage)
    coefficients[.homogeneity] = Float(equation.homogeneity)
    coefficients[.incentive] = Float(equation.incentive)
    coefficients[.overload] = Float(equation.overload)
    coefficients[.distrust] = Float(equation.distrust)
    coefficients[.farewell] = Float(equation.farewell)
    let steepness = Float(equation.satisfaction)
    let fields = RandomSource.fields(tick: day, decision: Decision.leave.rawValue, draw: 0)
    let (table, source, today) = (MemberView(members), source, day)
    let (segmentHazard, ageModifier) = (rewards.hazard, tables.age)
    let isPlain =
      segmentHazard.allSatisfy { $0 == 1 } && community.mechanisms.leave.ageExponent == 0

    return BlockWork(.leave) { [coefficients] rows, scratch in
      let segment = table.segment[rows]
      let joined = table.joined[rows]
      let frailty = table.frailty[rows]
      let natural = table.naturalHazard[rows]
      let left = table.hazardLeft[rows]
      func modifier(_ row: Int) -> Float {
        frailty[row] * segmentHazard[Int(segment[row])] * ageModifier[today - 1 - Int(joined[row])]
      }

      // every day, visit or not
      if isPlain {
        for row in 0..<rows.count { left[row] -= frailty[row] * natural[row] }
      } else {
        for row in 0..<rows.count { left[row] -= modifier(row) * natural[row] }
      }
      // a visit is when people decide, at a rate per calendar time: base over today's chance
      do {
        let visits = scratch.visits
        for index in visits.indices {
          let place = Int(visits[index].row)
          if index + ahead < visits.count {
            table.deficits.prefetch(row: Int(visits[index + ahead].row))
          }
          let pace = logistic(table.activity[place]) / visits[index].attendance
          let mood = exponential(-steepness * (table.satisfaction[place] - 0.5))
          visits[index].pressure = pace * mood
          let felt = (coefficients * table.deficits[place]).sum() * (pace * mood)
          left[place - rows.lowerBound] -= modifier(place - rows.lowerBound) * felt
        }
      }
      // who goes, and why
      scratch.leavers.removeAll(keepingCapacity: true)
      for row in 0..<rows.count where left[row] <= 0 {
        let place = rows.lowerBound + row
        var shares = Deficits()
        if let visit = scratch.visit(ofRow: place) {
          shares = coefficients * table.deficits[place] * visit.pressure
        }
        shares[.natural] = natural[row]
        let luck = source.block(entity: UInt64(table.id[place]), fields: fields)
        scratch.leavers.append((place, Self.cause(luck[0], shares)))
      }
    }
  }

  /// Those who leave are logged and their rows taken out.
  mutating func depart() {
    var leaving: [Int] = []
    for block in 0..<members.blockCount {
      for leaver in scratch[block].leavers {
        depart(leaver.row, leaver.cause)
        leaving.append(leaver.row)
      }
    }
    members.remove(leaving, threads: threads)
  }

  /// The cause whose share of the sum holds u.
  private static func cause(_ u: Float, _ hazards: Deficits) -> Cause {
    var rest = u * hazards.sum()
    for cause in Cause.allCases {
      rest -= hazards[cause]
      if rest < 0 { return cause }
    }
    return Cause.allCases.last { hazards[$0] > 0 } ?? .natural
  }

  private mutating func depart(_ row: Int, _ cause: Cause) {
    record.departures.append(departure(of: row, cause: cause))
    today.left += 1
    today.leftBy[Int(cause.rawValue)] += 1
    groups.leave(Int(members.group[row]))
  }

  /// A member's line in the log of departures.
  func departure(of row: Int, cause: Cause?) -> Departure {
    let joined = Int(members.joined[row])
    return Departure(
      id: members.id[row], segment: members.segment[row], channel: members.channel[row],
      joined: joined, duration: day - joined, cause: cause, visits: Int(members.visits[row]),
      recency: Int(members.lastVisit[row]) - joined, cost: Int(members.cost[row]))
  }
}
