// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Part of phase 6: those who contributed most of late are named opinion leaders, in place of those
  /// named before.
  ///
  /// Columns read: id, given.
  /// Columns written: social, bond.
  ///
  /// - Complexity: O(members · log members).
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
}
