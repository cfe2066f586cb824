// SPDX-License-Identifier: GPL-3.0-or-later

/// The expected rewards of a day, summed up so that a member's share costs a look-up by cell; where only
/// some can get one, it is reckoned member by member.
struct RewardField: Sendable {
  /// By cell: rewards open to all and by lot, honor aside.
  private let open: CellTable<RewardFelt>
  /// By cell: honor open to all, before deservedness.
  private let honor: CellTable<RewardFelt>
  /// What only some can get.
  private let prospects: [Prospect]
  /// Nothing is expected by anybody.
  let isEmpty: Bool
  /// Some honor is open to all.
  private let hasHonor: Bool
  /// What honor counts for in the least active member.
  private let leastHonor: Float
  /// Every member of a cell feels the same.
  var isByCell: Bool { !isEmpty && !hasHonor && prospects.isEmpty }
  /// What members feel has to be asked for one by one.
  var isOwn: Bool { !isEmpty && !isByCell }
  /// By cell (0…255): value, and pull on attendance, of the rewards open to all.
  let value: CellTable<Float>
  let pull: CellTable<Float>
  /// By cell: logarithm of the factor on hazards while nothing tangible runs; it fades as V comes to 1.
  private let idle: CellTable<Float>
  /// By cell: factor on hazards, what all can expect a week included.
  let hazard: CellTable<Float>
  /// All these factors are 1, for everybody.
  let isHazardPlain: Bool
  /// Some can be paid for answers.
  let paysAnswers: Bool
  private let answerPull: Float
  private let weighting: Float
  private let stake: Float
  private let stakePower: Float

  /// - Parameter contenders: of each reward, in the same order.
  init(rewards: [Reward], contenders: [Contenders], cells: Cells, mechanisms: Mechanisms) {
    let mechanism = mechanisms.motivation
    let none = Array(repeating: RewardFelt(), count: Cells.limit)
    var (open, honor) = (none, none)
    var prospects: [Prospect] = []
    var (isEmpty, hasHonor, paysAnswers) = (true, false, false)
    for (reward, contenders) in zip(rewards, contenders) where !reward.isSurprise {
      isEmpty = false
      let effect = mechanism[reward.type]
      let isForHelpers = reward.recipients == .helpers
      let factor =
        switch reward.recipients {
        case .all, .active: 1.0
        case .posters, .streak, .helpers: mechanism.completion
        case .top, .draw: mechanism.performance
        }
      var (felt, answering) = (none, Array(repeating: Float(0), count: Cells.limit))
      for index in 0..<cells.count where reward.audience.includes(arm: cells.arm(of: index)) {
        let sensitivity = Float(cells.segment(of: index).rewardSensitivity)
        let value = reward.value * sensitivity
        felt[index] = RewardFelt(
          value: value, pull: Float(isForHelpers ? mechanism.helperVisit : effect.pull) * value,
          crowding: Float(effect.crowding * factor) * value,
          recognition: Float(effect.recognition) * value,
          weekly: reward.worth * sensitivity * 7 / Float(max(1, reward.every)),
          tangible: reward.type.isTangible ? value : 0)
        if isForHelpers { answering[index] = value }
      }
      switch reward.recipients {
      case .all, .active:
        if reward.type == .honor {
          hasHonor = true
          for index in felt.indices {
            honor[index].add(felt[index], times: Float(mechanism.honorToAll))
          }
        } else {
          for index in felt.indices { open[index].add(felt[index], times: 1) }
        }
      case .draw:
        let chance = min(1, Double(reward.threshold) / Double(max(1, contenders.eligible)))
        let weight = Float(mechanism.weight(ofChance: chance))
        for index in felt.indices {
          open[index].add(felt[index], chance: Float(chance), weight: weight)
        }
      case .top, .posters, .streak, .helpers:
        paysAnswers = paysAnswers || (isForHelpers && mechanism.answerPull > 0)
        prospects.append(
          Prospect(
            reward, certain: CellTable(felt), answering: CellTable(answering),
            contenders: contenders, mechanisms: mechanisms))
      }
    }
    self.open = CellTable(open)
    self.honor = CellTable(honor)
    self.prospects = prospects
    (self.isEmpty, self.hasHonor, self.paysAnswers) = (isEmpty, hasHonor, paysAnswers)
    value = CellTable(open.map(\.value))
    pull = CellTable(open.map(\.pull))
    leastHonor = Float(mechanism.leastHonor)
    weighting = Float(mechanism.weighting)
    answerPull = Float(mechanism.answerPull)
    (stake, stakePower) = (Float(mechanism.stake), Float(mechanism.stakePower))
    let idle = (0..<Cells.limit).map { index -> Float in
      guard index < cells.count else { return 0 }
      return logarithm(max(1e-6, Float(cells.segment(of: index).leavesWithoutRewards)))
    }
    self.idle = CellTable(idle)
    let (stake, power) = (stake, stakePower)
    let hazards = zip(idle, open).map { Self.hazard($1, idle: $0, stake, power) }
    hazard = CellTable(hazards)
    let isPlain = idle.allSatisfy { $0 == 0 } && (isEmpty || mechanism.stakePower == 0)
    isHazardPlain = isPlain
  }

