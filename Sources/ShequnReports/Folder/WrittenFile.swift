// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords

/// A file that a study wrote, as its manifest names it. By this it is known again, and replaced when
/// the study is repeated; a file that differs is the user's.
package struct WrittenFile: Sendable, Codable, Equatable {
  package let name: String
  /// nil for a file that goes on growing: the store of a sweep.
  package let bytes: Int?
  package let digest: String?

  init(_ name: String, _ contents: Contents?) {
    self.name = name
    bytes = contents?.bytes
    digest = contents?.digest.text
  }

  /// nil when a manifest tells no sound file name.
  init?(_ entry: [String: Any]) {
    guard let name = entry["name"] as? String, !name.isEmpty, !name.contains("/") else {
      return nil
    }
    self.name = name
    bytes = entry["bytes"] as? Int
    digest = entry["digest"] as? String
  }

  /// Bytes that are written and told to the digest at a time.
  static let blockSize = 1 << 20

  /// What a file holds, as far as its digest tells.
  struct Contents {
    private(set) var bytes = 0
    private(set) var digest = Digest()

    /// Adds the next block: `blockSize` bytes, or fewer at the end.
    mutating func add(block: some RandomAccessCollection<UInt8>) {
      var words: [UInt64] = [UInt64(bytes), UInt64(block.count)]
      words.reserveCapacity(block.count / 8 + 3)
      var (word, filled) = (UInt64(0), 0)
      for byte in block {
        word = word << 8 | UInt64(byte)
        filled += 1
        if filled == 8 {
          words.append(word)
          (word, filled) = (0, 0)
        }
      }
      if filled > 0 { words.append(word) }
      digest.add(words)
      bytes += block.count
    }

    init() {}

    /// Of a file that is there; nil when it cannot be read.
    init?(reading path: String) {
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
      else { return nil }
      for start in stride(from: 0, to: data.count, by: blockSize) {
        add(block: data[start..<min(start + blockSize, data.count)])
      }
    }
  }

  /// Whether an ordinary file is still as it was written.
  func isUnchanged(at path: String) -> Bool {
    guard let digest else { return true }
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    return size == bytes && Contents(reading: path)?.digest.text == digest
  }
}
