// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

extension Simulation {
  /// Phase 10 · feel – every state moves a little: enthusiasm, habit, satisfaction, trust,
  /// satiation, motivation, the welfare reference, what messages are worth, interests, and the deficits that make people leave.
  ///
  /// Reads the block's visits, running rewards, the morning; writes the day of each visitor's visit
  /// before.
  /// Columns read: group, cell, kol, joined.
  /// Columns written: enthusiasm, habit, satisfaction, expectation, trust, trustReference,
  /// peerTrust, motivation, welfareReference, worth, interests, satiation, deficits, social,
  /// lostFriends, given, lastVisit, visits, streak, lastPost, postCount, recentPosts, delivery, gift,
  /// promised.
  func feeling() -> BlockWork {
    let feeling = Feeling(simulation: self)
    return BlockWork(.feel) { rows, scratch in feeling.move(rows, scratch) }
  }
}

/// How feelings move on one day, as plain numbers.
private struct Feeling: Sendable {
  let table: MemberView
  let day: Int
  let rewards: RewardField
  let tables: Tables
  let kols: [KOLStanding]
  /// Scandals that are not forgotten yet.
  let scandals: [Scandal]
  let brokenPromise: Bool
  let lanes: Int
  let cells: Int
  /// Expected value by cell; where members of a cell differ, `ownReward` says.
  let rewardValue: CellTable<Float>
  let hasOwnRewards: Bool

  let fading: Float
  let habitGrowth: Float
  let habitDecay: Float
  let trustStart: Float
  let trustRecovery: Float
  let trustMemory: Float
  let motivationRecovery: Float
  let motivationMost: Float
  let habituation: Float
  let curvature: Float
  let lossAversion: Float
  let lift: Float
  let drift: Float
  let experience: Float
  let content: Float
  let welfare: Float
  let overloadCost: Float
  let homogeneityCost: Float
  let adaptation: Float
  let startExpectation: Float
  let steepness: Float
  let expectationRate: Float
  let adjustment: Float
  let trustGain: Float
  let trustLoss: Float
  let unpaidEvent: Float
  let sympathy: Float
  let surpriseEvent: Float
  let peerWeight: Float
  let socialWeight: Float
  let hasTies: Bool
  let decay: TieDecay
  let presence: Float
  let exclusiveBelonging: Float
  let lonelyPost: Float
  let replyWindow: Int
  let welcomeLift: CellTable<Float>
  /// Bad trust event of today's shocks, for every visitor.
  let shock: Float
  /// How lively yesterday was, 0…1, by group.
  let liveliness: [Float]
  /// What is left after a day of missing friends, and of answers given.
  let memory: Float
  let recency: Float
  /// Share by which a visit moves what messages are thought to be worth.
  let learning: Float
  let scoring: [ScoringTable]

