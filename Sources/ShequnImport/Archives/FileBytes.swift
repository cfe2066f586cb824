// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The bytes of a plain file. Links are followed only where a person named them; a pipe or a device is no file.
struct FileBytes: ByteSource {
  private let file: FileHandle
  /// Bytes of the file.
  let size: Int

  /// - Parameter followsLinks: whether the path may be a link to a file.
  init(_ path: String, followsLinks: Bool) throws(ImportError) {
    // a pipe would wait for a writer
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw ImportError(errno == ENOENT ? .missing : .fileSystem) }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ImportError(.fileSystem)
    }
    size = Int(status.st_size)
  }

  mutating func block() throws(ImportError) -> [UInt8]? { try block(1 << 18) }

  func block(_ count: Int) throws(ImportError) -> [UInt8]? {
    let data: Data?
    do { data = try file.read(upToCount: count) } catch { throw ImportError(.fileSystem) }
    guard let data, !data.isEmpty else { return nil }
    return Array(data)
  }

  func seek(to offset: Int) throws(ImportError) {
    guard offset >= 0 else { throw ImportError(.damagedArchive) }
    do { try file.seek(toOffset: UInt64(offset)) } catch { throw ImportError(.fileSystem) }
  }
}
