// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnTables

/// Other forms of the result files.
package struct Exports: Sendable {
  /// CSV files begin with a byte-order mark, by which spreadsheets tell UTF-8.
  package var excel: Bool
  /// The same tables in `shequn.sqlite`.
  package var sqlite: Bool

  package init(excel: Bool = false, sqlite: Bool = false) {
    self.excel = excel
    self.sqlite = sqlite
  }

  /// Tables as they are written.
  func files(_ tables: [FileTable]) -> [ResultFile] {
    let texts = tables.map { table in
      ResultFile(
        table.name,
        .pieces { write in
          if excel { try write("\u{FEFF}") }
          try table.write(write)
        })
    }
    guard sqlite, !tables.isEmpty else { return texts }
    return texts + [
      ResultFile(SweepStore.fileName, .made { try TableFile.write(tables, to: $0) })
    ]
  }
}
