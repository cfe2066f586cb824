// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnStatistics

/// Where a part of a document is told.
package enum Place: Sendable {
  case everywhere
  /// On the page and in files; in a terminal when details are asked for.
  case details
  case page
  case terminal
  /// In files and JSON alone.
  case files
}

/// What stands in a column.
package enum ColumnKind: Sendable { case words, whole, number, estimate, curve }

/// One column of a table, declared once: the terminal, the page, CSV, JSON and SQLite all read it.
package struct Column<Row>: Sendable {
  /// In snake case: in the header of files, as key of JSON. An estimate has two columns more in files,
  /// `_low` and `_high`.
  package let name: String
  /// The heading for people.
  package let title: Bilingual
  package let kind: ColumnKind
  /// What the number says, in a sentence.
  package private(set) var meaning: Bilingual?
  /// 0: never left out of a narrow terminal; the higher, the sooner.
  package private(set) var rank = 0
  package private(set) var place = Place.everywhere
  package let cell: @Sendable (Row) -> Cell

  init(
    _ name: String, _ title: Bilingual, _ kind: ColumnKind, cell: @escaping @Sendable (Row) -> Cell
  ) {
    (self.name, self.title, self.kind, self.cell) = (name, title, kind, cell)
  }

  static func words(
    _ name: String, _ title: Bilingual, _ value: @escaping @Sendable (Row) -> Bilingual
  ) -> Column {
    Column(name, title, .words) { .words(value($0)) }
  }

  /// Words with the name under which files know what they mean.
  static func words(
    _ name: String, _ title: Bilingual, key: @escaping @Sendable (Row) -> String,
    _ value: @escaping @Sendable (Row) -> Bilingual
  ) -> Column {
    Column(name, title, .words) { .words(value($0), key: key($0)) }
  }

  /// A count.
  static func whole(
    _ name: String, _ title: Bilingual, _ form: NumberForm = .grouped,
    _ value: @escaping @Sendable (Row) -> Int?
  ) -> Column {
    Column(name, title, .whole) { .number(value($0).map(Double.init), form) }
  }

  static func number(
    _ name: String, _ title: Bilingual, _ form: NumberForm = .short,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> Column {
    Column(name, title, .number) { .number(value($0), form) }
  }

  static func estimate(
    _ name: String, _ title: Bilingual, _ form: NumberForm = .short,
    _ value: @escaping @Sendable (Row) -> (Double?, Interval?)
  ) -> Column {
    Column(name, title, .estimate) { row in
      let (x, interval) = value(row)
      return .estimate(x, interval, form)
    }
  }

  func meaning(_ en: String, _ zh: String) -> Column {
    var column = self
    column.meaning = Bilingual(en, zh)
    return column
  }

  func rank(_ rank: Int) -> Column {
    var column = self
    column.rank = rank
    return column
  }

  func only(_ place: Place) -> Column {
    var column = self
    column.place = place
    return column
  }
}
