// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import ShequnImport

/// The log of a community: its events, the days that it covers, and what counts as activity.
package struct EventLog: Sendable {
  package let events: EventColumns
  /// Days since 1970 of day 1. What lies before is a history: who was there then is a starting member.
  package let first: Int
  /// Days from day 1 to the last.
  package let days: Int
  /// Days of the history; 0: none.
  package let before: Int
  /// Kinds of events that show that a member was there.
  package let active: Set<EventKind>
  /// Whether a simulation wrote it.
  package let isSimulated: Bool

  /// Most days of a log; one that spans more has a wrong clock.
  package static let longest = 36_525

  /// - Parameters:
  ///   - mark: what the table says of the simulation that wrote it.
  ///   - ignored: kinds that are no activity in this log.
  package init(
    _ events: EventColumns, mark: SimulationMark? = nil, ignoring ignored: Set<EventKind> = []
  ) throws(EventLogError) {
    guard events.count > 0 else { throw EventLogError.empty }
    let (start, end) = (events.day(0), events.day(events.count - 1))
    guard end - start < Self.longest else { throw EventLogError.tooLong(start...end) }
    self.events = events
    isSimulated = mark != nil
    first = mark?.first?.number ?? start
    let own = end - first + 1
    days = max(1, own, mark?.first == nil ? 0 : mark?.days ?? 0)
    before = max(0, first - start)
    // where visits are known, a purchase alone is none: it may be made without looking in
    let isShop = events[.visit] == 0 || ignored.contains(.visit)
    active = Set([.visit, .post, .reply, .reaction, .invite] + (isShop ? [.purchase] : []))
      .subtracting(ignored)
  }

  /// Reads a table of events.
  package init(_ url: URL, ignoring ignored: Set<EventKind> = []) throws {
    var reader = try EventReader(url)
    var events = EventColumns()
    while let event = try reader.event() { events.add(event) }
    events.close()
    try self.init(events, mark: reader.mark, ignoring: ignored)
  }

  /// The day of an event: 1 is the first; 0 and less belong to the history.
  package func day(_ row: Int) -> Int { events.day(row) - first + 1 }

  /// The date of a day, such as 2024-03-01.
  package func date(_ day: Int) -> String { CalendarDate(number: first + day - 1)?.text ?? "" }

  /// 0 (Monday) … 6.
  package func weekday(_ day: Int) -> Int { ((first + day + 2) % 7 + 7) % 7 }

  /// By kind, whether it shows that a member was there: for loops over all events.
  var isActive: [Bool] { EventKind.allCases.map { active.contains($0) } }
}

extension EventKind {
  /// The place among all kinds.
  var place: Int {
    switch self {
    case .join: 0
    case .leave: 1
    case .removed: 2
    case .visit: 3
    case .post: 4
    case .reply: 5
    case .reaction: 6
    case .purchase: 7
    case .invite: 8
    }
  }
}
