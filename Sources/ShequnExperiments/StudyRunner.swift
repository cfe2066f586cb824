// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnKernel
package import ShequnScenario

/// How a study is run. None of it but seed and replications changes a result.
package struct RunOptions: Sendable {
  package enum Departures: String, CaseIterable, Sendable {
    /// Of the first replication.
    case first
    case all
    case none
  }

  package var seed: UInt64
  package var replications: Int
  package var threads: Int
  package var departures: Departures

  package init(
    seed: UInt64 = 1, replications: Int = 30,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    departures: Departures = .first
  ) {
    self.seed = seed
    self.replications = replications
    self.threads = max(1, threads)
    self.departures = departures
  }
}

/// One plan with its runs, one for each replication.
package struct PlanRuns: Sendable {
  package let plan: Plan
  package var runs: [RunRecord]
  /// By replication, the members who fared otherwise than under the first plan; none for that plan
  /// itself, and where it was not run.
  package var switches: [Switches] = []

  /// Forgets all replications but the first ones.
  mutating func keepFirst(_ count: Int) {
    runs.removeLast(max(0, runs.count - count))
    switches.removeLast(max(0, switches.count - count))
  }
}

/// What a study has come to: the same replications of every plan, fewer of those that were
/// eliminated on the way.
package struct StudyRuns: Sendable {
  package var plans: [PlanRuns]
  /// Replications asked for; fewer were finished if the study was interrupted.
  package internal(set) var asked: Int
  /// How it ended, if the study itself decided how long to run.
  package internal(set) var outcome: ReplicationOutcome?

  /// Replications of the plans that ran longest.
  package var replications: Int { plans.map(\.runs.count).max() ?? 0 }
  package var isPartial: Bool { replications < asked }

  /// Fingerprint of all runs, whatever the order of plans.
  package var digest: Digest {
    var digest = Digest()
    for plan in plans {
      for run in plan.runs { digest.add([run.digest.value, UInt64(run.replication)]) }
    }
    return digest
  }

  package var memberDays: Int {
    plans.reduce(0) { $0 + $1.runs.reduce(0) { $0 + $1.memberDays } }
  }
}

/// How far a study has come.
package struct StudyProgress: Sendable {
  package let done: Int
  package let total: Int
  /// How many of them were done before the program began.
  package var before = 0

  package init(done: Int, total: Int, before: Int = 0) {
    (self.done, self.total, self.before) = (done, total, before)
  }
}

/// Runs plans × replications on all threads. Every replication has its own people and luck, the same
/// for all plans.
package struct StudyRunner: Sendable {
  package let plans: [Plan]
  package let options: RunOptions
  /// Asked between days; false ends the study early, and what is finished is kept.
  package let goesOn: @Sendable () -> Bool
  package let progress: @Sendable (StudyProgress) -> Void

  package init(
    plans: [Plan], options: RunOptions, goesOn: @escaping @Sendable () -> Bool = { true },
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) {
    self.plans = plans
    self.options = options
    self.goesOn = goesOn
    self.progress = progress
  }

  /// As many replications of every plan as the options say.
  package func run() -> StudyRuns {
    var study = untouched
    _ = extend(&study, plans: Array(plans.indices), to: options.replications)
    return study
  }
}
