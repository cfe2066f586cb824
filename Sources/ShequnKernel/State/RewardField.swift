// SPDX-License-Identifier: GPL-3.0-or-later

/// What the running, expected rewards come to for a member: value V, pull on attendance b·V,
/// crowding-out χfV and recognition ψV.
struct RewardFelt {
  /// V, 0…1 for one reward; sums over several.
  var value: Float = 0
  /// b·V, added to the logit of coming.
  var pull: Float = 0
  /// χfV, share of motivation lost a day.
  var crowding: Float = 0
  /// ψV, share of the way to full motivation gained a day; less than 0 where honor is undeserved.
  var recognition: Float = 0
}

/// The expected rewards of a day, summed up so that a member's share costs a look-up by cell.
struct RewardField {
  /// By cell: rewards open to all, honor aside.
  private var open: [RewardFelt]
  /// By cell: honor open to all, before deservedness.
  private var honor: [RewardFelt]
  /// By slot and cell: held by the few who won them.
  private var selective: [[RewardFelt]]
  /// Nothing is expected by anybody.
  let isEmpty: Bool
  /// Some honor is open to all.
  let hasHonor: Bool
  /// What honor counts for in the least active member.
  private let leastHonor: Float
  /// Every member of a cell feels the same.
  var isByCell: Bool { !isEmpty && !hasHonor && selective.isEmpty }
  /// By cell (0…255): value, and pull on attendance, of the rewards open to all.
  let value: CellTable<Float>
  let pull: CellTable<Float>
  /// By cell: hazard multiplier while nothing tangible runs.
  let hazard: CellTable<Float>
  /// All hazard multipliers are 1.
  let isHazardPlain: Bool

  init(rewards: [Reward], cells: Cells, mechanism: WelfareMotivation) {
    let none = Array(repeating: RewardFelt(), count: cells.count)
    open = none
    honor = none
    selective = []
    let expected = rewards.filter { !$0.isSurprise }
    var tangible = Array(repeating: false, count: cells.count)
    var sawHonor = false
    for reward in expected {
      let effect = mechanism[reward.type]
      let factor =
        switch reward.recipients {
        case .all, .active: 1.0
        case .posters, .streak, .helpers: mechanism.completion
        case .top, .draw: mechanism.performance
        }
      var felt = none
      for index in felt.indices where reward.audience.includes(arm: cells.arm(of: index)) {
        let value = min(1, reward.prospect * Float(cells.segment(of: index).rewardSensitivity))
        if reward.type.isTangible && reward.value > 0 { tangible[index] = true }
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
    }
    let unused = repeatElement(Float(0), count: 256 - open.count)
    value = CellTable(open.map(\.value) + unused)
    pull = CellTable(open.map(\.pull) + unused)
    hasHonor = sawHonor
    leastHonor = Float(mechanism.leastHonor)
    isEmpty = expected.isEmpty
    let hazards = (0..<cells.count).map {
      tangible[$0] ? 1 : Float(cells.segment(of: $0).leavesWithoutRewards)
    }
    hazard = CellTable(hazards + unused)
    isHazardPlain = hazards.allSatisfy { $0 == 1 }
  }

  /// Honor counts by how deserved it is: 1 for the top poster, `leastHonor` for the least active.
  @inline(__always)
  private func deservedness(rank: Float) -> Float { (1 - leastHonor) * rank + leastHonor }

  /// What a cell's members feel, where they all feel the same.
  func felt(cell: Int) -> RewardFelt { open[cell] }

  /// What a member feels of it.
  @inline(__always)
  func felt(cell: Int, rank: Float, held: UInt8) -> RewardFelt {
    var felt = open[cell]
    if hasHonor { felt.add(honor[cell], times: deservedness(rank: rank)) }
    if held != 0 {
      for slot in selective.indices where held & (1 << UInt8(slot)) != 0 {
        felt.add(selective[slot][cell], times: 1)
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
