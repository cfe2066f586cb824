// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// Looks through a text before the YAML parser does, for what the parser cannot be trusted with or cannot
/// tell:
///
/// - anchors and aliases, which it resolves as it reads: as keys, 22 of them in a row keep it busy for half
///   a minute, and each further one doubles that; tags; nesting, whose cost grows with its square;
/// - signs that only look like YAML's (`InputMark`), all of them at once: the parser stops at the first that
///   misleads it, and takes the others for text;
/// - what is never closed, at its beginning.
///
/// It follows YAML's tokens closely enough to know what stands in quotes, comments and blocks of text.
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

  private var cursor: TextCursor
  /// The open `[` and `{`, with their places.
  private var brackets: [(opening: Unicode.Scalar, line: Int, column: Int)] = []
  private var isFlow: Bool { !brackets.isEmpty }
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

  private init(_ text: [Unicode.Scalar]) { cursor = TextCursor(text) }

  /// What is not allowed, in the order of the text.
  package static func faults(in text: [Unicode.Scalar]) -> [Fault] { look(through: text).faults }

  /// What is not allowed, and what is to blame if the parser cannot read the text.
  static func look(through text: [Unicode.Scalar]) -> (faults: [Fault], suspects: [Fault]) {
    var scan = YAMLGuard(text)
    while let scalar = scan.cursor[0], scan.faults.count < faultLimit { scan.token(scalar) }
    if scan.faults.isEmpty, let open = scan.brackets.last {
      scan.add(
        .notClosed(open.opening), .close(open.opening == "[" ? "]" : "}"),
        at: (open.line, open.column))
    }
    return (scan.faults, scan.suspects)
  }

  // MARK: - Tokens

  private mutating func token(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "\t": cursor.advance()
    case _ where cursor.isBreak(): newline()
    case "#": skipLine()
    case _
    where isInPlain && (isFlow || cursor.column > (indents.last ?? 0)) && !endsPlain
      && !isDocumentMark:
      plain()
    case "%" where cursor.column == 1 && !isFlow: skipLine()
    case _ where isDocumentMark:
      indents = []
      isInPlain = false
      cursor.advance(by: 3)
    case "-", "?", ":": if isIndicator { indicator(scalar) } else { value(scalar) }
    case "&", "*": refuse(.anchor, .writeOut)
    case "!": refuse(.tag, .quoteTag)
    case "[", "{":
      brackets.append((scalar, cursor.line, cursor.column))
      checkDepth()
      (isInPlain, isBehindKey, isFirst) = (false, false, false)
      cursor.advance()
    case "]", "}":
      _ = brackets.popLast()
      (isInPlain, isFirst) = (false, false)
      cursor.advance()
    case ",":
      (isInPlain, isBehindKey) = (false, false)
      cursor.advance()
    default: value(scalar)
    }
  }

  /// `- `, `? `, `: `: what follows may be the first key of a deeper level.
  private mutating func indicator(_ scalar: Unicode.Scalar) {
    isInPlain = false
    if !isFlow && isFirst { open() }
    if isFlow && scalar == ":" { isBehindKey = true }
    cursor.advance()
  }

  private var isIndicator: Bool { cursor.isBlank(1) || (isFlow && cursor[0] == ":") }

  private var isDocumentMark: Bool {
    guard cursor.column == 1, let sign = cursor[0], sign == "-" || sign == "." else { return false }
    return cursor[1] == sign && cursor[2] == sign && cursor.isBlank(3)
  }

  /// A quoted, plain or block text; a key if a colon follows.
  private mutating func value(_ scalar: Unicode.Scalar) {
    if !isFlow && (scalar == "|" || scalar == ">") { return blockText() }
    let opens = !isFlow && isFirst
    if opens { open() }
    isInPlain = false
    if scalar == "'" || scalar == "\"" {
      quoted(by: scalar)
      while cursor.isSpace() { cursor.advance() }
    } else {
      plain()
    }
    let isKey = cursor[0] == ":" && cursor.isBlank(1)
    if opens && !isKey && !indents.isEmpty { indents.removeLast() }
  }

  private mutating func plain() {
    let (start, startColumn, wasFirst) = (cursor.index, cursor.column, isFirst)
    isFirst = false
    repeat { cursor.advance() } while !cursor.isAtEnd && !cursor.isBreak() && !endsPlain
    findMarks(in: cursor.since(start), from: startColumn, wasFirst: wasFirst)
    // the text may go on in the next line unless something else ended it
    isInPlain = cursor.isBreak()
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
    let token = PlainToken(plain, position, isKey: cursor[0] == ":")
    let line = cursor.line
    func fault(_ mark: InputMark) -> Fault {
      Fault(
        line: line, column: startColumn + mark.offset, message: mark.message, advice: mark.advice)
    }
    faults += token.certain.map(fault)
    suspects += token.possible.map(fault)
  }

  /// Whether a plain text ends at this character of its line.
  private var endsPlain: Bool {
    switch cursor[0] {
    case ":": cursor.isBlank(1) || (isFlow && isFlowIndicator(1))
    case "#": cursor.isSpace(-1)
    default: isFlow && isFlowIndicator(0)
    }
  }

  private mutating func quoted(by quote: Unicode.Scalar) {
    let start = (cursor.line, cursor.column)
    isFirst = false
    cursor.advance()
    while let scalar = cursor[0] {
      if cursor.isBreak() {
        newline()
        continue
      }
      // the doubled quote, and what is escaped, do not end the text
      let isPair = quote == "'" ? scalar == quote && cursor[1] == quote : scalar == "\\"
      cursor.advance()
      if isPair {
        if !cursor.isAtEnd && !cursor.isBreak() { cursor.advance() }
      } else if scalar == quote {
        return
      }
    }
    add(.notClosed(quote), .close(quote), at: start)
  }

  /// `|` and `>`: everything that is indented deeper than the level it belongs to.
  private mutating func blockText() {
    let level = indents.last ?? 0
    skipLine()
    while !cursor.isAtEnd {
      newline()
      var spaces = 0
      while cursor[spaces] == " " { spaces += 1 }
      let isEmpty = cursor[spaces] == nil || cursor.isBreak(spaces)
      if !isEmpty && spaces + 1 <= level { return }
      skipLine()
    }
  }

  private mutating func skipLine() {
    isInPlain = false
    cursor.skipLine()
  }

  private mutating func newline() {
    cursor.newline()
    isFirst = true
  }

  private func isFlowIndicator(_ offset: Int) -> Bool {
    cursor[offset].map { [",", "[", "]", "{", "}"].contains($0) } ?? false
  }

  // MARK: - Faults

  /// A block mapping or list begins or goes on in this column.
  private mutating func open() {
    while let last = indents.last, last >= cursor.column { indents.removeLast() }
    indents.append(cursor.column)
    checkDepth()
  }

  private mutating func checkDepth() {
    guard brackets.count + indents.count > Self.depthLimit, !isTooDeep else { return }
    isTooDeep = true
    add(.tooDeep(Self.depthLimit), nil, at: (cursor.line, cursor.column))
  }

  /// A word that may not stand here.
  private mutating func refuse(_ message: Bilingual, _ advice: Bilingual) {
    add(message, advice, at: (cursor.line, cursor.column))
    (isFirst, isInPlain) = (false, false)
    repeat { cursor.advance() } while !cursor.isBlank() && !(isFlow && isFlowIndicator(0))
  }

  private mutating func add(
    _ message: Bilingual, _ advice: Bilingual?, at place: (line: Int, column: Int)
  ) {
    faults.append(
      Fault(line: place.line, column: place.column, message: message, advice: advice))
  }
}
