// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnScenario
import ShequnTables

/// Markdown as it is read in a terminal: no marks, no line wider than that.
struct ReadingText {
  let markdown: String
  let width: Int

  var text: String { Markdown.blocks(markdown).map(text).joined(separator: "\n\n") }

  private func text(_ block: Markdown.Block) -> String {
    switch block {
    case .paragraph(let words): return Wrapping.text(plain(words), width: width)
    case .heading(let title):
      let title = Wrapping.text(plain(title), width: width)
      return "\(title)\n\(String(repeating: "─", count: min(width, TextTable.width(title))))"
    case .list(let items, let isNumbered):
      return items.enumerated().map { number, item in
        let mark = isNumbered ? "\(number + 1). " : "- "
        return Wrapping.text(mark + plain(item), width: width, indent: mark.count)
      }.joined(separator: "\n")
    case .code(let code): return code
    case .table(let rows): return table(rows.map { $0.map(plain) })
    }
  }

  /// A table where there is room for it, else an entry for each row.
  private func table(_ rows: [[String]]) -> String {
    guard let header = rows.first, header.count > 1 else { return "" }
    let widths = header.indices.dropLast().map { column in
      2 + (rows.map { TextTable.width($0[column]) }.max() ?? 0)
    }
    if widths.reduce(0, +) + Self.prose <= width {
      var table = TableLayout(
        header.enumerated().map { .init($1, .left, isProse: $0 == header.count - 1) })
      for row in rows.dropFirst() { table.add(row) }
      return table.fitted(to: width).text
    }
    return rows.dropFirst().map { row in
      let facts = zip(header, row).dropFirst().dropLast().map { "\($0): \($1)" }
      return Entry(name: row[0], facts: facts, meaning: row[row.count - 1]).text(width: width)
    }.joined(separator: "\n")
  }

  /// Places that the last column needs.
  private static let prose = 36

  private func plain(_ words: String) -> String {
    words.replacing("`", with: "").replacing("**", with: "").replacing(#/\*([^* ][^*]*)\*/#) {
      $0.1
    }
  }
}
