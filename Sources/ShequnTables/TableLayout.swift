// SPDX-License-Identifier: GPL-3.0-or-later

/// A table in plain text that fits a terminal: columns are left out in order of importance, or stand in
/// several tables below each other; long words are wrapped or shortened.
package struct TableLayout: Sendable {
  package struct Column: Sendable {
    let title: String
    let alignment: TextTable.Alignment
    /// 0: always shown; the higher, the sooner it is left out.
    let rank: Int
    /// Whether its cells may be broken into lines.
    let isProse: Bool

    package init(
      _ title: String, _ alignment: TextTable.Alignment = .right, rank: Int = 0,
      isProse: Bool = false
    ) {
      (self.alignment, self.rank, self.isProse) = (alignment, rank, isProse)
      self.title = title.onOneLine
    }
  }

  /// What happens to columns for which there is no room.
  package enum Overflow: Sendable {
    case leaveOut
    /// They follow in a table of their own, which begins with the first column again.
    case continueBelow
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  package init(_ columns: [Column]) { self.columns = columns }

  package mutating func add(_ row: [String]) { rows.append(row.map(\.onOneLine)) }

  /// The text, no line wider than `width` if there are columns that can give way, and the indices of
  /// the columns that were left out. Before a column is left out, headings and then the first column
  /// are wrapped.
  package func fitted(to width: Int, _ overflow: Overflow = .leaveOut) -> (
    text: String, leftOut: [Int]
  ) {
    for pressure in Pressure.allCases {
      let widths = columns.indices.map { natural($0, within: width, pressure) }
      let all = Array(columns.indices)
      guard room(all, widths) > width else { return (text(all, widths, width), []) }
    }
    let widths = columns.indices.map { natural($0, within: width, .allWrapped) }
    switch overflow {
    case .leaveOut:
      var shown = Array(columns.indices)
      while room(shown, widths) > width, let victim = victim(of: shown) {
        shown.removeAll { $0 == victim }
      }
      return (text(shown, widths, width), columns.indices.filter { !shown.contains($0) })
    case .continueBelow:
      var tables: [[Int]] = []
      for index in columns.indices.dropFirst() {
        if let last = tables.last, room(last + [index], widths) <= width {
          tables[tables.count - 1].append(index)
        } else {
          tables.append([0, index])
        }
      }
      return (tables.map { text($0, widths, width) }.joined(separator: "\n\n"), [])
    }
  }

  // MARK: - Widths

  /// How hard it is to find room.
  private enum Pressure: CaseIterable { case none, headingsWrapped, allWrapped }

  private static let gap = 2
  /// Places to which the first column and prose may shrink.
  private static let least = 16
  /// Places within which a heading need not be broken.
  private static let heading = 9

  /// The width of a column as it would be alone.
  private func natural(_ column: Int, within width: Int, _ pressure: Pressure) -> Int {
    let cells = rows.map { TextTable.width($0[column]) }.max() ?? 0
    let title = columns[column].title
    var heading = TextTable.width(title)
    if pressure != .none {
      let word = title.split(separator: " ").map { TextTable.width(String($0)) }.max() ?? 0
      heading = min(heading, max(word, Self.heading))
    }
    let own = max(cells, heading)
    if columns[column].isProse { return min(own, max(Self.least, width)) }
    return column == 0 && pressure == .allWrapped ? min(own, max(Self.least, width / 3)) : own
  }

  private func room(_ shown: [Int], _ widths: [Int]) -> Int {
    let fixed = shown.reduce(0) { $0 + (columns[$1].isProse ? min(widths[$1], 30) : widths[$1]) }
    return fixed + Self.gap * max(0, shown.count - 1)
  }

  /// The least important column, of several the last.
  private func victim(of shown: [Int]) -> Int? {
    shown.dropFirst().filter { columns[$0].rank > 0 }
      .max { (columns[$0].rank, $0) < (columns[$1].rank, $1) }
  }

  // MARK: - Text

  private func text(_ shown: [Int], _ widths: [Int], _ width: Int) -> String {
    var widths = widths
    // prose takes what is left over
    let taken =
      shown.reduce(0) { $0 + (columns[$1].isProse ? 0 : widths[$1]) } + Self.gap * (shown.count - 1)
    let prose = shown.filter { columns[$0].isProse }
    for column in prose {
      widths[column] = min(widths[column], max(Self.least, (width - taken) / prose.count))
    }
    let rule = shown.map { String(repeating: "─", count: widths[$0]) }
    let gap = String(repeating: " ", count: Self.gap)
    return
      (lines(columns.map(\.title), shown, widths, isHeading: true) + [rule.joined(separator: gap)]
      + rows.flatMap { lines($0, shown, widths) }).joined(separator: "\n")
  }

  /// A row, which takes several lines where words are wrapped.
  private func lines(
    _ row: [String], _ shown: [Int], _ widths: [Int], isHeading: Bool = false
  ) -> [String] {
    let cells = shown.map { column in
      let isWords = column == 0 || columns[column].isProse || isHeading
      return isWords && TextTable.width(row[column]) > widths[column]
        ? Wrapping.lines(row[column], width: widths[column], indent: column == 0 ? 1 : 0)
        : [row[column]]
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { place in
      var line = zip(shown, cells).map { column, parts in
        // headings stand on the rule
        let index = isHeading ? place - (height - parts.count) : place
        let text = parts.indices.contains(index) ? parts[index] : ""
        let blanks = String(repeating: " ", count: max(0, widths[column] - TextTable.width(text)))
        return columns[column].alignment == .left ? text + blanks : blanks + text
      }.joined(separator: String(repeating: " ", count: Self.gap))
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
