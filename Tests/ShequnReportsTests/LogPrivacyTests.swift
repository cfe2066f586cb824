// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnLog
import ShequnRecords
import ShequnReports
import ShequnTables
import Testing

/// No number of one to four people stands in what is told of a log, and none can be worked out.
@Suite struct LogPrivacyTests {
  /// Twelve weeks in which a dozen join in the first and ever fewer later; who joins last is active least.
  private static func log(_ people: Int = 40) throws -> EventLog {
    var events = EventColumns()
    var state: UInt64 = 42
    func chance(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    for member in 1...people {
      let joined = member * member * 60 / (people * people)
      for day in joined..<84 where day == joined || chance(UInt64(3 + member / 4 + day / 2)) == 0 {
        let seconds = Int64(19_723 + day) * 86_400 + Int64(8 + chance(12)) * 3600
        guard let time = EventTime(seconds: seconds, offset: 0) else { continue }
        let kind: EventKind = chance(3) == 0 ? .reply : .post
        let to = kind == .reply ? UInt32(chance(UInt64(people)) + 1) : nil
        events.add(Event(time: time, member: UInt32(member), kind: kind, to: to))
      }
      if member % 5 == 0, let day = CalendarDate(number: 19_723 + 83) {
        events.add(Event(time: EventTime(day: day), member: UInt32(member), kind: .leave))
      }
    }
    events.close()
    return try EventLog(events)
  }

  private static func tables(allCells: Bool, _ people: Int = 40) throws
    -> [String: [[String: String]]]
  {
    let document = LogDocument(LogAnalysis(try log(people)), allCells: allCells).document
    var tables: [String: [[String: String]]] = [:]
    for table in document.files {
      let rows = CSVTable.rows(of: try table.text)
      tables[table.title] = rows.dropFirst().map { row in
        Dictionary(zip(rows[0], row)) { first, _ in first }
      }
    }
    return tables
  }

  private static let people = [
    "days": ["dau", "posters"], "weeks": ["active", "newcomers", "posters", "left", "returned"],
    "cohorts": ["joined"], "newcomers": ["people", "came_back"],
  ]

  @Test("Numbers of one to four people stand where all is shown, and nowhere else") func small()
    throws
  {
    let (all, hidden) = (try Self.tables(allCells: true), try Self.tables(allCells: false))
    var found = 0
    for (table, columns) in Self.people {
      for column in columns {
        func small(_ tables: [String: [[String: String]]]) -> Int {
          (tables[table] ?? []).count { (1...4).contains(Int($0[column] ?? "") ?? 0) }
        }
        found += small(all)
        #expect(small(hidden) == 0, "\(table).\(column)")
      }
    }
    #expect(found > 50)
    #expect(hidden["days"]?.first?.keys.sorted() == ["date", "dau", "day", "posters"])
    #expect(hidden["days"]?.contains { $0["dau"] == "< 5" } == true)
  }

  @Test(
    "A share stands only for five people or more, and for as many who are not of it",
    arguments: [40, 120, 300])
  func shares(people: Int) throws {
    for row in try #require(try Self.tables(allCells: false, people)["cohorts"]) {
      let joined = try #require(Double(row["joined"] ?? ""))
      for column in ["still_members", "retention_n_day", "retention_unbounded"] {
        guard let share = Double(row[column] ?? "") else { continue }
        let count = Int((share * joined).rounded())
        #expect(!(1...4).contains(count) && !(1...4).contains(Int(joined) - count), "\(row)")
      }
    }
  }

  @Test("Of people who are nearly the same a difference tells nothing", arguments: [40, 120, 300])
  func beside(people: Int) throws {
    let (all, hidden) = (
      try Self.tables(allCells: true, people), try Self.tables(allCells: false, people)
    )
    var found = 0
    for (table, one, other) in [
      ("days", "dau", "posters"), ("weeks", "active", "posters"), ("weeks", "active", "newcomers"),
      ("weeks", "newcomers", "posters"),
    ] {
      func telling(_ rows: [[String: String]]?) -> Int {
        (rows ?? []).count { row in
          guard let one = Int(row[one] ?? ""), let other = Int(row[other] ?? "") else {
            return false
          }
          return min(one, other) >= 5 && (1...4).contains(abs(one - other))
        }
      }
      found += telling(all[table])
      #expect(telling(hidden[table]) == 0, "\(table): \(one), \(other)")
    }
    #expect(found > 0)
  }

  @Test("The number of all events is told to two digits, so that those of a kind cannot be counted")
  func events() throws {
    let log = try Self.log()
    let (all, told) = (
      LogDocument(LogAnalysis(log), allCells: true).events,
      LogDocument(LogAnalysis(log), allCells: false).events
    )
    #expect(all == log.events.count && told % 10 == 0 && abs(told - all) * 20 <= all)
  }

