// SPDX-License-Identifier: GPL-3.0-or-later

/// Running text in lines that fit a terminal, also where Chinese characters take two places and stand
/// without spaces.
package enum Wrapping {
  /// The lines of a text, none wider than `width` places; its own line breaks stay.
  ///
  /// - Parameters:
  ///   - width: at least 10.
  ///   - indent: blanks before every line but the first of a paragraph.
  package static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { paragraph(String($0), width: max(10, width), indent: indent) }
  }

  /// The same as one text.
  package static func text(_ text: String, width: Int, indent: Int = 0) -> String {
    lines(text, width: width, indent: indent).joined(separator: "\n")
  }

  /// A line that is wider than the terminal is broken; blanks at its beginning are kept by all parts.
  private static func paragraph(_ text: String, width: Int, indent: Int) -> [String] {
    guard TextTable.width(text) > width else { return [text] }
    let margin = String(text.prefix { $0 == " " }.prefix(width / 2))
    let hanging = margin + String(repeating: " ", count: min(indent, width / 2))
    var lines: [String] = []
    var line = margin
    var used = margin.count
    var isFresh = true
    func end() {
      while line.last == " " { line.removeLast() }
      lines.append(line)
      (line, used, isFresh) = (hanging, hanging.count, true)
    }
    for piece in pieces(text.dropFirst(margin.count)) {
      var rest = piece[...]
      if rest == " " {
        if !isFresh { (line, used) = (line + " ", used + 1) }
        continue
      }
      if !isFresh && used + TextTable.width(String(rest)) > width { end() }
      // a word that is wider than a whole line
      while used + TextTable.width(String(rest)) > width {
        let head = prefix(of: rest, width: max(2, width - used))
        line += head
        rest = rest.dropFirst(head.count)
        end()
      }
      guard !rest.isEmpty else { continue }
      line += rest
      used += TextTable.width(String(rest))
      isFresh = false
    }
    if !isFresh { end() }
    return lines
  }

  /// The longest beginning that is not wider; a path is broken after one of its marks.
  private static func prefix(of text: Substring, width: Int) -> Substring {
    var (used, count, mark) = (0, 0, 0)
    for character in text {
      used += TextTable.width(String(character))
      if used > width { break }
      count += 1
      if character == "." || character == "/" { mark = count }
    }
    return text.prefix(mark > 1 ? mark : max(1, count))
  }

  /// What is not broken: words between spaces, single Chinese characters with the marks that belong
  /// to them, and each space.
  private static func pieces(_ text: Substring) -> [String] {
    var pieces: [String] = []
    var word = ""
    /// Whether the next character must stay with what was read.
    var isOpen = false
    func end() {
      if !word.isEmpty { pieces.append(word) }
      word = ""
    }
    var rest = text
    while let character = rest.popFirst() {
      if character == " ", rest.first == "%", word.last?.isNumber == true {
        // a number stays with its sign
        word.append(character)
      } else if character == " " {
        end()
        pieces.append(" ")
        isOpen = false
      } else if TextTable.width(String(character)) == 2 || closing.contains(character) {
        if closing.contains(character) {
          // it never begins a line
          if word.isEmpty, let last = pieces.last, last != " " { word = pieces.removeLast() }
          word.append(character)
        } else {
          if !isOpen { end() }
          word.append(character)
        }
        isOpen = opening.contains(character)
        if !isOpen && TextTable.width(String(character)) == 2 { end() }
      } else {
        if opening.contains(character) && !isOpen { end() }
        word.append(character)
        isOpen = opening.contains(character)
      }
    }
    end()
    return pieces
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "》", "】", "”", "’", "…", "％", "·",
  ]
  private static let opening: Set<Character> = ["（", "「", "『", "《", "【", "“", "‘", "¥", "￥"]
}
