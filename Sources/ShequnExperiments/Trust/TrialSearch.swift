// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics

/// What a search of all assumptions in one replication has found.
struct TrialSearch: Sendable {
  let base: Trials.Outcome
  let trials: [Trials.Trial]
  let outcomes: [Trials.Outcome]
  /// Assumptions that change nothing in any run, bit for bit.
  let inert: Int

  /// The trials, one of each assumption, that come nearest to turning the verdict, the nearest first: the
  /// lead as it is, changed by as much, in parts of the goal, as in the search.
  func nearest(from known: Trials.Outcome, rivals plans: [Int]) -> [Trials.Trial] {
    guard let winner = plans.first else { return [] }
    func scale(_ outcome: Trials.Outcome) -> Double {
      max(1e-9, (Moments(outcome.goals[winner] ?? []).mean ?? 0).magnitude)
    }
    func lead(_ outcome: Trials.Outcome, _ rival: Int, _ scale: Double) -> Double {
      (outcome.lead(of: winner, over: rival).mean ?? .nan) / scale
    }
    let (own, searched) = (scale(known), scale(base))
    let shifts = outcomes.map { outcome in
      plans.dropFirst().map { rival in
        lead(known, rival, own) + lead(outcome, rival, searched) - lead(base, rival, searched)
      }.min() ?? .infinity
    }
    var best: [Int: (lead: Double, trial: Trials.Trial)] = [:]
    for (trial, lead) in zip(trials, shifts) where lead.isFinite {
      if best[trial.assumption].map({ lead < $0.lead }) ?? true {
        best[trial.assumption] = (lead, trial)
      }
    }
    return best.values.sorted { ($0.lead, $0.trial.assumption) < ($1.lead, $1.trial.assumption) }
      .map(\.trial)
  }
}

extension Trials {
  /// Tries every assumption at its ends; nil if it was cut short.
  func search(_ chosen: [Int], members: Int) -> TrialSearch? {
    func run(_ points: [Point]) -> [Outcome] {
      self.run(points, plans: chosen, members: members, replications: 1)
    }
    guard let base = run([Point()]).first else { return nil }
    // all of an owner at once: what then changes nothing cannot change anything by itself
    let owners = Dictionary(grouping: assumptions.indices) { assumptions[$0].owner }
      .sorted { $0.key < $1.key }.map(\.value)
    let together = owners.map { owned in
      Point(owned.map { Trial(assumption: $0, end: assumptions[$0].ends.last ?? 0) })
    }
    let felt = run(together)
    guard felt.count == together.count else { return nil }
    let alive = zip(owners, felt).flatMap { $1.digests == base.digests ? [] : $0 }.sorted()
    let trials = alive.flatMap { index in
      assumptions[index].ends.map { Trial(assumption: index, end: $0) }
    }
    let outcomes = run(trials.map { Point([$0]) })
    guard outcomes.count == trials.count else { return nil }
    let moved = Set(
      zip(trials, outcomes).filter { $1.digests != base.digests }.map(\.0.assumption))
    return TrialSearch(
      base: base, trials: trials, outcomes: outcomes, inert: assumptions.count - moved.count)
  }
}
