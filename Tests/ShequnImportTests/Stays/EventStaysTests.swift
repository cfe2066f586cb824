// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import Testing

@Suite struct EventStaysTests {
  private func event(_ day: Int, _ member: UInt32, _ kind: EventKind, second: Int = 0) throws
    -> Event
  {
    let time = try #require(EventTime(seconds: Int64(day * 86_400 + second), offset: 0))
    return Event(time: time, member: member, kind: kind)
  }

  private func stays(_ events: [Event], asOf: Int? = nil) -> EventStays {
    var stays = EventStays(asOf: asOf)
    for event in events { stays.add(event) }
    return stays
  }

  @Test func theFirstEventIsTheJoiningAndTheLastTheLastSign() throws {
    let found = stays([
      try event(3, 7, .join), try event(4, 2, .post), try event(9, 7, .reaction),
      try event(11, 2, .visit),
    ])
    #expect(
      found.stays.map(\.dates) == [StayDates(joined: 4, seen: 11), StayDates(joined: 3, seen: 9)])
    #expect(found.withoutJoin == 1 && found.leavers == 0 && found.days == 3...11)
  }

  @Test func whoComesBackHasNotLeft() throws {
    let found = stays([
      try event(1, 1, .join), try event(5, 1, .leave), try event(8, 1, .join),
      try event(1, 2, .join), try event(6, 2, .post, second: 60),
      try event(6, 2, .removed, second: 60),
    ])
    #expect(found.stays[0].dates == StayDates(joined: 1, seen: 8) && found.stays[0].how == nil)
    #expect(found.stays[1].dates == StayDates(joined: 1, seen: 6, left: 6))
    #expect(found.stays[1].how == .removed && found.returned == 1 && found.leavers == 1)
  }

  @Test func theOrderOfRowsDoesNotCount() throws {
    let events = [
      try event(1, 1, .join), try event(5, 1, .leave), try event(8, 1, .post),
      try event(9, 1, .leave), try event(2, 2, .post), try event(4, 2, .leave),
    ]
    let straight = stays(events)
    for turned in [
      events.reversed(), [events[3], events[0], events[5], events[2], events[4], events[1]],
    ] {
      let other = stays(turned)
      #expect(other.stays.map(\.dates) == straight.stays.map(\.dates))
    }
  }

  @Test func whatCameAfterTheLastDayDoesNotCount() throws {
    let found = stays(
      [try event(1, 1, .join), try event(9, 1, .leave), try event(10, 2, .join)], asOf: 8)
    #expect(found.stays.map(\.dates) == [StayDates(joined: 1, seen: 1)] && found.later == 2)
  }
}
