// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Part of phase 10: a KOL's scandal as it is felt today by those who visit.
///
/// Who came by the KOL feels it by the tie, who has met m of the KOL's posts by following·(1 − e^(−m/p)),
/// everybody else by `sympathy`; what is left of it fades as shocks do.
///
/// Columns read: cell, kol, joined, visits.
/// Columns written: none.
struct Scandal: Sendable {
  private let kol: Int
  private let day: Int
  /// Its strength today for one who is fully concerned.
  private let strength: Float
  private let sympathy: Float
  private let following: Float
  private let posts: Float
  /// By cell, whether its members met the KOL's posts; by day of joining, how many came out after it.
  private let isMet: [Bool]
  private let after: [Float]

  /// The scandals that are not forgotten yet.
  static func felt(in simulation: borrowing Simulation) -> [Scandal] {
    let mechanisms = simulation.community.mechanisms
    let (fading, threshold) = (Float(mechanisms.shocks.fading), Float(mechanisms.shocks.threshold))
    let (today, cells) = (simulation.day, simulation.cells)
    return simulation.desk.board.kols.enumerated().compactMap { index, standing in
      guard let day = standing.scandalOn else { return nil }
      let fresh = Float(mechanisms.trust.scandalEvent)
      let left = fresh * exponential(-Float(today - day) / fading)
      guard left > threshold else { return nil }
      let isMet = (0..<cells.count).map { standing.audience.includes(arm: cells.arm(of: $0)) }
      return Scandal(
        kol: index + 1, day: day, strength: left, sympathy: Float(mechanisms.trust.sympathy),
        following: Float(mechanisms.kol.following), posts: Float(mechanisms.kol.followingPosts),
        isMet: isMet, after: standing.postsMet(days: day))
    }
  }

  /// How bad it is for a member who visits today; 0 for who joined after it.
  @inline(__always)
  func felt(by row: Int, _ table: MemberView, day today: Int, _ tie: [Float]) -> Float {
    let joined = Int(table.joined[row])
    guard joined < day else { return 0 }
    var share = sympathy
    if Int(table.kol[row]) == kol { share = max(share, tie[today - joined]) }
    if isMet[Int(table.cell[row])] {
      // met on as large a share of the days as the member came
      let presence = min(1, Float(table.visits[row]) / Float(today - joined))
      let met = presence * after[joined]
      share = max(share, following * (1 - exponential(-met / posts)))
    }
    return strength * share
  }
}
