// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Part of phase 6: a reward that is due goes to those who have earned it, or to nobody.
  ///
  /// Reads the reward, visits; writes the ledger, outstanding points, broken promises, lift of
  /// visits.
  /// Columns read: id, cell, social, given, lastVisit, visits, streak, lastPost, recentPosts.
  /// Columns written: held, delivery, gift, promised, cost.
  mutating func pay(_ reward: Reward) {
    let rows = recipients(of: reward)
    let costs = reward.costs(rows.count)
    guard desk.ledger.spend(costs.reduce(0, +), on: reward.account) else {
      desk.board.unpaid.insert(reward.account)
      if !reward.isSurprise { desk.board.brokenPromise = true }
      return
    }
    desk.board.unpaid.remove(reward.account)
    if reward.type == .virtual {
      desk.outstandingPoints += Double(costs.reduce(0, +)) / 100
    }
    if reward.recipients == .top {
      let bit: UInt8 = 1 << UInt8(reward.slot)
      for row in 0..<members.count { members.held[row] &= ~bit }
      for row in rows { members.held[row] |= bit }
    }
    for (row, cents) in zip(rows, costs) {
      members.cost[row] = Int32(clamping: Int(members.cost[row]) + cents)
      // of several gifts under way the earliest day and the largest surprise count, in any order
      let arrival = UInt16(day + delay(reward, to: members.id[row]))
      let isWaiting = members.delivery[row] > 0
      members.delivery[row] = isWaiting ? min(members.delivery[row], arrival) : arrival
      members.gift[row] = max(members.gift[row], reward.isSurprise ? reward.value : 0)
      members.promised[row] = max(members.promised[row], reward.isSurprise ? 0 : reward.value)
      if reward.lift > 0 { lift(row, reward.lift) }
    }
  }

  /// A visitor's enthusiasm is lifted in the evening.
  func lift(_ row: Int, _ strength: Float) {
    let scratch = scratch[row / MemberTable.blockRows]
    guard let index = scratch.visitIndex(ofRow: row) else { return }
    scratch.visits[index].lift = max(scratch.visits[index].lift, strength)
  }

  /// Parcels take some days, everything else is there at once.
  private func delay(_ reward: Reward, to id: UInt32) -> Int {
    guard reward.type == .material else { return 0 }
    let equation = community.mechanisms.motivation
    let luck = source.block(.delivery, entity: UInt64(id), tick: day)[0]
    return Int(equation.parcelDays) + Int(luck * Float(Int(equation.parcelSpread)))
  }

  /// Rows of those for whom a reward is meant that get it today, ascending; the best first where they
  /// are ranked.
  private func recipients(of reward: Reward) -> [Int] {
    let online = onlineToday()
    let since = day - reward.every
    let rows = (0..<members.count).filter {
      reward.audience.isEverybody
        || reward.audience.includes(arm: cells.arm(of: Int(members.cell[$0])))
    }
    switch reward.recipients {
    case .all: return rows
    case .active:
      return rows.filter {
        online[$0] || (members.visits[$0] > 0 && Int(members.lastVisit[$0]) > since)
      }
    case .posters:
      let posted = hasPosted(since: since)
      return rows.filter { posted[$0] }
    case .streak:
      return rows.filter {
        let days = Int(members.streak[$0])
        let goesOn = Int(members.lastVisit[$0]) == day - 1
        return online[$0] && (goesOn ? days : 0) + 1 >= reward.threshold
      }
    case .top:
      let today = postsToday()
      let scored = rows.compactMap { row -> (score: Float, id: UInt32, row: Int)? in
        let score = recentPosts(row) + Float(today[row])
        return score > 0 ? (score, members.id[row], row) : nil
      }
      return scored.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
        .prefix(reward.threshold).map(\.row)
    case .draw:
      let name = key(named: reward.account)
      let eligible = reward.isForPosters ? hasPosted(since: since) : online
      let tickets = rows.filter { eligible[$0] }.map { row in
        let id = members.id[row]
        let luck = source.block(.raffle, entity: name ^ UInt64(id), tick: day)
        return (luck: luck.wide(0), id: id, row: row)
      }
      return tickets.sorted { ($0.luck, $0.id) < ($1.luck, $1.id) }
        .prefix(reward.threshold).map(\.row).sorted()
    case .helpers:
      let helpers = rows.filter {
        let last = Int(members.social[$0].lastAnswer)
        return last > 0 && last > since
      }
      guard reward.threshold > 0, reward.threshold < helpers.count else { return helpers }
      let scored = helpers.map { (score: members.given[$0], id: members.id[$0], row: $0) }
      return scored.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
        .prefix(reward.threshold).map(\.row)
    }
  }

  /// Own posts of late, each counting half after `recency`.
  func recentPosts(_ row: Int) -> Float {
    let recency = Float(community.mechanisms.contribute.recency)
    let halvings = Float(day - Int(members.lastPost[row])) / recency
    return members.recentPosts[row] * exponential(-0.693_147_18 * halvings)
  }

  /// Who has posted after day `since`, today included.
  private func hasPosted(since: Int) -> [Bool] {
    let today = postsToday()
    return (0..<members.count).map {
      today[$0] > 0 || (members.lastPost[$0] > 0 && Int(members.lastPost[$0]) > since)
    }
  }

  /// Own posts of today, by row; they are written down in the evening.
  private func postsToday() -> [UInt16] {
    var posts = Array(repeating: UInt16(0), count: members.count)
    for block in 0..<members.blockCount {
      for visit in scratch[block].visits { posts[Int(visit.row)] = visit.posts }
    }
    return posts
  }

  func onlineToday() -> [Bool] {
    var online = Array(repeating: false, count: members.count)
    for block in 0..<members.blockCount {
      for visit in scratch[block].visits { online[Int(visit.row)] = true }
    }
    return online
  }
}
