// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

extension Simulation {
  /// Part of phase 2: how many share each of the rewards, as members may know it from the payments before.
  ///
  /// Columns read: cell, lastVisit, visits, lastPost, given.
  /// Columns written: none.
  func contenders(for reward: Reward) -> Contenders {
    guard [.top, .draw, .helpers].contains(reward.recipients) else { return Contenders() }
    var (count, eligible, given) = (0, 0, Float(0))
    let since = day - 1 - max(1, reward.every)
    for row in 0..<members.count
    where reward.audience.includes(arm: cells.arm(of: Int(members.cell[row]))) {
      count += 1
      given += members.given[row]
      let takesPart =
        reward.isForPosters
        ? members.lastPost[row] > 0 && Int(members.lastPost[row]) > since
        : members.visits[row] > 0 && Int(members.lastVisit[row]) > since
      if takesPart { eligible += 1 }
    }
    // nobody knows before anybody has come
    return Contenders(
      members: Float(max(1, count)), eligible: Float(eligible > 0 ? eligible : max(1, count)),
      given: given)
  }
}
