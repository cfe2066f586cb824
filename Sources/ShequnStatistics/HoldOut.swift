// SPDX-License-Identifier: GPL-3.0-or-later

/// A fit to the first periods, held against the later ones that it has not seen.
package struct HoldOut: Sendable, Hashable {
  package let fit: ShiftedBetaGeometric.Fit
  /// How many periods were used for fitting.
  package let fitted: Int
  /// Of each held-out period, in order: the share still there as seen, and as foretold.
  package let periods: [Period]

  package struct Period: Sendable, Hashable {
    package let number: Int
    package let seen: Double
    package let foretold: Double
  }

  /// - Parameter count: how many of the last periods are held out, at least 0.
  package init?(_ periods: ShiftedBetaGeometric.Periods, holdOut count: Int) {
    let seen = periods.survival
    fitted = seen.count - 1 - count
    guard fitted >= 2, let fit = ShiftedBetaGeometric.fit(periods.cut(to: fitted)) else {
      return nil
    }
    self.fit = fit
    self.periods = (fitted + 1..<seen.count).map {
      Period(number: $0, seen: seen[$0], foretold: fit.model.survival($0))
    }
  }

  /// |foretold ÷ seen − 1| of each held-out period; infinite where nobody was left.
  package var errors: [Double] { periods.map { ($0.foretold / $0.seen - 1).magnitude } }

  /// The largest of `errors`; nil if nothing was held out.
  package var largestError: Double? { errors.max() }

  /// The mean of `errors` (mean absolute percentage error); nil if nothing was held out.
  package var meanError: Double? {
    errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count)
  }
}
