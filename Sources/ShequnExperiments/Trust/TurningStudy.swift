// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
package import ShequnScenario
package import ShequnStatistics

/// Which assumptions would turn the verdict on some plans: each is tried at the ends of its plausible range,
/// one at a time, on the same people and luck.
///
/// First all plans are compared. Then every assumption is searched in one replication for the best plan and
/// its nearest rivals, a mechanism that none of them feels being left out as a whole; where that would take
/// too long, on fewer members. What comes nearest to turning the verdict is tried again with all
/// replications, and only that is told.
package struct TurningStudy: Sendable {
  /// An assumption at one end, and what it makes of the lead.
  package struct Turning: Sendable {
    package let assumption: Assumption
    /// The value that was tried.
    package let end: Double
    /// The plan that comes nearest to the best one, or is ahead of it.
    package let rival: Int
    /// How far the best plan is ahead of it, in the unit of the goal; below 0: it is behind.
    package let lead: PairedDifference
    package var turns: Bool { (lead.mean ?? 0) < 0 }
  }

  package let plans: [Plan]
  /// The best plan as things are.
  package let winner: Int
  /// The next best, and the lead over it.
  package let rival: Int
  package let lead: PairedDifference
  /// What was tried, and how many of it no plan feels.
  package let tried: Int
  package let inert: Int
  package let size: TrialSize
  /// By how near they come to turning the verdict.
  package let turnings: [Turning]

  package static let replications = 4
  /// Plans at each point of the search.
  private static let most = 3
  /// Assumptions that are tried again.
  private static let candidates = 6

  /// - Returns: nil if it was cut short, or if there is no goal by which to tell plans apart.
  package init?(
    _ plans: [Plan], mechanisms: Set<String>, seed: UInt64, threads: Int,
    goesOn: @escaping @Sendable () -> Bool = { true },
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) {
    guard let community = plans.first?.community, plans.count > 1 else { return nil }
    let assumptions = Assumption.all(of: plans, mechanisms: mechanisms)
    let count = min(Self.most, plans.count)
    let points = assumptions.reduce(0) { $0 + $1.ends.count }
    let size = TrialSize(
      community, points: points, plans: count,
      confirmed: Self.candidates * Self.replications + plans.count)
    let total =
      plans.count * Self.replications + (1 + mechanisms.count + points) * count
      + Self.candidates * Self.replications * count
    let pool = RunPool(seed: seed, threads: threads, goesOn: goesOn)
    let trials = Trials(
      plans: plans, assumptions: assumptions, goal: community.goal, pool: pool, total: total,
      progress: progress)

    // 1. all plans as they are
    let own = trials.run(
      [Trials.Point()], plans: Array(plans.indices), members: size.members,
      replications: Self.replications)
    guard let base = own.first, let ranking = base.ranking else { return nil }
    let shown = Array(ranking.prefix(count))
    guard let rival = shown.dropFirst().first else { return nil }

    // 2. the search, in one replication
    let searched = trials.search(shown, members: size.searched)
    guard let searched else { return nil }
    let nearest = searched.nearest(from: base, rivals: shown).prefix(Self.candidates)

    // 3. what comes nearest, again
    let confirmed = trials.run(
      nearest.map { Trials.Point([$0]) }, plans: shown, members: size.members,
      replications: Self.replications)
    guard confirmed.count == nearest.count else { return nil }
    turnings = zip(nearest, confirmed).compactMap { trial, found in
      found.nearestRival(of: shown).map { rival, lead in
        Turning(
          assumption: assumptions[trial.assumption], end: trial.end, rival: rival, lead: lead)
      }
    }.sorted { ($0.lead.mean ?? 0, $0.assumption.name) < ($1.lead.mean ?? 0, $1.assumption.name) }
    (self.plans, self.winner, self.rival, self.size) = (plans, ranking[0], rival, size)
    lead = base.lead(of: ranking[0], over: rival)
    (tried, inert) = (assumptions.count, searched.inert)
  }
}
