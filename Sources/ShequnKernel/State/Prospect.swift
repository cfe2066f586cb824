// SPDX-License-Identifier: GPL-3.0-or-later

/// How many share a reward, as of this morning; what the chance of one of them is reckoned by.
struct Contenders: Sendable {
  /// Present members for whom it is meant.
  var members: Float = 1
  /// Those of them who have come (or, where only they take part, posted) since a payment ago.
  var eligible: Float = 1
  /// Their answers given of late, summed.
  var given: Float = 0
}

/// A running reward that only some can get: what it is worth for sure, and who has what chance of it.
struct Prospect: Sendable {
  let recipients: Recipients
  /// By cell: what is felt of it where it is certain.
  let certain: CellTable<RewardFelt>
  /// By cell: value of being paid for answers where it is certain.
  let answering: CellTable<Float>
  private let bit: UInt8
  private let threshold: Float
  private let contenders: Contenders
  /// Places beyond which nobody hopes, times `threshold` (`top`).
  private let nearTop: Float
  /// Posts, or answers, until the next payment for each of late.
  private let pace: Float
  private let recency: Float

  init(
    _ reward: Reward, certain: CellTable<RewardFelt>, answering: CellTable<Float>,
    contenders: Contenders, mechanisms: Mechanisms
  ) {
    recipients = reward.recipients
    self.certain = certain
    self.answering = answering
    self.contenders = contenders
    bit = 1 << UInt8(reward.slot)
    threshold = Float(reward.threshold)
    nearTop = Float(mechanisms.motivation.nearTop)
    recency = Float(mechanisms.contribute.recency)
    let memory = Float(mechanisms.ties.memory)
    pace = Float(reward.every) / (recipients == .helpers ? memory : recency / 0.693_147_18)
  }

  /// The chance of a member to get it at the next payment, 0…1.
  @inline(__always)
  func chance(of row: Int, in table: MemberView, day: Int) -> Float {
    switch recipients {
    case .top:
      // who has won expects to win again; the others by how many post more by nature
      if table.held[row] & bit != 0 { return 1 }
      let place = (1 - table.postingRank[row]) * contenders.members / threshold
      return place <= 1 ? 1 : clip((nearTop - place) / max(1e-6, nearTop - 1))
    case .posters:
      guard table.lastPost[row] > 0 else { return 0 }
      let halvings = Float(day - Int(table.lastPost[row])) / recency
      let recent = table.recentPosts[row] * exponential(-0.693_147_18 * halvings)
      return probability(ofHazard: recent * pace)
    case .streak:
      let soFar = Int(table.lastVisit[row]) >= day - 1 ? Float(table.streak[row]) : 0
      // ln σ(a) = −ln(1 + e⁻ᵃ)
      let missing = max(1, threshold - soFar)
      return exponential(-missing * logarithm(1 + exponential(-table.activity[row])))
    case .helpers:
      if threshold == 0 { return probability(ofHazard: table.given[row] * pace) }
      let share = (table.given[row] + 1 / contenders.members) / (contenders.given + 1)
      return min(1, threshold * share)
    case .all, .active, .draw: return 1
    }
  }

  /// Whether a member only hopes to be among the top: that is no recognition yet.
  @inline(__always)
  func isHope(of row: Int, in table: MemberView) -> Bool {
    recipients == .top && table.held[row] & bit == 0
  }

  /// The chance that an answer today is paid for.
  @inline(__always)
  func chanceOfAnswer(by row: Int, in table: MemberView, day: Int) -> Float {
    recipients != .helpers ? 0 : threshold == 0 ? 1 : chance(of: row, in: table, day: day)
  }
}
