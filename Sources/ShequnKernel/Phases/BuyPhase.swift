// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 9 · buy – every member who is not dormant buys at a rate of their own, online or not.
  ///
  /// Each person has a unit-exponential amount of hazard to live through before every purchase, so
  /// that P(buy today) = 1 − e⁻ʰ exactly, several purchases a day can happen, and the same person
  /// under two plans buys as alike as can be.
  ///
  /// Reads the board's discounts and offers, reference prices; writes the ledger, reference prices.
  /// Columns read: id, cell, joined, satisfaction, trust, buyingRate, lastVisit.
  /// Columns written: buyingLeft, purchases, spend.
  func buying() -> BlockWork {
    guard community.shop.price > 0 else { return BlockWork(.buy) { _, _ in } }
    let prices = relativePrices()
    let buying = Buying(simulation: self, prices: prices)
    let (community, source, table) = (community, source, MemberView(members))
    let priceOfCell = cells.table(0.0) { arm, _ in Double(prices[arm]) }
    return BlockWork(.buy) { rows, scratch in
      buying.pass(rows, scratch)
      scratch.sales = Sales()
      guard !scratch.buyers.isEmpty else { return }
      var basket = Basket(community: community, source: source)
      for row in scratch.buyers {
        basket.fill(row, table, price: priceOfCell[Int(table.cell[row])])
      }
      scratch.sales = basket.sales
    }
  }

  /// Part of phase 9: what was bought is paid for.
  mutating func checkOut() {
    guard community.shop.price > 0 else { return }
    timed(.buy)
    defer { timed(nil) }
    var sales = Sales()
    for block in 0..<members.blockCount { sales.add(scratch[block].sales) }
    today.purchases += sales.purchases
    today.goodsCost = sales.goods
    desk.ledger.earn(sales.revenue, on: "sales")
    desk.ledger.incur(sales.goods, on: "goods")
    references.follow(relativePrices(), by: Float(community.mechanisms.purchase.habituation))
  }

  /// By arm of the A/B tests, today's price relative to the list price: discounts multiply.
  private func relativePrices() -> [Float] {
    let discounts = desk.board.discounts.sorted { $0.depth < $1.depth }
    return (0..<cells.arms).map { arm in
      let meant = discounts.filter { $0.audience.includes(arm: arm) }
      return max(0.01, meant.reduce(1) { $0 * (1 - $1.depth) })
    }
  }
}

/// What purchases come to: gamma-gamma (Fader, Hardie & Lee 2005). Everybody has a scale of their
/// own, and the mean over all people is the shop's price.
private struct Basket: ~Copyable {
  private let stream = RandomStream()
  private let source: RandomSource
  private let mean: Double
  private let shape: Double
  private let spread: Double
  private let goodsShare: Double
  private(set) var sales = Sales()

  init(community: Community, source: RandomSource) {
    self.source = source
    mean = community.shop.price * 100
    goodsShare = 1 - community.shop.margin
    shape = community.mechanisms.purchase.spendShape
    spread = community.mechanisms.purchase.spendSpread
  }

  /// All that one member buys today.
  mutating func fill(_ row: Int, _ table: MemberView, price: Double) {
    let person = UInt64(table.id[row])
    var bought = 0
    while table.buyingLeft[row] <= 0 {
      let number = Int(table.purchases[row]) + 1
      table.purchases[row] = UInt16(clamping: number)
      let luck = source.block(.purchase, entity: person, tick: number)
      let next = -logarithm(luck[0])
      bought += 1
      // a hundred a day is enough for anybody
      table.buyingLeft[row] = bought < 100 ? table.buyingLeft[row] + next : next
      let paid = buy(person: person, number: number, price: price)
      table.spend[row] = Int32(clamping: Int(table.spend[row]) + paid)
    }
    sales.purchases += bought
  }

  /// Cents paid for a person's purchase of that number (from 1 on; 0 keys the person's own scale).
  private mutating func buy(person: UInt64, number: Int, price: Double) -> Int {
    let scale = gamma(shape: spread, person, 0)
    let amount = mean * (spread - 1) / shape * gamma(shape: shape, person, number) / scale
    let list = min(1e9, amount)
    let paid = Int((list * price).rounded())
    sales.revenue += paid
    sales.goods += Int((list * goodsShare).rounded())
    return paid
  }

