// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import ShequnKernel

/// A result could not be written; nothing half-written is left.
package struct ResultFolderError: Error {
  package let message: Bilingual
  /// 73: cannot create; 74: writing failed.
  package let exitCode: Int32
}

/// A folder of results, replaced as a whole or left as it was.
package struct ResultFolder: Sendable {
  package let url: URL

  package init(_ url: URL) { self.url = url.standardizedFileURL }

  /// An existing folder that is not one of results is never touched, and a file has nothing in it.
  package func check() throws(ResultFolderError) {
    var isFolder: ObjCBool = false
    let manager = FileManager.default
    var parent = url.deletingLastPathComponent()
    while !manager.fileExists(atPath: parent.path, isDirectory: &isFolder), parent.path != "/" {
      parent.deleteLastPathComponent()
    }
    guard isFolder.boolValue else {
      throw ResultFolderError(
        message: Bilingual(
          "cannot write '\(url.path)': '\(parent.path)' is a file",
          "无法写入“\(url.path)”：“\(parent.path)”是文件"),
        exitCode: 73)
    }
    guard manager.isWritableFile(atPath: parent.path) else {
      throw ResultFolderError(
        message: Bilingual(
          "cannot write '\(url.path)': no permission in '\(parent.path)'",
          "无法写入“\(url.path)”：没有“\(parent.path)”的写权限"),
        exitCode: 73)
    }
    isFolder = false
    guard manager.fileExists(atPath: url.path, isDirectory: &isFolder) else { return }
    let contents = (try? manager.contentsOfDirectory(atPath: url.path)) ?? []
    guard isFolder.boolValue, contents.isEmpty || isOurs else {
      throw ResultFolderError(
        message: Bilingual(
          "'\(url.path)' exists and holds no results of shequn; name another folder with --out",
          "“\(url.path)”已存在且不是 shequn 的结果文件夹；请用 --out 指定其他位置"),
        exitCode: 73)
    }
  }

  /// Whether the folder's manifest is one of this tool's.
  private var isOurs: Bool { PastStudy(url) != nil }

  /// Writes all files into a folder beside it, then puts that in its place.
  package func write(
    _ files: [(name: String, text: String)], exports: Exports = Exports()
  ) throws(ResultFolderError) {
    try check()
    let manager = FileManager.default
    let parent = url.deletingLastPathComponent()
    let mark = ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
    let fresh = parent.appendingPathComponent(mark + ".new")
    let old = parent.appendingPathComponent(mark + ".old")
    defer {
      try? manager.removeItem(at: fresh)
      try? manager.removeItem(at: old)
    }
    do {
      try manager.createDirectory(at: fresh, withIntermediateDirectories: true)
    } catch { throw failure(error, 73) }
    do {
      for file in files {
        try Data(exports.text(file).utf8).write(to: fresh.appendingPathComponent(file.name))
      }
      try exports.write(files, into: fresh)
      if manager.fileExists(atPath: url.path) { try manager.moveItem(at: url, to: old) }
      do { try manager.moveItem(at: fresh, to: url) } catch {
        try? manager.moveItem(at: old, to: url)
        throw error
      }
    } catch { throw failure(error, 74) }
  }

  // MARK: - A folder that grows

  /// Puts files into the folder, each whole or not at all, and leaves what else is there.
  package func put(
    _ files: [(name: String, text: String)], exports: Exports = Exports()
  ) throws(ResultFolderError) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch { throw failure(error, 73) }
    do {
      for file in files {
        try Data(exports.text(file).utf8)
          .write(to: url.appendingPathComponent(file.name), options: .atomic)
      }
    } catch { throw failure(error, 74) }
  }

  /// Puts a file that is written piece by piece, whole or not at all.
  package func put(
    _ name: String, piecewise: ((String) throws -> Void) throws -> Void
  ) throws(ResultFolderError) {
    let fresh = url.appendingPathComponent(".\(name).new")
    defer { try? FileManager.default.removeItem(at: fresh) }
    do {
      try Data().write(to: fresh)
      let handle = try FileHandle(forWritingTo: fresh)
      defer { try? handle.close() }
      try piecewise { try handle.write(contentsOf: Data($0.utf8)) }
      guard rename(fresh.path, url.appendingPathComponent(name).path) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
    } catch { throw failure(error, 74) }
  }

  private func failure(_ error: any Error, _ code: Int32) -> ResultFolderError {
    ResultFolderError(
      message: Bilingual(
        "cannot write '\(url.path)': \(error.localizedDescription)",
        "无法写入“\(url.path)”：\(error.localizedDescription)"),
      exitCode: code)
  }
}
