// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 9 · buy – every member who is not dormant buys at a rate of their own, less without a visit
  /// and more on the day of one, the more so after recommendations.
  ///
  /// Each person has a unit-exponential amount of hazard to live through before every purchase, so
  /// that P(buy today) = 1 − e⁻ʰ exactly, several purchases a day can happen, and the same person
  /// under two plans buys as alike as can be.
  ///
  /// Reads the block's visits, prices, the board's offers; writes the ledger, reference prices.
  /// Columns read: id, cell, joined, satisfaction, trust, buyingRate, lastVisit.
  /// Columns written: buyingLeft, recommended, stocked, purchases, spend.
  func buying() -> BlockWork {
    guard community.shop.price > 0 else { return BlockWork(.buy) { _, _ in } }
    let buying = Buying(simulation: self)
    let (community, source, table, prices) = (community, source, MemberView(members), prices)
    let isWatched = log != nil
    let priceOfCell = cells.table(0.0) { arm, _ in Double(prices.ofList[arm]) }
    return BlockWork(.buy) { rows, scratch in
      buying.visits(scratch)
      buying.pass(rows, scratch)
      scratch.sales = Sales()
      scratch.purchases.removeAll(keepingCapacity: true)
      guard !scratch.buyers.isEmpty else { return }
      var basket = Basket(community: community, source: source, isWatched: isWatched)
      for row in scratch.buyers {
        let cell = Int(table.cell[row])
        let bought = basket.fill(row, table, price: priceOfCell[cell])
        guard !prices.isUsual else { continue }
        table.stocked[row] +=
          Float(bought) * prices.felt(cell: cell, joined: Int(table.joined[row])).ahead
      }
      scratch.sales = basket.sales
      scratch.purchases = basket.purchases
    }
  }

  /// Part of phase 9: what was bought is paid for.
  mutating func checkOut() {
    guard community.shop.price > 0 else { return }
    timed(.buy)
    defer { timed(nil) }
    if log != nil { notePurchases() }
    var sales = Sales()
    for block in 0..<members.blockCount { sales.add(scratch[block].sales) }
    today.purchases += sales.purchases
    today.goodsCost += sales.goods
    desk.ledger.earn(sales.revenue, on: "sales")
    desk.ledger.incur(sales.goods, on: "goods")
    references.follow(prices.ofUsual, by: Float(community.mechanisms.purchase.habituation))
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
  /// One by one, where somebody watches.
  private(set) var purchases: [(row: Int, cents: Int)] = []
  private let isWatched: Bool

  init(community: Community, source: RandomSource, isWatched: Bool) {
    self.isWatched = isWatched
    self.source = source
    mean = community.shop.price * 100
    goodsShare = 1 - community.shop.margin
    shape = community.mechanisms.purchase.spendShape
    spread = community.mechanisms.purchase.spendSpread
  }

  /// All that one member buys today; how many purchases.
  mutating func fill(_ row: Int, _ table: MemberView, price: Double) -> Int {
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
      if isWatched { purchases.append((row, paid)) }
      table.spend[row] = Int32(clamping: Int(table.spend[row]) + paid)
    }
    sales.purchases += bought
    return bought
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
  /// Share of the rate that needs no visit, and what a visit makes of the rest.
  private let withoutVisit: Float
  private let ofVisit: Float
  /// Most that recommendations add to a visit, how many it takes, and how they fade.
  private let recommended: Float
  private let perRecommendation: Float
  private let fading: [Float]
  private let prices: AskedPrices
  /// Somebody may have bought ahead; what a day leaves of it.
  private let isStocked: Bool
  private let keep: Float

  init(simulation: borrowing Simulation) {
    let equation = simulation.community.mechanisms.purchase
    table = MemberView(simulation.members)
    day = simulation.day
    base = Float(equation.privilege) * simulation.desk.board.privilege
    trust = Float(equation.trust)
    satisfaction = Float(equation.satisfaction)
    dormancy = Int32(equation.dormancy)
    withoutVisit = Float(equation.withoutVisit)
    ofVisit = Float((1 - equation.withoutVisit) * equation.visit)
    recommended = Float(equation.recommended)
    perRecommendation = Float(1 / equation.recommendedScale)
    fading = simulation.tables.recommended
    prices = simulation.prices
    isStocked = simulation.references.haveSeenSale
    keep = exponential(-1 / Float(equation.aheadDays))
  }

  /// What a visit adds; whoever was dormant gets the rest of the day's rate, too.
  func visits(_ scratch: BlockScratch) {
    let today = Int32(truncatingIfNeeded: day)
    for visit in scratch.visits {
      let row = Int(visit.row)
      let silence = today - Int32(table.lastVisit[row])
      var inMind = table.recommended[row] * fading[Int(silence)] + visit.promotional
      table.recommended[row] = inMind
      var effects = base + trust * (table.trust[row] - 0.5)
      effects += satisfaction * (table.satisfaction[row] - 0.5)
      if !prices.isUsual {
        let felt = prices.felt(cell: Int(table.cell[row]), joined: Int(table.joined[row]))
        effects += felt.logRate
        inMind += felt.inSight
      }
      if isStocked { effects -= table.stocked[row] }
      var occasion = ofVisit * (1 + recommended * (1 - exponential(-inMind * perRecommendation)))
      if silence >= dormancy { occasion += withoutVisit }
      let rate = table.buyingRate[row] / 7 * occasion
      table.buyingLeft[row] -= rate * exponential(min(Self.limit, effects))
    }
  }

  /// What needs no visit; dormant members buy nothing. Lists who has come to buy something today.
  func pass(_ rows: Range<Int>, _ scratch: BlockScratch) {
    scratch.buyers.removeAll(keepingCapacity: true)
    let rate = table.buyingRate[rows]
    let left = table.buyingLeft[rows]
    let trustNow = table.trust[rows]
    let satisfactionNow = table.satisfaction[rows]
    let lastVisit = table.lastVisit[rows]
    let stocked = table.stocked[rows]
    let today = Int32(truncatingIfNeeded: day)
    for row in stride(from: 0, to: rows.count, by: 4) {
      let silence = today &- SIMD4<Int32>(truncatingIfNeeded: SIMD4<UInt16>(of: lastVisit, at: row))
      var effects = base + trust * (SIMD4(of: trustNow, at: row) - 0.5)
      effects += satisfaction * (SIMD4(of: satisfactionNow, at: row) - 0.5)
      if !prices.isUsual {
        for lane in 0..<min(4, rows.count - row) {
          let own = rows.lowerBound + row + lane
          effects[lane] +=
            prices.felt(cell: Int(table.cell[own]), joined: Int(table.joined[own])).logRate
        }
      }
      if isStocked {
        let stock = SIMD4<Float>(of: stocked, at: row)
        effects -= stock
        (stock * keep).store(to: stocked, at: row)
      }
      let before = SIMD4<Float>(of: left, at: row)
      let share = SIMD4(of: rate, at: row) / 7 * withoutVisit
      let hazard = share * exponential(least(Self.limit, effects))
      let after = (before - hazard).replacing(with: before, where: silence .>= dormancy)
      after.store(to: left, at: row)
      if any(after .<= 0) {
        for lane in 0..<min(4, rows.count - row) where after[lane] <= 0 {
          scratch.buyers.append(rows.lowerBound + row + lane)
        }
      }
    }
  }

  /// Log-rates are held below this.
  private static let limit: Float = 10
}
