// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnScenario

/// One plan with its runs, one for each replication.
package struct PlanRuns: Sendable {
  package let plan: Plan
  package var runs: RunList
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
      for (replication, run) in plan.runs.kept.enumerated() {
        digest.add([run.digest.value, UInt64(replication)])
      }
    }
    return digest
  }

  package var memberDays: Int {
    plans.reduce(0) { $0 + $1.runs.kept.reduce(0) { $0 + $1.memberDays } }
  }

  /// Looks at the runs of each replication side by side, at every run once; nil for a plan that has
  /// fewer.
  func byReplication(_ look: ([RunRecord?]) -> Void) {
    for replication in 0..<replications {
      look(plans.map { replication < $0.runs.count ? $0.runs[replication] : nil })
    }
  }
}
