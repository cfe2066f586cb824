// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// What members are used to pay, relative to what is usual: 1 on joining, then it follows what is
/// asked.
///
/// All who joined on one day and stand in the same arm of the A/B tests have met the same prices, so
/// they share a number.
struct ReferencePrices: Sendable {
  /// By arm, then by day of joining from `first` on.
  private(set) var prices: [[Float]]
  /// The day on which prices are first asked; whoever joined before has met none of them.
  let first: Int
  /// Whether anybody has ever been asked less than they were used to.
  private(set) var haveSeenSale = false

  /// Those who are there on a day, whenever they joined: they know what is usual.
  init(arms: Int, day: Int) {
    prices = Array(repeating: [1], count: arms)
    first = day
  }

  /// Of a past without tests, one for every arm of a plan.
  func copied(to arms: Int) -> ReferencePrices {
    var copy = self
    copy.prices = Array(repeating: prices[0], count: arms)
    return copy
  }

  /// The day is over: everybody has got used to the prices of their arm a little, and those who join
  /// today know what is usual.
  mutating func follow(_ today: [Float], by rate: Float) {
    for (arm, price) in today.enumerated() {
      for day in prices[arm].indices {
        haveSeenSale = haveSeenSale || price < prices[arm][day]
        prices[arm][day] = relaxed(prices[arm][day], to: price, by: rate)
      }
      prices[arm].append(1)
    }
  }
}
