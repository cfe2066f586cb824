// SPDX-License-Identifier: GPL-3.0-or-later
import CFiles
import Foundation

/// The changes to the file system of which results are written. Each of them happens or does not;
/// whatever ends the program, ends it between two of them or in the middle of a piece of a new file.
package struct FileSteps: Sendable {
  package enum Step: String, Sendable {
    case makeFolder, write, link, rename, exchange, remove
  }

  /// Told of each step before it is done. A test ends the program here; nothing else does.
  private let before: @Sendable (Step, _ path: String) throws -> Void
  private let exchanges: Bool

  /// - Parameter exchanges: false: as on a file system that cannot exchange names.
  package init(
    exchanges: Bool = true,
    before: @escaping @Sendable (Step, _ path: String) throws -> Void = { _, _ in }
  ) {
    (self.exchanges, self.before) = (exchanges, before)
  }

  func makeFolder(_ path: String) throws {
    try before(.makeFolder, path)
    try check(mkdir(path, 0o777))
  }

  /// Writes a new file in pieces.
  ///
  /// - Returns: how many bytes it has, and their digest.
  func write(
    _ path: String, _ body: (_ write: (String) throws -> Void) throws -> Void
  ) throws -> WrittenFile.Contents {
    try before(.write, path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    try check(descriptor)
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    var contents = WrittenFile.Contents()
    var waiting: [UInt8] = []
    func flush(_ count: Int) throws {
      try before(.write, path)
      try waiting.prefix(count).withUnsafeBytes { try Self.write($0, to: descriptor) }
      contents.add(block: waiting.prefix(count))
      waiting.removeFirst(count)
    }
    try body { text in
      waiting += text.utf8
      while waiting.count > WrittenFile.blockSize { try flush(WrittenFile.blockSize) }
    }
    if !waiting.isEmpty { try flush(waiting.count) }
    isOpen = false
    // a disk that is full may say so only now
    try check(close(descriptor))
    return contents
  }

  /// Lets another program make a new file.
  func make(_ path: String, _ body: (URL) throws -> Void) throws {
    try before(.write, path)
    try body(URL(fileURLWithPath: path))
  }

  /// Gives a file or link a second name. Where a disk has no such names, it is copied.
  func link(_ path: String, to other: String) throws {
    try before(.link, other)
    guard linkat(AT_FDCWD, path, AT_FDCWD, other, 0) != 0 else { return }
    let code = errno
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV, EINVAL].contains(code) else {
      throw SystemError(code)
    }
    try FileManager.default.copyItem(atPath: path, toPath: other)
  }

  func rename(_ path: String, to other: String) throws {
    try before(.rename, other)
    try check(Foundation.rename(path, other))
  }

  /// Two names change places in one step.
  ///
  /// - Returns: false where the file system cannot do that, and nothing is changed.
  func exchange(_ path: String, _ other: String) throws -> Bool {
    try before(.exchange, other)
    guard exchanges else { return false }
    guard shequn_exchange(path, other) != 0 else { return true }
    let code = errno
    guard [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP].contains(code) else { throw SystemError(code) }
    return false
  }

  /// Takes away a file, a link, or a folder that is empty.
  func remove(_ path: String) throws {
    try before(.remove, path)
    try check(Foundation.remove(path))
  }

  private func check(_ result: Int32) throws {
    guard result >= 0 else { throw SystemError() }
  }

  /// Writes all bytes to an open file, pipe or terminal.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(descriptor, piece.baseAddress, piece.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw SystemError()
      }
    }
  }
}