  init(simulation: borrowing Simulation) {
    table = MemberView(simulation.members)
    day = simulation.day
    let mechanisms = simulation.community.mechanisms
    rewards = simulation.rewards
    tables = simulation.tables
    kols = simulation.desk.board.kols
    scandals = Scandal.felt(in: simulation)
    brokenPromise = simulation.desk.board.brokenPromise
    lanes = simulation.members.lanes
    cells = simulation.cells.count
    rewardValue = rewards.value
    hasOwnRewards = rewards.isOwn
    fading = exponential(-0.693_147_18 / Float(mechanisms.enthusiasm.halfLife))
    habitGrowth = Float(mechanisms.habit.growth)
    habitDecay = Float(mechanisms.habit.decay)
    trustStart = Float(mechanisms.trust.start)
    trustRecovery = Float(mechanisms.trust.recovery)
    trustMemory = Float(mechanisms.trust.memory)
    motivationRecovery = Float(mechanisms.motivation.recovery)
    motivationMost = Float(mechanisms.motivation.recognitionMost)
    habituation = Float(mechanisms.motivation.habituation)
    curvature = Float(mechanisms.motivation.curvature)
    lossAversion = Float(mechanisms.motivation.lossAversion)
    lift = Float(mechanisms.enthusiasm.lift)
    drift = Float(mechanisms.interests.drift)
    experience = Float(mechanisms.leave.experience)
    let satisfaction = mechanisms.satisfaction
    content = Float(satisfaction.contentWeight)
    welfare = Float(satisfaction.welfareWeight)
    overloadCost = Float(satisfaction.overloadCost)
    homogeneityCost = Float(satisfaction.homogeneityCost)
    adaptation = Float(satisfaction.adaptation)
    startExpectation = Float(satisfaction.startExpectation)
    steepness = Float(satisfaction.steepness)
    expectationRate = Float(satisfaction.expectationRate)
    adjustment = Float(satisfaction.adjustment)
    let trust = mechanisms.trust
    trustGain = Float(trust.gain)
    trustLoss = Float(trust.loss)
    unpaidEvent = Float(trust.unpaidEvent)
    sympathy = Float(trust.sympathy)
    surpriseEvent = Float(trust.surpriseEvent)
    peerWeight = Float(trust.peers)
    socialWeight = Float(satisfaction.socialWeight)
    hasTies = mechanisms.ties.isOn
    decay = simulation.tables.tieDecay
    presence = Float(mechanisms.ties.presence)
    exclusiveBelonging = Float(mechanisms.belonging.exclusiveBelonging)
    lonelyPost = Float(mechanisms.firstReply.unanswered)
    replyWindow = Int(mechanisms.firstReply.window)
    let morning = simulation.morning
    welcomeLift = morning.welcomeLift
    shock = morning.shock
    scoring = morning.scoring
    let lively = Float(mechanisms.ties.lively)
    let groups = simulation.groups
    liveliness = (0..<groups.count).map { min(1, groups.messages(of: $0) / lively) }
    memory = exponential(-1 / Float(mechanisms.ties.memory))
    learning = Float(mechanisms.worth.learning)
    recency = Float(mechanisms.contribute.recency)
  }

  /// What happens to everybody, then what a visit adds.
  func move(_ rows: Range<Int>, _ scratch: BlockScratch) {
    var previous = 0
    do {
      let visits = scratch.visits
      for index in visits.indices {
        let row = Int(visits[index].row)
        scratch.previousVisits[previous] = table.lastVisit[row]
        previous += table.visits[row] > 0 ? 1 : 0
        visits[index].habit = table.habit[row]
        visits[index].trust = table.trust[row]
        visits[index].trustReference = table.trustReference[row]
        visits[index].peerTrust = table.peerTrust[row]
      }
      scratch.previousCount = previous
      rest(rows)
      guard let visit = UnsafePointer(visits.baseAddress) else { return }
      scratch.seen.withUnsafeBufferPointer { seen in
        for index in visits.indices {
          if index + ahead < visits.count {
            table.satiation.prefetch(row: Int(visits[index + ahead].row))
            table.interests.prefetch(row: Int(visits[index + ahead].row))
            table.deficits.prefetch(row: Int(visits[index + ahead].row))
            table.social.prefetch(row: Int(visits[index + ahead].row))
          }
          visited(
            visit + index, seen: .init(rebasing: seen[index * lanes..<(index + 1) * lanes]))
        }
      }
    }
  }

  /// Decay and drift of all; `visited` puts habit and trust of visitors in their place.
  private func rest(_ rows: Range<Int>) {
    let enthusiasm = table.enthusiasm[rows]
    let motivation = table.motivation[rows]
    let habit = table.habit[rows]
    let trust = table.trust[rows]
    let reference = table.trustReference[rows]
    let peers = table.peerTrust[rows]
    let lost = table.lostFriends[rows]
    let given = table.given[rows]
    let (keepEnthusiasm, keepHabit) = (fading, 1 - habitDecay)
    for row in 0..<rows.count {
      lost[row] *= memory
      given[row] *= memory
      peers[row] = relaxed(peers[row], to: trustStart, by: trustRecovery)
      enthusiasm[row] *= keepEnthusiasm
      habit[row] *= keepHabit
      trust[row] = relaxed(trust[row], to: trustStart, by: trustRecovery)
      reference[row] = relaxed(reference[row], to: trust[row], by: trustMemory)
    }
    if rewards.isEmpty {
      for row in 0..<rows.count {
        motivation[row] = relaxed(motivation[row], to: 0.5, by: motivationRecovery)
      }
      return
    }
    let cell = table.cell[rows]
    if rewards.isByCell {
      // the same straight line for all of a cell
      let lines = (0..<cells).map {
        rewards.felt(cell: $0).motivationLine(recovery: motivationRecovery, most: motivationMost)
      }
      for row in 0..<rows.count {
        let line = lines[Int(cell[row])]
        motivation[row] = line.x * motivation[row] + line.y
      }
      return
    }
    for row in 0..<rows.count {
      let line = rewards.felt(of: rows.lowerBound + row, in: table, day: day)
        .motivationLine(recovery: motivationRecovery, most: motivationMost)
      motivation[row] = line.x * motivation[row] + line.y
    }
  }

