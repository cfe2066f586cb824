// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnTables

/// What may be told of how many members there were, left, and left of each cause. How many there were in all is known,
/// and how many left in all can be worked out from a log-rank test.
package struct StayCells: Sendable {
  package struct Group: Sendable {
    package let members: SmallCells.Shown
    package let left: SmallCells.Shown
    package let byCause: [SmallCells.Shown]
  }

  package let groups: [Group]

  /// - Parameters:
  ///   - stayed: by group.
  ///   - left: by group and cause.
  init(stayed: [Int], left: [[Int]], tellsAll: Bool) {
    let all = zip(stayed, left).map { stayed, left in [stayed] + left }
    guard !tellsAll else {
      groups = zip(stayed, left).map { stayed, left in
        let sum = left.reduce(0, +)
        return Group(
          members: .count(stayed + sum), left: .count(sum), byCause: left.map { .count($0) })
      }
      return
    }
    // sums: all members; all who stayed; of each group its members, and who left of it
    func members(_ group: Int) -> Int { 2 + 2 * group }
    func leavers(_ group: Int) -> Int { 3 + 2 * group }
    var cells: [SmallCells.Cell] = [
      .init(all.joined().reduce(0, +), to: 0), .init(stayed.reduce(0, +), from: 1),
    ]
    for (group, counts) in all.enumerated() {
      let left = counts.dropFirst().reduce(0, +)
      cells += [
        .init(counts[0] + left, from: 0, to: members(group)),
        .init(counts[0], from: members(group), to: 1),
        .init(left, from: members(group), to: leavers(group)),
      ]
      cells += counts.dropFirst().map { .init($0, from: leavers(group)) }
    }
    var rest = SmallCells(cells).shown.dropFirst(2)
    groups = left.map { causes in
      let shown = Array(rest.prefix(3 + causes.count))
      rest = rest.dropFirst(shown.count)
      return Group(members: shown[0], left: shown[2], byCause: Array(shown[3...]))
    }
  }
}