  /// The factor on hazards of what is felt: what bonus hunters miss, and what leaving would give up.
  @inline(__always)
  private static func hazard(_ felt: RewardFelt, idle: Float, _ stake: Float, _ power: Float)
    -> Float
  {
    guard idle != 0 || felt.weekly > 0 else { return 1 }
    let held = felt.weekly > 0 ? power * logarithm(1 + felt.weekly / stake) : 0
    return exponential(idle * (1 - min(1, felt.tangible)) + held)
  }

  /// Honor counts by how deserved it is: 1 for the top poster, `leastHonor` for the least active.
  @inline(__always)
  private func deservedness(rank: Float) -> Float { (1 - leastHonor) * rank + leastHonor }

  /// How much a chance counts, as `WelfareMotivation.weight(ofChance:)`.
  @inline(__always)
  private func weight(ofChance p: Float) -> Float {
    guard p > 0, p < 1 else { return p <= 0 ? 0 : 1 }
    let (win, lose) = (power(p, weighting), power(1 - p, weighting))
    return win / power(win + lose, 1 / weighting)
  }

  /// What a cell's members feel, where they all feel the same.
  func felt(cell: Int) -> RewardFelt { open[cell] }

  /// What a member feels of it, by cell, posting rank, prizes held, posts of late, streak and activity,
  /// answers given: whatever the rewards that run look at.
  @inline(__always)
  func felt(of row: Int, in table: MemberView, day: Int) -> RewardFelt {
    let cell = Int(table.cell[row])
    var felt = open[cell]
    if hasHonor { felt.add(honor[cell], times: deservedness(rank: table.postingRank[row])) }
    for index in prospects.indices {
      let chance = prospects[index].chance(of: row, in: table, day: day)
      guard chance > 0 else { continue }
      var certain = prospects[index].certain[cell]
      if prospects[index].isHope(of: row, in: table) { certain.recognition = 0 }
      felt.add(certain, chance: chance, weight: weight(ofChance: chance))
    }
    return felt
  }

  /// The factor on a member's hazards: what they would give up by leaving, and what bonus hunters miss.
  @inline(__always)
  func hazard(of row: Int, in table: MemberView, day: Int) -> Float {
    Self.hazard(
      felt(of: row, in: table, day: day), idle: idle[Int(table.cell[row])], stake, stakePower)
  }

  /// The factor on a member's rate of answering: e to the pull times 1 − e⁻ⱽ.
  @inline(__always)
  func keenness(of row: Int, in table: MemberView, day: Int) -> Float {
    var sum: Float = 0
    for prospect in prospects {
      let chance = prospect.chanceOfAnswer(by: row, in: table, day: day)
      if chance > 0 {
        sum += prospect.answering[Int(table.cell[row])] * weight(ofChance: chance)
      }
    }
    return exponential(answerPull * probability(ofHazard: sum))
  }
}
