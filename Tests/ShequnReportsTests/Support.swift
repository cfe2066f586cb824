// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnTables
import Testing

/// A folder of its own under the system's temporary folder, removed at the end.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("shequn-reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func names(in folder: String = "") throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: url.appendingPathComponent(folder).path).sorted()
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  /// What a folder holds, by name: links as where they lead, files as their text.
  func contents(of folder: String) throws -> [String: String] {
    let manager = FileManager.default
    return Dictionary(
      uniqueKeysWithValues: try names(in: folder).map { name in
        let path = path(folder + "/" + name)
        if let end = try? manager.destinationOfSymbolicLink(atPath: path) {
          return (name, "leads to \(end)")
        }
        return (name, try text(folder + "/" + name))
      })
  }
}

/// The manifest of a study that is none.
struct SmallManifest: ResultManifest {
  var tool = "shequn"
  var command = "compare"
  var files: [WrittenFile] = []
  var scenario: String?
}

/// Comma-separated text read back by the rules of RFC 4180, written apart from the code under test.
struct CSV {
  let header: [String]
  let rows: [[String]]

  init(_ text: String) throws {
    var records: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      switch (character, isQuoted) {
      case ("\"", true) where characters.first == "\"": field.append(characters.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false), ("\n", false):
        records[records.count - 1].append(field)
        field = ""
        if character == "\n" { records.append([]) }
      default: field.append(character)
      }
    }
    try #require(!isQuoted && field.isEmpty && records.last == [], "it ends with a line break")
    header = try #require(records.first)
    rows = Array(records.dropFirst().dropLast())
  }

  /// A column; rows that are too short give empty fields.
  func column(_ name: String) throws -> [String] {
    let index = try #require(header.firstIndex(of: name))
    return rows.map { index < $0.count ? $0[index] : "" }
  }

  func numbers(_ name: String) throws -> [Double] {
    try column(name).map { $0.isEmpty ? .nan : try #require(Double($0)) }
  }

  /// The rows in which the columns hold these words.
  func filtered(_ words: [String: String]) throws -> CSV {
    let wanted = try words.map { (try #require(header.firstIndex(of: $0.key)), $0.value) }
    let found = rows.filter { row in wanted.allSatisfy { $0 < row.count && row[$0] == $1 } }
    return CSV(header: header, rows: found)
  }

  private init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }
}

/// Whether numbers agree to six significant digits, as files hold them; two blanks agree.
func agree(_ value: Double, _ expected: Double) -> Bool {
  if value.isNaN || expected.isNaN { return value.isNaN && expected.isNaN }
  return (value - expected).magnitude <= 1e-5 * max(1, expected.magnitude)
}

/// A small community with names that a spreadsheet could stumble over.
func oddClub(days: Int = 35) -> Community {
  var fans = Segment.standard()
  (fans.title, fans.share) = ("=1+1", 0.5)
  var others = Segment.standard()
  (others.title, others.share) = ("路人\n甲", 0.5)
  return Community(
    name: "茶友会", topics: ["tea", "cups", "chat"], members: 200, segments: [fans, others],
    days: days)
}

/// Four plans, three replications each; the third plan runs out of money.
struct SmallStudy {
  let community: Community
  let runs: StudyRuns
  let files: [FileTable]
  /// The same as text, by name.
  let tables: [String: String]

  static let plain = SmallStudy()

  init(days: Int = 35, departures: RunOptions.Departures = .first) {
    let community = oddClub(days: days)
    var content = ContentLever.standard()
    (content.postsPerDay, content.label) = (2, "a, \"b\"")
    var welfare = WelfareLever.standard()
    (welfare.type, welfare.value, welfare.window.every) = (.cash, 2, 7)
    var budget = BudgetLever.standard()
    budget.total = 500
    var kol = KOLLever.standard()
    (kol.audience, kol.window.from) = (2000, 5)
    let plans = [
      ("do-nothing", "do nothing", "什么都不做", []), ("content", "Content", "内容", [content]),
      ("welfare", "Welfare", "福利", [welfare, budget]), ("kol", "A KOL", "意见领袖", [kol]),
    ].map { (id: String, en: String, zh: String, levers: [any Lever]) in
      Plan(id: id, title: Bilingual(en, zh), community: community, levers: levers)
    }
    self.community = community
    let options = RunOptions(seed: 3, replications: 3, threads: 2, departures: departures)
    runs = StudyRunner(plans: plans, options: options).run()
    files =
      ResultFiles(runs, goal: community.goal).tables()
      + runs.compared(by: community.goal).files
    tables = Dictionary(
      uniqueKeysWithValues: files.compactMap { file in
        (try? file.text).map { (file.name, $0) }
      })
  }

  func table(_ name: String) throws -> CSV { try CSV(try #require(tables[name])) }

  var comparison: Comparison { Comparison(runs, goal: community.goal) }
}

extension StudyRuns {
  /// The comparison as it is told.
  func compared(by goal: Goal) -> Document {
    ComparisonDocument(Comparison(self, goal: goal), ResultFiles(self, goal: goal)).document
  }

  /// The first plan alone as it is told.
  func alone(_ plan: Int, by goal: Goal, tests: [TestReport] = []) -> Document {
    var own = self
    own.plans = [plans[plan]]
    return RunDocument(ResultFiles(own, goal: goal), tests: tests).document
  }
}

extension Document {
  /// The lines of a terminal.
  func lines(_ language: Language, width: Int = 100, details: Bool = false) -> [String] {
    terminal(language, width: width, details: details).components(separatedBy: "\n")
  }

  /// JSON read back.
  func parsed() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? [String: Any])
  }
}
