// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Synchronization

/// A plan of the library in small, and its runs.
struct Rehearsal: Sendable {
  /// Scenario and plan.
  let name: String
  /// The community without a plan.
  let community: Community
  let plan: Plan
  /// By replication, each on one thread.
  let runs: [RunRecord]
  /// The first replication of the plan, and of doing nothing.
  let run: RunRecord
  let idle: RunRecord
}

/// The library in small, run once for all that want to look at it.
final class Rehearsals: Sendable {
  /// What runs depend on.
  private struct Key: Hashable {
    let scenarios: String
    let seed: UInt64
    let isQuick: Bool
  }

  private let made = Mutex<[Key: [Rehearsal]]>([:])

  /// Every plan of every scenario, and doing nothing.
  ///
  /// - Throws: `ScenarioFailure`, `Interrupted`.
  func all(_ verification: Verification) throws -> [Rehearsal] {
    let key = Key(
      scenarios: verification.scenarios, seed: verification.seed, isQuick: verification.isQuick)
    return try made.withLock { made in
      if let plans = made[key] { return plans }
      let plans = try Self.make(verification)
      made[key] = plans
      return plans
    }
  }

  private static func make(_ verification: Verification) throws -> [Rehearsal] {
    let size = Overrides(members: 300, days: verification.isQuick ? 30 : 60)
    let studies = try verification.library.map { ($0, try verification.study($0, size)) }
    let plans = studies.flatMap { scenario, study in
      ([study.doNothing] + study.plans).map { (scenario, study.community, $0) }
    }
    let replications = Array(0..<(verification.isQuick ? 1 : 3))
    let runs = try verification.sideBySide(plans) { _, _, plan in
      try replications.map { try verification.record(plan, replication: $0, threads: 1) }
    }
    var idle: RunRecord?
    return zip(plans, runs).compactMap { plan, runs in
      // it comes first in each scenario
      if plan.2.id == Study.doNothingID { idle = runs.first }
      guard let run = runs.first, let idle else { return nil }
      return Rehearsal(
        name: "\(plan.0)/\(plan.2.id)", community: plan.1, plan: plan.2, runs: runs, run: run,
        idle: idle)
    }
  }
}
