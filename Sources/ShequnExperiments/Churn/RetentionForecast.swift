// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnStatistics

/// The sBG model fitted to months of 30 days of a plan's survival curve, held against the months that
/// it has not seen.
package struct RetentionForecast: Sendable {
  package let held: HoldOut

  /// Days of a month.
  package static let month = 30

  /// nil with fewer than two months to fit, and while nobody leaves.
  ///
  /// - Parameter holdOut: months held out; nil: a third, as long as three are left to fit.
  package init?(_ survival: PlanSurvival, holdOut: Int? = nil) {
    let months = survival.days / Self.month
    guard months >= 2, survival.pooled.steps.count > 0 else { return nil }
    let members = Double(survival.atRisk[0])
    // as many as would be left of all, had everybody been watched to the end
    let survivors = (0...months).map {
      members * survival.pooled.survival(at: Double($0 * Self.month))
    }
    let count = holdOut ?? max(0, min(months / 3, months - 3))
    guard let held = HoldOut(.init(survivors: survivors), holdOut: count) else { return nil }
    self.held = held
  }
}
