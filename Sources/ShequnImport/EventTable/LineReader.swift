// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Reads a file line by line and holds a block of it and a line at most.
struct LineReader {
  /// Of the line read last, from 1; 0 before the first.
  private(set) var number = 0

  /// Bytes that a line may have.
  private let longest: Int
  private let file: FileHandle
  private var block: [UInt8] = []
  private var next = 0
  private var isAtEnd = false

  init(_ url: URL, longest: Int) throws(EventTableError) {
    self.longest = longest
    do { file = try FileHandle(forReadingFrom: url) } catch {
      throw EventTableError(fault: .fileSystem, line: 0)
    }
  }

  /// The next line without its line break; nil at the end.
  mutating func line() throws(EventTableError) -> ArraySlice<UInt8>? {
    var searched = next
    while true {
      if let end = block[searched...].firstIndex(of: 0x0A) {
        defer { next = end + 1 }
        return try passed(block[next..<end])
      }
      if isAtEnd {
        guard next < block.count else { return nil }
        defer { next = block.count }
        return try passed(block[next...])
      }
      guard block.count - next <= longest + 1 else {
        throw EventTableError(fault: .longLine, line: number + 1)
      }
      block.removeSubrange(..<next)
      (searched, next) = (block.count, 0)
      try readBlock()
    }
  }

  private mutating func passed(_ text: ArraySlice<UInt8>) throws(EventTableError)
    -> ArraySlice<UInt8>
  {
    number += 1
    let text = text.last == 0x0D ? text.dropLast() : text
    guard text.count <= longest else { throw EventTableError(fault: .longLine, line: number) }
    return text
  }

  private mutating func readBlock() throws(EventTableError) {
    let more: Data?
    do { more = try file.read(upToCount: 1 << 18) } catch {
      throw EventTableError(fault: .fileSystem, line: 0)
    }
    if let more, !more.isEmpty { block.append(contentsOf: more) } else { isAtEnd = true }
  }
}
