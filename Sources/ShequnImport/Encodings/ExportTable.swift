// SPDX-License-Identifier: GPL-3.0-or-later

/// Hands tables over to the readers of their formats, row by row.
package enum ExportTable {
  /// Bytes of a row, with all that is quoted in it.
  package static let longestRow = 1 << 24
  /// Rows among which the names of the columns are looked for: a title may stand above them.
  private static let headRows = 10
  /// Rows by which a format tells what stands in its columns.
  private static let sampleRows = 200

  /// - Parameters:
  ///   - format: of the file; a reader of it is made for the file alone.
  package static func read<Format: TableFormat>(
    _ source: some ByteSource, as format: Format.Type, _ options: ImportOptions,
    into sink: inout some ExportSink
  ) throws(ImportError) {
    var rows = TableRows(source)
    var skipped = 0
    while skipped < headRows, let (_, names) = try rows.row() {
      let head = TableHead(names, options)
      guard Format.fits(head) else {
        skipped += 1
        continue
      }
      var waiting: [(line: Int, fields: [String])] = []
      while waiting.count < sampleRows, let row = try rows.row() { waiting.append(row) }
      guard var reader = Format(head, sample: waiting.map(\.fields)) else {
        throw ImportError(.unknownKind)
      }
      for (line, fields) in waiting { try reader.read(fields, line: line, into: &sink) }
      waiting = []
      while let (line, fields) = try rows.row() {
        try reader.read(fields, line: line, into: &sink)
      }
      return try reader.finish(into: &sink)
    }
    throw ImportError(options.columns.areSaid ? .missingColumn : .unknownKind)
  }

  /// What of the columns that are said is not in a table that begins so; nil: nothing, or it is no table.
  static func missing(in beginning: String, _ options: ImportOptions) -> MissingColumns? {
    guard options.columns.areSaid else { return nil }
    var rows = TableRows(BytesInMemory(Array(beginning.utf8), blocks: max(1, beginning.utf8.count)))
    guard let row = try? rows.row(), row.fields.count > 1 else { return nil }
    return MissingColumns(TableHead(row.fields, options))
  }

  /// Whether a table that begins so has the columns of a format.
  static func begins<Format: TableFormat>(
    _ beginning: String, as format: Format.Type, _ options: ImportOptions = ImportOptions()
  ) -> Bool {
    var rows = TableRows(BytesInMemory(Array(beginning.utf8), blocks: max(1, beginning.utf8.count)))
    for _ in 0..<headRows {
      guard let row = try? rows.row() else { return false }
      if Format.fits(TableHead(row.fields, options)) { return true }
    }
    return false
  }
}
