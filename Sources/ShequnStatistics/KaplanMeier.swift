// SPDX-License-Identifier: GPL-3.0-or-later

/// The product-limit estimate of survival under right-censoring (Kaplan and Meier 1958).
package struct KaplanMeier: Sendable, Hashable {
  /// One fall of the survival curve.
  package struct Step: Sendable, Hashable {
    /// The event time, in the unit of the durations.
    package let time: Double
    /// How many were watched up to this time, those censored at it included.
    package let atRisk: Int
    /// How many had the event at this time, at least 1.
    package let events: Int
    /// The share, in [0, 1], that survives this time.
    package let survival: Double
    /// The standard error of `survival` (Greenwood 1926); 0 once nobody survives.
    package let standardError: Double

    /// Greenwood's plain interval S ± z·se, cut to [0, 1].
    ///
    /// - Parameter level: the confidence level, in (0, 1).
    package func interval(level: Double = 0.95) -> Interval {
      let halfWidth = StandardNormal.critical(level: level) * standardError
      return Interval(
        low: max(0, survival - halfWidth), high: min(1, survival + halfWidth), level: level)
    }
  }

  /// The falls in order of time, one per distinct event time; empty without an event.
  package let steps: [Step]

  package init(_ lifetimes: [Lifetime]) {
    var survival = 1.0
    var greenwood = 0.0
    steps = RiskTable(groups: [lifetimes]).rows.map { row in
      let atRisk = row.atRisk[0]
      let events = row.events[0]
      let left = atRisk - events
      survival *= Double(left) / Double(atRisk)
      // With nobody left the sum is infinite and the survival 0; their product tends to 0.
      if left > 0 { greenwood += Double(events) / (Double(atRisk) * Double(left)) }
      return Step(
        time: row.time, atRisk: atRisk, events: events, survival: survival,
        standardError: survival * greenwood.squareRoot())
    }
  }

  /// The first time by which at least this share, in (0, 1), has had the event; nil where the curve
  /// does not fall so far.
  package func quantile(_ share: Double) -> Double? {
    // what is left of 1 after a product of fractions may be off in its last digits
    steps.first { $0.survival <= 1 - share + 1e-12 }?.time
  }

  /// The share, in [0, 1], that survives `time`: 1 before the first step, the last step's after it.
  package func survival(at time: Double) -> Double {
    steps.last { $0.time <= time }?.survival ?? 1
  }
}
