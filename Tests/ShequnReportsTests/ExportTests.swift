// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnTables
import Testing

@Suite struct ExportTests {
  private let table = FileTable(
    "series", [.text("plan"), .whole("day"), .number("dau"), .text("note"), .text("nothing")],
    rows: [
      [.text("a, \"b\""), .whole(1), .number(2.5), .text("=1+1"), .blank],
      [.text("茶"), .whole(2), .number(.nan), .text("two\nlines"), .blank],
      [.text("007"), .blank, .number(3), .text("1e5"), .blank],
    ])
  private let text = #"""
    plan,day,dau,note,nothing
    "a, ""b""",1,2.5,'=1+1,
    茶,2,,"two
    lines",
    007,,3,1e5,

    """#

  /// What SQLite's own program says, or nil where there is none.
  private func sqlite(_ file: URL, _ question: String) throws -> String? {
    let program = URL(fileURLWithPath: "/usr/bin/sqlite3")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return nil }
    let process = Process()
    process.executableURL = program
    process.arguments = [file.path, question]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test("For spreadsheets, tables begin with a byte-order mark and nothing else does")
  func excel() throws {
    let temporary = try TemporaryFolder()
    try ResultFolder(temporary.path("tea"))
      .write([], tables: [table], exports: Exports(excel: true), manifest: SmallManifest())
    let bytes = try Data(contentsOf: temporary.url.appendingPathComponent("tea/series.csv"))
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(bytes.dropFirst(3) == Data(text.utf8))
    #expect(try temporary.text("tea/manifest.json").first == "{")
  }

  @Test("The same tables stand in the database, cell by cell") func database() throws {
    let temporary = try TemporaryFolder()
    try ResultFolder(temporary.path("tea"))
      .write([], tables: [table], exports: Exports(sqlite: true), manifest: SmallManifest())
    #expect(
      try temporary.names(in: "tea") == ["manifest.json", "series.csv", "shequn.sqlite"])
    let file = temporary.url.appendingPathComponent("tea/shequn.sqlite")
    if let text = try sqlite(
      file, "SELECT plan, day + 1, dau * 2, typeof(dau), typeof(day), note FROM series")
    {
      #expect(
        text == "a, \"b\"|2|5.0|real|integer|=1+1\n茶|3||null|integer|two\nlines\n"
          + "007||6.0|real|null|1e5\n")
    }
    // words stay words, also where they look like numbers, and a column that is blank has its kind
    if let text = try sqlite(file, "SELECT group_concat(type) FROM pragma_table_info('series')") {
      #expect(text == "TEXT,INTEGER,REAL,TEXT,TEXT\n")
    }
    if let text = try sqlite(file, "PRAGMA integrity_check") { #expect(text == "ok\n") }
  }

  @Test("Every cell of every table is of the kind of its column") func kinds() throws {
    let churn = ChurnStudy(SmallStudy.plain.runs)
    let files =
      SmallStudy.plain.files + ChurnFiles(churn).tables()
      + ChurnDocument(churn, ResultFiles(churn.runs, goal: oddClub().goal)).document.files
    #expect(files.count > 12)
    for table in files {
      var count = 0
      try table.rows { rows in
        count += rows.count
        #expect(rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
        for row in rows {
          for (column, field) in zip(table.columns, row) {
            let fits =
              switch field {
              case .text(let word): word.isEmpty || column.kind == .text
              case .whole: column.kind == .whole
              case .number: column.kind == .number
              }
            #expect(fits, "\(table.name) \(column.name) \(field)")
          }
        }
      }
      #expect(count > 0, "\(table.name)")
    }
  }

  @Test("Past studies are listed, and folders that cannot be read are named") func list() throws {
    let temporary = try TemporaryFolder()
    let root = temporary.url
    try temporary.makeFolder("tea")
    try temporary.write(
      "tea/manifest.json",
      """
      {"tool": "shequn", "command": "compare", "version": "0.1.0", "seed": 18446744073709551615,
       "plans": ["do-nothing", "a\\u001b[31m"], "replications_finished": 4, "is_partial": true,
       "result_digest": "00ff"}
      """)
    try temporary.write(
      "tea/summary.csv", "plan,metric,span,mean,ci_low,ci_high\na,dau,goal,12.5,10,15\n")
    for (name, text) in [
      ("broken", "{"), ("foreign", "{\"tool\": \"other\"}"), ("list", "[1]"),
      ("strange", "{\"tool\": \"shequn\", \"plans\": 7, \"seed\": \"x\"}"),
    ] {
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent(name), withIntermediateDirectories: true)
      try temporary.write("\(name)/manifest.json", text)
    }
    try temporary.write("file", "")
    let (studies, others) = PastStudy.all(in: root)
    #expect(Set(studies.map(\.name)) == ["tea", "strange"])
    #expect(others == ["broken", "foreign", "list"])
    for language in Language.allCases {
      let text = PastStudyDocument.list(studies, others: others, in: "Results")
        .terminal(language, width: 120)
      #expect(text.contains("00ff") && text.contains("broken, foreign, list"))
      let tea = try #require(studies.first { $0.name == "tea" })
      let detail = PastStudyDocument.detail(tea).terminal(language, width: 120)
      #expect(detail.contains("18446744073709551615") && detail.contains("12.5"))
      #expect(!detail.contains("\u{1B}"))
      #expect(detail.contains(language == .en ? "partial" : "未完成"))
    }
    #expect(PastStudy.all(in: root.appendingPathComponent("nowhere")).studies.isEmpty)
  }

  @Test("A file that is written piece by piece is there whole or not at all") func piecewise()
    throws
  {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    func write(_ pieces: [String], thenStops: Bool = false) throws {
      struct Stop: Error {}
      let runs = ResultFile(
        "runs.csv",
        .pieces { write in
          for piece in pieces { try write(piece) }
          if thenStops { throw Stop() }
        })
      try folder.write([], more: [runs], manifest: SmallManifest())
    }
    try write(["one\n", "two\n"])
    #expect(throws: ResultFolderError.self) { try write(["half"], thenStops: true) }
    #expect(try temporary.names() == ["tea"])
    #expect(try temporary.text("tea/runs.csv") == "one\ntwo\n")
    // more than is held at a time
    let long = (0..<3).map { String(repeating: "\($0)茶", count: 200_000) }
    try write(long)
    #expect(try temporary.text("tea/runs.csv") == long.joined())
    try write(["short"])
    #expect(try temporary.names(in: "tea") == ["manifest.json", "runs.csv"])
  }
}
