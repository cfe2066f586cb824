// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import Testing

/// Invented exports of every tool, and what a careful reader gets of them.
enum Samples {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../shared/data/exports").standardized

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func log(_ name: String, _ options: ImportOptions = ImportOptions()) throws -> ImportedLog
  {
    var reading = Import(options)
    try reading.read(folder.appending(path: name).path)
    return try reading.log()
  }
}

@Suite(.enabled("skipped: ../shared/data is absent") { Samples.areThere })
struct SampleTests {
  /// What a person says besides, and messages, people who did more than join and leave, joins, leaves.
  struct Expected: CustomStringConvertible {
    let description: String
    var zone: String?
    var order: DateOrder?
    var machines: [String] = []
    var messages: Int
    var members: ClosedRange<Int>
    var joins: Int
    var leaves: Int

    init(
      _ name: String, _ messages: Int, _ members: ClosedRange<Int>, _ joins: Int, _ leaves: Int,
      zone: String? = nil, order: DateOrder? = nil, machines: [String] = []
    ) {
      (description, self.messages, self.members) = (name, messages, members)
      (self.joins, self.leaves) = (joins, leaves)
      (self.zone, self.order, self.machines) = (zone, order, machines)
    }
  }

  @Test(
    "A sample gives what a careful reader gets",
    arguments: [
      Expected("discordchatexporter.json", 4, 4...4, 2, 0),
      Expected(
        "discordchatexporter.csv", 4, 4...4, 2, 0,
        machines: ["Welcomer#8251", "GitHub", "Deleted User"]),
      Expected("telegram-result.json", 6, 5...5, 5, 2),
      Expected("slack-export", 6, 4...4, 1, 1),
      Expected("wechat-chatlog.json", 5, 4...4, 4, 1),
      Expected("wechat-memotrace-all.csv", 6, 5...5, 4, 1),
      Expected("qq-chat-exporter.json", 4, 3...3, 1, 0),
      Expected("qq-messages.txt", 6, 4...5, 1, 1, zone: "Asia/Shanghai"),
      Expected("matrix-element.json", 5, 4...4, 2, 1),
      Expected("matrix-element.txt", 2, 2...2, 2, 1, zone: "Europe/Berlin"),
      Expected("zulip-export", 3, 3...3, 3, 0),
      Expected("whatsapp-ios-en-us.txt", 7, 3...4, 1, 2, zone: "America/New_York"),
      Expected("whatsapp-android-de.txt", 7, 3...3, 1, 2, zone: "Europe/Berlin"),
      Expected(
        "whatsapp-android-en-gb.txt", 6, 4...4, 2, 1, zone: "Europe/London", order: .dayMonthYear),
      Expected("whatsapp-ios-zh-cn.txt", 5, 3...3, 1, 1, zone: "Asia/Shanghai"),
      Expected("discourse-user-list.csv", 0, 0...6, 6, 0),
      Expected("discourse-data-explorer.csv", 3, 3...3, 0, 0),
      Expected("mail.mbox", 3, 2...3, 0, 0),
    ])
  func sample(expected: Expected) throws {
    var options = ImportOptions()
    options.zone = expected.zone.flatMap { Zone($0) }
    options.dateOrder = expected.order
    options.people = PeopleList(expected.machines.joined(separator: "\n"))
    let report = try Samples.log(expected.description, options).report
    let events = report.events
    #expect((events[.post] ?? 0) + (events[.reply] ?? 0) == expected.messages)
    #expect(expected.members.contains(report.active), "\(report.active)")
    #expect(events[.join] ?? 0 == expected.joins)
    #expect((events[.leave] ?? 0) + (events[.removed] ?? 0) == expected.leaves)
  }

  @Test("A log of IRC tells its day by its name") func irc() throws {
    let text = try Data(contentsOf: Samples.folder.appending(path: "irc-znc.log"))
    let report = try Exported.report(bytes: Array(text), name: "2024-03-01.log")
    #expect((report.events[.post] ?? 0) == 4)
    #expect(report.active == 3)
    #expect(throws: ImportError.self) { try Exported.report(bytes: Array(text), name: "irc.log") }
  }

  @Test("The operator's table has seven events of four members and one of nobody") func table()
    throws
  {
    let report = try Samples.log("operator-excel-gbk.csv").report
    #expect(report.rows + (report.leftOut[.nobody]?.count ?? 0) == 7)
    #expect(report.members == 4)
  }
}
