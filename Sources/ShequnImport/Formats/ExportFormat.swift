// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A kind of file that a chat tool, forum or operator exports. Adding one is a file here and a line in
/// ``ExportFormats``.
package protocol ExportFormat: Sendable {
  static var title: Bilingual { get }

  /// Whether a file is of this kind, told from its name and beginning (decoded, without a byte-order mark).
  static func recognises(name: String, beginning: String) -> Bool
}

/// A format whose files are text of lines: ``ExportText`` hands them over decoded, one line at a time.
package protocol LineFormat: ExportFormat {
  init()

  /// - Parameters:
  ///   - line: without its end (`\n`, `\r\n` and `\r` alike).
  ///   - number: from 1.
  mutating func read<Sink: ExportSink>(_ line: String, number: Int, into sink: inout Sink)

  /// After the last line: what was held back (a message goes on over several lines).
  mutating func finish<Sink: ExportSink>(into sink: inout Sink)
}

/// A format whose files are tables: the shared table reader hands over the header, then row by row.
package protocol TableFormat: ExportFormat {
  /// Nil where the columns are not those of this format.
  init?(columns: [String])

  mutating func read<Sink: ExportSink>(_ fields: [String], line: Int, into sink: inout Sink)
}
