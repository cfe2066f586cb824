// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Phase 10 · feel – every state moves a little: enthusiasm, habit, satisfaction, trust,
  /// satiation, motivation, the welfare reference, interests, and the deficits that make people leave.
  /// Reads visits, traits, rewards; writes feelings and bookkeeping of visits.
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
  let brokenPromise: Bool
  let lanes: Int
  let segments: Int
  /// Expected value by segment; where members of a segment differ, `ownReward` says.
  let rewardValue: [Float]
  let hasOwnRewards: Bool

  let fading: Float
  let habitGrowth: Float
  let habitDecay: Float
  let trustStart: Float
  let trustRecovery: Float
  let trustMemory: Float
  let motivationRecovery: Float
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
  let steepness: Float
  let expectationRate: Float
  let adjustment: Float
  let trustGain: Float
  let trustLoss: Float
  let overloadEvent: Float
  let promotionEvent: Float
  let controversyEvent: Float
  let unpaidEvent: Float
  let scandalEvent: Float
  let surpriseEvent: Float

  init(simulation: borrowing Simulation) {
    table = MemberView(simulation.members)
    day = simulation.day
    let mechanisms = simulation.community.mechanisms
    rewards = simulation.rewards
    tables = simulation.tables
    kols = simulation.desk.board.kols
    brokenPromise = simulation.desk.board.brokenPromise
    lanes = simulation.members.lanes
    segments = simulation.community.segments.count
    rewardValue = rewards.value
    hasOwnRewards = !rewards.isEmpty && !rewards.isBySegment
    fading = exponential(-0.693_147_18 / Float(mechanisms.enthusiasm.halfLife))
    habitGrowth = Float(mechanisms.habit.growth)
    habitDecay = Float(mechanisms.habit.decay)
    trustStart = Float(mechanisms.trust.start)
    trustRecovery = Float(mechanisms.trust.recovery)
    trustMemory = Float(mechanisms.trust.memory)
    motivationRecovery = Float(mechanisms.motivation.recovery)
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
    steepness = Float(satisfaction.steepness)
    expectationRate = Float(satisfaction.expectationRate)
    adjustment = Float(satisfaction.adjustment)
    let trust = mechanisms.trust
    trustGain = Float(trust.gain)
    trustLoss = Float(trust.loss)
    overloadEvent = Float(trust.overloadEvent)
    promotionEvent = Float(trust.promotionEvent)
    controversyEvent = Float(trust.controversyEvent)
    unpaidEvent = Float(trust.unpaidEvent)
    scandalEvent = Float(trust.scandalEvent)
    surpriseEvent = Float(trust.surpriseEvent)
  }

  /// What happens to everybody, then what a visit adds.
  func move(_ rows: Range<Int>, _ scratch: BlockScratch) {
    scratch.previousVisits.removeAll(keepingCapacity: true)
    do {
      let visits = scratch.visits
      for index in visits.indices {
        let row = Int(visits[index].row)
        if table.visits[row] > 0 { scratch.previousVisits.append(table.lastVisit[row]) }
        visits[index].habit = table.habit[row]
        visits[index].trust = table.trust[row]
        visits[index].trustReference = table.trustReference[row]
      }
      rest(rows)
      scratch.seen.withUnsafeBufferPointer { seen in
        for index in visits.indices {
          if index + ahead < visits.count {
            table.satiation.prefetch(row: Int(visits[index + ahead].row))
            table.deficits.prefetch(row: Int(visits[index + ahead].row))
          }
          visited(
            visits[index], seen: .init(rebasing: seen[index * lanes..<(index + 1) * lanes]))
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
    let (keepEnthusiasm, keepHabit) = (fading, 1 - habitDecay)
    for row in 0..<rows.count {
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
    let segment = table.segment[rows]
    let rank = table.postingRank[rows]
    let held = table.held[rows]
    if rewards.isBySegment {
      // I ← I + r(½ − I) − χfVI + ψV(1 − I) is the same straight line for all of a segment
      let lines = (0..<segments).map { segment in
        let felt = rewards.felt(segment: segment)
        return SIMD2(
          1 - motivationRecovery - felt.crowding - felt.recognition,
          motivationRecovery * 0.5 + felt.recognition)
      }
      for row in 0..<rows.count {
        let line = lines[Int(segment[row])]
        motivation[row] = line.x * motivation[row] + line.y
      }
      return
    }
    for row in 0..<rows.count {
      let felt = rewards.felt(segment: Int(segment[row]), rank: rank[row], held: held[row])
      let now = motivation[row]
      let change =
        motivationRecovery * (0.5 - now) - felt.crowding * now + felt.recognition * (1 - now)
      motivation[row] = clip(now + change)
    }
  }

  /// One visit: experience against expectation, trust, traces, and the deficits it leaves.
  @inline(__always)
  private func visited(_ visit: Visit, seen: UnsafeBufferPointer<SIMD4<Float>>) {
    let row = Int(visit.row)
    table.habit[row] = relaxed(visit.habit, to: 1, by: habitGrowth)
    table.enthusiasm[row] += visit.lift * lift * (1 - table.enthusiasm[row])

    // welfare against what one is used to
    let promised = hasOwnRewards ? ownReward(row) : rewardValue[Int(table.segment[row])]
    let isDelivered = table.delivery[row] > 0 && Int(table.delivery[row]) <= day
    let surprise = isDelivered ? table.gift[row] : 0
    let reference = table.welfareReference[row]
    let loss = clip(reference - promised)
    let utility = self.utility(gain: promised + surprise - reference)
    table.welfareReference[row] = clip(
      reference + habituation * (promised - reference))

    // experience x against expectation
    let met = visit.needMet
    var x = content * met
    x += welfare * clip(0.5 + 0.5 * utility)
    x -= overloadCost * visit.overload
    x -= homogeneityCost * visit.homogeneity
    let expected =
      (1 - adaptation) * Satisfaction.startExpectation + adaptation * table.expectation[row]
    let target = logistic(steepness * (x - expected))
    table.expectation[row] += expectationRate * (x - table.expectation[row])
    table.satisfaction[row] +=
      adjustment * (target - table.satisfaction[row])

    let distrust = trustAfter(visit, row: row, isMet: met >= 1, isDelivered, surprise)

    // deficits as experienced
    var deficit = Deficits()
    deficit[.shortage] = 1 - met
    deficit[.homogeneity] = visit.homogeneity
    deficit[.incentive] = loss
    deficit[.overload] = visit.overload
    deficit[.distrust] = distrust
    deficit[.farewell] = farewell(row)
    let z = table.deficits[row]
    table.deficits[row] = z + experience * (deficit - z)

    // traces of what was seen, and interests that follow
    let fade = tables.satiation[day - Int(table.lastVisit[row])]
    let traces = table.satiation.elements(of: row)
    for lane in 0..<lanes { traces[lane] = traces[lane] * fade + seen[lane] }
    if visit.engaged < 255 {
      let interests = table.interests.elements(of: row)
      for lane in 0..<lanes { interests[lane] *= 1 - drift }
      interests[Int(visit.engaged) >> 2][Int(visit.engaged) & 3] += drift
    }

    if visit.posts > 0 {
      let weeks = Float(day - Int(table.lastPost[row])) / 7
      let kept = table.recentPosts[row] * exponential(-0.693_147_18 * weeks)
      table.recentPosts[row] = kept + Float(visit.posts)
      table.lastPost[row] = UInt16(truncatingIfNeeded: day)
    }
    if isDelivered {
      table.delivery[row] = 0
      table.gift[row] = 0
    }
    let goesOn = Int(table.lastVisit[row]) == day - 1
    table.streak[row] = goesOn ? table.streak[row] + 1 : 1
    table.visits[row] += 1
    table.lastVisit[row] = UInt16(truncatingIfNeeded: day)
  }

  /// What the running rewards are worth to one member, honor and winnings included.
  private func ownReward(_ row: Int) -> Float {
    rewards.felt(
      segment: Int(table.segment[row]), rank: table.postingRank[row], held: table.held[row]
    ).value
  }

  /// Utility of welfare above or below the reference (Tversky & Kahneman 1992).
  @inline(__always)
  private func utility(gain: Float) -> Float {
    if gain == 0 { return 0 }
    let curve = power(abs(gain), curvature)
    return gain > 0 ? curve : -lossAversion * curve
  }

  /// At most one event a day, bad before good; the deficit of trust that remains.
  @inline(__always)
  private func trustAfter(
    _ visit: Visit, row: Int, isMet: Bool, _ isDelivered: Bool, _ surprise: Float
  ) -> Float {
    var bad: Float = visit.overload > 0.5 ? overloadEvent : 0
    if visit.sawPromotion { bad = max(bad, promotionEvent) }
    if visit.sawControversy { bad = max(bad, controversyEvent) }
    if brokenPromise { bad = max(bad, unpaidEvent) }
    let kol = Int(table.kol[row])
    if kol > 0 && kols[kol - 1].scandalToday {
      bad = max(bad, scandalEvent * tie(row))
    }
    var good: Float = isMet || isDelivered ? 1 : 0
    if surprise > 0 { good = max(good, surpriseEvent) }

    var trust = visit.trust
    if bad > 0 {
      trust -= min(1, trustLoss * bad) * trust
    } else if good > 0 {
      trust += min(1, trustGain * good) * (1 - trust)
    } else {
      trust = relaxed(trust, to: trustStart, by: trustRecovery)
    }
    table.trust[row] = trust
    let reference = relaxed(visit.trustReference, to: trust, by: trustMemory)
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
