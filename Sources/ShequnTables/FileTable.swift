// SPDX-License-Identifier: GPL-3.0-or-later

/// A table for files: columns of one kind each, and rows that are made when they are asked for, some at
/// a time, so that none need be held. Comma-separated text and databases are made of the same rows.
package struct FileTable: Sendable {
  /// What stands in a column; every cell may also be blank.
  package enum Kind: Sendable { case text, whole, number }

  package struct Column: Sendable {
    package let name: String
    package let kind: Kind

    package static func text(_ name: String) -> Column { Column(name: name, kind: .text) }
    package static func whole(_ name: String) -> Column { Column(name: name, kind: .whole) }
    package static func number(_ name: String) -> Column { Column(name: name, kind: .number) }
  }

  /// Hands on rows, some at a time.
  package typealias Rows = @Sendable (_ add: ([[CSVField]]) throws -> Void) throws -> Void

  /// Its name in a database.
  package let title: String
  package let columns: [Column]
  /// Each row has a field for every column.
  package let rows: Rows

  package init(_ title: String, _ columns: [Column], _ rows: @escaping Rows) {
    (self.title, self.columns, self.rows) = (title, columns, rows)
  }

  package init(_ title: String, _ columns: [Column], rows: [[CSVField]]) {
    self.init(title, columns) { try $0(rows) }
  }

  /// Of its file.
  package var name: String { title + ".csv" }

  /// As comma-separated text, piece by piece.
  package func write(_ write: (String) throws -> Void) throws {
    try write(CSVTable.line(columns.map { .text($0.name) }))
    try rows { block in
      var text = ""
      for row in block { text += CSVTable.line(row) }
      try write(text)
    }
  }

  /// The same as a whole.
  package var text: String {
    get throws {
      var whole = ""
      try write { whole += $0 }
      return whole
    }
  }
}
