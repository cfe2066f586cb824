// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

/// When people buy: visits, recommendations, prices, what they have in stock. Each equation alone,
/// against its closed form. Rates are Gamma(.243, 4.414), so a sum of counts with mean m a member has
/// variance m + m²/.243, and E λe^(−cλ) = (.243/4.414)(4.414/(4.414 + c))^1.243.
struct PurchaseOccasionTests {
  private static let members = 60_000
  private static let daily = 0.243 / 4.414 / 7

  private func community(
    days: Int, activity: SIMD2<Double> = Alone.always, _ change: (inout Purchase) -> Void
  ) -> Community {
    var community = Alone.community(members: Self.members, days: days, activity: activity) {
      $0.purchase = .plain
      $0.purchase.habituation = 0
      change(&$0.purchase)
    }
    community.shop.price = 80
    return community
  }

  private func days(_ community: Community, _ levers: [any Lever] = []) -> [DayRecord] {
    Simulation(community: community, levers: levers, seed: 12, replication: 0, threads: 2).run()
      .days
  }

  /// Whether purchases are what `mean` a member says, to 4.5 standard errors; `extra`: what else adds
  /// to a member's variance.
  private func agrees(_ days: ArraySlice<DayRecord>, _ mean: Double, extra: Double = 0) -> Bool {
    let people = Double(Self.members)
    let error = ((mean + mean * mean / 0.243 + extra) * people).squareRoot()
    return abs(Double(days.reduce(0) { $0 + $1.purchases }) - people * mean) < 4.5 * error
  }

  private func sale(_ depth: Double, from: Double, until: Double) -> DiscountLever {
    var lever = DiscountLever.standard()
    lever.depth = depth
    (lever.window.from, lever.window.until) = (from, until)
    return lever
  }

  @Test(arguments: [0.05, 0.2, 0.5])
  func `a visit multiplies what is not bought without one`(p: Double) {
    let shapes = SIMD2(1e6 * p, 1e6 * (1 - p))
    let found = days(
      community(days: 60, activity: shapes) { ($0.withoutVisit, $0.visit) = (0.4, 6) })
    let mean = Self.daily * 60 * (0.4 + 0.6 * 6 * p)
    // visits are binomial; E λ² = .243·1.243/4.414²
    let luck = 0.243 * 1.243 / 4.414 / 4.414 * 60 * p * (1 - p) * pow(3.6 / 7, 2)
    #expect(agrees(found[...], mean, extra: luck))
    #expect(!agrees(found[...], Self.daily * 60 * (p < 0.3 ? 1.5 : 1), extra: luck))
  }

  @Test func `recommendations seen add to a visit, up to a limit, and fade in a week`() {
    // five posts a day for 10 days that are half promotion: r grows by 2.5 a day, then fades
    let posting = Doing { desk in
      guard desk.day <= 10 else { return }
      for _ in 0..<5 {
        desk.board.publish(Post(topic: 0, worth: 0.5, hour: 0, promotion: 0.5))
      }
    }
    var community = community(days: 30) { ($0.withoutVisit, $0.visit) = (0.4, 6) }
    community.mechanisms.purchase.recommended = 2
    community.mechanisms.purchase.recommendedScale = 3
    let found = days(community, [posting])
    var (r, before, after) = (0.0, 0.0, 0.0)
    for day in 1...30 {
      r = r * exp(-1.0 / 7) + (day <= 10 ? 2.5 : 0)
      let lift: Double = 3 - 2 * exp(-r / 3)
      let rate = Self.daily * (0.4 + 3.6 * lift)
      if day <= 10 { before += rate } else { after += rate }
    }
    #expect(agrees(found[..<10], before) && agrees(found[10...], after))
    #expect(!agrees(found[10...], Self.daily * 20 * 4))
  }

  @Test
  func `a sale lifts by its elasticity up to a limit, is seen by visitors, and leaves nothing`() {
    let prices = community(days: 12) {
      ($0.withoutVisit, $0.visit) = (0.4, 6)
      ($0.recommended, $0.recommendedScale, $0.liftMax) = (1, 3, 8)
      ($0.saleInSight, $0.noticed) = (3, 0.15)
    }
    let found = days(prices, [sale(0.4, from: 6, until: 6)])
    // as many as so many recommendations bring
    func seen(_ items: Double) -> Double { 0.4 + 3.6 * (2 - exp(-items / 3)) }
    func lift(_ depth: Double) -> Double {
      let extra = pow(1 - depth, -2.62) - 1
      return 1 + extra / (1 + extra / 8)
    }
    #expect(agrees(found[..<5], Self.daily * 5 * 4))
    #expect(agrees(found[5...5], Self.daily * lift(0.4) * seen(3)))
    #expect(!agrees(found[5...5], Self.daily * pow(0.6, -2.62) * seen(3)))
    #expect(agrees(found[6...], Self.daily * 6 * 4))
    // a third of 15 % off is a third of a full view
    let small = days(prices, [sale(0.05, from: 6, until: 6)])
    #expect(agrees(small[5...5], Self.daily * lift(0.05) * seen(1)))
  }

