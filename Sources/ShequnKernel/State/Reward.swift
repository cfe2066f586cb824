// SPDX-License-Identifier: GPL-3.0-or-later

/// The five types of welfare 福利.
package enum WelfareType: String, CaseIterable, Sendable {
  case material, cash, learning, honor, virtual

  /// Whether it is worth money in the hand (what bonus hunters come for).
  package var isTangible: Bool { self == .material || self == .cash }
}

/// Who gets a reward on the day it is due.
package enum Recipients: String, CaseIterable, Sendable {
  /// Every member.
  case all
  /// Who has visited since the last payment.
  case active
  /// Who has posted since the last payment.
  case posters
  /// Who has come a number of days in a row.
  case streak
  /// The n with most posts of late.
  case top
}

/// A reward on offer today, promised or a surprise, due today or later.
package struct Reward: Sendable {
  package var account: String
  /// 0…7: the bit of `held` for selective rewards.
  package var slot: Int
  package var type: WelfareType
  /// Perceived value V, 0…1, for a member of ordinary sensitivity.
  package var value: Float
  package var isSurprise: Bool
  package var isDue: Bool
  package var recipients: Recipients
  /// How many get it (`top`) or days in a row (`streak`).
  package var threshold: Int
  /// Days between payments: "since the last payment".
  package var every: Int
  /// Cents a recipient.
  package var unitCost: Int

  package init(
    account: String, slot: Int, type: WelfareType, value: Float, isSurprise: Bool, isDue: Bool,
    recipients: Recipients, threshold: Int, every: Int, unitCost: Int
  ) {
    self.account = account
    self.slot = slot
    self.type = type
    self.value = value
    self.isSurprise = isSurprise
    self.isDue = isDue
    self.recipients = recipients
    self.threshold = threshold
    self.every = every
    self.unitCost = unitCost
  }
}

/// What the running, expected rewards come to for a member: value V, pull on attendance b·V,
/// crowding-out χfV and recognition ψV.
struct RewardFelt {
  var value: Float = 0
  var pull: Float = 0
  var crowding: Float = 0
  var recognition: Float = 0
}

/// The expected rewards of a day, summed up so that a member's share costs a look-up.
struct RewardField {
  /// By segment: rewards open to all, honor aside.
  private var open: [RewardFelt]
  /// By segment: honor open to all, before deservedness.
  private var honor: [RewardFelt]
  /// By slot and segment: held by the few who won them.
  private var selective: [[RewardFelt]]
  let isEmpty: Bool
  let hasHonor: Bool
  /// Every member of a segment feels the same.
  var isBySegment: Bool { !isEmpty && !hasHonor && selective.isEmpty }
  /// By segment code (0…255): value, and pull on attendance, of the rewards open to all.
  let value: [Float]
  let pull: [Float]
  /// By segment: hazard multiplier while nothing tangible runs.
  let hazard: [Float]

  init(rewards: [Reward], segments: [Segment], mechanism: WelfareMotivation) {
    let none = Array(repeating: RewardFelt(), count: segments.count)
    open = none
    honor = none
    selective = []
    let expected = rewards.filter { !$0.isSurprise }
    var tangible = false
    var sawHonor = false
    for reward in expected {
      let effect = mechanism[reward.type]
      let factor =
        switch reward.recipients {
        case .all, .active: 1.0
        case .posters, .streak: mechanism.completion
        case .top: mechanism.performance
        }
      var felt = none
      for (index, segment) in segments.enumerated() {
        let value = min(1, reward.value * Float(segment.rewardSensitivity))
        felt[index] = RewardFelt(
          value: value, pull: Float(effect.pull) * value,
          crowding: Float(effect.crowding * factor) * value,
          recognition: Float(effect.recognition) * value)
      }
      if reward.recipients == .top {
        while selective.count <= reward.slot { selective.append(none) }
        for index in felt.indices { selective[reward.slot][index].add(felt[index], times: 1) }
      } else if reward.type == .honor {
        for index in felt.indices { honor[index].add(felt[index], times: 1) }
        sawHonor = true
      } else {
        for index in felt.indices { open[index].add(felt[index], times: 1) }
      }
      if reward.type.isTangible && reward.value > 0 { tangible = true }
    }
    let unused = repeatElement(Float(0), count: 256 - open.count)
    value = open.map(\.value) + unused
    pull = open.map(\.pull) + unused
    hasHonor = sawHonor
    isEmpty = expected.isEmpty
    hazard = segments.map { tangible ? 1 : Float($0.leavesWithoutRewards) }
  }

  /// Honor counts by how deserved it is: 1 for the top poster, −½ for the least active.
  @inline(__always)
  static func deservedness(rank: Float) -> Float { 1.5 * rank - 0.5 }

  /// What a segment's members feel, where they all feel the same.
  func felt(segment: Int) -> RewardFelt { open[segment] }

  /// What a member feels of it.
  @inline(__always)
  func felt(segment: Int, rank: Float, held: UInt8) -> RewardFelt {
    var felt = open[segment]
    if hasHonor { felt.add(honor[segment], times: Self.deservedness(rank: rank)) }
    if held != 0 {
      for slot in selective.indices where held & (1 << UInt8(slot)) != 0 {
        felt.add(selective[slot][segment], times: 1)
      }
    }
    return felt
  }
}

extension RewardFelt {
  @inline(__always)
  mutating func add(_ other: RewardFelt, times factor: Float) {
    value += other.value * factor
    pull += other.pull * max(0, factor)
    crowding += other.crowding * max(0, factor)
    recognition += other.recognition * factor
  }
}
