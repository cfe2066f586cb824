// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnLog
import ShequnRecords
import ShequnTables

/// The cohorts of a log as a map for people, and as the table of a run's `cohorts.csv`.
struct LogCohortTables {
  let cohorts: LogCohorts
  let log: EventLog

  /// As in `cohorts.csv` of a run.
  var file: DataTable {
    typealias Entry = (row: LogCohorts.Row, line: LogCohorts.Line)
    let entries: [Entry] = cohorts.rows.flatMap { row in row.lines.map { (row, $0) } }
    return DataTable(
      "cohorts",
      [
        Column<Entry>.whole("joined_from", "joined_from", .short) { $0.row.days.lowerBound },
        Column<Entry>.whole("joined_to", "joined_to", .short) { $0.row.days.upperBound },
        Column<Entry>("joined", "joined", .whole) { .shown($0.row.joined) },
        Column<Entry>.whole("age", "age", .short) { $0.line.age },
        Column<Entry>("still_members", "still_members", .number) { $0.line.members },
        Column<Entry>("retention_n_day", "retention_n_day", .number) { $0.line.nDay },
        Column<Entry>("retention_unbounded", "retention_unbounded", .number) {
          $0.line.unbounded
        },
        Column<Entry>("retention_bracket_7_13", "retention_bracket_7_13", .number) {
          $0.line.bracket
        },
        Column<Entry>("retention_full_7", "retention_full_7", .number) { $0.line.full },
      ], entries)
  }

  private static let ages = [0, 1, 3, 7, 13, 20, 27, 34, 48, 62, 76, 90]

  /// A row a week, no more than so many rows, and of the ages those that a terminal has room for.
  func map(atMost most: Int, isNarrow: Bool) -> DataTable? {
    let known = cohorts.rows.filter { !$0.lines.isEmpty }
    guard !known.isEmpty else { return nil }
    let step = max(1, (known.count + most - 1) / most)
    let rows = known.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    let wanted = isNarrow ? [0, 1, 3, 7, 13, 27, 62, 90] : Self.ages
    let ages = wanted.filter { age in rows.contains { $0.lines.contains { $0.age == age } } }
    let shares = rows.flatMap { $0.lines.compactMap(\.share) }
    let range = (shares.min() ?? 0)...(shares.max() ?? 1)
    return DataTable(
      [Bilingual("joined in the week of", "加入周"), Bilingual("people", "人数")]
        + ages.map { Bilingual("\($0)", "\($0)") },
      rows.map { row in
        [.plain(name(row.days)), .shown(row.joined)]
          + ages.map { age in
            guard let line = row.lines.first(where: { $0.age == age }) else { return .written("") }
            return line.share.map { .patch($0, in: range) } ?? line.nDay
          }
      })
  }

  private func name(_ days: ClosedRange<Int>) -> String {
    log.date(days.lowerBound)
  }
}
