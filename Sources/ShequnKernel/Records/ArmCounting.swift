// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Part of phase 11: what is counted for the A/B tests, before the rows of leavers are taken out.
extension Simulation {
  /// Today by arm.
  func armCounts(_ leaving: [Int]) -> [ArmCounts] {
    var counts = [ArmCounts](repeating: ArmCounts(), count: cells.arms)
    for row in 0..<members.count { counts[arm(of: row)].members += 1 }
    for row in leaving { counts[arm(of: row)].left += 1 }
    for block in 0..<members.blockCount {
      for visit in scratch[block].visits {
        let arm = arm(of: Int(visit.row))
        counts[arm].visits += 1
        counts[arm].posts += Int(visit.posts)
        counts[arm].comments += Int(visit.comments)
      }
    }
    return counts
  }

  /// Today by member or group, whichever a test draws by lot.
  mutating func tallyUnits(_ leaving: [Int]) {
    unitTally.seat(members.count)
    for (index, test) in cells.tests.enumerated() where test.days.contains(desk.day) {
      for row in 0..<members.count {
        unitTally.expose(
          unit(of: row, test), to: index, isTreated: arm(of: row) >> index & 1 == 1)
      }
      if test.metric == .left {
        for row in leaving { unitTally.count(1, of: unit(of: row, test), in: index) }
        continue
      }
      for block in 0..<members.blockCount {
        for visit in scratch[block].visits {
          let count =
            switch test.metric {
            case .dau, .left: 1
            case .posts: Int(visit.posts)
            case .comments: Int(visit.comments)
            }
          unitTally.count(count, of: unit(of: Int(visit.row), test), in: index)
        }
      }
    }
    unitTally.remove(leaving)
  }

  private func unit(of row: Int, _ test: ABTest) -> Int {
    test.unit == .members ? unitTally.number(ofRow: row) : Int(members.group[row])
  }

  private func arm(of row: Int) -> Int { cells.arm(of: Int(members.cell[row])) }
}
