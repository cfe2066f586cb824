// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
import ShequnKernel
import ShequnRecords
package import ShequnTables

/// A folder of results, replaced as a whole or left as it was.
///
/// A new folder is made beside it, `.NAME.shequn-new`; the user's own files get a second name in it;
/// then the two folders change places in one step. Whatever ends the program, the folder under its
/// name is the old or the new one, and who writes next takes away what is left beside it. (Where a
/// file system cannot exchange folders, the old one is renamed first, to `.NAME.shequn-old`: there
/// the next to write may find no folder under the name, and puts the old one back.)
package struct ResultFolder: Sendable {
  /// Without links: one that leads to a folder is written through.
  package let url: URL
  private let origin: StudyOrigin?
  private let steps: FileSteps

  /// - Parameter origin: whose results these will be; nil: of no scenario.
  package init(_ path: String, for origin: StudyOrigin? = nil, steps: FileSteps = FileSteps()) {
    var (folder, rest) = (URL(fileURLWithPath: path).standardizedFileURL, [String]())
    while FileKind(of: folder.path) == .nothing, folder.path != "/" {
      rest.insert(folder.lastPathComponent, at: 0)
      folder.deleteLastPathComponent()
    }
    if let found = realpath(folder.path, nil) {
      folder = URL(fileURLWithPath: String(cString: found))
      free(found)
    }
    for part in rest { folder.appendPathComponent(part) }
    url = folder
    self.origin = origin
    self.steps = steps
  }

  private var parent: String { url.deletingLastPathComponent().path }
  private func beside(_ end: String) -> String {
    parent + "/.\(url.lastPathComponent).shequn-\(end)"
  }
  private var fresh: String { beside("new") }
  private var old: String { beside("old") }

  // MARK: - May it be written?

  /// Refuses a place where nothing can be written, and a folder that holds something else.
  package func check() throws(ResultFolderError) {
    try check(isBegun: false)
    try tryOut()
  }

  /// - Parameter isBegun: whether there are results that would be lost.
  private func check(isBegun: Bool) throws(ResultFolderError) {
    if isLeft, let lock = try? FolderLock.take(beside("lock"), patience: .zero, steps: steps) {
      recover(lock)
    }
    try checkPlace()
    switch FileKind(of: url.path) {
    case .nothing: return
    case .folder:
      try checkMount()
      try checkContents(isBegun)
    case .file, .other: throw .holdsNoResults(url.path)
    }
  }

  /// The folder above, or the next above that is there.
  package var place: URL {
    var place = url.deletingLastPathComponent()
    while FileKind(of: place.path) == .nothing, place.path != "/" {
      place.deleteLastPathComponent()
    }
    return place
  }

  private func checkPlace() throws(ResultFolderError) {
    let place = place
    guard FileKind(of: place.path) == .folder else {
      throw .refused(
        "cannot write '\(url.path)': '\(place.path)' is a file",
        "无法写入“\(url.path)”：“\(place.path)”是文件")
    }
    for folder in [place.path, url.path] where FileKind(of: folder) == .folder {
      guard access(folder, W_OK | X_OK) == 0 else {
        throw .refused(
          "cannot write '\(url.path)': no permission in '\(folder)'",
          "无法写入“\(url.path)”：没有“\(folder)”的写权限")
      }
    }
  }

  /// Makes a file where the folder will be made, and takes it away again: a name that is too long, a disk
  /// that is full or can only be read show in no other way, and not after hours of work.
  private func tryOut() throws(ResultFolderError) {
    var place = url.deletingLastPathComponent()
    var longest = url.lastPathComponent
    while FileKind(of: place.path) == .nothing, place.path != "/" {
      longest = [longest, place.lastPathComponent].max { $0.utf8.count < $1.utf8.count } ?? longest
      place.deleteLastPathComponent()
    }
    do {
      guard url.path.utf8.count + Self.room < PATH_MAX else { throw SystemError(ENAMETOOLONG) }
      let lock = place.appendingPathComponent(".\(longest).shequn-lock").path
      _ = try FolderLock.take(lock, patience: .zero, steps: steps)
    } catch { throw ResultFolderError(error, path: url.path, exitCode: 73) }
  }

  /// Bytes of a path that are left for the name of a file and what is put around that of the folder.
  private static let room = 80

  /// A folder at which a disk is mounted stays where it is.
  private func checkMount() throws(ResultFolderError) {
    var (own, above) = (stat(), stat())
    guard stat(url.path, &own) == 0, stat(parent, &above) == 0, own.st_dev != above.st_dev else {
      return
    }
    throw .refused(
      "cannot write '\(url.path)': a disk is mounted there; name a folder inside it with --out",
      "无法写入“\(url.path)”：该处挂载了磁盘；请用 --out 指定其中的文件夹")
  }

  private func checkContents(_ isBegun: Bool) throws(ResultFolderError) {
    let belongings = Belongings(url.path)
    guard !belongings.names.isEmpty else { return }
    guard let past = PastStudy(url) else { throw .holdsNoResults(url.path) }
    if let refusal = origin?.refusal(of: past, shown: url.path) {
      throw ResultFolderError(message: refusal, exitCode: 73)
    }
    // the system knows it by bytes that are no text, by which nothing can be asked of it
    for name in belongings.names where FileKind(of: url.path + "/" + name) == .nothing {
      throw .refused(
        "the name of '\(PastStudy.plain(name))' in '\(url.path)' is not UTF-8; rename that file, or name "
          + "another folder with --out",
        "“\(url.path)”中的文件名“\(PastStudy.plain(name))”不是 UTF-8；请将其改名，或用 --out 指定其他文件夹")
    }
    // a file can have two names at a time; a folder cannot, and has none for a moment
    guard !isBegun else { return }
    for name in belongings.ofTheUser where FileKind(of: url.path + "/" + name) == .folder {
      throw .refused(
        "'\(url.path)' holds a folder of your own, '\(PastStudy.plain(name))'; move that elsewhere, or "
          + "name another folder with --out",
        "“\(url.path)”中有您自己的文件夹“\(PastStudy.plain(name))”；请将其移到别处，或用 --out 指定其他文件夹")
    }
  }

  // MARK: - One at a time

  /// Keeps others from writing the folder until what is returned is let go.
  ///
  /// - Parameter patience: how long to wait for somebody who is writing it.
  package func occupy(patience: Duration) throws(ResultFolderError) -> FolderLock {
    try check()
    let lock = try lock(patience)
    try check()
    return lock
  }

  private func lock(_ patience: Duration) throws(ResultFolderError) -> FolderLock {
    let lock: FolderLock?
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      lock = try FolderLock.take(beside("lock"), patience: patience, steps: steps)
    } catch { throw ResultFolderError(error, path: url.path, exitCode: 73) }
    guard let lock else {
      throw .refused(
        "another study is writing '\(url.path)'; wait until it has ended, or name another folder with "
          + "--out",
        "另一项研究正在写入“\(url.path)”；请等它结束，或用 --out 指定其他文件夹")
    }
    recover(lock)
    return lock
  }

  // MARK: - Writing

  /// Writes all files, or leaves everything as it was.
  ///
  /// - Parameter lock: of a caller who occupies the folder already.
  /// - Returns: files of the user's that had the name of a result, and how they are called now.
  @discardableResult package func write(
    _ files: [(name: String, text: String)], tables: [FileTable] = [], more: [ResultFile] = [],
    exports: Exports = Exports(), manifest: some ResultManifest, lock: FolderLock? = nil
  ) throws(ResultFolderError) -> [(name: String, now: String)] {
    let held: FolderLock
    if let lock { held = lock } else { held = try self.lock(.seconds(60)) }
    defer { withExtendedLifetime(held) {} }
    try check(isBegun: true)
    let all =
      exports.files(tables) + files.map { ResultFile($0.name, .text($0.text)) } + more
    do { try steps.makeFolder(fresh) } catch {
      throw ResultFolderError(error, path: url.path, exitCode: 73)
    }
    do {
      let moved = try build(all, manifest)
      try commit()
      retire(fresh)
      retire(old)
      return moved
    } catch {
      retire(fresh)
      throw ResultFolderError(error, path: url.path, exitCode: 74)
    }
  }

  /// Stands in a new folder until that is whole.
  private static let mark = ".shequn-unfinished"

  private func build(
    _ files: [ResultFile], _ manifest: some ResultManifest
  ) throws -> [(name: String, now: String)] {
    _ = try steps.write(fresh + "/" + Self.mark) { _ in }
    var status = stat()
    if stat(url.path, &status) == 0 { chmod(fresh, status.st_mode & 0o7777) }
    var manifest = manifest
    manifest.scenario = origin?.path(from: url.path)
    manifest.files = try files.map(write)
    let results = Set(manifest.files.map(\.name) + [PastStudy.manifestName])
    let users = Belongings(url.path).ofTheUser
    var taken = results.union(users)
    var moved: [(name: String, now: String)] = []
    for name in users where FileKind(of: url.path + "/" + name) != .folder {
      let now = results.contains(name) ? Self.unused(name) { taken.contains($0) } : name
      taken.insert(now)
      try steps.link(url.path + "/" + name, to: fresh + "/" + now)
      if now != name { moved.append((name, now)) }
    }
    let text = try JSONText.encode(manifest) + "\n"
    _ = try steps.write(fresh + "/" + PastStudy.manifestName) { try $0(text) }
    try steps.remove(fresh + "/" + Self.mark)
    return moved
  }

  private func write(_ file: ResultFile) throws -> WrittenFile {
    let path = fresh + "/" + file.name
    var contents: WrittenFile.Contents?
    switch file.content {
    case .text(let text): contents = try steps.write(path) { try $0(text) }
    case .pieces(let body): contents = try steps.write(path, body)
    case .made(let body):
      try steps.make(path, body)
      contents = WrittenFile.Contents(reading: path)
    case .kept(let prepare):
      prepare()
      // a database that could not be closed has its last entries in a log beside it
      for end in ["", "-wal"] where FileKind(of: url.path + "/" + file.name + end) == .file {
        try steps.link(url.path + "/" + file.name + end, to: path + end)
      }
    }
    return WrittenFile(file.name, file.grows ? nil : contents)
  }

  /// `name`, or if that is taken, one like it: summary.kept.csv, summary.kept-2.csv …
  private static func unused(_ name: String, isTaken: (String) -> Bool) -> String {
    let (stem, end) = ((name as NSString).deletingPathExtension, (name as NSString).pathExtension)
    let names = (1...).lazy.map { number in
      stem + (number == 1 ? ".kept" : ".kept-\(number)") + (end.isEmpty ? "" : "." + end)
    }
    return isTaken(name) ? names.first { !isTaken($0) } ?? name : name
  }

  private func commit() throws {
    guard FileKind(of: url.path) != .nothing else { return try steps.rename(fresh, to: url.path) }
    if try steps.exchange(fresh, url.path) { return }
    try steps.rename(url.path, to: old)
    do { try steps.rename(fresh, to: url.path) } catch {
      try? steps.rename(old, to: url.path)
      throw error
    }
  }

  // MARK: - What is left beside it

  private var isLeft: Bool { [fresh, old].contains { FileKind(of: $0) == .folder } }

  /// Puts right what somebody left who was ended while he wrote.
  private func recover(_ lock: FolderLock) {
    if FileKind(of: url.path) == .nothing, FileKind(of: old) == .folder {
      try? steps.rename(old, to: url.path)
    }
    retire(fresh)
    retire(old)
  }

  /// Takes away a folder beside the results, but nothing of the user's: what the results hold too goes,
  /// what they do not hold goes there.
  private func retire(_ folder: String) {
    guard FileKind(of: folder) == .folder else { return }
    let belongings = Belongings(folder)
    let mark = folder + "/" + Self.mark
    let isUnfinished = FileKind(of: mark) == .file
    do {
      for name in belongings.names where ![PastStudy.manifestName, Self.mark].contains(name) {
        let path = folder + "/" + name
        if isUnfinished || belongings.isOwn(name) || isHeld(path, name) {
          try steps.remove(path)
        } else if FileKind(of: url.path) == .folder {
          // it came while the folders changed places
          let now = Self.unused(name) { FileKind(of: url.path + "/" + $0) != .nothing }
          try steps.rename(path, to: url.path + "/" + now)
        }
      }
      for path in [folder + "/" + PastStudy.manifestName, mark] where FileKind(of: path) == .file {
        try steps.remove(path)
      }
      try steps.remove(folder)
    } catch {
      // it stays until somebody writes next
    }
  }

  /// Whether the results hold a file of the user's, or under a name like its own a copy of it.
  private func isHeld(_ path: String, _ name: String) -> Bool {
    let start = name.prefix { $0 != "." }
    return Belongings(url.path).names.contains { other in
      let held = url.path + "/" + other
      return FileKind.isOne(path, held)
        || other.hasPrefix(start) && FileManager.default.contentsEqual(atPath: path, andPath: held)
    }
  }
}

extension ResultFolderError {
  fileprivate static func holdsNoResults(_ path: String) -> ResultFolderError {
    .refused(
      "'\(path)' exists and holds no results of shequn; name another folder with --out",
      "“\(path)”已存在且不是 shequn 的结果文件夹；请用 --out 指定其他位置")
  }
}
