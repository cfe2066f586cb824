// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnRecords
import Testing

@Suite struct EventTableTests {
  private static func place() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "events-\(UUID().uuidString).csv")
  }

  private func events(_ text: String) throws -> [Event] {
    let url = Self.place()
    defer { try? FileManager.default.removeItem(at: url) }
    try Data(text.utf8).write(to: url)
    return try all(url)
  }

  private func all(_ url: URL) throws -> [Event] {
    var reader = try EventReader(url)
    var events: [Event] = []
    while let event = try reader.event() { events.append(event) }
    return events
  }

  @Test("What is written is read back, for its owner only") func roundTrip() throws {
    let url = Self.place()
    defer { try? FileManager.default.removeItem(at: url) }
    let moment = try #require(EventTime(seconds: 1_709_280_000, offset: 480))
    let day = EventTime(day: try #require(CalendarDate(year: 2024, month: 2, day: 29)))
    let events = [
      Event(time: moment, member: 1, kind: .join),
      Event(time: day, member: 4_294_967_295, kind: .purchase, channel: 2, to: 1, amount: 12.5),
    ]
    var writer = try EventWriter(url, mark: SimulationMark())
    for event in events { try writer.write(event) }
    try writer.finish()
    #expect(try all(url) == events)
    #expect(try EventReader(url).isSimulated)
    #expect(
      try String(contentsOf: url, encoding: .utf8)
        == """
        # shequn: simulated
        time,member,kind,channel,to,amount
        2024-03-01T16:00+08:00,1,join,,,
        2024-02-29,4294967295,purchase,2,1,12.5

        """)
    let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(throws: EventTableError.self) { _ = try EventWriter(url) }
  }

  @Test(
    "Times are those of the calendar, with and without an offset",
    arguments: [
      ("1970-01-01T00:00Z", 0), ("2024-02-29T23:59:59.9+08:00", 1_709_222_399),
      ("2000-03-01 00:00-0330", 951_881_400),
      ("1969-12-31T23:59Z", -60), ("2001-09-09", 999_993_600),
    ] as [(String, Int64)])
  func times(text: String, seconds: Int64) throws {
    #expect(try #require(EventTime(iso: Array(text.utf8)[...])).seconds == seconds)
  }

  @Test(
    "What is no time is none",
    arguments: [
      "", "2023-02-29", "2024-13-01", "2024-01-01T24:00Z", "2024-01-01T10:60Z", "2024-01-01T10:00",
      "2024-01-01T10:00Zx", "2024-01-01T10:00+24:00", "2024-01-01T10:00:00.Z", "0000-01-01",
      "24-1-1",
    ])
  func noTimes(text: String) { #expect(EventTime(iso: Array(text.utf8)[...]) == nil) }

  @Test(
    "A moment outside of the calendar is none", arguments: [.min, .max, 253_402_300_800] as [Int64])
  func outside(seconds: Int64) { #expect(EventTime(seconds: seconds, offset: 0) == nil) }

  @Test("Every day has its number and comes back from it") func calendar() throws {
    for number in stride(from: -719_162, through: 2_932_896, by: 97) {
      #expect(try #require(CalendarDate(number: number)).number == number)
    }
    #expect(CalendarDate(number: 2_932_897) == nil)
  }

  @Test(
    "What is wrong is told with its line and without what stands there",
    arguments: [
      ("time,member\n", .noHeader, 1), ("", .noHeader, 1),
      ("time,member,kind,kind\n", .noHeader, 1),
      ("time,member,kind\n2024-01-01,1,post\nMARKER,1,post\n", .time, 3),
      ("time,member,kind\n\n2024-01-01,MARKER,post\n", .member, 3),
      ("time,member,kind\n2024-01-01,0,post\n", .member, 2),
      ("time,member,kind\n2024-01-01,4294967296,post\n", .member, 2),
      ("time,member,kind\n2024-01-01,1,MARKER\n", .kind, 2),
      ("time,member,kind,to\n2024-01-01,1,post,MARKER\n", .to, 2),
      ("channel,time,member,kind\n-1,2024-01-01,1,post\n", .channel, 2),
      ("time,member,kind,amount\n2024-01-01,1,post,nan\n", .amount, 2),
      ("time,member,kind\n2024-01-01,1\n", .fields, 2),
      ("time,member,kind\n2024-01-01,1,post,MARKER\n", .fields, 2),
      ("time,member,kind\n" + String(repeating: "MARKER", count: 900_000), .longLine, 2),
    ] as [(String, EventTableError.Fault, Int)])
  func faults(text: String, fault: EventTableError.Fault, line: Int) throws {
    let error = #expect(throws: EventTableError.self) { try events(text) }
    #expect(error?.fault == fault)
    #expect(error?.line == line)
    for words in [error?.message.en, error?.message.zh] {
      #expect(words?.contains("MARKER") == false)
    }
  }

  @Test("Line ends, a byte-order mark and a last line without an end are all the same") func ends()
    throws
  {
    let rows = ["time,kind,member", "2024-01-01,post,1", "2024-01-02,reply,2"]
    let expected = try events(rows.joined(separator: "\n") + "\n")
    #expect(expected.count == 2)
    #expect(try events("\u{FEFF}" + rows.joined(separator: "\r\n")) == expected)
  }

  @Test("A long table is read over the ends of its blocks") func long() throws {
    let url = Self.place()
    defer { try? FileManager.default.removeItem(at: url) }
    var writer = try EventWriter(url)
    for number in 1...200_000 as ClosedRange<UInt32> {
      let time = try #require(EventTime(seconds: Int64(number) * 60, offset: 0))
      try writer.write(Event(time: time, member: number, kind: .post, to: number))
    }
    try writer.finish()
    let read = try all(url)
    #expect(read.count == 200_000)
    #expect(read.allSatisfy { $0.time.seconds == Int64($0.member) * 60 && $0.to == $0.member })
  }

  private static let samples = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../../shared/data/events").standardized

  @Test(
    "Logs of real communities are read whole",
    .enabled("skipped: ../shared/data is absent") {
      FileManager.default.fileExists(atPath: samples.path)
    })
  func realLogs() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.samples.path)
    where name.hasSuffix(".csv") {
      let url = Self.samples.appending(path: name)
      let lines = try Data(contentsOf: url).count { $0 == 0x0A }
      #expect(try all(url).count == lines - 1, "\(name)")
    }
  }
}
