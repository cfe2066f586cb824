// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnStatistics
import ShequnTables

/// A table of typed values, as every renderer reads it.
package struct DataTable: Sendable {
  /// A column without its rows.
  package struct Head: Sendable {
    package let name: String
    package let title: Bilingual
    package let kind: ColumnKind
    package let meaning: Bilingual?
    package let rank: Int
    package let place: Place
  }

  /// In snake case: the name of its file, its key in JSON. Blank: it has none.
  package let name: String
  package let heads: [Head]
  package private(set) var rows: [[Cell]]
  /// Row that stands out.
  package var emphasized: Int?
  /// What it shows, above it on a page.
  package var caption: Bilingual?
  /// Whether it has a file of its own.
  package var isFile = true

  package init<Row>(
    _ name: String, _ columns: [Column<Row>], _ rows: [Row], emphasized: Int? = nil
  ) {
    self.name = name
    heads = columns.map {
      Head(
        name: $0.name, title: $0.title, kind: $0.kind, meaning: $0.meaning, rank: $0.rank,
        place: $0.place)
    }
    self.rows = rows.map { row in columns.map { $0.cell(row) } }
    self.emphasized = emphasized
  }

  /// A table for people only.
  package init(_ header: [Bilingual], _ rows: [[Cell]], emphasized: Int? = nil) {
    name = ""
    heads = header.enumerated().map { index, title in
      Head(
        name: "", title: title, kind: rows.contains { $0[index].isNumber } ? .number : .words,
        meaning: nil, rank: index, place: .everywhere)
    }
    self.rows = rows
    self.emphasized = emphasized
    isFile = false
  }

  /// The columns of a place, as indices.
  func columns(_ isShown: (Place) -> Bool) -> [Int] {
    heads.indices.filter { isShown(heads[$0].place) }
  }

  // MARK: - Terminal

  /// In a terminal of so many places, and what its columns say; what was left out is named.
  func terminal(_ language: Language, width: Int, details: Bool) -> (text: String, notes: [String])
  {
    let shown = columns { place in
      switch place {
      case .everywhere, .terminal: true
      case .details: details
      case .page, .files: false
      }
    }
    var layout = TableLayout(
      shown.map { index in
        let head = heads[index]
        let isWords = head.kind == .words || head.kind == .curve
        return TableLayout.Column(
          head.title[language], isWords ? .left : .right, rank: head.rank,
          isProse: head.kind == .words && index > 0)
      })
    for row in rows { layout.add(shown.map { row[$0].text(language) }) }
    let (text, leftOut) = layout.fitted(to: width, details ? .continueBelow : .leaveOut)
    let hidden =
      leftOut.map { shown[$0] } + columns { !details && $0 == .details }
    return (
      text,
      shown.filter { !hidden.contains($0) }.compactMap { column in
        heads[column].explanation?[language]
      } + (hidden.isEmpty ? [] : [more(hidden, language)])
    )
  }

  private func more(_ hidden: [Int], _ language: Language) -> String {
    func list(_ separator: String) -> String {
      hidden.map { heads[$0].title[language] }.joined(separator: separator)
    }
    return Bilingual(
      "Also with --details: \(list(", ")).", "加 --details 还可看：\(list("、"))。")[language]
  }

  // MARK: - Page

  var html: String {
    let shown = columns { $0 != .terminal && $0 != .files }
    let numbers = shown.map { column in rows.contains { $0[column].isNumber } }
    let head = zip(shown, numbers).map { column, isNumber in
      "<th scope=\"col\"\(style(column, isNumber))>\(HTML.words(heads[column].title))</th>"
    }
    let body = rows.enumerated().map { index, row in
      let cells = zip(shown, numbers).enumerated().map { place, column in
        row[column.0].html(isFirst: place == 0, style(column.0, column.1))
      }
      return "<tr\(index == emphasized ? " class=\"best\"" : "")>\(cells.joined())</tr>"
    }
    return """
      <div class="scroll" tabindex="0"><table>\(caption.map { "<caption>\(HTML.words($0))</caption>" } ?? "")
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>\(body.joined(separator: "\n"))</tbody>
      </table></div>
      """ + meanings(of: shown)
  }

  /// Numbers stand to the right; details are left out where paper is too narrow for them.
  private func style(_ column: Int, _ isNumeric: Bool) -> String {
    let names = (isNumeric ? ["n"] : []) + (heads[column].place == .details ? ["more"] : [])
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  /// What the columns say, below the table.
  private func meanings(of shown: [Int]) -> String {
    let lines = shown.compactMap { column in
      heads[column].explanation.map { "<p\(style(column, false))>\(HTML.words($0))</p>" }
    }
    return lines.isEmpty ? "" : "\n<div class=\"notes\">\(lines.joined())</div>"
  }

  // MARK: - Files

  var file: FileTable {
    let shown = columns { $0 != .terminal && $0 != .page }
    return FileTable(
      name, shown.flatMap { heads[$0].fileColumns },
      rows: rows.map { row in shown.flatMap { row[$0].fields(heads[$0].kind) } })
  }

  /// An object a row; blanks are left out.
  var json: JSONValue {
    let shown = columns { $0 != .terminal && $0 != .page }
    return .list(
      rows.map { row in
        var entries: [String: JSONValue] = [:]
        for column in shown { entries[heads[column].name] = row[column].json }
        return .object(entries)
      })
  }
}