  @Test func `what was bought ahead is missing afterwards, and fades`() {
    let found = days(
      community(days: 40) { ($0.ahead, $0.aheadDays) = (3, 28) }, [sale(0.6, from: 1, until: 1)])
    let lift = pow(0.4, -2.62)
    let left = 3 * (1 - 1 / lift)
    #expect(agrees(found[..<1], Self.daily * lift))
    func share(_ day: Int) -> Double {
      let c = lift / 7 * (1 - exp(-left * exp(-Double(day - 2) / 28)))
      return pow(4.414 / (4.414 + c), 1.243)
    }
    let dip = (2...15).reduce(0) { $0 + Self.daily * share($1) }
    let later = (26...40).reduce(0) { $0 + Self.daily * share($1) }
    #expect(agrees(found[1..<15], dip) && !agrees(found[1..<15], Self.daily * 14))
    #expect(agrees(found[25...], later))
    #expect(share(2) < 0.75 && share(40) > share(2) + 0.03)
  }

  @Test func `a price that lasts ends at the long-run elasticity, wherever it began`() {
    var dear = community(days: 21) { ($0.longRun, $0.habituation) = (1.5, 1) }
    dear.shop.usualPrice = 40
    let found = days(dear)
    #expect(agrees(found[..<1], Self.daily * pow(2, -2.62)))
    #expect(agrees(found[1...], Self.daily * 20 * pow(2, -1.5)))
    #expect(!agrees(found[1...], Self.daily * 20))
    dear.shop.price = 40
    dear.segments[0].priceSensitivity = 2
    let sold = days(dear, [sale(0.5, from: 1, until: 21)])
    #expect(agrees(sold[1...], Self.daily * 20 * pow(2, 3)))
    // what is paid is what is asked
    let revenue = sold.reduce(0) { $0 + $1.revenue }
    let count = sold.reduce(0) { $0 + $1.purchases }
    #expect(abs(Double(revenue) / Double(count) / 2000 - 1) < 0.05)
  }

  @Test func `forty times the usual price sells next to nothing`() {
    var dear = Alone.community(members: 20_000, days: 60) { $0.purchase = .standard() }
    dear.shop.price = 5000
    dear.shop.usualPrice = 125
    var usual = dear
    usual.shop.price = 125
    let sold = days(dear).reduce(0) { $0 + $1.purchases }
    #expect(Double(sold) < 0.01 * Double(days(usual).reduce(0) { $0 + $1.purchases }))
    // the same price, where it is what people expect
    usual.shop.price = 5000
    usual.shop.usualPrice = nil
    #expect(days(usual).reduce(0) { $0 + $1.purchases } > 5000)
  }

  @Test func `a sale draws people by what it saves and by how much they buy`() {
    // rates Exp(1) times the mean: E σ(z + b·min(1, λ/mean)), by Simpson's rule
    let shapes = SIMD2(2e5, 8e5)
    var drawing = community(days: 3, activity: shapes) {
      ($0.shape, $0.scaleWeeks, $0.salePull) = (1, 10, 1)
    }
    drawing.shop.price = 60
    let found = days(drawing, [sale(0.4, from: 2, until: 2)])
    // 24 yuan saved: u = ln(1 + 24/8)/(2 ln 2) = 1
    func chance(_ share: Double) -> Double { 1 / (1 + 4 * exp(-share)) }
    let steps = 200
    var within = 0.0
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let weight = step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4 : 2
      within += weight * chance(share) * exp(-share) / Double(steps) / 3
    }
    let p = within + exp(-1) * chance(1)
    let people = Double(Self.members)
    let error = (p * (1 - p) * people).squareRoot()
    #expect(abs(Double(found[1].dau) - p * people) < 4.5 * error)
    for day in [0, 2] {
      #expect(abs(Double(found[day].dau) - 0.2 * people) < 4.5 * (0.16 * people).squareRoot())
    }
    #expect(p > 0.28)
  }

  @Test func `a lasting discount is a sale only until people are used to it`() {
    let lasting = community(days: 60, activity: [2e5, 8e5]) {
      ($0.salePull, $0.habituation) = (2, 0.2)
    }
    let found = days(lasting, [sale(0.3, from: 1, until: 60)])
    let people = Double(Self.members)
    #expect(Double(found[0].dau) > 0.22 * people)
    #expect(abs(Double(found[59].dau) - 0.2 * people) < 4.5 * (0.16 * people).squareRoot())
  }

  @Test func `where all of this is off the run is that of rates alone, bit for bit`() {
    var on = InvariantTests.full(members: 3000, days: 40)
    on.shop.price = 50
    on.mechanisms.purchase = .plain
    var other = on
    other.mechanisms.purchase.visit = 20
    other.mechanisms.purchase.recommendedScale = 1
    other.mechanisms.purchase.noticed = 0.5
    #expect(record(on, InvariantTests.plan).digest == record(other, InvariantTests.plan).digest)
    // and a usual price that is the price changes nothing
    other.shop.usualPrice = 50
    #expect(record(on, InvariantTests.plan).digest == record(other, InvariantTests.plan).digest)
  }
}
