// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
import GRDB
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
package import ShequnScenario

/// The runs of a sweep in an SQLite file, which only grows. Whatever ends the program, the runs that
/// were stored are there, and no others.
///
/// Runs go in by transactions into a write-ahead log. One program at a time has the file.
package final class SweepStore: Sendable {
  package static let fileName = "shequn.sqlite"

  private let queue: DatabaseQueue
  private let path: String
  private let planIDs: [String]
  private let form: StoredRun

  /// Opens the store, or makes it; refuses the store of another study and one that is damaged.
  package init(_ url: URL, for sweep: Sweep, version: String) throws(StoreError) {
    path = url.path
    planIDs = sweep.planIDs
    var configuration = Self.exclusive
    configuration.journalMode = .wal
    let fingerprint = sweep.fingerprint(version: version)
    form = StoredRun(
      extent: (sweep.points.count, sweep.planIDs.count, sweep.replications),
      study: fingerprint.value)
    if let problem = Self.refusal(of: url.path, fingerprint.text) { throw problem }
    do {
      queue = try DatabaseQueue(path: url.path, configuration: configuration)
      try queue.write { db in
        if try Self.isEmpty(db) { try Self.create(db, fingerprint.text, sweep, version) }
      }
    } catch { throw StoreError(error, path: url.path) }
  }

  /// Ends the use of the file, which is then a single one.
  package func close() { try? queue.close() }

  private static var exclusive: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    return configuration
  }

  /// What is wrong with a file that is there. It is only read, so that a file that is refused stays as
  /// it was.
  private static func refusal(of path: String, _ fingerprint: String) -> StoreError? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      let queue = try DatabaseQueue(path: path, configuration: exclusive)
      defer { try? queue.close() }
      return try queue.read { db in
        guard try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok" else {
          return .damaged(path)
        }
        if try isEmpty(db) { return nil }
        guard try text(db, "SELECT sql FROM sqlite_master WHERE name = 'study'") == studyTable,
          try db.tableExists("runs"),
          try text(db, "SELECT value FROM study WHERE name = 'command'") == "sweep"
        else { return .notOurs(path) }
        guard try text(db, "SELECT value FROM study WHERE name = 'form'") == form else {
          return .earlier(path)
        }
        // tables and views beside ours do no harm; what acts by itself would
        guard try text(db, "SELECT sql FROM sqlite_master WHERE name = 'runs'") == StoredRun.table,
          try text(db, "SELECT name FROM sqlite_master WHERE type = 'trigger'") == nil
        else { return .changed(path, run: nil) }
        let known = try text(db, "SELECT value FROM study WHERE name = 'study_digest'")
        return known == fingerprint ? nil : .otherStudy(path)
      }
    } catch { return StoreError(error, path: path) }
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try Row.fetchOne(db, sql: "SELECT 1 FROM sqlite_master") == nil
  }

  /// The first cell of an answer, if it is text.
  private static func text(_ db: Database, _ question: String) throws -> String? {
    let cell = try Row.fetchOne(db, sql: question)?.databaseValues.first
    if case .string(let text)? = cell?.storage { return text }
    return nil
  }

  private static let studyTable =
    "CREATE TABLE study (name TEXT PRIMARY KEY, value TEXT NOT NULL)"

  /// Of the tables; another one when they change.
  private static let form = "2"

  /// All tables and what is known before the first run, in one transaction.
  private static func create(
    _ db: Database, _ fingerprint: String, _ sweep: Sweep, _ version: String
  ) throws {
    try db.execute(
      sql: """
        \(studyTable);
        CREATE TABLE plans (plan INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL);
        CREATE TABLE points (
          point INTEGER, factor TEXT, value TEXT, PRIMARY KEY (point, factor)) WITHOUT ROWID;
        \(StoredRun.table);
        """)
    for (name, value) in [
      ("tool", "shequn"), ("version", version), ("command", "sweep"), ("form", form),
      ("study_digest", fingerprint), ("sweep", sweep.name), ("goal", sweep.goal.metric),
    ] {
      try db.execute(sql: "INSERT INTO study VALUES (?, ?)", arguments: [name, value])
    }
    for (index, plan) in sweep.plans.enumerated() {
      try db.execute(
        sql: "INSERT INTO plans VALUES (?, ?, ?)",
        arguments: [index + 1, plan.id, plan.title.en])
    }
    let insert = try db.makeStatement(sql: "INSERT INTO points VALUES (?, ?, ?)")
    for (index, point) in sweep.points.enumerated() {
      for (factor, coordinate) in zip(sweep.factors, point) {
        // blank: as in the scenario
        let value = coordinate.map { factor.text(at: $0) }
        try insert.execute(arguments: [index + 1, factor.path, value])
      }
    }
  }

  // MARK: - Runs

  /// Adds runs, all or none of them.
  package func append(_ runs: [SweepRun]) throws(StoreError) {
    guard !runs.isEmpty else { return }
    do {
      try queue.write { db in
        let columns = 8 + SweepRun.headline.count
        let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
        let insert = try db.cachedStatement(sql: "INSERT INTO runs VALUES (\(marks))")
        for run in runs { try insert.execute(arguments: form.arguments(of: run)) }
      }
    } catch { throw StoreError(error, path: path) }
  }

  /// Which runs are stored: by point, then replication, then plan.
  func stored(points: Int, replications: Int) throws(StoreError) -> [Bool] {
    var stored = [Bool](repeating: false, count: points * replications * planIDs.count)
    try forEachRun { key, _ in
      let index = (key.point * replications + key.replication) * planIDs.count + key.plan
      stored[index] = true
    }
    return stored
  }

  /// Every stored run, by point, plan and replication; one at a time.
  ///
  /// - Throws: which run it is that is not as it was stored.
  package func forEachRun(
    _ body: (RunKey, SweepRun.Outcome) throws -> Void
  ) throws(StoreError) {
    do {
      try queue.read { db in
        let rows = try Row.fetchCursor(
          db, sql: "SELECT * FROM runs ORDER BY point, plan, replication")
        while let row = try rows.next() {
          guard let run = form.run(row) else { throw StoreError.changed(path, run: name(of: row)) }
          try body(run.key, run.result)
        }
      }
    } catch { throw StoreError(error, path: path) }
  }

  private func name(of row: Row) -> Bilingual {
    guard let key = form.key(row) else {
      return Bilingual("it holds a run that the sweep does not have, so it is", "其中有不属于该研究的运行，")
    }
    let (point, plan) = (key.point + 1, planIDs[key.plan])
    return Bilingual(
      "the run at point \(point), plan '\(plan)', replication \(key.replication + 1), is",
      "设计点 \(point)、方案“\(plan)”、第 \(key.replication + 1) 次重复的运行")
  }
}

extension Sweep {
  /// Fingerprint of everything that decides the results: the scenario's files, what is varied and
  /// how, and the version of the tool.
  package func fingerprint(version: String) -> Digest {
    var digest = Digest()
    var words = [
      version, design.rawValue, String(size), String(replications), String(seed), "\(goal)",
      String(study.community.days), String(study.community.members),
    ]
    words += planIDs + ["factors"] + factors.map { "\($0.path) \($0.text(at: 0))" }
    words += points.flatMap { point in
      zip(factors, point).map { factor, coordinate in
        coordinate.map { factor.text(at: $0) } ?? ""
      }
    }
    for (index, word) in words.enumerated() {
      digest.add([UInt64(index)] + word.utf8.map { UInt64($0) })
    }
    // the sweep's own file is told above, so that a comment in it may change
    for (index, source) in sources.dropFirst().enumerated() {
      digest.add([UInt64(index)] + source.bytes.map { UInt64($0) })
    }
    return digest
  }
}
