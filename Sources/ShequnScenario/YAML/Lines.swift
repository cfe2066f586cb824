// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Yams

/// The lines of a text, to say where a parser's complaint belongs.
struct Lines {
  let text: [Unicode.Scalar]
  let file: String
  /// Whether lines and columns mean something (they do not in a value given as an option).
  let isWhole: Bool

  func place(line: Int, column: Int) -> Place {
    isWhole ? Place(file: file, line: line, column: column) : Place(file: file)
  }

  func place(_ mark: Mark?) -> Place {
    place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  /// - Parameter offset: In bytes of UTF-8.
  private func place(offset: Int) -> Place {
    var (cursor, bytes) = (TextCursor(text), 0)
    while !cursor.isAtEnd, bytes < offset {
      let start = cursor.index
      if cursor.isBreak() { cursor.newline() } else { cursor.advance() }
      bytes += cursor.since(start).reduce(0) { $0 + UTF8.width($1) }
    }
    return place(line: cursor.line, column: cursor.column)
  }

  /// The parser's error as a problem in plain words.
  func problem(of error: YamlError) -> Problem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let complaint = SyntaxComplaint(problem, at: character(line: mark.line, column: mark.column))
      return Problem(at: place(mark), complaint.message, advice: complaint.advice)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let mark = second(key, line: context.mark.line, column: context.mark.column)
      return Problem(
        at: place(line: mark.line, column: mark.column), .duplicateKey(key), advice: .keepOne)
    case .reader(_, let offset, let value, _):
      // the parser reads no control characters
      let scalar = UInt32(exactly: value).flatMap { Unicode.Scalar($0) } ?? "\u{FFFD}"
      return Problem(at: place(offset: offset ?? 0), .controlCharacter(scalar), advice: .removeIt)
    default:
      return Problem(at: Place(file: file), SyntaxComplaint("\(error)", at: nil).message)
    }
  }

  private func character(line: Int, column: Int) -> Unicode.Scalar? {
    let content = content(of: line)
    return content.indices.contains(column - 1) ? content[column - 1] : nil
  }

  private func content(of line: Int) -> [Unicode.Scalar] {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    return all.indices.contains(line - 1) ? Array(all[line - 1]) : []
  }

  /// Where a key that first stands at `line`, `column` stands again: below it in the same column,
  /// or later in its line; else its first place.
  private func second(_ key: String, line: Int, column: Int) -> (line: Int, column: Int) {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    let spellings = [key, "\"\(key)\"", "'\(key)'"].map { Array(($0 + ":").unicodeScalars) }
    func stands(in line: [Unicode.Scalar], at column: Int) -> Bool {
      spellings.contains { line.dropFirst(column - 1).starts(with: $0) }
    }
    guard all.indices.contains(line - 1) else { return (line, column) }
    let first = all[line - 1]
    for later in stride(from: column + 1, through: max(column, first.count), by: 1)
    where [" ", ",", "{"].contains(first[later - 2]) && stands(in: first, at: later) {
      return (line, later)
    }
    for index in line..<max(line, all.count) {
      let indent = all[index].prefix { $0 == " " }.count
      if stands(in: all[index], at: column) && indent == column - 1 { return (index + 1, column) }
      if indent < column - 1 && indent < all[index].count { break }
    }
    return (line, column)
  }
}
