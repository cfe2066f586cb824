// SPDX-License-Identifier: GPL-3.0-or-later

/// The little of Markdown that a lesson is written in: paragraphs, headings, lists, blocks of code and
/// tables. Whatever else is written is text.
package enum Markdown {
  package enum Block: Sendable, Equatable {
    case paragraph(String)
    /// Whatever its level: a part of a lesson is a heading already.
    case heading(String)
    case list([String], isNumbered: Bool)
    /// As it was written.
    case code(String)
    /// The first row is the header.
    case table([[String]])
  }

  package static func blocks(_ text: String) -> [Block] {
    var rest = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    var blocks: [Block] = []
    while let line = rest.first {
      if isBlank(line) {
        rest.removeFirst()
      } else if line.hasPrefix("```") {
        let code = rest.dropFirst().prefix { !$0.hasPrefix("```") }
        rest = rest.dropFirst(code.count + 2)
        blocks.append(.code(code.joined(separator: "\n")))
      } else if let heading = heading(line) {
        rest.removeFirst()
        blocks.append(.heading(heading))
      } else if let first = item(line) {
        blocks.append(list(&rest, isNumbered: first.number != nil))
      } else if isTable(rest) {
        let lines = rest.prefix { $0.contains("|") }
        rest = rest.dropFirst(lines.count)
        blocks.append(.table((lines.prefix(1) + lines.dropFirst(2)).map(cells)))
      } else {
        var lines = [rest.removeFirst()]
        // as in CommonMark, a number that a line happens to begin with is no list
        while let next = rest.first, !beginsBlock(next) || (item(next)?.number ?? 1) != 1,
          !isTable(rest)
        {
          lines.append(next)
          rest.removeFirst()
        }
        blocks.append(.paragraph(joined(lines)))
      }
    }
    return blocks
  }

  /// The same words on one line, as they stand: without breaks, with a blank between blocks.
  package static func flowing(_ text: String) -> String {
    joined(
      text.split(whereSeparator: \.isNewline).filter { !isBlank($0) })
  }

  /// Lines that were broken to fit a screen: put together with a blank, but not where Chinese goes on.
  private static func joined(_ lines: [Substring]) -> String {
    lines.reduce(into: "") { text, line in
      let next = trimmed(line)
      if let last = text.last, let first = next.first {
        let isChinese = (isHan(last) && isHanOrQuote(first)) || (isHanOrQuote(last) && isHan(first))
        if !isChinese { text += " " }
      }
      text += next
    }
  }

  /// Chinese characters and their punctuation.
  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFF60).contains($0.value)
    }
  }

  /// Curly quotation marks are those of either language.
  private static func isHanOrQuote(_ character: Character) -> Bool {
    isHan(character) || "“”‘’—…".contains(character)
  }

  // MARK: - Lines

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { start[...$0] } ?? ""
  }

  private static func heading(_ line: Substring) -> String? {
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == " " else { return nil }
    return String(trimmed(line.dropFirst(marks)))
  }

  private static func item(_ line: Substring) -> (text: Substring, number: Int?)? {
    let line = trimmed(line)
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return (line.dropFirst(2), nil) }
    let digits = line.prefix { ("0"..."9").contains($0) }.count
    guard (1...3).contains(digits), line.dropFirst(digits).hasPrefix(". ") else { return nil }
    return (line.dropFirst(digits + 2), Int(line.prefix(digits)))
  }

  private static func beginsBlock(_ line: Substring) -> Bool {
    isBlank(line) || line.hasPrefix("```") || heading(line) != nil || item(line) != nil
  }

  private static func list(_ rest: inout ArraySlice<Substring>, isNumbered: Bool) -> Block {
    var items: [[Substring]] = []
    while let line = rest.first {
      if let item = item(line), (item.number != nil) == isNumbered {
        items.append([item.text])
      } else if !beginsBlock(line) {
        items[items.count - 1].append(line)
      } else {
        break
      }
      rest.removeFirst()
    }
    return .list(items.map(joined), isNumbered: isNumbered)
  }

  /// Whether a row of a table and the line below the header come next.
  private static func isTable(_ lines: ArraySlice<Substring>) -> Bool {
    guard let line = lines.first, line.contains("|"), let below = lines.dropFirst().first else {
      return false
    }
    return below.contains("-") && below.contains("|") && below.allSatisfy { "|-: ".contains($0) }
  }

  private static func cells(_ line: Substring) -> [String] {
    var line = trimmed(line)
    if line.hasPrefix("|") { line = line.dropFirst() }
    if line.hasSuffix("|") { line = line.dropLast() }
    return line.split(separator: "|", omittingEmptySubsequences: false).map { String(trimmed($0)) }
  }
}
