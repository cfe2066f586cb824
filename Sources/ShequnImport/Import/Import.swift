// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads exports, one after the other, and makes one log of them.
package struct Import {
  private var gathering: Gathering
  /// A reader of JSON goes on over files and exports.
  private var readers: [(format: any ExportFormat.Type, reader: any JSONFormat)] = []
  private var exports = 0

  package init(_ options: ImportOptions = ImportOptions()) { gathering = Gathering(options) }

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
      throw ImportError(.unknownKind)
    }
  }

  /// Reads the files of known kinds; false: there is none.
  private mutating func readKnown(_ found: ExportFiles) throws(ImportError) -> Bool {
    var known: [(file: ExportFile, format: any ExportFormat.Type, rank: Int)] = []
    for file in found.files {
      let format = try located(file) { file throws(ImportError) in try Self.format(of: file) }
      guard let format else { continue }
      known.append((file, format, (format as? any JSONFormat.Type)?.rank(of: file.name) ?? 0))
    }
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

  private static func format(of file: ExportFile) throws(ImportError) -> (any ExportFormat.Type)? {
    var source = try file.open()
    let bytes = try source.beginning(beginning)
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    return ExportFormats.all.first { $0.recognises(name: file.name, beginning: text) }
  }

  private mutating func read(_ file: ExportFile, as format: any ExportFormat.Type)
    throws(ImportError)
  {
    if let format = format as? any JSONFormat.Type { try readJSON(file, format) }
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
    try JSONPlaces(places.map(\.rawValue)).read(try file.open()) { value, path, line in
      reader.read(value, at: places[path], line: line, into: &gathering)
    }
    reader.end(into: &gathering)
    readers[place].reader = reader
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
}
