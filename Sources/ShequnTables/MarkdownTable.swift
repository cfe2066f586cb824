// SPDX-License-Identifier: GPL-3.0-or-later

/// A table in Markdown: a header, and rows of as many cells.
package struct MarkdownTable {
  private var lines: [String]

  package init(_ header: [String], _ rows: [[String]] = []) {
    lines = [Self.row(header), "|" + String(repeating: "---|", count: header.count)]
    for row in rows { add(row) }
  }

  /// `columns`: the header, its cells parted by commas.
  package init(_ columns: String, _ rows: [[String]] = []) {
    let cells = columns.split(separator: ",", omittingEmptySubsequences: false)
    self.init(cells.map { String($0.drop { $0 == " " }) }, rows)
  }

  package mutating func add(_ cells: [String]) { lines.append(Self.row(cells)) }

  package var text: String { lines.joined(separator: "\n") }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
