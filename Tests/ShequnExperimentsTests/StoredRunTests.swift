// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import Testing

@Suite struct StoredRunTests {
  /// A finished sweep whose store something else has changed.
  private func changed(_ sql: String) throws -> (folder: TinySweep, error: StoreError?) {
    let folder = try TinySweep()
    let sweep = try folder.sweep()
    _ = try folder.outcome(sweep)
    let queue = try DatabaseQueue(path: folder.file.path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    var error: StoreError?
    do { _ = try folder.outcome(sweep) } catch let told as StoreError { error = told }
    return (folder, error)
  }

  private static let run = "WHERE point = 3 AND plan = 2 AND replication = 1"

  @Test(
    "A number that was changed is found, with the run and the cure",
    arguments: [
      "UPDATE runs SET goal = goal + 1 \(run)", "UPDATE runs SET goal = NULL \(run)",
      "UPDATE runs SET dau = dau * 1.0000001 + 1e-9 \(run)",
      "UPDATE runs SET total_operating_cost = 1 \(run)", "UPDATE runs SET goal = 'much' \(run)",
      "UPDATE runs SET goal = 9223372036854775807 \(run)", "UPDATE runs SET goal = x'00' \(run)",
      "UPDATE runs SET goal = 1e999 \(run)", "UPDATE runs SET digest = '0' \(run)",
      "UPDATE runs SET digest = NULL \(run)",
      "UPDATE runs SET digest = 'ffffffffffffffffffff' \(run)",
      "UPDATE runs SET digest = 5 \(run)",
      "UPDATE runs SET problem_en = 'no', digest = NULL \(run)",
      "UPDATE runs SET seal = '' \(run)", "UPDATE runs SET seal = x'ff' \(run)",
      "UPDATE runs SET seal = (SELECT seal FROM runs WHERE point = 1 LIMIT 1) \(run)",
    ])
  func number(sql: String) throws {
    let (folder, found) = try changed(sql)
    let error = try #require(found)
    #expect(error.exitCode == 65)
    let told = error.rendered(.en)
    #expect(told.contains("the run at point 3, plan 'posts', replication 1"), "\(told)")
    #expect(told.contains("--restart") && error.rendered(.zh).contains("设计点 3"))
    // it is found where the store is read, too
    let sweep = try folder.sweep()
    let store = try folder.store(for: sweep)
    defer { store.close() }
    #expect(throws: StoreError.self) { try SweepOutcome(sweep, store: store) }
    #expect(throws: StoreError.self) { try store.forEachRun { _, _ in } }
  }

  @Test(
    "A run that the sweep does not have is found, whatever its name is",
    arguments: [
      "point = 9223372036854775807", "point = -9223372036854775808", "point = 0", "point = 'x'",
      "point = NULL", "point = 1.5", "point = x'01'", "plan = 3", "plan = 0", "replication = 3",
      "replication = 9223372036854775807", "replication = -1", "point = 7",
    ])
  func key(change: String) throws {
    let (_, found) = try changed(
      "UPDATE OR IGNORE runs SET \(change) \(Self.run)")
    // a key is not NULL: that change does not come about
    guard change != "point = NULL" else { return #expect(found == nil) }
    #expect(found?.exitCode == 65)
    #expect(found?.rendered(.en).contains("a run that the sweep does not have") == true)
  }

  @Test("A run that is gone is done again, and nothing else") func gone() throws {
    let (folder, error) = try changed("DELETE FROM runs \(Self.run)")
    #expect(error == nil)
    let whole = try TinySweep()
    #expect(
      try folder.outcome(folder.sweep()).digest == whole.outcome(whole.sweep()).digest)
  }

  @Test(
    "Tables of the user's in the store do no harm",
    arguments: [
      "CREATE TABLE mine (a); INSERT INTO mine VALUES (1)",
      "CREATE VIEW best AS SELECT * FROM runs WHERE plan = 2",
      "CREATE INDEX by_goal ON runs (goal)",
    ])
  func tables(sql: String) throws {
    let (_, error) = try changed(sql)
    #expect(error == nil)
  }

  @Test(
    "What would act by itself, and tables of another form, are refused",
    arguments: [
      "CREATE TRIGGER t AFTER INSERT ON runs BEGIN DELETE FROM runs; END",
      "ALTER TABLE runs ADD COLUMN more", "ALTER TABLE runs RENAME COLUMN goal TO aim",
    ])
  func form(sql: String) throws {
    let (_, error) = try changed(sql)
    #expect(error?.exitCode == 65)
    #expect(error?.rendered(.en).contains("its tables are no longer as stored") == true)
  }

  @Test(
    "The store of an earlier version is refused with a word",
    arguments: [
      "DELETE FROM study WHERE name = 'form'", "UPDATE study SET value = '1' WHERE name = 'form'",
      "UPDATE study SET value = x'ff' WHERE name = 'form'",
    ])
  func earlier(sql: String) throws {
    let (_, error) = try changed(sql)
    #expect(error?.exitCode == 65)
    #expect(error?.rendered(.en).contains("an earlier version of shequn") == true)
    #expect(error?.rendered(.zh).contains("--restart") == true)
  }

  @Test(
    "Without the study that it belongs to, a store is nobody's",
    arguments: [
      "DELETE FROM study", "DROP TABLE study", "DROP TABLE runs",
      "DROP TABLE study; CREATE VIEW study AS SELECT 1 AS name",
    ])
  func nobody(sql: String) throws {
    let (_, error) = try changed(sql)
    #expect(error?.exitCode == 65)
    #expect(error?.rendered(.en).contains("holds no sweep") == true)
  }

  @Test("Blanks, zeros of either sign and words come back as they were stored") func values() throws
  {
    let folder = try TinySweep()
    let sweep = try folder.sweep()
    let numbers = [[.nan, -0.0, 0, 1e300, .infinity, -.infinity], [1, -1, 0.1, .nan, 5e-324, 3]]
    let runs = numbers.enumerated().map { index, headline in
      SweepRun(
        RunKey(point: index, plan: 0, replication: 0),
        .finished(SweepRun.Values(digest: .max, goal: headline[0], headline: headline)))
    }
    let failed = SweepRun(
      RunKey(point: 2, plan: 0, replication: 0), .failed(Bilingual("no 'x'", "否\n")))
    do {
      let store = try folder.store(for: sweep)
      try store.append(runs + [failed])
      store.close()
    }
    let store = try folder.store(for: sweep)
    defer { store.close() }
    var read: [SweepRun.Outcome] = []
    try store.forEachRun { read.append($1) }
    for (index, result) in read.prefix(2).enumerated() {
      guard case .finished(let values) = result else {
        Issue.record("run \(index) is not there")
        continue
      }
      #expect(values.digest == .max)
      for (value, expected) in zip(values.headline, numbers[index]) {
        #expect(value == expected || value.isNaN && expected.isNaN)
      }
    }
    guard case .failed(let problem) = read.last else {
      Issue.record("a failure is not kept")
      return
    }
    #expect(problem == Bilingual("no 'x'", "否\n"))
  }
}
