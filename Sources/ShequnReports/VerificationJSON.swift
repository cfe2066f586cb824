// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnVerification

/// A verification as JSON for other programs.
package struct VerificationJSON {
  private let document: Document

  private struct Document: Encodable {
    let passes: Bool
    let limit: Double
    let seed: UInt64
    let isQuick: Bool
    let checks: [CheckPart]
  }

  private struct CheckPart: Encodable {
    let name: String
    let family: String
    let title: [String: String]
    let formula: [String: String]
    let reason: [String: String]
    let scenario: String?
    let passes: Bool
    let findings: [FindingPart]
    let elsewhere: [PointPart]
  }

  private struct PointPart: Encodable {
    let set: [String]
    let findings: [FindingPart]
  }

  private struct FindingPart: Encodable {
    let quantity: [String: String]
    let expected: Double?
    let simulated: Double?
    let standardError: Double?
    let z: Double?
    /// Relative, of a number without luck.
    let tolerance: Double?
    let bandLow: Double?
    let bandHigh: Double?
    let passes: Bool
    let note: [String: String]?

    init(_ finding: Finding) {
      quantity = pair(finding.quantity)
      expected = finite(finding.expected)
      simulated = finite(finding.simulated)
      var (error, z, tolerance): (Double?, Double?, Double?) = (nil, nil, nil)
      var band: ClosedRange<Double>?
      switch finding.measure {
      case .sampled(let own, let deviate): (error, z) = (finite(own), finite(deviate))
      case .exact(let own): tolerance = own
      case .interval(let own, let range): (error, band) = (finite(own), range)
      case .band(let own): band = own
      }
      (standardError, self.z, self.tolerance) = (error, z, tolerance)
      (bandLow, bandHigh) = (
        band.flatMap { finite($0.lowerBound) }, band.flatMap { finite($0.upperBound) }
      )
      passes = finding.passes
      note = finding.note.map(pair)
    }
  }

  package init(_ outcomes: [CheckOutcome], _ verification: Verification) {
    document = Document(
      passes: outcomes.allSatisfy(\.passes), limit: Finding.limit, seed: verification.seed,
      isQuick: verification.isQuick,
      checks: outcomes.map { outcome in
        CheckPart(
          name: outcome.check.name, family: outcome.check.family.rawValue,
          title: pair(outcome.check.title), formula: pair(outcome.check.formula),
          reason: pair(outcome.check.reason), scenario: outcome.check.scenario,
          passes: outcome.passes, findings: outcome.findings.map(FindingPart.init),
          elsewhere: zip(outcome.check.points, outcome.elsewhere).map {
            PointPart(set: $0, findings: $1.map(FindingPart.init))
          })
      })
  }

  package var text: String { get throws { try JSONText.encode(document) } }
}

private func pair(_ text: Bilingual) -> [String: String] { ["en": text.en, "zh": text.zh] }
