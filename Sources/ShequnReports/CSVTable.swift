// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments

/// Comma-separated text (RFC 4180), numbers with six significant digits, blanks empty.
struct CSVTable {
  private(set) var text: String

  /// Lines that follow others.
  init() { text = "" }

  init(_ header: [String]) { text = header.joined(separator: ",") + "\n" }

  mutating func add(_ fields: [CSVField]) {
    var isFirst = true
    for field in fields {
      if !isFirst { text += "," }
      isFirst = false
      switch field {
      case .text(let word): text += Self.quoted(word)
      case .whole(let number): text += String(number)
      case .number(let number): text += NumberText.field(number)
      }
    }
    text += "\n"
  }

  /// Quoted where a comma, quote or line break asks for it; a leading =, +, −, @ is kept from being
  /// taken for a formula by a spreadsheet.
  private static func quoted(_ word: String) -> String {
    let isFormula = word.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + word : word
    guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

enum CSVField {
  case text(String)
  case whole(Int)
  case number(Double)
}