  /// One visit: experience against expectation, trust, traces, and the deficits it leaves.
  @inline(__always)
  private func visited(_ visit: UnsafePointer<Visit>, seen: UnsafeBufferPointer<SIMD4<Float>>) {
    let row = Int(visit.pointee.row)
    let cell = Int(table.cell[row])
    var social = table.social[row]
    table.habit[row] = relaxed(visit.pointee.habit, to: 1, by: habitGrowth)
    var rise = visit.pointee.lift
    if social.flags.contains(.welcomed) {
      rise = max(rise, welcomeLift[cell])
      social.flags.remove(.welcomed)
    }
    table.enthusiasm[row] += rise * lift * (1 - table.enthusiasm[row])

    // welfare against what one is used to
    let promised =
      hasOwnRewards ? rewards.felt(of: row, in: table, day: day).value : rewardValue[cell]
    let isDelivered = table.delivery[row] > 0 && Int(table.delivery[row]) <= day
    let surprise = isDelivered ? table.gift[row] : 0
    let kept = isDelivered ? table.promised[row] : 0
    let reference = table.welfareReference[row]
    let loss = max(0, reference - promised)
    let utility = self.utility(gain: promised + surprise - reference)
    table.welfareReference[row] = max(0, relaxed(reference, to: promised, by: habituation))

    // experience x against expectation
    let met = visit.pointee.needMet
    var x = content * met
    x += welfare * (0.5 + 0.5 * utility)
    x -= overloadCost * visit.pointee.overload
    x -= homogeneityCost * visit.pointee.homogeneity
    x += socialWeight * visit.pointee.embeddedness + social.serviceMood
    social.serviceMood = 0
    let expected =
      (1 - adaptation) * startExpectation + adaptation * table.expectation[row]
    let target = logistic(steepness * (x - expected))
    table.expectation[row] += expectationRate * (x - table.expectation[row])
    table.satisfaction[row] +=
      adjustment * (target - table.satisfaction[row])

    let isConcerned = max(promised, reference) > 0 || social.points > 0
    let distrust = trustAfter(
      visit, row: row, isMet: met >= 1, kept: kept, surprise, isConcerned: isConcerned)

    // deficits as experienced
    var deficit = Deficits()
    deficit[.shortage] = 1 - met
    deficit[.homogeneity] = visit.pointee.homogeneity
    deficit[.incentive] = loss
    deficit[.overload] = visit.pointee.overload
    deficit[.distrust] = distrust
    deficit[.farewell] = farewell(row)
    deficit[.service] = day <= Int(social.serviceUntil) ? 1 : 0
    if hasTies {
      let isAlone =
        social.firstPost > 0 && !social.flags.contains(.answered)
        && day - Int(social.firstPost) <= replyWindow
      deficit[.isolation] = max(1 - visit.pointee.embeddedness, isAlone ? lonelyPost : 0)
      social.belonging =
        social.belonging * decay.ties[day - Int(table.lastVisit[row])]
        + presence * liveliness[Int(table.group[row])]
      if visit.pointee.metExclusive { social.belonging += exclusiveBelonging }
    }
    let z = table.deficits[row]
    table.deficits[row] = z + experience * (deficit - z)

    if visit.pointee.worthCount > 0 {
      table.worth[row] = relaxed(
        table.worth[row], to: visit.pointee.worth, by: learning * visit.pointee.worthCount)
    }

    // traces of what was seen, and interests that follow
    let fade = tables.satiation[day - Int(table.lastVisit[row])]
    let traces = table.satiation.elements(of: row)
    for lane in 0..<lanes { traces[lane] = traces[lane] * fade + seen[lane] }
    if visit.pointee.engaged < 255 {
      let interests = table.interests.elements(of: row)
      for lane in 0..<lanes { interests[lane] *= 1 - drift }
      interests[Int(visit.pointee.engaged) >> 2][Int(visit.pointee.engaged) & 3] += drift
    }

    if visit.pointee.posts > 0 {
      let halvings = Float(day - Int(table.lastPost[row])) / recency
      let kept = table.recentPosts[row] * exponential(-0.693_147_18 * halvings)
      table.recentPosts[row] = kept + Float(visit.pointee.posts)
      table.lastPost[row] = UInt16(truncatingIfNeeded: day)
      table.postCount[row] = UInt16(clamping: Int(table.postCount[row]) + Int(visit.pointee.posts))
      social.flags.remove(.asksPost)
      if social.firstPost == 0 { social.firstPost = UInt16(truncatingIfNeeded: day) }
    }
    if visit.pointee.sawViolation {
      social.flags.insert(.sawViolation)
    } else {
      social.flags.remove(.sawViolation)
    }
    if !scoring.isEmpty { scoring[cell].earn(&social.points, posts: Int(visit.pointee.posts)) }
    table.social[row] = social
    if isDelivered {
      table.delivery[row] = 0
      table.gift[row] = 0
      table.promised[row] = 0
    }
    let goesOn = Int(table.lastVisit[row]) == day - 1
    table.streak[row] = goesOn ? table.streak[row] + 1 : 1
    table.visits[row] += 1
    table.lastVisit[row] = UInt16(truncatingIfNeeded: day)
  }

