// SPDX-License-Identifier: GPL-3.0-or-later

/// What was bought on a day: how often, and for how many cents; whole numbers, so that the order in
/// which blocks are added does not matter.
struct Sales {
  /// How often somebody bought.
  var purchases = 0
  /// Cents paid.
  var revenue = 0
  /// What the goods had cost.
  var goods = 0

  mutating func add(_ other: Sales) {
    purchases += other.purchases
    revenue += other.revenue
    goods += other.goods
  }
}
