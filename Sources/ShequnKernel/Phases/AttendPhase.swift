// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

extension Simulation {
  /// Phase 3 · attend – who is online today and at what hour:
  /// p = σ(logit a + effects of satisfaction, trust, habit, enthusiasm, expected welfare, weekend and
  /// forgetting).
  /// Reads id, segment, activity, feelings, lastVisit, postingRank, held; writes visits of the block.
  func attending() -> BlockWork {
    let equation = community.mechanisms.attend
    let satisfactionWeight = Float(equation.satisfaction)
    let trustWeight = Float(equation.trust)
    let habitWeight = Float(equation.habit)
    let enthusiasmWeight = Float(equation.enthusiasm)
    let isWeekend = (day - 1) % 7 >= 5
    let calendar = isWeekend ? Float(equation.weekend) : 0
    let fields = RandomSource.fields(tick: day, decision: Decision.attend.rawValue, draw: 0)
    let (table, rewards, source, today) = (MemberView(members), rewards, source, Int32(day))
    let (forgotten, hours) = (tables.forgetting, tables.hours)
    let mask = Int32(forgotten.count - 1)

    return BlockWork(.attend) { rows, scratch in
      let forgetting = forgotten.span
      let pull = rewards.pull.span
      let chances = scratch.chances
      let activity = table.activity[rows]
      let satisfaction = table.satisfaction[rows]
      let trust = table.trust[rows]
      let habit = table.habit[rows]
      let enthusiasm = table.enthusiasm[rows]
      let lastVisit = table.lastVisit[rows]
      let segment = table.segment[rows.lowerBound..<rows.upperBound + 3]  // whole vectors

      // p of every member, four at a time
      scratch.saturated = 0
      for row in stride(from: 0, to: rows.count, by: 4) {
        let since = today &- SIMD4<Int32>(truncatingIfNeeded: SIMD4<UInt16>(of: lastVisit, at: row))
        var effects =
          calendar
          + SIMD4(
            forgetting[Int(since.x & mask)], forgetting[Int(since.y & mask)],
            forgetting[Int(since.z & mask)], forgetting[Int(since.w & mask)])
        effects += satisfactionWeight * (SIMD4(of: satisfaction, at: row) - 0.5)
        effects += trustWeight * (SIMD4(of: trust, at: row) - 0.5)
        effects += habitWeight * (SIMD4(of: habit, at: row) - 0.3)
        effects += enthusiasmWeight * (SIMD4(of: enthusiasm, at: row) - 0.5)
        if rewards.isBySegment {
          effects += SIMD4(
            pull[Int(segment[row])], pull[Int(segment[row + 1])],
            pull[Int(segment[row + 2])], pull[Int(segment[row + 3])])
        } else if !rewards.isEmpty {
          for lane in 0..<min(4, rows.count - row) {
            effects[lane] +=
              rewards.felt(
                segment: Int(segment[row + lane]), rank: table.postingRank[rows][row + lane],
                held: table.held[rows][row + lane]
              ).pull
          }
        }
        if any(effects .> 4) || any(effects .< -4) {
          for lane in 0..<min(4, rows.count - row) where abs(effects[lane]) > 4 {
            scratch.saturated += 1
          }
        }
        let p = 1 / (1 + exponential(-(SIMD4(of: activity, at: row) + effects)))
        p.store(to: chances, at: row)
      }

      // who comes
      let id = table.id[rows]
      let words = scratch.words
      source.firstWords(of: id, fields: fields, into: words)
      let room = scratch.visitRoom
      var count = 0
      for row in 0..<rows.count where RandomSource.uniform(words[row]) < chances[row] {
        let luck = source.block(entity: UInt64(id[row]), fields: fields)
        room.initializeElement(
          at: count,
          to: Visit(
            row: Int32(truncatingIfNeeded: rows.lowerBound + row),
            hour: hours.hour(luck[1], segment: Int(segment[row])), attendance: chances[row],
            postLuck: luck[2]))
        count += 1
      }
      scratch.visitCount = count
    }
  }

  /// What the blocks found is added up.
  mutating func countVisits() {
    for block in 0..<members.blockCount {
      today.saturated += scratch[block].saturated
      today.dau += scratch[block].visitCount
      for day in scratch[block].previousVisits { lastVisits[Int(day)] -= 1 }
    }
    lastVisits[day] = today.dau
    today.decisions = members.count
  }
}
