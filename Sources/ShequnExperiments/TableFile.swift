// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
import GRDB

/// Tables in an SQLite file, for those who ask questions in SQL.
package enum TableFile {
  package struct Table {
    let name: String
    let columns: [String]
    let rows: [[String]]

    /// Cells as text, one for each column; empty cells are blanks.
    package init(name: String, columns: [String], rows: [[String]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  /// Makes a new file. A column of numbers becomes one of numbers.
  package static func write(_ tables: [Table], to url: URL) throws {
    let queue = try DatabaseQueue(path: url.path)
    try queue.write { db in
      for table in tables { try write(table, db) }
    }
    try queue.close()
  }

  private static func write(_ table: Table, _ db: Database) throws {
    let kinds = table.columns.indices.map { kind(of: $0, in: table.rows) }
    let columns = zip(table.columns, kinds).map { "\($0.quotedDatabaseIdentifier) \($1)" }
    let name = table.name.quotedDatabaseIdentifier
    try db.execute(sql: "CREATE TABLE \(name) (\(columns.joined(separator: ", ")))")
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let insert = try db.makeStatement(sql: "INSERT INTO \(name) VALUES (\(marks))")
    for row in table.rows where row.count == columns.count {
      // a column's kind turns the text into a number
      try insert.execute(
        arguments: StatementArguments(row.map { $0.isEmpty ? nil : $0 } as [String?]))
    }
  }

  private static func kind(of column: Int, in rows: [[String]]) -> String {
    var kind = "INTEGER"
    for row in rows where row.indices.contains(column) && !row[column].isEmpty {
      if Int(row[column]) == nil { kind = "REAL" }
      if Double(row[column]) == nil { return "TEXT" }
    }
    return kind
  }
}
