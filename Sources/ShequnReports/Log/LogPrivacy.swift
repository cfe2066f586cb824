// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables

/// What may be shown of a log of real people: no number of one to four of them, and none from which such a
/// number could be worked out.
struct LogPrivacy: Sendable {
  /// Whether all is shown, as of a log that a simulation wrote.
  let showsAll: Bool

  typealias Shown = SmallCells.Shown

  /// Numbers that add up with others, as a network of sums.
  func network(_ cells: [SmallCells.Cell]) -> [Shown] {
    showsAll ? cells.map { .count($0.count) } : SmallCells(cells).shown
  }

  /// A number that adds up with no other that is shown.
  func alone(_ count: Int) -> Shown { network([SmallCells.Cell(count)])[0] }

  /// A number that is not shown.
  func masked(_ count: Int) -> Shown { SmallCells.isSmall(count) ? .small : .hidden }

  /// A whole, and its parts.
  func parts(_ counts: [Int]) -> (whole: Shown, parts: [Shown]) {
    let whole = SmallCells.Cell(counts.reduce(0, +), to: 0)
    let shown = network([whole] + counts.map { SmallCells.Cell($0, from: 0) })
    return (shown[0], Array(shown.dropFirst()))
  }

  /// A whole of which a part is left after each step: shown only after steps on which nobody or at least five
  /// went since the last that is shown, so that no difference of what is shown is small.
  func chain(_ whole: Int, _ left: [Int]) -> [Shown] {
    var last = whole
    return left.map { count in
      let isTelling = SmallCells.isSmall(count) || SmallCells.isSmall(abs(last - count))
      guard showsAll || !isTelling else { return masked(count) }
      last = count
      return .count(count)
    }
  }

  /// A number beside another of people of whom nearly all are the same: hidden where the difference is small.
  func beside(_ other: Shown, _ own: Shown) -> Shown {
    guard !showsAll, let count = own.count, let others = other.count,
      SmallCells.isSmall(abs(others - count))
    else { return own }
    return .hidden
  }

  /// How many events there are: two digits of it, since all but those of a hidden kind could be counted.
  func events(_ count: Int) -> Int {
    guard !showsAll else { return count }
    var step = 10
    while count >= 100 * step { step *= 10 }
    return (count + step / 2) / step * step
  }

  /// Sums of what people did, such as posts, whose total is known: hidden where fewer than five people did it,
  /// and one more so that none can be worked out from the total.
  ///
  /// - Returns: nil: hidden.
  func sums(_ values: [Int], people: [Int]) -> [Int?] {
    guard !showsAll else { return values }
    var shown = zip(values, people).map { SmallCells.isSmall($1) ? nil : Optional($0) }
    guard shown.contains(where: { $0 == nil }) else { return shown }
    let next = shown.indices.filter { shown[$0] ?? 0 > 0 }
      .min { (values[$0], $0) < (values[$1], $1) }
    if let next { shown[next] = nil }
    return shown
  }

  /// A week's distinct people: hidden too where those of a day would follow, since a week cannot have more than
  /// its days together.
  func union(_ count: Int, of days: [Int]) -> Shown {
    let own = alone(count)
    let small = days.filter { SmallCells.isSmall($0) }
    guard !showsAll, !small.isEmpty, own.count != nil else { return own }
    let known = days.reduce(0) { $0 + (SmallCells.isSmall($1) ? 0 : $1) }
    // of one of the small days, were all others as large as they can be
    let most = known + (small.count - 1) * (SmallCells.least - 1)
    return count - most > 1 ? .hidden : own
  }

  /// A mean of so many numbers of people, or the share of so many people, some of which are hidden: so blunt that
  /// it would read the same were any one of these three larger or smaller.
  func blunt(_ mean: Double, of numbers: Double) -> Double? {
    guard mean.isFinite, numbers > 0 else { return nil }
    let (least, sum) = (Double(SmallCells.least - 2), mean * numbers)
    for power in -6...6 {
      for digit in [1.0, 2, 5] {
        func rounded(_ sum: Double) -> Double {
          // tenths have no exact number, ten does
          power < 0
            ? (sum / numbers / digit * Self.ten(-power)).rounded() * digit / Self.ten(-power)
            : (sum / numbers / digit / Self.ten(power)).rounded() * digit * Self.ten(power)
        }
        let own = rounded(sum)
        guard rounded(sum - least) == own, rounded(sum + least) == own else { continue }
        // nothing is told rather than that there is nobody
        return own == 0 && mean > 0 ? nil : own
      }
    }
    return nil
  }

  private static func ten(_ power: Int) -> Double {
    (0..<power).reduce(1) { product, _ in product * 10 }
  }

  /// The mean as it is where nothing of it is hidden.
  func mean(_ x: Double, of numbers: Double, hidesSome: Bool) -> Double? {
    showsAll || !hidesSome ? x : blunt(x, of: numbers)
  }

  /// The share that a number of people is of a whole: blunt where the number may not be shown, though it is not
  /// small itself.
  func share(_ count: Int, of whole: Int, _ shown: Shown) -> Cell {
    switch shown {
    case .count: whole > 0 ? .number(Double(count) / Double(whole), .share()) : .blank
    case .small: .written(shown.text)
    case .hidden: .percent(blunt(Double(count) / Double(whole), of: Double(whole)))
    }
  }
}

extension Cell {
  /// A number of people as far as it may be shown.
  static func shown(_ shown: SmallCells.Shown) -> Cell {
    shown.count.map { .number(Double($0), .grouped) } ?? .written(shown.text)
  }

  /// The share that a number of people is of a whole, as far as both may be shown.
  static func share(_ shown: SmallCells.Shown, of whole: Int, digits: Int = 1) -> Cell {
    guard let count = shown.count else { return .written(shown.text) }
    return whole > 0 ? .number(Double(count) / Double(whole), .share(digits: digits)) : .blank
  }

  /// A sum of what people did; nil: hidden.
  static func sum(_ sum: Int?) -> Cell {
    sum.map { .number(Double($0), .grouped) } ?? .written(hiddenSum)
  }

  /// What stands for the sum of what fewer than five people did.
  static let hiddenSum = "*"
}
