// SPDX-License-Identifier: GPL-3.0-or-later

/// Which numbers of people a table of somebody's own data may not show: those of 1 to 4, and further ones from
/// which such a number could be worked out.
///
/// Numbers that add up are taken as a network. A cell leads from one sum to another; whatever leads into a sum adds up
/// to whatever leads out of it; ``open`` is no sum. The parts of a whole lead from a sum to `open`, and the whole
/// itself from `open` to that sum. In a table with totals on both sides a cell leads from its row to its column.
/// Who reads the table knows that a small cell holds 1 to 4 and that another hidden one holds 5 or more; cells are
/// hidden until each small one could hold any of 1 to 4 all the same.
package struct SmallCells: Sendable {
  package struct Cell: Hashable, Sendable {
    /// Of people, at least 0.
    package var count: Int
    package var from: Int
    package var to: Int

    package init(_ count: Int, from: Int = SmallCells.open, to: Int = SmallCells.open) {
      (self.count, self.from, self.to) = (count, from, to)
    }
  }

  /// What is shown of a cell.
  package enum Shown: Hashable, Sendable {
    case count(Int)
    /// 1 to 4.
    case small
    /// 5 or more, and hidden for the sake of another.
    case hidden
  }

  /// No sum.
  package static let open = -1
  /// The smallest number of people that may be shown, but for 0.
  package static let least = 5

  package static func isSmall(_ count: Int) -> Bool { (1..<least).contains(count) }

  /// What may be shown, in the order of the cells.
  package let shown: [Shown]

  package init(_ cells: [Cell]) {
    var hidden = cells.map { Self.isSmall($0.count) }
    for index in cells.indices where Self.isSmall(cells[index].count) {
      var search = CellRange(cells, hidden: hidden)
      while !search.holdsAll(index), let next = search.next(for: index) {
        hidden[next] = true
        search = CellRange(cells, hidden: hidden)
      }
    }
    shown = cells.indices.map { index in
      !hidden[index]
        ? .count(cells[index].count) : Self.isSmall(cells[index].count) ? .small : .hidden
    }
  }

  /// The parts of a whole that is shown.
  package static func parts(_ counts: [Int]) -> [Shown] {
    let whole = Cell(counts.reduce(0, +), to: 0)
    return Array(Self([whole] + counts.map { Cell($0, from: 0) }).shown.dropFirst())
  }

  /// A table of which the totals of rows and columns may be worked out, too.
  ///
  /// - Parameter rows: all of one length.
  package static func table(_ rows: [[Int]]) -> [[Shown]] {
    let width = rows.first?.count ?? 0
    let cells = rows.enumerated().flatMap { row, counts in
      counts.enumerated().map { Cell($1, from: row, to: rows.count + $0) }
    }
    let totals =
      rows.enumerated().map { Cell($1.reduce(0, +), to: $0) }
      + (0..<width).map { column in
        Cell(rows.reduce(0) { $0 + $1[column] }, from: rows.count + column)
      }
    let shown = Self(cells + totals).shown
    return rows.indices.map { Array(shown[($0 * width)..<(($0 + 1) * width)]) }
  }
}

extension SmallCells.Shown {
  /// The number; nil where it is not shown.
  package var count: Int? { if case .count(let count) = self { count } else { nil } }

  /// As it stands in a table.
  package var text: String {
    switch self {
    case .count(let count): NumberText.grouped(Double(count))
    case .small: "< \(SmallCells.least)"
    case .hidden: "≥ \(SmallCells.least)"
    }
  }
}
