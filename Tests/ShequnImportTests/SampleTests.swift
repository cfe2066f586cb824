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
  /// Messages, people who did more than join and leave, joins, leaves.
  @Test(
    "A sample gives what a careful reader gets",
    arguments: [
      ("discordchatexporter.json", 4, 4, 2, 0), ("telegram-result.json", 6, 5, 5, 2),
      ("slack-export", 6, 4, 1, 1), ("wechat-chatlog.json", 5, 4, 4, 1),
      ("qq-chat-exporter.json", 4, 3, 1, 0), ("matrix-element.json", 5, 4, 2, 1),
      ("zulip-export", 3, 3, 3, 0),
    ] as [(String, Int, Int, Int, Int)])
  func sample(name: String, messages: Int, members: Int, joins: Int, leaves: Int) throws {
    let report = try Samples.log(name).report
    let events = report.events
    #expect((events[.post] ?? 0) + (events[.reply] ?? 0) == messages)
    #expect(report.active == members)
    #expect(events[.join] ?? 0 == joins)
    #expect((events[.leave] ?? 0) + (events[.removed] ?? 0) == leaves)
  }
}
