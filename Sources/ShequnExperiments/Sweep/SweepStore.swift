// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
import GRDB
package import ShequnKernel
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
  private let plans: Int

  /// Opens the store, or makes it; refuses the store of another study and one that is damaged.
  package init(_ url: URL, for sweep: Sweep, version: String) throws(StoreError) {
    path = url.path
    plans = sweep.planIDs.count
    var configuration = Self.exclusive
    configuration.journalMode = .wal
    let fingerprint = sweep.fingerprint(version: version).text
    if let problem = Self.refusal(of: url.path, fingerprint) { throw problem }
    do {
      queue = try DatabaseQueue(path: url.path, configuration: configuration)
      try queue.write { db in
        if try Self.isEmpty(db) { try Self.create(db, fingerprint, sweep, version) }
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
        guard try db.tableExists("study"), try db.tableExists("runs"),
          let known = try String.fetchOne(
            db, sql: "SELECT value FROM study WHERE name = 'study_digest'")
        else { return .notOurs(path) }
        return known == fingerprint ? nil : .otherStudy(path)
      }
    } catch { return StoreError(error, path: path) }
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT name FROM sqlite_master") == nil
  }

  /// All tables and what is known before the first run, in one transaction.
  private static func create(
    _ db: Database, _ fingerprint: String, _ sweep: Sweep, _ version: String
  ) throws {
    let headline = SweepRun.headline.map { "\($0.name) REAL" }.joined(separator: ", ")
    try db.execute(
      sql: """
        CREATE TABLE study (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE plans (plan INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL);
        CREATE TABLE points (
          point INTEGER, factor TEXT, value TEXT, PRIMARY KEY (point, factor)) WITHOUT ROWID;
        CREATE TABLE runs (
          point INTEGER, plan INTEGER, replication INTEGER, digest TEXT, goal REAL, \(headline),
          problem_en TEXT, problem_zh TEXT, PRIMARY KEY (point, plan, replication)) WITHOUT ROWID;
        """)
    for (name, value) in [
      ("tool", "shequn"), ("version", version), ("command", "sweep"),
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
        let columns = 7 + SweepRun.headline.count
        let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
        let insert = try db.cachedStatement(sql: "INSERT INTO runs VALUES (\(marks))")
        for run in runs { try insert.execute(arguments: Self.arguments(of: run)) }
      }
    } catch { throw StoreError(error, path: path) }
  }

  private static func arguments(of run: SweepRun) -> StatementArguments {
    let key: [(any DatabaseValueConvertible)?] = [
      run.key.point + 1, run.key.plan + 1, run.key.replication + 1,
    ]
    func filled(_ number: Double) -> Double? { number.isNaN ? nil : number }
    switch run.result {
    case .finished(let values):
      return StatementArguments(
        key + [values.digestText, filled(values.goal)] + values.headline.map(filled) + [nil, nil])
    case .failed(let problem):
      let blanks = [(any DatabaseValueConvertible)?](
        repeating: nil, count: 2 + SweepRun.headline.count)
      return StatementArguments(key + blanks + [problem.en, problem.zh])
    }
  }

  /// Which runs are stored: by point, then replication, then plan.
  func stored(points: Int, replications: Int) throws(StoreError) -> [Bool] {
    var stored = [Bool](repeating: false, count: points * replications * plans)
    try forEachRun { key, _ in
      let index = (key.point * replications + key.replication) * plans + key.plan
      if stored.indices.contains(index) { stored[index] = true }
    }
    return stored
  }

  /// Every stored run, by point, plan and replication; one at a time.
  package func forEachRun(
    _ body: (SweepRun.Key, SweepRun.Outcome) throws -> Void
  ) throws(StoreError) {
    let width = SweepRun.headline.count
    do {
      try queue.read { db in
        let rows = try Row.fetchCursor(
          db, sql: "SELECT * FROM runs ORDER BY point, plan, replication")
        while let row = try rows.next() {
          let key = SweepRun.Key(
            point: row[0] - 1, plan: row[1] - 1, replication: row[2] - 1)
          guard let digest = row[3] as String? else {
            let problem = Bilingual(
              row[5 + width] as String? ?? "", row[6 + width] as String? ?? "")
            try body(key, .failed(problem))
            continue
          }
          let values = SweepRun.Values(
            digest: UInt64(digest, radix: 16) ?? 0, goal: row[4] as Double? ?? .nan,
            headline: (0..<width).map { row[5 + $0] as Double? ?? .nan })
          try body(key, .finished(values))
        }
      }
    } catch { throw StoreError(error, path: path) }
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
