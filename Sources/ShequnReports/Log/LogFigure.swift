// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords
import ShequnTables

/// A number that sums a log up.
struct LogFigure: Sendable {
  /// In snake case; that of the metric where it is one.
  let name: String
  let title: Bilingual
  let cell: Cell
  /// What it is, in a sentence.
  let meaning: Bilingual

  init(_ name: String, _ title: Bilingual, _ cell: Cell, _ meaning: Bilingual) {
    (self.name, self.title, self.cell, self.meaning) = (name, title, cell, meaning)
  }

  /// As a table: on pages with what each figure is.
  static func table(_ name: String, _ figures: [LogFigure]) -> DataTable {
    DataTable(
      name,
      [
        Column("figure", Bilingual("figure", "指标"), .words) {
          .words($0.title, key: $0.name)
        },
        Column("value", Bilingual("value", "数值"), .number) { $0.cell },
        Column("definition", Bilingual("what it is", "含义"), .words) { .words($0.meaning) }
          .only(.page),
      ], figures)
  }
}
