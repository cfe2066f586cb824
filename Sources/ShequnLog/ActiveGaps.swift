// SPDX-License-Identifier: GPL-3.0-or-later

/// How many days pass between one day on which a member is active and the next; 1: the day after. All gaps of
/// all members together, each counting once.
package struct ActiveGaps: Sendable {
  /// By days, how often.
  package private(set) var counts: [Int] = []
  /// Gaps, and members who have one.
  package private(set) var total = 0
  package private(set) var members = 0
  /// Members who were active on any day, and on one day only.
  package private(set) var activeMembers = 0
  package var onceOnly: Int { activeMembers - members }

  package init(_ log: EventLog) {
    let (events, active) = (log.events, log.isActive)
    counts = Array(repeating: 0, count: log.days + 1)
    var last = [Int32](repeating: 0, count: events.memberCount)
    var hasGap = [Bool](repeating: false, count: events.memberCount)
    for row in 0..<events.count where active[events.kinds[row].place] {
      let (day, member) = (log.day(row), Int(events.members[row]))
      guard day > 0, last[member] != day else { continue }
      if last[member] > 0 {
        counts[day - Int(last[member])] += 1
        total += 1
        if !hasGap[member] { members += 1 }
        hasGap[member] = true
      } else {
        activeMembers += 1
      }
      last[member] = Int32(day)
    }
  }

  /// Days; linear between neighbours, as R's type 7. Nil without gaps.
  package func quantile(_ share: Double) -> Double? {
    guard total > 0 else { return nil }
    let place = share * Double(total - 1)
    let below = Int(place)
    let (low, high) = (value(below), value(min(total - 1, below + 1)))
    return Double(low) + (place - Double(below)) * Double(high - low)
  }

  /// Days; nil without gaps.
  package var mean: Double? {
    guard total > 0 else { return nil }
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    return Double(sum) / Double(total)
  }

  /// The gap at a place in the order from the shortest on.
  private func value(_ place: Int) -> Int {
    var rest = place
    for (days, count) in counts.enumerated() {
      if rest < count { return days }
      rest -= count
    }
    return counts.count - 1
  }
}
