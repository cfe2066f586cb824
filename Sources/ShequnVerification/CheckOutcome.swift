// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnScenario

/// What came of one check: at the parameters of its scenario, and at others.
package struct CheckOutcome: Sendable {
  package let check: Check
  package let findings: [Finding]
  /// By point of `check.points`, what came there; empty for a quick verification.
  package let elsewhere: [[Finding]]

  /// Carries a check out, and unless it is to be quick, at all its points with a quarter of the
  /// replications.
  ///
  /// - Throws: `ScenarioFailure`, `Interrupted`.
  package init(
    _ check: Check, _ verification: Verification, _ parameters: Check.Parameters = .init()
  ) throws {
    self.check = check
    findings = try check.findings(verification, parameters)
    let isElsewhere = !verification.isQuick && parameters.set.isEmpty
    var brief = verification
    brief.isQuick = true
    elsewhere = try (isElsewhere ? check.points : []).map { point in
      try check.findings(
        brief, Check.Parameters(set: point, mistake: parameters.mistake))
    }
  }

  package var passes: Bool { (findings + elsewhere.joined()).allSatisfy(\.passes) }

  /// Whether there was nothing to compare yet.
  package var isOpen: Bool { !findings.isEmpty && findings.allSatisfy { $0.measure == .open } }

  /// Of the findings at other parameters, the one that is furthest off, and its point.
  package var worst: (point: [String], finding: Finding)? {
    let all = zip(check.points, elsewhere).flatMap { point, findings in
      findings.map { (point: point, finding: $0) }
    }
    return all.max { $0.finding.strain < $1.finding.strain }
  }
}

extension Verification {
  /// What comes of some checks, in their order. Two are carried out at a time, so that the end of one
  /// leaves no thread idle.
  ///
  /// - Parameter progress: is told how many are done.
  /// - Throws: `ScenarioFailure`, `Interrupted`.
  package func outcomes(
    of checks: [Check], _ parameters: Check.Parameters = .init(),
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws -> [CheckOutcome] {
    try sideBySide(checks, workers: 2, progress: progress) {
      try CheckOutcome($0, self, parameters)
    }
  }
}

extension Finding {
  /// How much of what is allowed is used up; 1: all of it.
  package var strain: Double {
    guard expected.isFinite, simulated.isFinite else { return .infinity }
    switch measure {
    case .sampled(_, let z): return z.isFinite ? abs(z) / Self.limit : .infinity
    case .exact(let tolerance):
      let distance = abs(simulated - expected)
      return distance == 0 ? 0 : distance / (tolerance * max(abs(expected), 1e-12))
    case .interval(let error, let range):
      let room = min(simulated - range.lowerBound, range.upperBound - simulated)
      return room > 0 ? 2 * error / room : .infinity
    case .band(let band):
      let half = (band.upperBound - band.lowerBound) / 2
      return abs(simulated - expected) / half
    case .open: return .infinity
    }
  }
}
