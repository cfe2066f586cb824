// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnRecords
import Testing

@Suite struct ImportTests {
  /// Slack: an author, seconds since 1970, and what else.
  private func slack(_ messages: [(user: String, seconds: Int)]) -> String {
    let list = messages.enumerated().map { place, message in
      #"{"type":"message","user":"\#(message.user)","text":"x","ts":"\#(message.seconds).0000\#(10 + place)"}"#
    }
    return "[" + list.joined(separator: ",") + "]"
  }

  private func telegram(_ messages: [(from: String, date: String)]) -> String {
    let list = messages.enumerated().map { place, message in
      #"{"id":\#(place),"type":"message","date":"\#(message.date)","from":"\#(message.from)","from_id":"user\#(message.from)","text":"x"}"#
    }
    return #"{"name":"x","type":"private_group","id":1,"messages":["# + list.joined(separator: ",")
      + "]}"
  }

  private func zoned(_ name: String) throws -> ImportOptions {
    var options = ImportOptions()
    let zone: Zone = try #require(Zone(name))
    options.zone = zone
    return options
  }

  @Test("Members and channels are numbered as they appear in time, not in the files") func numbers()
    throws
  {
    let log = try Exported.log(files: [
      "a/2024-03-02.json": slack([("U1", 1_709_337_600), ("U3", 1_709_337_601)]),
      "b/2024-03-01.json": slack([("U2", 1_709_251_200), ("U3", 1_709_251_201)]),
    ])
    #expect(log.events.map(\.member) == [1, 2, 3, 2])
    #expect(log.events.map(\.channel) == [1, 1, 2, 2])
    #expect(log.names.map(\.key) == ["U2", "U3", "U1"])
  }

