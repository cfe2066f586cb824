// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// What the A/B tests count of each unit that was drawn by lot: kept only while there is a test, apart
/// from the members, whom it does not concern.
struct UnitTally {
  /// By test and unit.
  private var units: [[Unit]]
  /// By row, the number of the member among all who were ever in a test.
  private var numbers: [Int] = []
  private var known = 0

  private struct Unit {
    var exposure: UInt32 = 0
    var count: UInt32 = 0
    var isTreated = false
  }

  init(tests: Int) { units = Array(repeating: [], count: tests) }

  /// Numbers those who have joined since: they have the last rows.
  mutating func seat(_ rows: Int) {
    for _ in numbers.count..<max(numbers.count, rows) {
      numbers.append(known)
      known += 1
    }
  }

  func number(ofRow row: Int) -> Int { numbers[row] }

  mutating func expose(_ unit: Int, to test: Int, isTreated: Bool) {
    if unit >= units[test].count {
      units[test] += Array(repeating: Unit(), count: unit + 1 - units[test].count)
    }
    units[test][unit].exposure += 1
    units[test][unit].isTreated = isTreated
  }

  mutating func count(_ count: Int, of unit: Int, in test: Int) {
    units[test][unit].count += UInt32(truncatingIfNeeded: count)
  }

  /// Takes rows out as the members' table does: the last one moves into each gap, from the end on.
  mutating func remove(_ rows: [Int]) {
    for row in rows.reversed() {
      numbers[row] = numbers[numbers.count - 1]
      numbers.removeLast()
    }
  }

  /// By test, of the others and of the treated.
  var sums: [[UnitSums]] {
    units.map { units in
      var sums = [UnitSums(), UnitSums()]
      for unit in units where unit.exposure > 0 {
        sums[unit.isTreated ? 1 : 0].add(exposure: Int(unit.exposure), count: Int(unit.count))
      }
      return sums
    }
  }
}