  /// Utility of welfare above or below the reference (Tversky & Kahneman 1992).
  @inline(__always)
  private func utility(gain: Float) -> Float {
    if gain == 0 { return 0 }
    let curve = power(abs(gain), curvature)
    return gain > 0 ? curve : -lossAversion * curve
  }

  /// At most one event a day, bad before good; the deficit of trust that remains. A kept promise and a
  /// surprise count by what they are worth, up to 1; the weaker a good event, the more the day is like
  /// one without.
  @inline(__always)
  private func trustAfter(
    _ visit: UnsafePointer<Visit>, row: Int, isMet: Bool, kept: Float, _ surprise: Float,
    isConcerned: Bool
  ) -> Float {
    var bad = max(visit.pointee.bad, shock)
    if brokenPromise { bad = max(bad, isConcerned ? unpaidEvent : sympathy * unpaidEvent) }
    for scandal in scandals {
      bad = max(bad, scandal.felt(by: row, table, day: day, tables.kolTie))
    }
    let good = max(
      visit.pointee.good, isMet ? 1 : 0, min(1, kept), surpriseEvent * min(1, surprise))

    var trust = visit.pointee.trust
    if bad > 0 {
      trust -= min(1, trustLoss * bad) * trust
    } else if good > 0 {
      trust += min(1, trustGain * good) * (1 - trust)
      trust = relaxed(trust, to: trustStart, by: trustRecovery * max(0, 1 - good))
    } else {
      trust = relaxed(trust, to: trustStart, by: trustRecovery)
    }
    // peers: what members do to each other
    if visit.pointee.peerBad > 0 || visit.pointee.peerGood > 0 {
      let peers = visit.pointee.peerTrust
      table.peerTrust[row] =
        visit.pointee.peerBad > 0
        ? peers - min(1, trustLoss * visit.pointee.peerBad) * peers
        : peers + min(1, trustGain * visit.pointee.peerGood) * (1 - peers)
    }
    trust = relaxed(trust, to: visit.pointee.peerTrust, by: peerWeight)
    table.trust[row] = trust
    let reference = relaxed(visit.pointee.trustReference, to: trust, by: trustMemory)
    table.trustReference[row] = reference
    return clip((reference - trust) / max(reference, 1e-6))
  }

  /// The tie to the KOL who brought this member, fading since the day of joining.
  @inline(__always)
  private func tie(_ row: Int) -> Float { tables.kolTie[day - Int(table.joined[row])] }

  /// The farewell of a KOL whose contract is over.
  @inline(__always)
  private func farewell(_ row: Int) -> Float {
    let kol = Int(table.kol[row])
    guard kol > 0, let ended = kols[kol - 1].endedOn, day >= ended else { return 0 }
    return tie(row) * tables.farewell[day - ended]
  }
}
