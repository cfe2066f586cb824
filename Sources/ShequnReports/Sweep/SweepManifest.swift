// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
package import ShequnScenario

/// Where the results of a sweep come from.
package struct SweepManifest: Sendable, Encodable, ResultManifest {
  package struct Factor: Sendable, Encodable {
    package let path: String
    package let low: String
    package let high: String
  }

  package let tool = "shequn"
  package let command = "sweep"
  package let version: String
  package let study: String
  package let scenarioFiles: [Manifest.Source]
  package let seed: UInt64
  package let replications: Int
  package let plans: [String]
  package let design: String
  package let factors: [Factor]
  package let points: Int
  package let goalMetric: String
  package let runsAsked: Int
  package private(set) var runsFinished = 0
  package private(set) var runsFailed = 0
  package private(set) var isPartial = true
  /// Tells this study from any other in the store.
  package let studyDigest: String
  package private(set) var resultDigest: String?
  /// Of the last sitting.
  package private(set) var wallSeconds = 0.0
  package var files: [WrittenFile] = []
  package var scenario: String?

  /// Before the first run.
  package init(_ sweep: Sweep, version: String) {
    self.version = version
    study = sweep.name
    scenarioFiles = sweep.sources.map { Manifest.Source($0) }
    seed = sweep.seed
    replications = sweep.replications
    plans = sweep.planIDs
    design = sweep.design.rawValue
    factors = sweep.factors.map { Factor(path: $0.path, low: $0.ends.low, high: $0.ends.high) }
    points = sweep.points.count
    goalMetric = sweep.goal.metric
    runsAsked = points * replications * plans.count
    studyDigest = sweep.fingerprint(version: version).text
  }

  /// With what has come out.
  package init(_ outcome: SweepOutcome, version: String, wallSeconds: Double) {
    self.init(outcome.sweep, version: version)
    runsFinished = outcome.finished
    runsFailed = outcome.failed
    isPartial = outcome.isPartial
    resultDigest = outcome.digest.text
    self.wallSeconds = (wallSeconds * 1000).rounded() / 1000
  }
}