extension DataTable.Head {
  /// What it says, below its table.
  fileprivate var explanation: Bilingual? {
    meaning.map { Bilingual("\(title.en): \($0.en)", "\(title.zh)：\($0.zh)") }
  }

  /// The names under which it stands in files.
  fileprivate var fileColumns: [FileTable.Column] {
    switch kind {
    case .words: [.text(name)]
    case .whole: [.whole(name)]
    case .number: [.number(name)]
    case .estimate: ["", "_low", "_high"].map { .number(name + $0) }
    case .curve: []
    }
  }
}

extension Cell {
  fileprivate func html(isFirst: Bool, _ style: String) -> String {
    switch self {
    case .named(let words, _, let below):
      return
        "<th scope=\"row\">\(HTML.words(words))<span class=\"below\">\(HTML.words(below))</span></th>"
    case .words(let words, _):
      let text = HTML.words(words)
      return isFirst ? "<th scope=\"row\">\(text)</th>" : "<td\(style)>\(text)</td>"
    case .patch(_, let shade) where !text(.en).isEmpty:
      let percent = Int((max(0, min(1, shade)) * 100).rounded())
      return "<td class=\"n patch s\(percent)\">\(HTML.escaped(text(.en)))</td>"
    case .blank, .number, .estimate, .mean, .written, .curve, .patch:
      return "<td\(style)>\(HTML.escaped(text(.en)))</td>"
    }
  }

  fileprivate func fields(_ kind: ColumnKind) -> [CSVField] {
    switch self {
    case .blank: Array(repeating: .blank, count: kind == .estimate ? 3 : kind == .curve ? 0 : 1)
    case .words(let words, let key): [.text(key ?? words.en)]
    case .named(_, let key, _): [.text(key)]
    case .number(let x, _) where kind == .whole: [.whole(Int(x))]
    case .number(let x, _), .patch(let x, _): [.number(x)]
    case .estimate(let x, let interval, _), .mean(let x, let interval, _):
      [.number(x), .number(interval?.low), .number(interval?.high)]
    case .written(let text): [.text(text)]
    case .curve: []
    }
  }

  /// nil: nothing to tell.
  fileprivate var json: JSONValue? {
    switch self {
    case .blank, .curve: nil
    case .words(let words, let key): .text(key ?? words.en)
    case .named(_, let key, _): .text(key)
    case .written(let text): .text(text)
    case .number(let x, _), .patch(let x, _): JSONValue(x)
    case .estimate(let x, let interval, _), .mean(let x, let interval, _): .estimate(x, interval)
    }
  }
}
