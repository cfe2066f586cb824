// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnRecords
import ShequnTables
import Testing

/// Markers stand in every name, text, address, channel, file name and malformed line; none may come out.
@Suite struct MarkerTests {
  /// An export as files by their paths.
  struct Planted: Sendable, CustomStringConvertible {
    let description: String
    let files: [String: String]
  }

  static let all =
    OwnExport.all.map { Planted(description: $0.name, files: $0.files) }
    + OwnText.all.map { Planted(description: $0.name, files: [$0.name: $0.text]) }

  /// Lines as no program writes them.
  private static let malformed = [
    "MARKER", "MARKER,MARKER,MARKER", "[99:99] <MARKER> MARKER", "{\"MARKER\": MARKER",
    "31/31/31, 25:61 - MARKER: MARKER@MARKER.org", "\"MARKER", "From MARKER@MARKER.org MARKER",
    "\tMARKER\tMARKER", "\u{FEFF}MARKER\u{0}MARKER",
  ]

  @Test("Every kind of file is among them") func whole() throws {
    var met: Set<String> = []
    for planted in Self.all {
      met.formUnion(try Exported.log(files: planted.files).report.kinds.map(\.title.en))
    }
    let missing = ExportFormats.all.map { format in format.title.en }.filter { !met.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test("Nothing of it is written, told as JSON or in an error", arguments: all)
  func nothing(planted: Planted) throws {
    #expect(
      planted.files.map { $0.key + $0.value }.contains {
        $0.contains("MARKER") || $0.contains("MÄRKER")
      })
    try check(planted.files)
    for (name, text) in planted.files {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for (place, line) in Self.malformed.enumerated() {
        var damaged = lines
        damaged.insert(line, at: (place * 7 + 1) % (lines.count + 1))
        var files = planted.files
        files[name] = damaged.joined(separator: "\n")
        try check(files)
        // the first line decides what kind of file it is
        files[name] = ([line] + lines).joined(separator: "\n")
        try check(files)
      }
    }
  }

  @Test("Nor with names of columns that are not there", arguments: all)
  func columns(planted: Planted) throws {
    var options = ImportOptions()
    options.columns.member = "nobody"
    try check(planted.files, options)
  }

  private func check(_ files: [String: String], _ options: ImportOptions = ImportOptions()) throws {
    // a folder is called so, too
    let files = Dictionary(uniqueKeysWithValues: files.map { ("MARKER/" + $0.key, $0.value) })
    do {
      try check(try Exported.log(files: files, options))
    } catch let error as ImportError {
      for words in [error.message.en, error.message.zh] { try checkText(words) }
    }
  }

  private func check(_ log: ImportedLog) throws {
    let folder = try Exported.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = folder.appending(path: "events.csv")
    try log.write(to: table)
    try checkText(try String(contentsOf: table, encoding: .utf8))
    try checkText(try log.report.json.written)
    for language in Language.allCases {
      try checkText(log.report.markdown(language))
      try checkText(log.report.lines(language).joined())
    }
  }

  private func checkText(_ text: String) throws {
    let plain = text.uppercased()
    #expect(!plain.contains("MARKER") && !plain.contains("MÄRKER"), "\(text.prefix(200))")
  }
}
