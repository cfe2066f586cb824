// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The files of an export in the order of their names.
struct ExportFiles {
  private(set) var files: [ExportFile] = []
  /// Links in it, which are not followed.
  private(set) var links = 0

  init(_ path: String) throws(ImportError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ImportError(errno == ENOENT ? .missing : .fileSystem)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      try addFolder(path)
    } else {
      files.append(
        ExportFile(name: String(path.fileName), number: 0) { () throws(ImportError) in
          try FileBytes(path, followsLinks: true)
        })
    }
  }

  private mutating func addFolder(_ root: String) throws(ImportError) {
    var folders = [""]
    var names: [String] = []
    while let folder = folders.popLast() {
      let place = folder.isEmpty ? root : root + "/" + folder
      guard let inside = try? FileManager.default.contentsOfDirectory(atPath: place) else {
        throw ImportError(.fileSystem)
      }
      for name in inside.sorted() where !name.hasPrefix(".") && name != "__MACOSX" {
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
      ExportFile(name: name, number: index + 1) { () throws(ImportError) in
        try FileBytes(root + "/" + name, followsLinks: false)
      }
    }
  }
}
