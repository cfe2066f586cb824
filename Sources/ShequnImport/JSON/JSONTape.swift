// SPDX-License-Identifier: GPL-3.0-or-later

/// One value of JSON as a list of its parts in the order in which they stand: what it holds is found without a
/// dictionary or string being made. It is used again for the next value.
final class JSONTape {
  enum Kind: UInt8 { case object, array, string, number, yes, no, null }

  struct Node {
    var kind: Kind
    /// Where its text begins.
    var start: Int32
    /// Bytes of its text.
    var length: Int32 = 0
    /// The part after it and all that it holds.
    var next: Int32
  }

  /// Bytes of a text that are kept; a longer one is taken as empty.
  static let longestText = 1 << 16
  /// Parts and bytes of a value; one that is larger is not kept.
  static let (mostNodes, mostBytes) = (1 << 21, 1 << 25)

  // one reader writes it, and no more than one
  @exclusivity(unchecked) private(set) var nodes: [Node] = []
  @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
  /// Whether the value was too large.
  @exclusivity(unchecked) private(set) var isOverfull = false

  /// Where the text that is being added begins, and half of a character of UTF-16 that waits for the other.
  @exclusivity(unchecked) private var start = 0
  @exclusivity(unchecked) private var high: UInt16?

  func clear() {
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    isOverfull = false
  }

  // MARK: - Writing

  /// - Returns: where it stands, to end or close it.
  @discardableResult func add(_ kind: Kind) -> Int {
    guard nodes.count < Self.mostNodes, bytes.count < Self.mostBytes else {
      isOverfull = true
      return 0
    }
    start = bytes.count
    nodes.append(Node(kind: kind, start: Int32(start), next: Int32(nodes.count + 1)))
    return nodes.count - 1
  }

  func close(_ node: Int) {
    guard !isOverfull else { return }
    nodes[node].next = Int32(nodes.count)
  }

  func append(_ source: [UInt8], _ run: Range<Int>) {
    guard !run.isEmpty else { return }
    endHalf()
    guard bytes.count - start <= Self.longestText, !isOverfull else { return }
    source.withUnsafeBufferPointer { bytes.append(contentsOf: $0[run]) }
  }

  func append(_ byte: UInt8) {
    endHalf()
    if bytes.count - start <= Self.longestText, !isOverfull { bytes.append(byte) }
  }

  /// A unit of UTF-16: halves of a character are joined, and one that is alone is U+FFFD.
  func append(utf16 unit: UInt16) {
    if let first = high, UTF16.isTrailSurrogate(unit) {
      high = nil
      let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      return append(scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    endHalf()
    if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else {
      append(scalar: Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
  }

  private func append(scalar: Unicode.Scalar) {
    guard bytes.count - start <= Self.longestText, !isOverfull else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private func endHalf() {
    guard high != nil else { return }
    high = nil
    append(scalar: "\u{FFFD}")
  }

  /// The text of a part is complete.
  func end(_ node: Int) {
    endHalf()
    guard !isOverfull else { return }
    if bytes.count - start > Self.longestText { bytes.removeSubrange(start...) }
    nodes[node].length = Int32(bytes.count - start)
  }
}
