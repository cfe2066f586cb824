// SPDX-License-Identifier: GPL-3.0-or-later
import CZlib

/// Bytes that were packed by Deflate (RFC 1951) or gzip (RFC 1952), unpacked by zlib block by block. What becomes
/// too much is refused before it is in memory.
final class InflatedBytes: ByteSource {
  enum Form: Int32 {
    case deflate = -15
    /// One member after the other.
    case gzip = 31
  }

  private let form: Form
  private var source: any ByteSource
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  /// Bytes so far.
  private var (packed, unpacked) = (0, 0)

  init(_ source: any ByteSource, _ form: Form) throws(ImportError) {
    (self.source, self.form) = (source, form)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, form.rawValue, ZLIB_VERSION, size) == Z_OK else {
      throw ImportError(.damagedArchive)
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func block() throws(ImportError) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    var made = [UInt8](repeating: 0, count: 1 << 18)
    var count = 0
    while count < made.count, !isAtEnd {
      if next == input.count {
        guard let more = try source.block() else { throw ImportError(.damagedArchive) }
        (input, next) = (more, 0)
      }
      let (answer, used, gained) = inflate(into: &made, from: count)
      next += used
      count += gained
      packed += used
      unpacked += gained
      guard ArchiveLimits.allow(unpacked, of: packed) else { throw ImportError(.bomb) }
      switch answer {
      case Z_OK: break
      case Z_STREAM_END: isAtEnd = try !beginsAnother()
      // nothing could be done: it wants more, or it is damaged
      case Z_BUF_ERROR where used > 0 || gained > 0 || next == input.count: break
      default: throw ImportError(.damagedArchive)
      }
    }
    guard count > 0 else { return nil }
    made.removeLast(made.count - count)
    return made
  }

  private func inflate(into made: inout [UInt8], from count: Int) -> (Int32, Int, Int) {
    input.withUnsafeMutableBufferPointer { input in
      made.withUnsafeMutableBufferPointer { made in
        stream.pointee.next_in = input.baseAddress.map { $0 + next }
        stream.pointee.avail_in = UInt32(input.count - next)
        stream.pointee.next_out = made.baseAddress.map { $0 + count }
        stream.pointee.avail_out = UInt32(made.count - count)
        let answer = CZlib.inflate(stream, Z_NO_FLUSH)
        return (
          answer, input.count - next - Int(stream.pointee.avail_in),
          made.count - count - Int(stream.pointee.avail_out)
        )
      }
    }
  }

  /// Whether another member of gzip follows; what else follows is padding.
  private func beginsAnother() throws(ImportError) -> Bool {
    guard form == .gzip else { return false }
    if next == input.count {
      guard let more = try source.block() else { return false }
      (input, next) = (more, 0)
    }
    guard input[next] == 0x1F else { return false }
    return inflateReset(stream) == Z_OK
  }
}
