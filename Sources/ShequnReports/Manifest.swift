// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
package import ShequnScenario

/// Where results come from: enough to make them again.
package struct Manifest: Sendable, Codable, ResultManifest {
  package struct Source: Sendable, Codable {
    package let path: String
    package let digest: String

    init(_ source: SourceFile) {
      var digest = Digest()
      digest.add(source.bytes.lazy.map { UInt64($0) })
      (path, self.digest) = (source.path, digest.text)
    }
  }

  package let tool: String
  package let version: String
  package let command: String
  package let study: String
  package let scenarioFiles: [Source]
  package let overrides: [String]
  package let seed: UInt64
  package let replicationsAsked: Int
  package let replicationsFinished: Int
  package let isPartial: Bool
  /// By what rule the study itself decided how long to run; nil: as many as asked for.
  package let rule: String?
  package let plans: [String]
  package let memberDays: Int
  package let resultDigest: String
  /// The page that shows them.
  package let report: String
  package let wallSeconds: Double
  package var files: [WrittenFile] = []
  package var scenario: String?

  package init(
    version: String, command: String, name: String, sources: [SourceFile],
    overrides: [String], options: RunOptions, study: StudyRuns, wallSeconds: Double
  ) {
    tool = "shequn"
    self.version = version
    self.command = command
    self.study = name
    scenarioFiles = sources.map { Source($0) }
    self.overrides = overrides
    seed = options.seed
    replicationsAsked = study.asked
    replicationsFinished = study.replications
    isPartial = study.isPartial
    rule = study.outcome?.rule.words.map {
      "\($0) --replications \(options.replications)"
    }
    plans = study.plans.map(\.plan.id)
    memberDays = study.memberDays
    resultDigest = study.digest.text
    report = ReportPage.fileName
    self.wallSeconds = (wallSeconds * 1000).rounded() / 1000
  }
}
