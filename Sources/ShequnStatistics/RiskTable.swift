// SPDX-License-Identifier: GPL-3.0-or-later

/// How long a member was watched, and whether the watch ended with the event; or how many members
/// alike.
package struct Lifetime: Sendable, Hashable {
  /// Time from joining to the end of the watch, at least 0, in the caller's unit (days, say).
  package var duration: Double
  /// True when the event (leaving, say) ended it; false when it is right-censored.
  package var event: Bool
  /// How many were watched so long and ended so, at least 0.
  package var count: Int
  /// Time from joining to the beginning of the watch: 0, or later under left truncation, when those who
  /// left before were never seen. At risk is who entered before a time and not whoever entered at it.
  package var entry: Double

  package init(duration: Double, event: Bool, count: Int = 1, entry: Double = 0) {
    self.duration = duration
    self.event = event
    self.count = count
    self.entry = entry
  }
}

extension Array {
  /// The last element whose time is not after `time`, of elements in ascending order of time.
  func last(until time: Double, _ timeOf: (Element) -> Double) -> Element? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if timeOf(self[middle]) <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? self[low - 1] : nil
  }
}

/// The counts behind survival analysis: at each distinct event time, in ascending order, how many
/// of each group are at risk and how many have the event. Who is censored at an event time is
/// still at risk there. Times that are equal but for rounding are one (`TiedTimes`).
struct RiskTable {
  struct Row {
    var time: Double
    var atRisk: [Int]
    var events: [Int]
  }

  private(set) var rows: [Row] = []

  init(groups: [[Lifetime]]) {
    precondition(
      groups.joined().allSatisfy { $0.duration >= 0 && $0.count >= 0 && $0.entry >= 0 })
    // a watch that ends as it begins saw nothing
    let watches = TiedTimes.merged(groups).enumerated()
      .flatMap { group, lifetimes in lifetimes.map { (group: group, lifetime: $0) } }
      .filter { $0.lifetime.entry == 0 || $0.lifetime.entry < $0.lifetime.duration }
    let ascending = watches.sorted { $0.lifetime.duration < $1.lifetime.duration }
    let entering = watches.filter { $0.lifetime.entry > 0 }
      .sorted { $0.lifetime.entry < $1.lifetime.entry }
    var atRisk = groups.map { _ in 0 }
    for (group, lifetime) in watches where lifetime.entry == 0 { atRisk[group] += lifetime.count }
    var (next, entered) = (0, 0)
    while next < ascending.count {
      let time = ascending[next].lifetime.duration
      while entered < entering.count, entering[entered].lifetime.entry < time {
        atRisk[entering[entered].group] += entering[entered].lifetime.count
        entered += 1
      }
      var row = Row(time: time, atRisk: atRisk, events: groups.map { _ in 0 })
      var hasEvent = false
      while next < ascending.count, ascending[next].lifetime.duration == time {
        let (group, lifetime) = ascending[next]
        atRisk[group] -= lifetime.count
        if lifetime.event && lifetime.count > 0 {
          row.events[group] += lifetime.count
          hasEvent = true
        }
        next += 1
      }
      if hasEvent { rows.append(row) }
    }
  }
}
