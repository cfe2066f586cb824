// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Part of phase 11: today by arm of the A/B tests, before the rows of leavers are taken out.
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

  private func arm(of row: Int) -> Int { cells.arm(of: Int(members.cell[row])) }
}
