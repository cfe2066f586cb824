// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnStatistics
import ShequnTables

/// How many replications a study runs.
package enum ReplicationRule: Sendable, Equatable {
  /// As many as asked for.
  case fixed
  /// Until the half-width of every paired difference of the goal against the first plan is below
  /// this share of that plan's mean.
  case until(share: Double, atMost: Int)
  /// Until the best plan is found (Kim and Nelson 2001); plans that are clearly worse stop on the way.
  case choose(Indifference, confidence: Double, atMost: Int)

  /// A difference of the goal that does not matter.
  package enum Indifference: Sendable, Equatable {
    /// In the unit of the goal.
    case amount(Double)
    /// Of the first plan's mean.
    case share(Double)

    var words: String {
      switch self {
      case .amount(let amount): NumberText.field(amount)
      case .share(let share): NumberText.field(share * 100) + "%"
      }
    }
  }

  /// As it is typed.
  package var words: String? {
    switch self {
    case .fixed: nil
    case .until(let share, let cap): "--until \(NumberText.field(share * 100))% --at-most \(cap)"
    case .choose(let indifference, let confidence, let cap):
      "--choose --indifference \(indifference.words) "
        + "--confidence \(NumberText.field(confidence * 100))% --at-most \(cap)"
    }
  }

  /// The fewest replications by which spread can be judged.
  package static let least = 10
}

/// How a study that decided itself how long to run came to its end.
package struct ReplicationOutcome: Sendable {
  package enum End: String, Sendable {
    /// Precise enough, or decided.
    case reached
    /// As many replications as allowed were not enough.
    case cap
    /// The goal is blank, or 0 without any plan, so that a share of it means nothing.
    case noScale = "no_scale"
    case interrupted
  }

  package let rule: ReplicationRule
  package var end: End
  /// The widest half-width of a difference as a share of the first plan's mean.
  package var widest: Double?
  /// The plan chosen.
  package var chosen: Int?
  /// The difference that does not matter, in the unit of the goal.
  package var indifference: Double?
  /// By plan, after how many replications it was eliminated; nil: never.
  package var eliminatedAfter: [Int?] = []
}

extension StudyRunner {
  /// Runs as many replications as the rule asks for, at least `options.replications`. What comes out
  /// is what a fixed study of so many replications gives.
  package func run(_ rule: ReplicationRule, goal: Goal) -> StudyRuns {
    switch rule {
    case .fixed: run()
    case .until(let share, let cap): run(rule, goal, until: share, atMost: cap)
    case .choose(let indifference, let confidence, let cap):
      choose(rule, goal, indifference, confidence: confidence, atMost: cap)
    }
  }

  private func firstStage(atMost cap: Int) -> Int {
    min(max(ReplicationRule.least, options.replications), max(ReplicationRule.least, cap))
  }

  private func run(_ rule: ReplicationRule, _ goal: Goal, until share: Double, atMost cap: Int)
    -> StudyRuns
  {
    var study = untouched
    var outcome = ReplicationOutcome(rule: rule, end: .interrupted)
    var target = firstStage(atMost: cap)
    var goals = plans.map { _ in [Double]() }
    while extend(&study, plans: Array(plans.indices), to: target) {
      for plan in plans.indices {
        goals[plan] += Comparison.goals(study.plans[plan].runs.dropFirst(goals[plan].count), goal)
      }
      outcome.widest = Comparison.widestHalfWidth(goals)
      if let widest = outcome.widest, widest.isFinite {
        if widest < share { outcome.end = .reached }
      } else {
        outcome.end = .noScale
      }
      if outcome.end == .interrupted && target >= cap { outcome.end = .cap }
      if outcome.end != .interrupted { break }
      target = min(cap, target + ReplicationRule.least)
    }
    study.outcome = outcome
    return study
  }

  private func choose(
    _ rule: ReplicationRule, _ goal: Goal, _ indifference: ReplicationRule.Indifference,
    confidence: Double, atMost cap: Int
  ) -> StudyRuns {
    var study = untouched
    var outcome = ReplicationOutcome(rule: rule, end: .interrupted)
    if extend(&study, plans: Array(plans.indices), to: firstStage(atMost: cap)) {
      select(&study, &outcome, goal, indifference, confidence: confidence, atMost: cap)
    }
    study.outcome = outcome
    return study
  }

  /// After the first stage: one replication after the other, of the plans that can still be best.
  private func select(
    _ study: inout StudyRuns, _ outcome: inout ReplicationOutcome, _ goal: Goal,
    _ indifference: ReplicationRule.Indifference, confidence: Double, atMost cap: Int
  ) {
    let all = Array(plans.indices)
    let first = all.map { Comparison.goals(study.plans[$0].runs, goal) }
    let delta =
      switch indifference {
      case .amount(let amount): amount
      case .share(let share): share * abs(Moments(first[0]).mean ?? .nan)
      }
    guard delta > 0, delta.isFinite else {
      outcome.end = .noScale
      return
    }
    outcome.indifference = delta
    var selection = KimNelson(
      firstStage: first, indifference: delta, confidence: confidence,
      highIsBetter: goal.want == .high)
    var isWhole = true
    while isWhole && !selection.isDecided && selection.count < cap {
      // a few at once, so that all threads have work; what turns out to be too much is dropped
      let ahead = max(1, 2 * options.threads / selection.contenders.count)
      let contenders = selection.contenders
      isWhole = extend(
        &study, plans: contenders, to: min(cap, selection.count + ahead))
      let finished = contenders.first.map { study.plans[$0].runs.count } ?? 0
      while selection.count < finished && !selection.isDecided {
        let replication = selection.count
        selection.add(
          all.map { plan in
            let runs = study.plans[plan].runs
            return replication < runs.count
              ? MetricCatalog.value(of: goal, in: runs[replication]) : .nan
          })
      }
      for plan in contenders {
        let kept = selection.eliminatedAfter[plan] ?? selection.count
        study.plans[plan].keepFirst(kept)
      }
    }
    outcome.eliminatedAfter = selection.eliminatedAfter
    if selection.isDecided {
      outcome.end = selection.best == nil ? .noScale : .reached
      outcome.chosen = selection.best
      study.asked = selection.count
    } else if isWhole {
      outcome.end = .cap
    }
  }
}