  @Test("The same export twice counts once") func doubles() throws {
    let text = slack([("U1", 1_709_337_600), ("U3", 1_709_337_601)])
    let folder = try Exported.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "2024-03-02.json")
    try Data(text.utf8).write(to: file)
    var reading = Import()
    try reading.read(file.path)
    try reading.read(file.path)
    let report = try reading.log().report
    #expect(report.rows == 2)
    #expect(report.leftOut[.double]?.count == 2)
  }

  @Test("Who is on the list is no person, and who is on it with a sign is one") func people() throws
  {
    let files = [
      "users.json":
        #"[{"id":"U1","real_name":"One"},{"id":"U2","real_name":"Two","is_bot":true},{"id":"U3","real_name":"Three"}]"#,
      "a/2024-03-02.json": slack([
        ("U1", 1_709_337_600), ("U2", 1_709_337_601), ("U3", 1_709_337_602),
      ]),
    ]
    var options = ImportOptions()
    let plain = try Exported.log(files: files)
    #expect(plain.machines == ["Two"])
    options.people = PeopleList("# comment\n\u{FEFF}One \r\n!U2\n\n")
    let log = try Exported.log(files: files, options)
    #expect(log.names.map(\.key) == ["U2", "U3"])
    #expect(log.report.leftOut[.machine]?.count == 1)
    #expect(log.machines == ["One"])
  }

  @Test("Clocks get the zone that was given; hours that were passed over or came twice are counted")
  func clocks()
    throws
  {
    let dates = [
      "2024-03-31T01:59:00", "2024-03-31T02:30:00", "2024-10-27T02:30:00", "2024-10-27T03:30:00",
    ]
    let text = Array(telegram(dates.map { ("1", $0) }).utf8)
    let log = try Exported.log(bytes: text, name: "result.json", try zoned("Europe/Berlin"))
    // Python: datetime(…, tzinfo=ZoneInfo("Europe/Berlin")).timestamp()
    #expect(
      log.events.map(\.time.seconds) == [
        1_711_846_740, 1_711_848_600, 1_729_989_000, 1_729_996_200,
      ])
    #expect(log.events.map(\.time.offset) == [60, 120, 120, 60])
    #expect(log.report.missingHours == 1)
    #expect(log.report.doubleHours == 1)
    let bare = try Exported.log(bytes: text, name: "result.json")
    #expect(bare.report.clocks == 4)
    #expect(bare.events.allSatisfy { $0.time.offset == 0 })
    #expect(bare.report.markdown(.en).contains("name no zone"))
  }

  @Test("Moments are shown by the zone that was given, else as they were exported") func moments()
    throws
  {
    let text = Array(slack([("U1", 1_709_337_600)]).utf8)
    let name = "2024-03-01.json"
    let bare = try Exported.log(bytes: text, name: name)
    #expect(bare.events.map(\.time.offset) == [0])
    let shanghai = try Exported.log(bytes: text, name: name, try zoned("Asia/Shanghai"))
    #expect(shanghai.events.map(\.time.offset) == [480])
    let fixed = try Exported.log(bytes: text, name: name, try zoned("-03:30"))
    #expect(fixed.events.map(\.time.offset) == [-210])
    #expect(fixed.events.map(\.time.seconds) == [1_709_337_600])
  }

  @Test(
    "Zones are names of places, or offsets",
    arguments: ["Mars/Base", "", "CST", "8", "+25:00", "Asia", "../UTC"])
  func noZones(name: String) { #expect(Zone(name) == nil) }

  @Test("A clock decades off is dropped and said, if it is one of many") func strays() throws {
    var messages = (0..<300).map { (user: "U\($0 % 7)", seconds: 1_709_337_600 + $0 * 3600) }
    messages.append((user: "U1", seconds: 86_400 * 4))
    messages.append((user: "U2", seconds: 2_500_000_000))
    let log = try Exported.log(files: ["a/2024-03-02.json": slack(messages)])
    #expect(log.report.strays == 2)
    #expect(log.report.rows == 300)
    let few = try Exported.log(files: ["a/2024-03-02.json": slack(Array(messages.suffix(3)))])
    #expect(few.report.strays == 0)
  }

  @Test("Nothing that a member did is no log") func nothing() {
    #expect(throws: ImportError.self) { try Exported.log(files: ["users.json": "[]"]) }
    var reading = Import()
    #expect(throws: ImportError.self) { try reading.read("/nowhere/MARKER") }
  }

  @Test("An error tells the export, the file in it and the line, and no name") func places() throws
  {
    let good = slack([("U1", 1_709_337_600)])
    do {
      _ = try Exported.log(files: [
        "MARKER/2024-03-01.json": good,
        "MARKER/2024-03-02.json": "[{\"ts\":\"1\",\n\"MARKER\":nope}]",
      ])
      Issue.record("it was read")
    } catch let error as ImportError {
      #expect((error.export, error.file, error.line) == (1, 2, 2))
      #expect(error.message.en.hasPrefix("export 1, file 2 in it, line 2: "))
      #expect(error.message.zh.hasPrefix("第 1 个导出，其中第 2 个文件，第 2 行："))
    }
  }

  @Test("JSON in UTF-16 is read, too") func utf16() throws {
    let text = slack([("U1", 1_709_337_600)])
    let units: [UInt8] = text.utf16.flatMap { unit in
      [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    #expect(try Exported.report(bytes: [0xFF, 0xFE] + units, name: "2024-03-01.json").rows == 1)
  }

  @Test("Tables that members shared are no export where there is one") func shared() throws {
    let table = "user,time\nMARKER,2024-03-01 10:00\n"
    let export = slack([("U1", 1_709_337_600)])
    let both = try Exported.log(files: ["a/2024-03-02.json": export, "files/table.csv": table])
    #expect(both.report.rows == 1)
    #expect(both.report.unknownFiles == 1)
    let alone = try Exported.log(files: ["files/table.csv": table])
    #expect(alone.report.rows == 1)
  }

  @Test("Names are written for their owner only, to a new file") func names() throws {
    let folder = try Exported.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appending(path: "names.csv").path
    let log = try Exported.log(files: ["a/2024-03-02.json": slack([("=U1", 1_709_337_600)])])
    try NamesFile.write(log.names, to: place)
    #expect(try String(contentsOfFile: place, encoding: .utf8) == "member,key,name\n1,'=U1,\n")
    let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(throws: EventTableError.self) { try NamesFile.write(log.names, to: place) }
  }

  @Test("Every fault and reason has words in both languages") func words() {
    for fault in ImportError.Fault.allCases {
      let words = ImportError(fault).message
      #expect(!words.en.isEmpty && !words.zh.isEmpty && words.en != words.zh)
    }
    for reason in LeftOut.allCases { #expect(reason.words.en != reason.words.zh) }
    for kind in EventKind.allCases { #expect(kind.title.en != kind.title.zh) }
  }
}
