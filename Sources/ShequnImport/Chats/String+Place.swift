// SPDX-License-Identifier: GPL-3.0-or-later

extension StringProtocol {
  /// Where these words first stand, byte by byte: a mark behind them makes them no other words.
  func place(of words: StaticString) -> Range<Index>? {
    let count = words.utf8CodeUnitCount
    let bytes = UnsafeBufferPointer(start: words.utf8Start, count: count)
    guard let first = bytes.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: bytes) { return start..<utf8.index(start, offsetBy: count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether these bytes stand in it.
  func holds(_ words: [UInt8]) -> Bool {
    utf8.withContiguousStorageIfAvailable { words.stand(in: $0) }
      ?? Array(utf8).withUnsafeBufferPointer { words.stand(in: $0) }
  }
}

extension [UInt8] {
  fileprivate func stand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first, text.count >= count else { return isEmpty }
    return (0...(text.count - count)).contains { place in
      text[place] == first && text[place..<(place + count)].elementsEqual(self)
    }
  }
}
