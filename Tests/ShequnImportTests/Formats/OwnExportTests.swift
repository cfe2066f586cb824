// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnRecords
import ShequnTables
import Testing

@Suite struct OwnExportTests {
  @Test("An export gives what its tool means by it", arguments: OwnExport.all)
  func counts(export: OwnExport) throws {
    let report = try Exported.log(files: export.files).report
    let events = report.events
    let found = [
      (events[.post] ?? 0) + (events[.reply] ?? 0), report.active, events[.join] ?? 0,
      (events[.leave] ?? 0) + (events[.removed] ?? 0), events[.reaction] ?? 0,
    ]
    #expect(found == export.counts)
    #expect(report.leftOut[.unreadable] == nil)
    #expect(report.leftOut[.time] == nil)
  }

  @Test(
    "No name, text or file of an export is in anything that is written", arguments: OwnExport.all)
  func markers(export: OwnExport) throws {
    let log = try Exported.log(files: export.files)
    let folder = try Exported.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = folder.appending(path: "events.csv")
    try log.write(to: table)
    var written = [try String(contentsOf: table, encoding: .utf8), try log.report.json.written]
    for language in Language.allCases {
      written.append(log.report.markdown(language))
      written += log.report.lines(language)
    }
    for text in written { #expect(!text.contains("MARKER")) }
  }

  @Test("Who is answered is told by message and by account") func answers() throws {
    for export in OwnExport.all {
      let log = try Exported.log(files: export.files)
      let replies = log.events.filter { $0.kind == .reply || $0.kind == .reaction }
      // QQ's answers, WeChat's by chatlog and Telegram's to a topic name nobody who is there
      if export.name.hasPrefix("WeChat by chatlog") { continue }
      #expect(replies.allSatisfy { $0.to != nil && $0.to != 0 }, "\(export.name)")
    }
  }

  @Test("Damaged exports are read or refused, and never tell what stands there", arguments: 0..<60)
  func mutations(seed: UInt64) throws {
    var lucky = Lucky(seed: seed)
    for export in OwnExport.all {
      for _ in 0..<3 {
        var files = export.files.mapValues { Array($0.utf8) }
        let names = files.keys.sorted()
        let name = names[lucky.below(names.count)]
        files[name] = lucky.damaged(files[name] ?? [])
        try read(files)
      }
    }
  }

  private func read(_ files: [String: [UInt8]]) throws {
    do {
      let log = try Exported.log(bytes: files)
      #expect(log.events.count == log.report.rows)
      #expect(log.report.leftOut.values.allSatisfy { $0.count > 0 })
    } catch let error as ImportError {
      for words in [error.message.en, error.message.zh] { #expect(!words.contains("MARKER")) }
    }
  }

  /// What is damaged may have lost its mark: an empty list and a message without any keys.
  @Test(
    "JSON of another kind is refused as such",
    arguments: ["[]", "{}", "[1,2]", "{\"a\":[]}", "null", "[[[]]]"])
  func others(text: String) {
    #expect(throws: ImportError.self) {
      try Exported.report(bytes: Array(text.utf8), name: "x.json")
    }
  }
}
