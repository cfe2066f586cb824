// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence in which a chat program tells who joined, left or was removed.
struct Sentence: Sendable {
  /// What it tells of the people in it; `renamed`: that the first is called like the second from now on.
  enum Meaning: Sendable { case join, leave, removed, renamed, notice }

  /// A part of the sentence that stands as it is, or what changes from one to the next.
  private enum Piece { case words(String), people, anything }

  let meaning: Meaning
  private let pieces: [Piece]

  /// - Parameter pattern: `@` stands for the people it tells of, `$` for anything else, such as who added them.
  init(_ meaning: Meaning, _ pattern: String) {
    self.meaning = meaning
    var pieces: [Piece] = []
    var words = ""
    for character in pattern {
      guard character == "@" || character == "$" else {
        words.append(character)
        continue
      }
      if !words.isEmpty { pieces.append(.words(words)) }
      pieces.append(character == "@" ? .people : .anything)
      words = ""
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// What stands for its people, and, before that, for anything else; nil where the text is another sentence.
  func match(_ text: String) -> (people: String, others: [String])? {
    var rest = text[...]
    var pieces = pieces[...]
    if case .words(let words) = pieces.last {
      guard rest.hasSuffix(words) else { return nil }
      rest = rest.dropLast(words.count)
      pieces = pieces.dropLast()
    }
    var (people, others): (Substring, [String]) = ("", [])
    while let piece = pieces.popFirst() {
      if case .words(let words) = piece {
        guard rest.hasPrefix(words) else { return nil }
        rest = rest.dropFirst(words.count)
        continue
      }
      var found = rest
      if case .words(let words) = pieces.first {
        guard let range = rest.dropFirst().firstRange(of: words) else { return nil }
        found = rest[..<range.lowerBound]
      }
      guard !found.isEmpty else { return nil }
      rest = rest[found.endIndex...]
      if case .people = piece { people = found } else { others.append(String(found)) }
    }
    return rest.isEmpty ? (String(people), others) : nil
  }
}
