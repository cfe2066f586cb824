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

  /// A file as it is written.
  package func text(_ file: (name: String, text: String)) -> String {
    excel && file.name.hasSuffix(".csv") ? "\u{FEFF}" + file.text : file.text
  }

  /// What is not text.
  func more(_ files: [(name: String, text: String)]) -> [ResultFile] {
    guard sqlite else { return [] }
    return [
      ResultFile(
        SweepStore.fileName,
        .made { file in
          let tables = files.filter { $0.name.hasSuffix(".csv") }.map { file in
            let rows = CSVTable.rows(of: file.text)
            return TableFile.Table(
              name: String(file.name.dropLast(4)), columns: rows.first ?? [],
              rows: Array(rows.dropFirst()))
          }
          try TableFile.write(tables, to: file)
        })
    ]
  }
}
