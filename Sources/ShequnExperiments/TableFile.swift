// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
import GRDB
package import ShequnTables

/// Tables in an SQLite file, for those who ask questions in SQL.
package enum TableFile {
  /// Makes a new file; blanks become NULL.
  package static func write(_ tables: [FileTable], to url: URL) throws {
    let queue = try DatabaseQueue(path: url.path)
    try queue.write { db in
      for table in tables { try write(table, db) }
    }
    try queue.close()
  }

  private static func write(_ table: FileTable, _ db: Database) throws {
    let columns = table.columns.map { "\($0.name.quotedDatabaseIdentifier) \($0.kind.sql)" }
    let name = table.title.quotedDatabaseIdentifier
    try db.execute(sql: "CREATE TABLE \(name) (\(columns.joined(separator: ", ")))")
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let insert = try db.makeStatement(sql: "INSERT INTO \(name) VALUES (\(marks))")
    try table.rows { block in
      for row in block { try insert.execute(arguments: StatementArguments(row.map(\.value))) }
    }
  }
}

extension FileTable.Kind {
  fileprivate var sql: String {
    switch self {
    case .text: "TEXT"
    case .whole: "INTEGER"
    case .number: "REAL"
    }
  }
}

extension CSVField {
  fileprivate var value: DatabaseValue {
    switch self {
    case .text(let word): word.isEmpty ? .null : word.databaseValue
    case .whole(let number): number.databaseValue
    // SQLite has no NaN
    case .number(let number): number.isNaN ? .null : number.databaseValue
    }
  }
}
