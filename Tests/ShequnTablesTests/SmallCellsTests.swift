// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

/// The ranges that a reader can work out are tried by going through all tables.
@Suite struct SmallCellsTests {
  @Test func noCellOfOneToFourIsShownAndOthersAre() {
    #expect(SmallCells.parts([0, 7, 12]) == [.count(0), .count(7), .count(12)])
    #expect(SmallCells([.init(3), .init(5), .init(0)]).shown == [.small, .count(5), .count(0)])
    #expect(SmallCells.Shown.small.text == "< 5" && SmallCells.Shown.count(1234).text == "1,234")
  }

  /// 3 of 40 could be worked out from the whole and the other part.
  @Test func anotherPartIsHiddenWhereTheSumWouldGiveItAway() {
    #expect(SmallCells.parts([3, 37]) == [.small, .hidden])
    #expect(SmallCells.parts([3, 20, 37]) == [.small, .hidden, .count(37)])
  }

  /// 1 and 5 of a sum of 6: who knows that the other holds 5 or more knows that this one holds 1.
  @Test func whatIsHiddenIsEnough() {
    #expect(SmallCells.parts([1, 5, 30, 50]) == [.small, .hidden, .hidden, .count(50)])
    // 1 and 1 add up to 2 and nothing else does
    #expect(SmallCells.parts([1, 1, 30, 50]) == [.small, .small, .hidden, .count(50)])
    // 2 and 3 may as well be 4 and 1
    #expect(SmallCells.parts([2, 3, 30, 50]) == [.small, .small, .count(30), .count(50)])
  }

  @Test func aWholeIsHiddenWhereNoPartIsLeft() {
    let cells = SmallCells([.init(2, to: 0), .init(2, from: 0)])
    #expect(cells.shown == [.small, .small])
    let six = SmallCells([.init(6, to: 0), .init(1, from: 0), .init(5, from: 0)])
    #expect(six.shown == [.hidden, .small, .hidden])
  }

  /// Each row and each column of these has two hidden cells, and yet one could be worked out from sums of rows less
  /// sums of columns were no more hidden.
  @Test(arguments: 0..<8) func noHiddenCellOfATableCanBeWorkedOut(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: UInt64) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % limit)
    }
    let rows = (0..<3).map { _ in (0..<3).map { _ in next(3) == 0 ? next(5) : next(9) } }
    let shown = SmallCells.table(rows)
    for (row, column) in (0..<9).map({ ($0 / 3, $0 % 3) }) {
      if SmallCells.isSmall(rows[row][column]) {
        #expect(shown[row][column] == .small)
        #expect(possible(row, column, rows, shown) == [1, 2, 3, 4])
      } else if case .count(let count) = shown[row][column] {
        #expect(count == rows[row][column])
      } else {
        #expect(shown[row][column] == .hidden)
      }
    }
  }

  /// What a cell may hold in all tables with the same shown cells and, where `table` shows them, the same totals.
  /// Totals that are hidden are left open.
  private func possible(
    _ row: Int, _ column: Int, _ rows: [[Int]], _ shown: [[SmallCells.Shown]]
  ) -> Set<Int> {
    let totals = SmallCellsTotals(rows)
    var found: Set<Int> = []
    func fill(_ place: Int, _ made: [Int]) {
      if place == 9 {
        if totals.allow(made) { found.insert(made[row * 3 + column]) }
        return
      }
      let values: [Int] =
        switch shown[place / 3][place % 3] {
        case .count(let count): [count]
        case .small: [1, 2, 3, 4]
        case .hidden: Array(5...9)
        }
      for value in values where totals.mayAllow(made + [value]) { fill(place + 1, made + [value]) }
    }
    fill(0, [])
    return found
  }
}

/// Totals of a table of three rows and columns, as far as they are shown.
private struct SmallCellsTotals {
  private let rows: [Int?]
  private let columns: [Int?]

  init(_ table: [[Int]]) {
    let cells = table.enumerated().flatMap { row, counts in
      counts.enumerated().map { SmallCells.Cell($1, from: row, to: 3 + $0) }
    }
    let totals =
      (0..<3).map { SmallCells.Cell(table[$0].reduce(0, +), to: $0) }
      + (0..<3).map { column in
        SmallCells.Cell(table.reduce(0) { $0 + $1[column] }, from: 3 + column)
      }
    let shown = SmallCells(cells + totals).shown.suffix(6).map(\.count)
    (rows, columns) = (Array(shown[..<3]), Array(shown[3...]))
  }

  func mayAllow(_ made: [Int]) -> Bool {
    (0..<3).allSatisfy { row in
      guard made.count >= row * 3 + 3, let total = rows[row] else { return true }
      return made[(row * 3)..<(row * 3 + 3)].reduce(0, +) == total
    }
  }

  func allow(_ made: [Int]) -> Bool {
    mayAllow(made)
      && (0..<3).allSatisfy { column in
        guard let total = columns[column] else { return true }
        return made[column] + made[3 + column] + made[6 + column] == total
      }
  }
}
