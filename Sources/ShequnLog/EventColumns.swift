// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnImport

/// All events of a log in the order of time, a column each: some 15 bytes an event, so that ten million are
/// held at once.
///
/// Members are counted from 0 in the order in which they are read; one who is only answered, invited or reacted
/// to and does nothing is none.
package struct EventColumns: Sendable {
  /// Minutes since 1 January 1970 on the clocks of the place.
  package private(set) var minutes: [Int32] = []
  package private(set) var kinds: [EventKind] = []
  /// Whether the minute of the day is known.
  package private(set) var hasClock: [Bool] = []
  package private(set) var members: [UInt32] = []
  /// Who is answered, invited or reacted to: the member's place + 1; 0: nobody, or nobody who does anything.
  package private(set) var others: [UInt32] = []
  /// Cents paid by day since 1970.
  package private(set) var takings: [Int: Int] = [:]
  /// By member, the number in the table.
  package private(set) var numbers: [UInt32] = []
  /// By kind, how many.
  package private(set) var counts: [EventKind: Int] = [:]

  private var places = MemberPlaces()
  private var isInOrder = true

  package init() {}

  package var count: Int { minutes.count }
  package var memberCount: Int { numbers.count }

  /// Days since 1970 on the calendar of the place.
  package func day(_ row: Int) -> Int { Int(Self.day(minutes[row])) }

  static func day(_ minute: Int32) -> Int32 {
    minute >= 0 ? minute / 1440 : (minute + 1) / 1440 - 1
  }

  package mutating func add(_ event: Event) {
    let local = event.time.localSeconds
    let minute = Int32(clamping: local >= 0 ? local / 60 : (local + 1) / 60 - 1)
    if let last = minutes.last, minute < last { isInOrder = false }
    minutes.append(minute)
    kinds.append(event.kind)
    hasClock.append(event.time.offset != nil)
    let place = places[event.member]
    if place == numbers.count { numbers.append(event.member) }
    members.append(UInt32(place))
    others.append(event.to ?? 0)
    counts[event.kind, default: 0] += 1
    if event.kind == .purchase, let amount = event.amount {
      let cents = (amount * 100).rounded()
      takings[event.time.localDay, default: 0] += Int(max(-1e15, min(1e15, cents)))
    }
  }

  /// After the last event: puts them in the order of time, those of one minute as they were read.
  package mutating func close() {
    for row in others.indices where others[row] > 0 {
      others[row] = UInt32((places.find(others[row]) ?? -1) + 1)
    }
    places = MemberPlaces()
    guard !isInOrder else { return }
    var order = (0..<UInt32(count)).map { $0 }
    order.sort { (minutes[Int($0)], $0) < (minutes[Int($1)], $1) }
    minutes = order.map { minutes[Int($0)] }
    kinds = order.map { kinds[Int($0)] }
    hasClock = order.map { hasClock[Int($0)] }
    members = order.map { members[Int($0)] }
    others = order.map { others[Int($0)] }
    isInOrder = true
  }

  /// How many of a kind.
  package subscript(kind: EventKind) -> Int { counts[kind] ?? 0 }
}
