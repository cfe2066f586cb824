// SPDX-License-Identifier: GPL-3.0-or-later

/// What today's price does to a member.
struct PriceFelt: Sendable {
  /// Added to the log-rate of buying: the lift against what one is used to, and the long run.
  var logRate: Float = 0
  /// x that each purchase of today leaves: what is bought ahead, 0 or more.
  var ahead: Float = 0
  /// Recommendations that the sale is worth to a visitor, 0 or more.
  var inSight: Float = 0
  /// Logit effect on coming in a member who buys at the mean rate or more, 0 or more.
  var pull: Float = 0
}

/// What is asked today, and what members make of it: looked up by cell and day of joining, since all
/// who joined on one day are used to the same price.
struct AskedPrices: Sendable {
  /// By arm of the A/B tests: what is left of the list price. Discounts multiply.
  let ofList: [Float]
  /// By arm: what is asked, relative to what is usual.
  let ofUsual: [Float]
  /// Everybody is asked what is usual, and is used to it.
  var isUsual: Bool { felt.isEmpty }
  /// A discount draws people today.
  let isPulling: Bool
  /// By arm and by how much prices are minded, then by day of joining; empty: nothing is felt.
  private let felt: [PriceFelt]
  /// Where those of a cell begin.
  private let starts: CellTable<Int>
  /// The day of joining that stands first; whoever joined earlier feels the same.
  private let first: Int

  init(
    _ discounts: [(depth: Float, audience: Audience)], _ references: ReferencePrices,
    cells: Cells, community: Community
  ) {
    let shop = community.shop
    // multiplied in an order of their own, so that the order of levers does not matter
    let ordered = discounts.sorted { $0.depth < $1.depth }
    let ofList = (0..<cells.arms).map { arm in
      let meant = ordered.filter { $0.audience.includes(arm: arm) }
      return max(0.01, meant.reduce(Float(1)) { $0 * (1 - $1.depth) })
    }
    let ofUsual = ofList.map { $0 * Float(shop.relativePrice) }
    self.ofList = ofList
    self.ofUsual = ofUsual
    first = references.first
    let isUsual =
      shop.price == 0
      || zip(ofUsual, references.prices).allSatisfy { asked, used in
        asked == 1 && used.allSatisfy { $0 == 1 }
      }
    guard !isUsual else {
      felt = []
      starts = cells.table(0) { _, _ in 0 }
      isPulling = false
      return
    }
    let sensitivities = Set(cells.segments.map(\.priceSensitivity)).sorted()
    let feeling = PriceFeeling(community)
    var felt: [PriceFelt] = []
    for (arm, asked) in ofUsual.enumerated() {
      for sensitivity in sensitivities {
        felt += references.prices[arm].map {
          feeling.felt(
            asked: asked, used: $0, isSale: ofList[arm] < 1, sensitivity: Float(sensitivity))
        }
      }
    }
    self.felt = felt
    isPulling = felt.contains { $0.pull > 0 }
    let days = references.prices[0].count
    starts = cells.table(0) { arm, segment in
      let place = sensitivities.firstIndex(of: segment.priceSensitivity) ?? 0
      return (arm * sensitivities.count + place) * days
    }
  }

  /// What a member feels. Only where the price is not what is usual.
  @inline(__always)
  func felt(cell: Int, joined: Int) -> PriceFelt { felt[starts[cell] + max(0, joined - first)] }
}

/// The equations of prices, as plain numbers.
private struct PriceFeeling {
  private let purchase: Purchase
  private let usualYuan: Float
  private let halfYuan: Float

  init(_ community: Community) {
    purchase = community.mechanisms.purchase
    usualYuan = Float(community.shop.usualPrice ?? community.shop.price)
    halfYuan = Float(community.mechanisms.motivation.half)
  }

  /// `asked` and `used` relative to what is usual.
  func felt(asked: Float, used: Float, isSale: Bool, sensitivity: Float) -> PriceFelt {
    var felt = PriceFelt()
    let lift = asked == used ? 0 : purchase.logLift(ratio: asked / used, sensitivity: sensitivity)
    felt.logRate = lift - Float(purchase.longRun) * sensitivity * logarithm(used)
    felt.ahead = lift > 0 ? Float(purchase.ahead) * (1 - exponential(-lift)) : 0
    guard isSale, asked < used else { return felt }
    let depth = 1 - asked / used
    felt.inSight = Float(purchase.saleInSight) * min(1, depth / Float(purchase.noticed))
    // u(y) = ln(1 + y/half)/(2 ln 2): ½ at half, without an end
    let worth = logarithm(1 + (used - asked) * usualYuan / halfYuan) / 1.386_294_4
    felt.pull = Float(purchase.salePull) * worth
    return felt
  }
}
