// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The files of an export in the order of their names. Nothing is written to a disk.
struct ExportFiles {
  private(set) var files: [ExportFile] = []
  /// Links in it, and entries whose path leads out of it; neither is followed.
  private(set) var links = 0

  /// - Parameter path: of a file, an archive or a folder.
  init(_ path: String) throws(ImportError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ImportError(errno == ENOENT ? .missing : .fileSystem)
    }
    let bytes = RandomBytes.file(path: path, followsLinks: true)
    if status.st_mode & S_IFMT == S_IFDIR {
      try addFolder(path)
    } else if try Self.isArchive(try bytes.opened()) {
      try addArchive(bytes, within: "")
    } else {
      let name = Self.unpackedName(String(path.fileName))
      files.append(
        ExportFile(name: name, number: 0) { () throws(ImportError) in
          try Self.unpacked(try FileBytes(path, followsLinks: true))
        })
    }
  }

  /// What archives in an export hold: for one in which nothing else is known.
  init(archivesIn outer: ExportFiles) throws(ImportError) {
    for file in outer.files {
      var source = try file.open()
      guard try source.beginning(4) == Self.archiveMark else { continue }
      var (all, bytes) = (try file.open(), [UInt8]())
      while let block = try all.block() {
        bytes += block
        guard bytes.count <= ArchiveLimits.inner else { throw ImportError(.nested) }
      }
      do throws(ImportError) {
        try addArchive(.memory(bytes), within: "\(file.number)/")
      } catch {
        var error = error
        error.file = file.number
        throw error
      }
    }
  }

  // MARK: - Archives

  private static let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private static func isArchive(_ bytes: OpenBytes) throws(ImportError) -> Bool {
    guard bytes.size >= 22 else { return false }
    return try bytes.bytes(at: 0, 4) == archiveMark
  }

  private mutating func addArchive(_ bytes: RandomBytes, within: String) throws(ImportError) {
    let directory = try ZipDirectory(try bytes.opened())
    links += directory.links
    let entries = directory.entries.filter { !$0.isLeftover }
      .map { (name: $0.name ?? "", entry: $0) }.sorted { $0.name < $1.name }
    if entries.contains(where: { $0.name == "xl/workbook.xml" }) { throw ImportError(.workbook) }
    guard files.count + entries.count <= ArchiveLimits.files else { throw ImportError(.manyFiles) }
    for (name, entry) in entries {
      files.append(
        ExportFile(name: Self.unpackedName(within + name), number: files.count + 1) {
          () throws(ImportError) in
          try Self.unpacked(try entry.source(in: try bytes.opened()))
        })
    }
  }

  /// A file that was packed by gzip is read as what it holds.
  private static func unpacked(_ source: any ByteSource) throws(ImportError) -> any ByteSource {
    var source = source
    guard let first = try source.block() else { return BytesInMemory([]) }
    let whole = BegunBytes(first: first, rest: source)
    return first.starts(with: [0x1F, 0x8B, 0x08]) ? try InflatedBytes(whole, .gzip) : whole
  }

  private static func unpackedName(_ name: String) -> String {
    name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }

  // MARK: - Folders

  private mutating func addFolder(_ root: String) throws(ImportError) {
    var folders = [""]
    var names: [String] = []
    while let folder = folders.popLast() {
      let place = folder.isEmpty ? root : root + "/" + folder
      guard let inside = try? FileManager.default.contentsOfDirectory(atPath: place) else {
        throw ImportError(.fileSystem)
      }
      for name in inside where !name.hasPrefix(".") && name != "__MACOSX" {
        let path = folder.isEmpty ? name : folder + "/" + name
        var status = stat()
        guard lstat(root + "/" + path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
          guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < ArchiveLimits.depth else {
            throw ImportError(.manyFiles)
          }
          folders.append(path)
        case S_IFREG: names.append(path)
        default: links += 1
        }
        guard names.count + folders.count <= ArchiveLimits.files else {
          throw ImportError(.manyFiles)
        }
      }
    }
    files = names.sorted().enumerated().map { index, name in
      ExportFile(name: Self.unpackedName(name), number: index + 1) { () throws(ImportError) in
        try Self.unpacked(try FileBytes(root + "/" + name, followsLinks: false))
      }
    }
  }
}

/// Bytes of which the first block has been read.
private struct BegunBytes: ByteSource {
  private var first: [UInt8]?
  private var rest: any ByteSource

  init(first: [UInt8], rest: any ByteSource) { (self.first, self.rest) = (first, rest) }

  mutating func block() throws(ImportError) -> [UInt8]? {
    if let block = first {
      first = nil
      return block
    }
    return try rest.block()
  }
}
