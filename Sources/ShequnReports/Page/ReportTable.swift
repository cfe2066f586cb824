// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnTables

/// A table of a report. The first row of cells is a header.
struct ReportTable: Sendable {
  struct Cell: Sendable {
    let text: Bilingual
    var isNumber = false
    /// How dark the cell is, 0…1; nil: not part of a map.
    var shade: Double?

    /// Words.
    static func words(_ text: Bilingual) -> Cell { Cell(text: text) }
    /// A number that is written already, set to the right.
    static func number(_ text: String) -> Cell { Cell(text: Bilingual(text, text), isNumber: true) }
    /// A number with three or so digits.
    static func short(_ x: Double?) -> Cell { number(NumberText.short(x ?? .nan)) }
    /// A share in whole or tenths of percent.
    static func percent(_ x: Double?, digits: Int = 1) -> Cell {
      number(NumberText.percent(x ?? .nan, digits: digits))
    }
    /// A share as a patch of a map of shares within `range`.
    static func patch(_ x: Double, in range: ClosedRange<Double>) -> Cell {
      guard !x.isNaN else { return number("") }
      let span = range.upperBound - range.lowerBound
      let place = span > 0 ? (x - range.lowerBound) / span : 1
      var cell = percent(x, digits: 0)
      cell.shade = 0.06 + 0.94 * place
      return cell
    }
  }

  let header: [Bilingual]
  var rows: [[Cell]]
  /// Row that stands out.
  var emphasized: Int?

  init(_ header: [Bilingual], _ rows: [[Cell]], emphasized: Int? = nil) {
    self.header = header
    self.rows = rows
    self.emphasized = emphasized
  }

  var html: String {
    let numbers = header.indices.map { column in
      rows.contains { column < $0.count && $0[column].isNumber }
    }
    let head = zip(header, numbers).map { text, isNumber in
      "<th scope=\"col\"\(isNumber ? " class=\"n\"" : "")>\(HTML.words(text))</th>"
    }
    let body = rows.enumerated().map { index, row in
      "<tr\(index == emphasized ? " class=\"best\"" : "")>\(row.enumerated().map(cell).joined())</tr>"
    }
    return """
      <div class="scroll"><table>
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>\(body.joined(separator: "\n"))</tbody>
      </table></div>
      """
  }

  private func cell(_ column: Int, _ cell: Cell) -> String {
    let text =
      cell.isNumber && cell.text.en == cell.text.zh
      ? HTML.escaped(cell.text.en) : HTML.words(cell.text)
    if column == 0 && !cell.isNumber { return "<th scope=\"row\">\(text)</th>" }
    guard let shade = cell.shade else {
      return "<td\(cell.isNumber ? " class=\"n\"" : "")>\(text)</td>"
    }
    let percent = Int((max(0, min(1, shade)) * 100).rounded())
    return "<td class=\"n patch s\(percent)\(shade > 0.75 ? " dark" : "")\">\(text)</td>"
  }
}
