// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

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
    /// Σ d / n(n − d) up to this time, n at risk and d events: the variance of ln S.
    package let logVariance: Double

    /// Greenwood's plain interval S ± z·se, cut to [0, 1].
    ///
    /// - Parameter level: the confidence level, in (0, 1).
    package func interval(level: Double = 0.95) -> Interval {
      let halfWidth = StandardNormal.critical(level: level) * standardError
      return Interval(
        low: max(0, survival - halfWidth), high: min(1, survival + halfWidth), level: level)
    }

    /// The interval that is symmetric in ln(−ln S): S^exp(±z·se / (S·ln S)). It stays within (0, 1)
    /// and keeps its level with few members too (Kalbfleisch and Prentice 1980); nil where
    /// nobody survives, for then it is not defined.
    ///
    /// - Parameter level: the confidence level, in (0, 1).
    package func logLogInterval(level: Double = 0.95) -> Interval? {
      guard survival > 0 && survival < 1 else { return nil }
      let log = gsl_sf_log(survival)
      // beyond ±30 the ends are 0 and 1 in all digits, and GSL has no underflow to complain of
      let shift = min(
        30, StandardNormal.critical(level: level) * logVariance.squareRoot() / log.magnitude)
      let low = log * gsl_sf_exp(shift)
      let high = log * gsl_sf_exp(-shift)
      return Interval(
        low: low < -700 ? 0 : gsl_sf_exp(low), high: gsl_sf_exp(high), level: level)
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
        standardError: survival * greenwood.squareRoot(), logVariance: greenwood)
    }
  }

  /// Steps in the order of time.
  init(steps: [Step]) { self.steps = steps }

  /// The first time by which at least this share, in (0, 1), has had the event; nil where the curve
  /// does not fall so far.
  package func quantile(_ share: Double) -> Double? {
    // what is left of 1 after a product of fractions may be off in its last digits
    steps.first { $0.survival <= 1 - share + 1e-12 }?.time
  }

  /// The share, in [0, 1], that survives `time`: 1 before the first step, the last step's after it.
  package func survival(at time: Double) -> Double { step(at: time)?.survival ?? 1 }

  /// The last fall up to `time`; nil before the first.
  package func step(at time: Double) -> Step? { steps.last(until: time, \.time) }

  /// The first time at which no more than half survive; nil if more do to the end.
  package var median: Double? { steps.first { $0.survival <= 0.5 + 1e-12 }?.time }

  /// The interval of the median by Brookmeyer and Crowley (1982): the times at which the log-log interval
  /// of survival holds one half. An end that the curve does not reach is nil.
  ///
  /// - Parameter level: the confidence level, in (0, 1).
  package func medianInterval(level: Double = 0.95) -> MedianInterval {
    func first(_ bound: (Interval) -> Double) -> Double? {
      steps.first { step in
        step.logLogInterval(level: level).map { bound($0) <= 0.5 + 1e-12 } ?? false
      }?.time
    }
    // where nobody survives there is no interval, and half are gone for certain
    return MedianInterval(low: first(\.low) ?? median, high: first(\.high), level: level)
  }

  /// The expected time until the event or `horizon`, whichever comes first: the area under the curve
  /// up to `horizon` (restricted mean survival time, Irwin 1949), with its standard error.
  ///
  /// - Parameter horizon: at least 0, in the unit of the durations; after the last watch the curve is
  ///   taken to go on as it ended.
  package func restrictedMean(to horizon: Double) -> (mean: Double, standardError: Double) {
    var rest: [(step: Step, factor: Double)] = []
    var greenwood = 0.0
    for step in steps where step.time < horizon {
      rest.append((step, step.logVariance - greenwood))
      greenwood = step.logVariance
    }
    // from the last fall back: what lies under the curve after each fall
    var (after, end, variance) = (0.0, horizon, 0.0)
    for (step, factor) in rest.reversed() {
      after += step.survival * (end - step.time)
      variance += after * after * factor
      end = step.time
    }
    return (after + end, variance.squareRoot())
  }
}

/// A confidence interval of a median, open where the curve does not fall far enough to bound it.
package struct MedianInterval: Sendable, Hashable {
  /// In the unit of the durations; nil: nothing is known.
  package let low: Double?
  /// nil: no upper end is known.
  package let high: Double?
  package let level: Double

  package init(low: Double?, high: Double?, level: Double = 0.95) {
    (self.low, self.high, self.level) = (low, high, level)
  }
}
