// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics

extension Check {
  /// What others have measured, with their coefficients and no fitting to the band itself.
  static let publishedTables = stayingTables + postingTables + rewardTables

  static func published(
    _ name: String, _ title: Bilingual, formula: Bilingual, reason: Bilingual,
    scenario: String? = nil,
    _ findings: @escaping @Sendable (Verification, Parameters) throws -> [Finding]
  ) -> Check {
    Check(
      name: name, family: .published, title: title, formula: formula, reason: reason,
      scenario: scenario, points: [], carryOut: findings)
  }

  static func mean(_ values: [[Double]], _ place: Int) -> Double {
    Moments(values.lazy.map { $0[place] }).mean ?? .nan
  }
}
