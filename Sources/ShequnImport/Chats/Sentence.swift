// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence in which a chat program tells who joined, left or was removed.
struct Sentence: Sendable {
  /// What it tells of the people in it; `renamed`: that the first is called like the second from now on.
  enum Meaning: Sendable { case join, leave, removed, renamed, notice }

  /// A part of the sentence that stands as it is, or what changes from one to the next.
  private enum Piece { case words([UInt8]), people, anything }

  let meaning: Meaning
  private let pieces: [Piece]

  /// - Parameter pattern: `@` stands for the people it tells of, `$` for anything else, such as who added them. At the
  ///   end `$` may be nothing.
  init(_ meaning: Meaning, _ pattern: String) {
    self.meaning = meaning
    var (pieces, words): ([Piece], [UInt8]) = ([], [])
    for byte in pattern.utf8 {
      let isPlace = byte == UInt8(ascii: "@") || byte == UInt8(ascii: "$")
      guard isPlace else {
        words.append(byte)
        continue
      }
      if !words.isEmpty { pieces.append(.words(words)) }
      pieces.append(byte == UInt8(ascii: "@") ? .people : .anything)
      words = []
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// What stands for its people, and what for anything else; nil where the text is another sentence.
  ///
  /// - Parameter text: as UTF-8.
  func match(_ text: [UInt8]) -> (people: String, others: [String])? {
    var (rest, pieces) = (text[...], pieces[...])
    if case .words(let words) = pieces.last {
      guard rest.count >= words.count, rest.suffix(words.count).elementsEqual(words) else {
        return nil
      }
      rest = rest.dropLast(words.count)
      pieces = pieces.dropLast()
    }
    var (people, others): (ArraySlice<UInt8>, [String]) = ([], [])
    while let piece = pieces.popFirst() {
      if case .words(let words) = piece {
        guard rest.starts(with: words) else { return nil }
        rest = rest.dropFirst(words.count)
        continue
      }
      var found = rest
      if case .words(let words) = pieces.first {
        guard let place = Self.place(of: words, in: rest.dropFirst()) else { return nil }
        found = rest[..<place]
      }
      if case .people = piece {
        guard !found.isEmpty else { return nil }
        people = found
      } else {
        guard !found.isEmpty || pieces.isEmpty else { return nil }
        others.append(String(decoding: found, as: UTF8.self))
      }
      rest = rest[found.endIndex...]
    }
    return rest.isEmpty ? (String(decoding: people, as: UTF8.self), others) : nil
  }

  private static func place(of words: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = words.first, text.count >= words.count else { return nil }
    for place in text.startIndex...(text.endIndex - words.count)
    where text[place] == first && text[place...].starts(with: words) {
      return place
    }
    return nil
  }
}
