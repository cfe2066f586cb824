// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB
import ShequnKernel
import ShequnRecords
import ShequnMetrics

/// A run as a row of a sweep's store. Its seal is a digest of all that the row tells and of the study
/// that it belongs to, so that a number which was changed is found.
struct StoredRun {
  /// The store's table of runs, as SQLite keeps its text.
  static let table: String = {
    let headline = SweepRun.headline.map { "\($0.name) REAL" }.joined(separator: ", ")
    return """
      CREATE TABLE runs (
        point INTEGER, plan INTEGER, replication INTEGER, digest TEXT, goal REAL, \(headline),
        problem_en TEXT, problem_zh TEXT, seal TEXT NOT NULL,
        PRIMARY KEY (point, plan, replication)) WITHOUT ROWID
      """
  }()

  /// Points, plans and replications that the sweep asks for.
  let extent: (points: Int, plans: Int, replications: Int)
  let study: UInt64

  func arguments(of run: SweepRun) -> StatementArguments {
    let key: [(any DatabaseValueConvertible)?] = [
      run.key.point + 1, run.key.plan + 1, run.key.replication + 1,
    ]
    func filled(_ number: Double) -> Double? { number.isNaN ? nil : number }
    let seal = seal(of: run)
    switch run.result {
    case .finished(let values):
      return StatementArguments(
        key + [values.digestText, filled(values.goal)] + values.headline.map(filled)
          + [nil, nil, seal])
    case .failed(let problem):
      let blanks = [(any DatabaseValueConvertible)?](
        repeating: nil, count: 2 + SweepRun.headline.count)
      return StatementArguments(key + blanks + [problem.en, problem.zh, seal])
    }
  }

  /// nil when the row is not as it was stored.
  func run(_ row: Row) -> SweepRun? {
    guard let key = key(row), let result = result(row) else { return nil }
    let run = SweepRun(key, result)
    return text(row, "seal") == seal(of: run) ? run : nil
  }

  /// nil when the row names no run of the sweep.
  func key(_ row: Row) -> RunKey? {
    let parts = ["point", "plan", "replication"].map { name in
      if case .int64(let number) = (row[name] as DatabaseValue).storage { number } else { Int64(0) }
    }
    let counts = [extent.points, extent.plans, extent.replications]
    guard zip(parts, counts).allSatisfy({ $0 >= 1 && $0 <= $1 }) else { return nil }
    return RunKey(
      point: Int(parts[0]) - 1, plan: Int(parts[1]) - 1, replication: Int(parts[2]) - 1)
  }

  private func result(_ row: Row) -> SweepRun.Outcome? {
    guard let digest = text(row, "digest") else {
      return .failed(Bilingual(text(row, "problem_en") ?? "", text(row, "problem_zh") ?? ""))
    }
    let numbers = (["goal"] + SweepRun.headline.map(\.name)).map { number(row, $0) }
    let known = numbers.compactMap { $0 }
    guard let digest = UInt64(digest, radix: 16), known.count == numbers.count else { return nil }
    return .finished(
      SweepRun.Values(digest: digest, goal: known[0], headline: Array(known.dropFirst())))
  }

  /// NaN for a blank, nil for what is no number.
  private func number(_ row: Row, _ name: String) -> Double? {
    switch (row[name] as DatabaseValue).storage {
    case .null: .nan
    case .int64(let whole): Double(whole)
    case .double(let number): number
    default: nil
    }
  }

  private func text(_ row: Row, _ name: String) -> String? {
    if case .string(let text) = (row[name] as DatabaseValue).storage { text } else { nil }
  }

  private func seal(of run: SweepRun) -> String {
    var words = [study] + [run.key.point, run.key.plan, run.key.replication].map { UInt64($0) }
    switch run.result {
    case .finished(let values):
      words.append(values.digest)
      for number in [values.goal] + values.headline {
        // a blank has one form, and so has zero: the file keeps no others
        words.append(number.isNaN ? .max : number == 0 ? 0 : number.bitPattern)
      }
    case .failed(let problem):
      for text in [problem.en, problem.zh] {
        words += [UInt64(text.utf8.count)] + text.utf8.map { UInt64($0) }
      }
    }
    var digest = Digest()
    digest.add(words)
    return digest.text
  }
}
