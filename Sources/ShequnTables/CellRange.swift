// SPDX-License-Identifier: GPL-3.0-or-later

/// What a reader of a table with hidden cells can work out of one of them: a cell can hold more where the cells of a
/// circle through it can change alternately (Gusfield 1988, “A graph theoretic approach to statistical data security”).
struct CellRange {
  private let cells: [SmallCells.Cell]
  private let hidden: [Bool]
  /// By sum, the cells that end there.
  private let ends: [Int: [Int]]

  init(_ cells: [SmallCells.Cell], hidden: [Bool]) {
    (self.cells, self.hidden) = (cells, hidden)
    var ends: [Int: [Int]] = [:]
    for (index, cell) in cells.enumerated() {
      ends[cell.from, default: []].append(index)
      if cell.to != cell.from { ends[cell.to, default: []].append(index) }
    }
    self.ends = ends
  }

  /// Whether a small cell could hold any of 1 to 4.
  func holdsAll(_ index: Int) -> Bool {
    let cell = cells[index]
    let (up, down) = (SmallCells.least - 1 - cell.count, cell.count - 1)
    return flow(from: cell.to, to: cell.from, atLeast: up, without: index)
      && flow(from: cell.from, to: cell.to, atLeast: down, without: index)
  }

  /// The cell to hide next for the sake of another: the smallest of those that it can be worked out from.
  func next(for index: Int) -> Int? {
    let cell = cells[index]
    func smallest(_ candidates: some Sequence<Int>) -> Int? {
      candidates.filter { !hidden[$0] && cells[$0].count > 0 }
        .min { (cells[$0].count, $0) < (cells[$1].count, $1) }
    }
    let near = [cell.from, cell.to].filter { $0 != SmallCells.open }.flatMap { ends[$0] ?? [] }
    return smallest(near) ?? smallest(cells.indices)
  }

  /// Whether hidden cells can carry so much from one sum to another.
  private func flow(from start: Int, to goal: Int, atLeast wanted: Int, without index: Int) -> Bool
  {
    guard wanted > 0, start != goal else { return true }
    var counts = cells.map(\.count)
    for _ in 0..<wanted {
      guard let path = path(from: start, to: goal, counts, without: index) else { return false }
      for (cell, change) in path { counts[cell] += change }
    }
    return true
  }

  /// Cells whose change by one leads from one sum to another.
  private func path(from start: Int, to goal: Int, _ counts: [Int], without index: Int) -> [(
    cell: Int, change: Int
  )]? {
    var came: [Int: (sum: Int, cell: Int, change: Int)] = [:]
    var waiting = [start]
    var next = 0
    while next < waiting.count, came[goal] == nil {
      let sum = waiting[next]
      next += 1
      for cell in ends[sum] ?? [] where hidden[cell] && cell != index {
        let (from, to) = (cells[cell].from, cells[cell].to)
        if from == sum, to != start, came[to] == nil, canGrow(cell, counts) {
          came[to] = (sum, cell, 1)
          waiting.append(to)
        }
        if to == sum, from != start, came[from] == nil, canShrink(cell, counts) {
          came[from] = (sum, cell, -1)
          waiting.append(from)
        }
      }
    }
    var path: [(cell: Int, change: Int)] = []
    var sum = goal
    while sum != start {
      guard let step = came[sum] else { return nil }
      path.append((step.cell, step.change))
      sum = step.sum
    }
    return path
  }

  private func canGrow(_ cell: Int, _ counts: [Int]) -> Bool {
    !SmallCells.isSmall(cells[cell].count) || counts[cell] < SmallCells.least - 1
  }

  private func canShrink(_ cell: Int, _ counts: [Int]) -> Bool {
    counts[cell] > (SmallCells.isSmall(cells[cell].count) ? 1 : SmallCells.least)
  }
}
