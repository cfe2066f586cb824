// SPDX-License-Identifier: GPL-3.0-or-later

/// How long one member was watched, and whether the watch ended with the event.
package struct Lifetime: Sendable, Hashable {
  /// Time from joining to the end of the watch, at least 0, in the caller's unit (days, say).
  package var duration: Double
  /// True when the event (leaving, say) ended it; false when it is right-censored.
  package var event: Bool

  package init(duration: Double, event: Bool) {
    self.duration = duration
    self.event = event
  }
}

/// The counts behind survival analysis: at each distinct event time, in ascending order, how many
/// of each group are at risk and how many have the event. Who is censored at an event time is
/// still at risk there.
struct RiskTable {
  struct Row {
    var time: Double
    var atRisk: [Int]
    var events: [Int]
  }

  private(set) var rows: [Row] = []

  init(groups: [[Lifetime]]) {
    precondition(groups.joined().allSatisfy { $0.duration >= 0 })
    let ascending = groups.enumerated()
      .flatMap { group, lifetimes in lifetimes.map { (group: group, lifetime: $0) } }
      .sorted { $0.lifetime.duration < $1.lifetime.duration }
    var atRisk = groups.map(\.count)
    var next = ascending.startIndex
    while next < ascending.endIndex {
      let time = ascending[next].lifetime.duration
      var row = Row(time: time, atRisk: atRisk, events: groups.map { _ in 0 })
      var hasEvent = false
      while next < ascending.endIndex, ascending[next].lifetime.duration == time {
        let (group, lifetime) = ascending[next]
        atRisk[group] -= 1
        if lifetime.event {
          row.events[group] += 1
          hasEvent = true
        }
        next += 1
      }
      if hasEvent { rows.append(row) }
    }
  }
}
