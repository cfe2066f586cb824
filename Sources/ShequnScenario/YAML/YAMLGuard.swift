// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// Looks through a text before the YAML parser does, which recurses into nesting and hashes keys:
/// finds what is not allowed here – anchors, aliases, tags, control characters, deep nesting – and
/// what is never closed, whose beginning the parser does not tell.
///
/// It follows YAML's tokens closely enough to know what stands in quotes, comments and blocks of
/// text; `YAMLDocument` checks the parsed tree for anchors once more. On the way it finds signs that only
/// look like YAML's (`InputMark`).
package struct YAMLGuard {
  /// Most levels of nesting.
  static let depthLimit = 32
  /// After so many faults the rest is not looked at.
  static let faultLimit = 20

  package struct Fault {
    package let line: Int
    package let column: Int
    package let message: Bilingual
    package let advice: Bilingual?
  }

  private let text: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  /// The open `[` and `{`, with their places.
  private var brackets: [(opening: Unicode.Scalar, line: Int, column: Int)] = []
  private var flowDepth: Int { brackets.count }
  /// Columns of the open block mappings and lists.
  private var indents: [Int] = []
  /// Whether no token has been met on this line (list dashes aside).
  private var isFirst = true
  /// Whether a plain text may go on in this line.
  private var isInPlain = false
  /// Whether a key of the innermost `{` waits for its value.
  private var isBehindKey = false
  private var faults: [Fault] = []
  /// What is to blame if the parser finds something wrong.
  private var suspects: [Fault] = []
  private var isTooDeep = false

  private init(_ text: [Unicode.Scalar]) { self.text = text }

  /// What is not allowed, in the order of the text.
  package static func faults(in text: [Unicode.Scalar]) -> [Fault] { look(through: text).faults }

  /// What is not allowed, and what is to blame if the parser cannot read the text.
  static func look(through text: [Unicode.Scalar]) -> (faults: [Fault], suspects: [Fault]) {
    var scan = YAMLGuard(text)
    if scan.findControlCharacter() { return (scan.faults, []) }
    while scan.index < text.count && scan.faults.count < faultLimit { scan.token() }
    if scan.faults.isEmpty, let open = scan.brackets.last {
      let closing: Unicode.Scalar = open.opening == "[" ? "]" : "}"
      scan.faults.append(
        Fault(
          line: open.line, column: open.column, message: .notClosed(open.opening),
          advice: .close(closing)))
    }
    return (scan.faults, scan.suspects)
  }

  // MARK: - Tokens

  private mutating func token() {
    switch text[index] {
    case " ", "\t": advance()
    case _ where isBreak(0): newline()
    case "#": skipLine()
    case _
    where isInPlain && (flowDepth > 0 || column > (indents.last ?? 0)) && !endsPlain
      && !isDocumentMark:
      plain()
    case "%" where column == 1 && flowDepth == 0: skipLine()
    case _ where isDocumentMark: documentMark()
    case "-", "?", ":": if isIndicator { indicator() } else { value() }
    case "&", "*": fault(.anchor, .writeOut)
    case "!": fault(.tag, .quoteTag)
    case "[", "{":
      isInPlain = false
      isBehindKey = false
      brackets.append((text[index], line, column))
      checkDepth()
      isFirst = false
      advance()
    case "]", "}":
      isInPlain = false
      _ = brackets.popLast()
      isFirst = false
      advance()
    case ",":
      isInPlain = false
      isBehindKey = false
      advance()
    default: value()
    }
  }

  /// `- `, `? `, `: `: what follows may be the first key of a deeper level.
  private mutating func indicator() {
    isInPlain = false
    if flowDepth == 0 && isFirst { open() }
    if flowDepth > 0 && text[index] == ":" { isBehindKey = true }
    advance()
  }

  private var isIndicator: Bool {
    isBlank(1) || (flowDepth > 0 && text[index] == ":")
  }

  private var isDocumentMark: Bool {
    guard column == 1, index + 2 < text.count, isBlank(3) else { return false }
    let mark = text[index...(index + 2)]
    return mark.allSatisfy { $0 == "-" } || mark.allSatisfy { $0 == "." }
  }

  private mutating func documentMark() {
    indents = []
    isInPlain = false
    for _ in 0..<3 { advance() }
  }

  /// A quoted, plain or block text; a key if a colon follows.
  private mutating func value() {
    let character = text[index]
    if flowDepth == 0 && (character == "|" || character == ">") { return blockText() }
    let opens = flowDepth == 0 && isFirst
    if opens { open() }
    isInPlain = false
    if character == "'" || character == "\"" {
      quoted(by: character)
      while index < text.count && (text[index] == " " || text[index] == "\t") { advance() }
    } else {
      plain()
    }
    let isKey = index < text.count && text[index] == ":" && isBlank(1)
    if opens && !isKey && !indents.isEmpty { indents.removeLast() }
  }

  private mutating func plain() {
    let (start, startColumn, wasFirst) = (index, column, isFirst)
    isFirst = false
    isInPlain = false
    repeat { advance() } while index < text.count && !isBreak(0) && !endsPlain
    findMarks(in: text[start..<index], from: startColumn, wasFirst: wasFirst)
    // the text may go on in the next line unless something else ended it
    isInPlain = index < text.count && isBreak(0)
  }

  /// Signs that only look like YAML's, in a text of this line.
  private mutating func findMarks(
    in plain: ArraySlice<Unicode.Scalar>, from startColumn: Int, wasFirst: Bool
  ) {
    let position: PlainToken.Position =
      switch brackets.last?.opening {
      case nil: wasFirst ? .line : .value
      case "[": .item
      default: isBehindKey ? .entry : .key
      }
    let isKey = index < text.count && text[index] == ":"
    let token = PlainToken(plain, position, isKey: isKey)
    func fault(_ mark: InputMark) -> Fault {
      Fault(
        line: line, column: startColumn + mark.offset, message: mark.message, advice: mark.advice)
    }
    faults += token.certain.map(fault)
    suspects += token.possible.map(fault)
  }

  /// Whether a plain text ends at this character of its line.
  private var endsPlain: Bool {
    switch text[index] {
    case ":": isBlank(1) || (flowDepth > 0 && isFlowIndicator(index + 1))
    case "#": index > 0 && (text[index - 1] == " " || text[index - 1] == "\t")
    default: flowDepth > 0 && isFlowIndicator(index)
    }
  }

  private mutating func quoted(by quote: Unicode.Scalar) {
    let start = (line: line, column: column)
    isFirst = false
    advance()
    while index < text.count {
      if isBreak(0) {
        newline()
      } else if quote == "\"" && text[index] == "\\" {
        advance()
        if index < text.count && !isBreak(0) { advance() }
      } else if text[index] == quote {
        advance()
        guard quote == "'", index < text.count, text[index] == "'" else { return }
        advance()
      } else {
        advance()
      }
    }
    faults.append(
      Fault(
        line: start.line, column: start.column, message: .notClosed(quote), advice: .close(quote)))
  }

  /// `|` and `>`: everything that is indented deeper than the level it belongs to.
  private mutating func blockText() {
    let level = indents.last ?? 0
    isInPlain = false
    skipLine()
    while index < text.count {
      newline()
      var spaces = 0
      while index + spaces < text.count && text[index + spaces] == " " { spaces += 1 }
      let isEmpty = index + spaces >= text.count || isBreak(spaces)
      if !isEmpty && spaces + 1 <= level { return }
      skipLine()
    }
  }

  // MARK: - Depth

  /// A block mapping or list begins or goes on in this column.
  private mutating func open() {
    while let last = indents.last, last >= column { indents.removeLast() }
    indents.append(column)
    checkDepth()
  }

  private mutating func checkDepth() {
    guard flowDepth + indents.count > Self.depthLimit, !isTooDeep else { return }
    isTooDeep = true
    let message = Bilingual.tooDeep(Self.depthLimit)
    faults.append(Fault(line: line, column: column, message: message, advice: nil))
  }

  // MARK: - Characters

  private mutating func fault(_ message: Bilingual, _ advice: Bilingual) {
    faults.append(Fault(line: line, column: column, message: message, advice: advice))
    isFirst = false
    isInPlain = false
    repeat {
      advance()
    } while index < text.count && !isBlank(0)
      && !(flowDepth > 0 && isFlowIndicator(index))
  }

  private mutating func advance() {
    index += 1
    column += 1
  }

  private mutating func newline() {
    if text[index] == "\r" && index + 1 < text.count && text[index + 1] == "\n" { index += 1 }
    index += 1
    line += 1
    column = 1
    isFirst = true
  }

  private mutating func skipLine() {
    isInPlain = false
    while index < text.count && !isBreak(0) { advance() }
  }

  private func isBreak(_ offset: Int) -> Bool {
    switch text[index + offset] {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Space, line break or the end.
  private func isBlank(_ offset: Int) -> Bool {
    guard index + offset < text.count else { return true }
    return text[index + offset] == " " || text[index + offset] == "\t" || isBreak(offset)
  }

  private func isFlowIndicator(_ at: Int) -> Bool {
    at < text.count && [",", "[", "]", "{", "}"].contains(text[at])
  }

  /// The parser reads no control characters; says where the first is.
  private mutating func findControlCharacter() -> Bool {
    while index < text.count {
      let value = text[index].value
      let isAllowed =
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
        default: false
        }
      if !isAllowed {
        faults = [
          Fault(
            line: line, column: column, message: .controlCharacter(text[index]), advice: .removeIt)
        ]
        return true
      }
      if isBreak(0) { newline() } else { advance() }
    }
    (index, line, column, isFirst) = (0, 1, 1, true)
    return false
  }
}
