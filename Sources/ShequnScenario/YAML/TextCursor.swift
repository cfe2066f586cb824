// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a text, with its line and column.
struct TextCursor {
  private let text: [Unicode.Scalar]
  private(set) var index = 0
  private(set) var line = 1
  /// From 1, in Unicode scalars.
  private(set) var column = 1

  init(_ text: [Unicode.Scalar]) { self.text = text }

  var isAtEnd: Bool { index >= text.count }

  /// The scalar so far from here; nil beyond the text.
  subscript(offset: Int) -> Unicode.Scalar? {
    text.indices.contains(index + offset) ? text[index + offset] : nil
  }

  /// What stands between an earlier place and this one.
  func since(_ start: Int) -> ArraySlice<Unicode.Scalar> { text[start..<index] }

  func isBreak(_ offset: Int = 0) -> Bool {
    switch self[offset] {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  func isSpace(_ offset: Int = 0) -> Bool { self[offset] == " " || self[offset] == "\t" }

  /// Space, line break or the end.
  func isBlank(_ offset: Int = 0) -> Bool {
    self[offset] == nil || isSpace(offset) || isBreak(offset)
  }

  /// Goes on within a line.
  mutating func advance(by count: Int = 1) {
    index += count
    column += count
  }

  mutating func skipLine() { while !isAtEnd && !isBreak() { advance() } }

  /// Goes to the next line.
  mutating func newline() {
    index += self[0] == "\r" && self[1] == "\n" ? 2 : 1
    line += 1
    column = 1
  }
}
