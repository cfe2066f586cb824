// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnKernel
import ShequnLog
import ShequnRecords
import Testing

/// The members of a log as they stand at its end.
@Suite struct MemberStandingsTests {
  @Test("What a run's own log says of members is what the run knows of them", arguments: [0, 45])
  func own(history: Int) throws {
    var community = Lively.community(history: history)
    community.mechanisms.acquisition.comeBack = 0
    let acts = Acts()
    let run =
      Simulation(
        community: community, levers: Lively.plan, seed: 1, replication: 0,
        watch: { acts.add($0) }
      ).run(survivors: true)
    var events = EventColumns()
    for act in acts.all { events.add(try #require(Event(act, first: SimulatedLog.first))) }
    events.close()
    let mark = SimulationMark(
      first: CalendarDate(number: SimulatedLog.first), days: community.days)
    let log = try EventLog(events, mark: mark)
    let standings = MemberStandings(log, on: log.days)
    let known = run.departures.filter { $0.cause == nil }.sorted { $0.id < $1.id }.map {
      [Int($0.id) + 1, $0.duration, $0.duration - $0.recency, $0.visits, $0.posts]
    }
    // who joined on the last day is not in the record yet
    let told = standings.rows.filter { $0.joined > 0 }.map {
      [Int($0.member), $0.joined, $0.lastSeen, $0.activeDays, $0.posts]
    }
    #expect(told == known && told.count > 100)
    #expect(standings.rows.count == run.days.last?.members)
    #expect(standings.gone > 0 && standings.older == 0)
  }

  @Test("Joining is no visit, a day counts once, replies are no posts, and order does not matter")
  func small() throws {
    let rows: [(day: Int, hour: Int, member: UInt32, kind: EventKind, to: UInt32?)] = [
      (1, 9, 9, .join, nil), (1, 10, 9, .post, nil), (3, 9, 9, .post, nil), (3, 11, 9, .reply, 7),
      (5, 8, 9, .reaction, nil), (2, 1, 7, .post, nil), (2, 1, 4, .join, nil),
      (4, 1, 4, .leave, nil), (2, 1, 5, .join, nil), (3, 1, 5, .removed, nil),
      (6, 1, 5, .post, nil), (10, 1, 1, .visit, nil),
    ]
    let told =
      "member,joined,last_seen,active_days,posts\n1,0,0,0,0\n5,8,4,1,1\n7,8,8,0,1\n9,9,5,2,2\n"
    for order in [rows, rows.reversed()] {
      let log = try log(order)
      let standings = MemberStandings(log, on: log.days)
      #expect(standings.text == told)
      #expect(standings.gone == 1)
    }
  }

  @Test("What is later than the day asked for is passed over") func asOf() throws {
    let log = try log([
      (1, 9, 9, .join, nil), (3, 9, 9, .post, nil), (4, 9, 9, .leave, nil), (8, 9, 8, .join, nil),
    ])
    #expect(MemberStandings(log, on: 3).text.hasSuffix("posts\n9,2,0,1,1\n"))
    #expect(MemberStandings(log, on: 5).rows.isEmpty && MemberStandings(log, on: 5).gone == 1)
  }

  @Test("Whoever joined longer ago than a start can say is as old as it can") func oldest() throws {
    let log = try log([
      (1, 9, 9, .join, nil), (20_000, 9, 9, .visit, nil), (20_001, 9, 8, .join, nil),
    ])
    let standings = MemberStandings(log, on: log.days)
    #expect(standings.older == 1 && standings.rows.count == 2)
    #expect(standings.text.hasSuffix("9,\(StartColumn.ageLimit),1,1,0\n"))
  }

  @Test("A run with a start tells in its log when members joined and were seen last") func start()
    throws
  {
    var community = Lively.community(days: 40)
    community.start = Start(
      members: (1...300).map {
        let (joined, silent) = ($0 * 7 % 200, min($0 * 7 % 200, $0 % 40))
        return Standing(
          number: UInt32($0), joined: joined, lastSeen: silent,
          activeDays: joined == silent ? 0 : 1, posts: 0)
      })
    community.members = 300
    let own = try Watched(community)
    let read = LogAnalysis(own.log).record.run
    #expect(read.days.map(\.members) == own.run.days.map(\.members))
    #expect(read.days.map(\.dau) == own.run.days.map(\.dau))
    #expect(read.days.map(\.wau) == own.run.days.map(\.wau))
    #expect(read.days.map(\.mau) == own.run.days.map(\.mau))
    #expect(read.cohorts[0].joined == own.run.cohorts[0].joined)
  }
}
