// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnLog
import ShequnRecords
import Testing

/// What becomes of logs as they come: unsorted, left by some and entered again, with gaps.
@Suite struct EventLogTests {
  @Test("The order of rows does not matter") func order() throws {
    let rows: [(day: Int, hour: Int, member: UInt32, kind: EventKind, to: UInt32?)] = [
      (1, 9, 7, .join, nil), (1, 10, 7, .post, nil), (2, 8, 9, .reply, 7), (5, 8, 7, .post, nil),
      (9, 1, 9, .visit, nil), (9, 2, 7, .leave, nil),
    ]
    let (one, other) = (LogAnalysis(try log(rows)), LogAnalysis(try log(rows.reversed())))
    #expect(one.record.run.days == other.record.run.days)
    #expect(one.record.run.cohorts == other.record.run.cohorts)
    #expect(one.firstPosts.posts == other.firstPosts.posts)
    #expect(one.record.run.days.map(\.members) == [1, 2, 2, 2, 2, 2, 2, 2, 1])
  }

  @Test("Who left and is seen again has returned and is no newcomer") func returned() throws {
    let run = LogAnalysis(
      try log([
        (1, 9, 1, .join, nil), (2, 9, 1, .leave, nil), (2, 10, 1, .leave, nil),
        (4, 9, 1, .join, nil), (5, 9, 1, .leave, nil), (6, 9, 1, .post, nil),
        (8, 9, 2, .leave, nil),
      ])
    ).record.run
    #expect(run.days.map(\.joined) == [1, 0, 0, 0, 0, 0, 0, 1])
    #expect(run.days.map(\.returned) == [0, 0, 0, 1, 0, 1, 0, 0])
    #expect(run.days.map(\.left) == [0, 1, 0, 0, 1, 0, 0, 1])
    #expect(run.days.map(\.members) == [1, 0, 0, 1, 0, 1, 1, 1])
  }

  @Test("A purchase shows that somebody was there where visits are not known") func purchases()
    throws
  {
    let rows: [(day: Int, hour: Int, member: UInt32, kind: EventKind, to: UInt32?)] = [
      (1, 9, 1, .purchase, nil), (2, 9, 1, .purchase, nil),
    ]
    #expect(LogAnalysis(try log(rows)).record.run.days.map(\.dau) == [1, 1])
    let seen = try log(rows + [(2, 10, 2, .visit, nil)])
    #expect(LogAnalysis(seen).record.run.days.map(\.dau) == [0, 1])
    let ignored = try log(rows + [(2, 10, 2, .visit, nil)], ignoring: [.visit])
    #expect(LogAnalysis(ignored).record.run.days.map(\.dau) == [1, 1])
  }

  @Test("A silent day among busy ones is told, one among quiet ones is not", arguments: [5, 4])
  func lost(perDay: Int) throws {
    let days = (1...40).filter { ![20, 21, 33].contains($0) }
    let rows = days.flatMap { day in
      (0..<perDay).map { (day, $0, UInt32($0 + 1), EventKind.post, UInt32?.none) }
    }
    let lost = LogAnalysis(try log(rows)).lostDays
    // after day 33 there are not fourteen days
    #expect(lost.spans == (perDay == 5 ? [20...21] : []))
  }

  @Test("Nothing, and a clock that is centuries wrong, are told") func errors() throws {
    #expect(throws: EventLogError.empty) { try log([]) }
    #expect(throws: EventLogError.self) {
      try log([(1, 0, 1, .post, nil), (40_000, 0, 1, .post, nil)])
    }
    for message in [EventLogError.empty, .tooLong(0...40_000)].map(\.message) {
      #expect(!message.en.isEmpty && !message.zh.isEmpty)
    }
  }

  @Test("Members may have any number") func numbers() throws {
    let rows = [1, 16_777_216, 4_294_967_295].map {
      (1, 0, UInt32($0), EventKind.post, UInt32?.none)
    }
    let events = try log(rows + [(1, 1, 5, .reply, 4_294_967_295), (1, 2, 5, .reply, 6)]).events
    #expect(events.numbers == [1, 16_777_216, 4_294_967_295, 5])
    #expect(events.others == [0, 0, 0, 3, 0])
  }

  @Test("A run's log is moved to its place when it is whole, and replaces nothing else") func file()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appendingPathComponent("log.csv")
    let own = try SimulatedLog(url.path, days: 3)
    own.take([
      MemberAct(day: 0, hour: 23, kind: .join, person: 0),
      MemberAct(day: 1, hour: 8, kind: .purchase, person: 0, cents: 1250),
    ])
    #expect(!FileManager.default.fileExists(atPath: url.path))
    try own.finish()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["log.csv"])
    #expect(
      try String(contentsOf: url, encoding: .utf8)
        == """
        # shequn: simulated; 3 days from 2001-01-01
        time,member,kind,channel,to,amount
        2000-12-31T23:59Z,1,join,,,
        2001-01-01T08:25Z,1,purchase,,,12.5

        """)
    let log = try EventLog(url)
    #expect(log.isSimulated && log.days == 3 && log.before == 1 && log.weekday(1) == 0)
    #expect(!SimulatedLog.wouldReplace(url.path))
    try SimulatedLog(url.path, days: 3).discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["log.csv"])
    try Data("mine".utf8).write(to: url)
    #expect(SimulatedLog.wouldReplace(url.path))
  }
}