  @Test(
    "Who went between two ages cannot be worked out of what is left", arguments: [40, 120, 300])
  func cumulated(people: Int) throws {
    let rows = try #require(try Self.tables(allCells: false, people)["cohorts"])
    for (_, week) in Dictionary(grouping: rows, by: { $0["joined_from"] ?? "" }) {
      for column in ["still_members", "retention_unbounded"] {
        let joined = try #require(Double(week[0]["joined"] ?? ""))
        let shown = week.compactMap { row in Double(row[column] ?? "").map { $0 * joined } }
        for (before, after) in zip([joined] + shown, shown) {
          #expect(!(1...4).contains(Int((before - after).rounded())), "\(column) \(week)")
        }
      }
    }
  }

  @Test("Three of twenty-three who never came again are not told by those who did")
  func neverAgain() throws {
    var events = EventColumns()
    for (day, people) in [(0, 23), (6, 20), (20, 20)] {
      for member in 1...people {
        let time = EventTime(day: try #require(CalendarDate(number: 19_723 + day)))
        events.add(Event(time: time, member: UInt32(member), kind: .post))
      }
    }
    events.close()
    for allCells in [true, false] {
      let document = LogDocument(LogAnalysis(try EventLog(events)), allCells: allCells).document
      let table = try #require(document.files.first { $0.title == "cohorts" })
      let rows = CSVTable.rows(of: try table.text)
      let place = try #require(rows[0].firstIndex(of: "retention_unbounded"))
      let shares = rows.dropFirst().compactMap { Double($0[place]) }
      #expect(shares.contains { abs($0 - 20.0 / 23) < 1e-4 } == allCells, "\(shares)")
    }
  }

  @Test("What is hidden of a week cannot be worked out of the sum of all") func sums() throws {
    let hidden = try Self.tables(allCells: false)
    let all = try Self.tables(allCells: true)
    func figure(_ name: String) -> Double? {
      hidden["figures"]?.first { $0["figure"] == name }.flatMap { Double($0["value"] ?? "") }
    }
    for column in ["newcomers", "posts"] {
      let shown = try #require(hidden["weeks"]).map { $0[column] ?? "" }
      let own = try #require(all["weeks"]).map { Int($0[column] ?? "") ?? 0 }
      let gone = own.indices.filter { Int(shown[$0]) == nil }
      #expect(gone.count >= 2 && gone.count < own.count, "\(column) \(shown)")
      guard column == "newcomers", figure(column) != nil else { continue }
      // who knows the sum and that a small one is of 1 to 4 and another of five or more cannot tell which of 1 to 4
      let sum = gone.reduce(0) { $0 + own[$1] }
      for week in gone where shown[week] == "< 5" {
        let others = gone.filter { $0 != week }
        let least = others.reduce(0) { $0 + (shown[$1] == "< 5" ? 1 : 5) }
        let most = others.reduce(0) { $0 + (shown[$1] == "< 5" ? 4 : 1000) }
        for count in 1...4 { #expect((least...most).contains(sum - count), "\(shown)") }
      }
    }
    // a week is hidden if it has more people than its days could without one of them being known
    let days = try #require(hidden["days"]).map { Int($0["dau"] ?? "") }
    for (index, week) in try #require(hidden["weeks"]).enumerated() {
      guard let active = Int(week["active"] ?? "") else { continue }
      let own = days[(index * 7)..<min(index * 7 + 7, days.count)]
      let hiddenDays = own.count { $0 == nil }
      guard hiddenDays > 0 else { continue }
      #expect(active - own.reduce(0) { $0 + ($1 ?? 0) } - 4 * (hiddenDays - 1) <= 1)
    }
  }

  @Test("A mean reads the same were a hidden number another") func means() throws {
    let (all, hidden) = (try Self.tables(allCells: true), try Self.tables(allCells: false))
    func figure(_ name: String, _ tables: [String: [[String: String]]]) throws -> Double {
      let row = try #require(tables["figures"]?.first { $0["figure"] == name })
      return try #require(Double(row["value"] ?? ""))
    }
    let (exact, told) = (try figure("dau", all), try figure("dau", hidden))
    #expect(told != exact && abs(told - exact) < 0.6)
    // three more or fewer on one of 84 days
    let units = [0.1, 0.2, 0.5, 1].filter { unit in
      [-3.0, 0, 3].allSatisfy { change in
        let other = (exact * 84 + change) / 84
        return abs((other / unit).rounded() * unit - told) < 1e-9
      }
    }
    #expect(!units.isEmpty, "\(told) \(exact)")
  }

  @Test("The page and the screen hold no more than the tables", arguments: [Language.en, .zh])
  func shownElsewhere(language: Language) throws {
    let document = LogDocument(LogAnalysis(try Self.log()), allCells: false).document
    let page = document.page(language, charts: nil)
    for text in [page, document.terminal(language, width: 80, details: true)] {
      #expect(text.contains("< 5") || text.contains("&lt; 5"))
    }
    let lines = document.terminal(language, width: 80).split(separator: "\n")
    // Chinese signs take two places
    #expect(
      lines.allSatisfy { line in
        line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFE6).contains($1.value) ? 2 : 1) } <= 80
      })
    let all = LogDocument(LogAnalysis(try Self.log()), allCells: true).document
    #expect(!all.page(language, charts: nil).contains("&lt; 5"))
    #expect(try !document.json.contains("\"members\""))
  }
}
