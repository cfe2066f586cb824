// SPDX-License-Identifier: GPL-3.0-or-later
/// Comma-separated text (RFC 4180), numbers with six significant digits, blanks empty.
package enum CSVTable {
  /// A row with its line break.
  package static func line(_ fields: [CSVField]) -> String {
    var text = ""
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
    return text + "\n"
  }

  /// Quoted where a comma, quote or line break asks for it, byte by byte: a mark after it makes it no
  /// other character.
  private static func quoted(_ word: String) -> String {
    let safe = FormulaGuard.guarded(word)
    let quote = UInt8(ascii: "\"")
    guard safe.utf8.contains(where: { [UInt8(ascii: ","), quote, 0x0A, 0x0D].contains($0) }) else {
      return safe
    }
    let doubled = safe.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }

  /// The rows of such a text, the header first; what was kept from being a formula is as it was. Ends
  /// before a quote that is never closed.
  package static func rows(of text: String) -> [[String]] {
    var reader = CSVReader(Array(text.utf8), separator: UInt8(ascii: ","))
    var rows: [[String]] = []
    while let row = try? reader.row() { rows.append(row.map(FormulaGuard.bare)) }
    return rows
  }
}

package enum CSVField: Sendable {
  /// Empty: blank.
  case text(String)
  case whole(Int)
  /// NaN: blank.
  case number(Double)

  package static let blank = CSVField.text("")

  package static func number(_ x: Double?) -> CSVField { .number(x ?? .nan) }
}
