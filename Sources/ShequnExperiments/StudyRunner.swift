// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnKernel
package import ShequnScenario
import Synchronization

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
}

/// What a study has come to: the same replications of every plan.
package struct StudyRuns: Sendable {
  package var plans: [PlanRuns]
  /// Replications asked for; fewer were finished if the study was interrupted.
  package let asked: Int
  package var isPartial: Bool { (plans.first?.runs.count ?? 0) < asked }

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

  /// Members from which on a community is large.
  static let largeCommunity = 50_000

  private struct State {
    var next = 0
    var done = 0
    var records: [[RunRecord?]]
  }

  package func run() -> StudyRuns {
    let jobs = plans.count * options.replications
    // large communities run one after another, each on all threads, so that memory stays that of one
    let isLarge = plans.contains { $0.community.members >= Self.largeCommunity }
    let workers = isLarge ? 1 : min(options.threads, max(1, jobs))
    let state = Mutex(
      State(
        records: Array(
          repeating: Array(repeating: nil, count: options.replications), count: plans.count)))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      // replication by replication, so that an interrupted study is still balanced
      while goesOn(), let job = state.withLock({ take(&$0, of: jobs) }) {
        let (replication, plan) = job.quotientAndRemainder(dividingBy: plans.count)
        guard let record = run(plans[plan], replication, threads: options.threads / workers)
        else { return }
        let done = state.withLock { state in
          state.records[plan][replication] = record
          state.done += 1
          return state.done
        }
        progress(StudyProgress(done: done, total: jobs))
      }
    }
    return collected(state.withLock { $0.records })
  }

  private func take(_ state: inout State, of jobs: Int) -> Int? {
    guard state.next < jobs else { return nil }
    defer { state.next += 1 }
    return state.next
  }

  private func run(_ plan: Plan, _ replication: Int, threads: Int) -> RunRecord? {
    let isListed =
      options.departures == .all || (options.departures == .first && replication == 0)
    var record = Simulation(
      community: plan.community, levers: plan.levers, seed: options.seed,
      replication: replication, threads: threads
    ).run(survivors: isListed, while: goesOn)
    if !isListed { record?.departures = [] }
    return record
  }

  /// Only replications that every plan finished.
  private func collected(_ records: [[RunRecord?]]) -> StudyRuns {
    // the unbroken first ones, so that a study cut short is a shorter study
    let complete = (0..<options.replications).prefix { replication in
      records.allSatisfy { $0[replication] != nil }
    }
    let collected = zip(plans, records).map { plan, runs in
      PlanRuns(plan: plan, runs: complete.compactMap { runs[$0] })
    }
    return StudyRuns(plans: collected, asked: options.replications)
  }
}
