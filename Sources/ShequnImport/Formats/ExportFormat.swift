// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A kind of file that a chat tool, forum or operator exports. Adding one is a file here and a line in
/// ``ExportFormats``.
package protocol ExportFormat: Sendable {
  static var title: Bilingual { get }

  /// Accounts and channels of one space are told apart by their keys: exports of the same tool share one. The
  /// title, unless said.
  static var space: String { get }

  /// What somebody must know who reads what came of it: what such an export does not hold, and how it was read.
  static var remarks: [Bilingual] { get }

  /// Whether any file of a shape is taken: then it counts only where no other kind is found beside it.
  static var isGeneral: Bool { get }

  /// Whether a file is of this kind, told from its name and beginning (decoded, without a byte-order mark).
  static func recognises(name: String, beginning: String) -> Bool
}

/// A format whose files are text of lines: ``ExportText`` hands them over decoded, one line at a time. One reader
/// gets all files of an export.
package protocol LineFormat: ExportFormat {
  init(_ options: ImportOptions)

  /// - Parameter name: of the file that follows, with its folders within the export.
  mutating func begin(_ name: String)

  /// - Parameters:
  ///   - line: without its end (`\n`, `\r\n` and `\r` alike).
  ///   - number: from 1.
  mutating func read<Sink: ExportSink>(_ line: String, number: Int, into sink: inout Sink)

  /// After the last file: what was held back (the order of day and month is known only now).
  mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError)
}

/// A format whose files are tables: ``ExportTable`` hands over the header, then row by row. Each file has a reader
/// of its own.
package protocol TableFormat: ExportFormat {
  /// Whether the columns are those of this format.
  static func fits(_ head: TableHead) -> Bool

  /// - Parameter sample: the first rows.
  init?(_ head: TableHead, sample: [[String]])

  mutating func read<Sink: ExportSink>(_ fields: [String], line: Int, into sink: inout Sink)
    throws(ImportError)

  /// After the last row: what was held back.
  mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError)
}

extension TableFormat {
  package static func recognises(name: String, beginning: String) -> Bool {
    ExportTable.begins(beginning, as: Self.self)
  }
}

/// A format whose files are JSON: what stands at its places is handed over, value by value. An export may have
/// several such files; one reader gets all of them.
package protocol JSONFormat: ExportFormat {
  /// Where the values stand that are wanted: raw values are paths of ``JSONPlaces``.
  associatedtype Place: CaseIterable & RawRepresentable & Sendable where Place.RawValue == String

  init()

  /// Files of a lower rank are read first: lists of users before messages.
  static func rank(of name: String) -> Int

  /// - Parameter name: of the file that follows, with its folders within the export.
  mutating func begin(_ name: String)

  mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink)

  /// After the last file: what was held back (names that are known only now).
  mutating func finish<Sink: ExportSink>(into sink: inout Sink)
}

extension JSONFormat {
  package static func rank(of name: String) -> Int { 0 }
  package mutating func begin(_ name: String) {}
  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) {}
}

extension ExportFormat {
  package static var space: String { title.en }
  package static var remarks: [Bilingual] { [] }
  package static var isGeneral: Bool { false }
}
