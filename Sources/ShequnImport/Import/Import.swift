// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads exports, one after the other, and makes one log of them.
package struct Import {
  private var gathering: Gathering
  /// A reader of JSON goes on over files and exports.
  private var readers: [(format: any ExportFormat.Type, reader: any JSONFormat)] = []
  /// A reader of lines goes on over the files of an export.
  private var lines: [(format: any ExportFormat.Type, reader: any LineFormat)] = []
  private var exports = 0
  private let options: ImportOptions

  package init(_ options: ImportOptions = ImportOptions()) {
    self.options = options
    gathering = Gathering(options)
  }

  /// Bytes by which a file is recognised.
  private static let beginning = 1 << 16

  /// - Parameter path: of a file, an archive or a folder.
  package mutating func read(_ path: String) throws(ImportError) {
    exports += 1
    do throws(ImportError) {
      try readExport(path)
    } catch {
      var error = error
      error.export = exports
      throw error
    }
  }

  private mutating func readExport(_ path: String) throws(ImportError) {
    let found = try ExportFiles(path)
    // shared files may be archives, too: they are looked into only where there is nothing else
    if try !readKnown(found), try !readKnown(try ExportFiles(archivesIn: found)) {
      throw try refusal(of: found)
    }
  }

  /// Why nothing of an export can be read.
  private func refusal(of found: ExportFiles) throws(ImportError) -> ImportError {
    for file in found.files {
      var source = try file.open()
      let bytes = try source.beginning(Self.beginning)
      var error = ImportError(.unknownKind)
      error.file = file.number
      if Packing.isTar(bytes) { return error.with(.tar) }
      if Packing.isForeign(bytes) { return error.with(.packing) }
      error.columns = ExportTable.missing(in: ExportText.beginning(bytes), options)
      if error.columns != nil { return error.with(.missingColumn) }
    }
    return ImportError(.unknownKind)
  }

  /// Reads the files of known kinds; false: there is none.
  private mutating func readKnown(_ found: ExportFiles) throws(ImportError) -> Bool {
    var known: [(file: ExportFile, format: any ExportFormat.Type, rank: Int)] = []
    for file in found.files {
      let format = try located(file) { file throws(ImportError) in try self.format(of: file) }
      guard let format else { continue }
      known.append((file, format, (format as? any JSONFormat.Type)?.rank(of: file.name) ?? 0))
    }
    // tables that members shared are no export where there is one
    if known.contains(where: { !$0.format.isGeneral }) { known.removeAll { $0.format.isGeneral } }
    guard !known.isEmpty else { return false }
    gathering.passOver(links: found.links, unknown: found.files.count - known.count)
    let order = known.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    for (_, (file, format, _)) in order {
      gathering.begin(format, export: exports, file: file.number)
      try located(file) { file throws(ImportError) in try self.read(file, as: format) }
      if gathering.isOverfull { throw ImportError(.manyAccounts) }
    }
    for (format, reader) in lines {
      gathering.resume(format)
      var reader = reader
      try Self.finish(&reader, &gathering)
    }
    lines = []
    return true
  }

  /// What is wrong in a file gets its number.
  private func located<Value>(
    _ file: ExportFile, _ body: (ExportFile) throws(ImportError) -> Value
  ) throws(ImportError) -> Value {
    do throws(ImportError) {
      return try body(file)
    } catch {
      var error = error
      error.file = file.number
      throw error
    }
  }

  private func format(of file: ExportFile) throws(ImportError) -> (any ExportFormat.Type)? {
    var source = try file.open()
    let bytes = try source.beginning(Self.beginning)
    if file.number == 0, Packing.isForeign(bytes) { throw ImportError(.packing) }
    if Packing.isTar(bytes) { return nil }
    let text = ExportText.beginning(bytes)
    let known = ExportFormats.all.first { $0.recognises(name: file.name, beginning: text) }
    // whoever says what the columns are called has a table of their own
    let isTable = known == nil || known is any TableFormat.Type
    guard options.columns.areSaid, isTable else { return known }
    return ExportTable.begins(text, as: AnyTable.self, options) ? AnyTable.self : nil
  }

  private mutating func read(_ file: ExportFile, as format: any ExportFormat.Type)
    throws(ImportError)
  {
    switch format {
    case let format as any JSONFormat.Type: try readJSON(file, format)
    case let format as any LineFormat.Type: try readLines(file, format)
    case let format as any TableFormat.Type: try readTable(file, format)
    default: break
    }
  }

  private mutating func readTable<Format: TableFormat>(_ file: ExportFile, _ format: Format.Type)
    throws(ImportError)
  {
    try ExportTable.read(AnyBytes(try file.open()), as: format, options, into: &gathering)
  }

  private mutating func readLines<Format: LineFormat>(_ file: ExportFile, _ format: Format.Type)
    throws(ImportError)
  {
    let place = lines.firstIndex { $0.format == format } ?? lines.count
    if place == lines.count { lines.append((format, Format(options))) }
    guard var reader = lines[place].reader as? Format else { return }
    lines[place].reader = Format(options)
    try ExportText.read(AnyBytes(try file.open()), name: file.name, with: &reader, into: &gathering)
    lines[place].reader = reader
  }

  private mutating func readJSON<Format: JSONFormat>(_ file: ExportFile, _ format: Format.Type)
    throws(ImportError)
  {
    let place = readers.firstIndex { $0.format == format } ?? readers.count
    if place == readers.count { readers.append((format, Format())) }
    guard var reader = readers[place].reader as? Format else { return }
    // it would be copied if it stayed there, too
    readers[place].reader = Format()
    reader.begin(file.name)
    let places = Array(Format.Place.allCases)
    try JSONPlaces(places.map(\.rawValue)).read(try Self.decoded(file)) { value, path, line in
      reader.read(value, at: places[path], line: line, into: &gathering)
    }
    readers[place].reader = reader
  }

  /// JSON is UTF-8; some tools of Windows write UTF-16 all the same.
  private static func decoded(_ file: ExportFile) throws(ImportError) -> any ByteSource {
    var source = try file.open()
    let mark = try source.beginning(2)
    let bytes = try file.open()
    return mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF] ? DecodedBytes(AnyBytes(bytes)) : bytes
  }

  /// All that was read, in the order of time.
  package consuming func log() throws(ImportError) -> ImportedLog {
    for index in readers.indices {
      gathering.resume(readers[index].format)
      var reader = readers[index].reader
      Self.finish(&reader, &gathering)
    }
    let log = ImportedLog(gathering)
    guard log.report.rows > 0 else { throw ImportError(.nothing) }
    return log
  }

  private static func finish<Format: JSONFormat>(
    _ reader: inout Format, _ gathering: inout Gathering
  ) {
    reader.finish(into: &gathering)
  }

  private static func finish<Format: LineFormat>(
    _ reader: inout Format, _ gathering: inout Gathering
  ) throws(ImportError) {
    try reader.finish(into: &gathering)
  }
}