  private func gamma(shape: Double, _ person: UInt64, _ tick: Int) -> Double {
    stream.position(source, decision: Decision.spend.rawValue, entity: person, tick: tick)
    return max(1e-9, stream.gamma(shape: shape, scale: 1))
  }
}

/// Today's hazards of buying, as plain numbers.
private struct Buying: Sendable {
  private let table: MemberView
  private let day: Int
  private let base: Float
  private let trust: Float
  private let satisfaction: Float
  /// Days without a visit after which a member is dormant.
  private let dormancy: Int32
  /// Effects of price against reference by arm and day of joining, where an arm's begin for each
  /// cell, and how much its members care; empty: the price is what everybody is used to.
  private let lifts: [Float]
  private let starts: CellTable<Int>
  private let sensitivity: CellTable<Float>

  init(simulation: borrowing Simulation, prices: [Float]) {
    let equation = simulation.community.mechanisms.purchase
    table = MemberView(simulation.members)
    day = simulation.day
    base = Float(equation.privilege) * simulation.desk.board.privilege
    trust = Float(equation.trust)
    satisfaction = Float(equation.satisfaction)
    dormancy = Int32(equation.dormancy)
    let references = simulation.references
    let byArm = prices.enumerated().map { arm, price in
      references.lifts(arm: arm, price: price, elasticity: Float(equation.elasticity))
    }
    lifts = byArm.allSatisfy { $0.allSatisfy { $0 == 0 } } ? [] : byArm.flatMap { $0 }
    let days = byArm[0].count
    starts = simulation.cells.table(0) { arm, _ in arm * days }
    sensitivity = simulation.cells.table(Float(0)) { _, segment in Float(segment.priceSensitivity) }
  }

  /// Dormant members do not buy, but for those who came today.
  func pass(_ rows: Range<Int>, _ scratch: BlockScratch) {
    scratch.buyers.removeAll(keepingCapacity: true)
    let rate = table.buyingRate[rows]
    let left = table.buyingLeft[rows]
    let trustNow = table.trust[rows]
    let satisfactionNow = table.satisfaction[rows]
    let lastVisit = table.lastVisit[rows]
    let today = Int32(truncatingIfNeeded: day)
    for row in stride(from: 0, to: rows.count, by: 4) {
      let silence = today &- SIMD4<Int32>(truncatingIfNeeded: SIMD4<UInt16>(of: lastVisit, at: row))
      var effects = base + trust * (SIMD4(of: trustNow, at: row) - 0.5)
      effects += satisfaction * (SIMD4(of: satisfactionNow, at: row) - 0.5)
      if !lifts.isEmpty {
        for lane in 0..<min(4, rows.count - row) {
          effects[lane] += lift(rows.lowerBound + row + lane)
        }
      }
      let before = SIMD4<Float>(of: left, at: row)
      let hazard = SIMD4(of: rate, at: row) / 7 * exponential(least(Self.limit, effects))
      let after = (before - hazard).replacing(with: before, where: silence .>= dormancy)
      after.store(to: left, at: row)
      if any(after .<= 0) {
        for lane in 0..<min(4, rows.count - row) where after[lane] <= 0 {
          scratch.buyers.append(rows.lowerBound + row + lane)
        }
      }
    }
    for visit in scratch.visits {
      let row = Int(visit.row)
      guard today - Int32(table.lastVisit[row]) >= dormancy else { continue }
      var effects = base + trust * (table.trust[row] - 0.5)
      effects += satisfaction * (table.satisfaction[row] - 0.5)
      if !lifts.isEmpty { effects += lift(row) }
      table.buyingLeft[row] -= table.buyingRate[row] / 7 * exponential(min(Self.limit, effects))
      if table.buyingLeft[row] <= 0 { scratch.buyers.append(row) }
    }
  }

  /// Log-rates are held below this.
  private static let limit: Float = 10

  @inline(__always)
  private func lift(_ row: Int) -> Float {
    let cell = Int(table.cell[row])
    return sensitivity[cell] * lifts[starts[cell] + Int(table.joined[row])]
  }
}
