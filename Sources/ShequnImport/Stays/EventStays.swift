// SPDX-License-Identifier: GPL-3.0-or-later

/// What a table of events tells of when members joined, were last seen and left.
///
/// The first event of a member counts as joining, whatever it is. A leave or removal counts where nothing follows it;
/// who comes back has not left.
package struct EventStays {
  /// A time with the row, which decides between two of one minute.
  private typealias Moment = (seconds: Int64, row: Int)

  private struct Known {
    var first: (moment: Moment, day: Int, isJoining: Bool)
    /// The last act that is not leaving.
    var seen: (moment: Moment, day: Int)?
    /// The first leave or removal, and the last.
    var firstLeave: Moment?
    var leave: (moment: Moment, day: Int, kind: EventKind)?

    /// The last leave, if nothing follows it.
    var left: (moment: Moment, day: Int, kind: EventKind)? {
      leave.flatMap { leave in (seen.map { $0.moment < leave.moment } ?? true) ? leave : nil }
    }

    var hasReturned: Bool {
      if let firstLeave, let seen { firstLeave < seen.moment } else { false }
    }
  }

  /// By number of the member.
  private var members: [UInt32: Known] = [:]
  /// The first and last day of all.
  package private(set) var days: ClosedRange<Int>?
  /// Events of a day after the last one that counts.
  package private(set) var later = 0
  package private(set) var rows = 0

  private let asOf: Int?

  /// - Parameter asOf: the last day that counts; nil: all do.
  package init(asOf: Int? = nil) { self.asOf = asOf }

  package mutating func add(_ event: Event) {
    rows += 1
    let day = event.time.localDay
    guard day <= asOf ?? .max else { return later += 1 }
    days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day)
    let moment: Moment = (event.time.seconds, rows)
    let first: (moment: Moment, day: Int, isJoining: Bool) = (moment, day, event.kind == .join)
    var known = members[event.member] ?? Known(first: first)
    if moment < known.first.moment { known.first = first }
    if event.kind == .leave || event.kind == .removed {
      if known.firstLeave.map({ moment < $0 }) ?? true { known.firstLeave = moment }
      if known.leave.map({ $0.moment < moment }) ?? true { known.leave = (moment, day, event.kind) }
    } else if known.seen.map({ $0.moment < moment }) ?? true {
      known.seen = (moment, day)
    }
    members[event.member] = known
  }

  /// In the order of their numbers: their days, and whether they left or were removed.
  package var stays: [(dates: StayDates, how: EventKind?)] {
    members.keys.sorted().compactMap { number in
      guard let known = members[number] else { return nil }
      return (
        StayDates(
          joined: known.first.day, seen: known.seen?.day ?? known.first.day, left: known.left?.day),
        known.left?.kind
      )
    }
  }

  /// Of how many no joining stands there: their first event counts as such.
  package var withoutJoin: Int { members.values.count { !$0.first.isJoining } }
  /// How many left and came back.
  package var returned: Int { members.values.count { $0.hasReturned } }
  /// How many left, or were removed, and are still away.
  package var leavers: Int { members.values.count { $0.left != nil } }
}
