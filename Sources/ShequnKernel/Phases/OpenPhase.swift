// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 1 · open – a new day: the board is cleared, yesterday's messages become readable.
  /// Reads the day's record of yesterday; writes board, groups, dashboard.
  mutating func open() {
    day += 1
    desk.day = day - origin
    desk.tick = day
    desk.board.clear()
    groups.turnDay()
    if day > 1 {
      desk.dashboard = dashboard(after: today)
      desk.history.append(desk.dashboard)
    }
    desk.ledger.open(desk.day)
    if desk.day % 30 == 1 {
      desk.ledger.incur(Int((community.platform.fee * 100).rounded()), on: "platform")
    }
    today = DayRecord()
    today.day = desk.day
    today.joinedBy = Array(repeating: 0, count: Channel.allCases.count)
    strike()
  }

  /// Shocks of today: the scheduled one, and those that come by themselves.
  private mutating func strike() {
    let market = community.market
    let strength = Float(community.mechanisms.shocks.strength * market.shockStrength)
    guard strength > 0 else { return }
    var hits = market.shockDay.map { Int($0) } == date ? 1 : 0
    if market.shockRate > 0 {
      let u = source.block(.shock, entity: 0, tick: day).double(0)
      hits += InverseDistribution.poisson(u, mean: market.shockRate / 365)
    }
    if hits > 0 { shocks.append((day, strength * Float(hits))) }
  }

  /// What the shocks under way are felt as today: each fades, and a response takes the edge off. A
  /// seeded activator who is exposed is felt on that day.
  func shock() -> Float {
    let equation = community.mechanisms.shocks
    let relief = desk.board.crisisResponses.map { response in
      Float(response.quality) * exponential(-Float(response.delay / equation.responseScale))
    }
    let rest = 1 - (relief.max() ?? 0)
    let threshold = Float(equation.threshold)
    let exposure = desk.board.exposesShill ? Float(community.mechanisms.belonging.shillEvent) : 0
    return shocks.reduce(exposure) { worst, shock in
      let age = Float(day - shock.day)
      let felt = shock.strength * rest * exponential(-age / Float(equation.fading))
      return max(worst, felt > threshold ? felt : 0)
    }
  }

  /// The competitor's utility today.
  func rival() -> Float {
    let market = community.market
    guard market.competitor > 0, market.competitorFrom.map({ date >= Int($0) }) ?? true else {
      return 0
    }
    return Float(market.competitor * community.mechanisms.shocks.strength)
  }

  /// What an operator may know of a day.
  private func dashboard(after day: DayRecord) -> Dashboard {
    var known = Dashboard()
    known.members = day.members
    known.joined = day.joined
    known.left = day.left
    known.groups = day.groups
    known.dau = day.dau
    known.wau = day.wau
    known.mau = day.mau
    known.posts = day.posts
    known.comments = day.comments
    known.likes = day.likes
    known.shares = day.shares
    known.replies = day.replies
    known.spent = desk.ledger.total
    known.invites = day.invites
    known.joinedByReferral = day.joinedBy[Int(Channel.referral.rawValue)]
    known.challengers = day.challengers
    known.checkIns = day.checkIns
    known.eventInvited = day.eventInvited
    known.eventAttended = day.eventAttended
    known.removals = day.removals
    known.questions = day.questions
    known.answeredByStaff = day.answeredByStaff
    known.waitHours = day.waitHours
    known.revenue = day.revenue
    let visits = desk.history.suffix(29).map(\.dau) + [day.dau]
    known.meanDAU = Double(visits.reduce(0, +)) / Double(visits.count)
    return known
  }
}
