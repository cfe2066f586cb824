// SPDX-License-Identifier: GPL-3.0-or-later

/// By competing cause, the share that has had the event of this cause so far while the other causes
/// took theirs (Aalen and Johansen 1978). The shares of all causes and survival add up to 1.
///
/// 1 − Kaplan–Meier of one cause with the others censored is no such share: it answers what would be
/// if the other causes did not exist and changed nothing, and is too high.
package struct CumulativeIncidence: Sendable, Hashable {
  /// The shares just after one event time.
  package struct Step: Sendable, Hashable {
    /// The event time, in the unit of the durations.
    package let time: Double
    /// How many were watched up to this time, those censored at it included.
    package let atRisk: Int
    /// By cause, how many events at this time.
    package let events: [Int]
    /// The share, in [0, 1], without any event yet: the Kaplan–Meier estimate.
    package let survival: Double
    /// By cause, the share, in [0, 1], with an event of this cause.
    package let incidence: [Double]
    /// By cause, the standard error of `incidence` by the delta method (as Greenwood's for survival;
    /// with a single cause the two are equal).
    package let standardErrors: [Double]

    /// The plain interval I ± z·se of a cause, cut to [0, 1].
    package func interval(cause: Int, level: Double = 0.95) -> Interval {
      let halfWidth = StandardNormal.critical(level: level) * standardErrors[cause]
      return Interval(
        low: max(0, incidence[cause] - halfWidth), high: min(1, incidence[cause] + halfWidth),
        level: level)
    }
  }

  /// In order of time, one per distinct event time; empty without an event.
  package let steps: [Step]

  /// - Parameters:
  ///   - causes: by cause, those whose watch ended with it; their `event` is true.
  ///   - censored: those whose watch ended without the event.
  package init(causes: [[Lifetime]], censored: [Lifetime]) {
    precondition(causes.joined().allSatisfy(\.event) && !censored.contains(where: \.event))
    var survival = 1.0
    var survivalVariance = 0.0
    var incidence = causes.map { _ in 0.0 }
    var variance = incidence
    var covariance = incidence  // of each incidence with survival
    steps = RiskTable(groups: causes + [censored]).rows.map { row in
      let atRisk = row.atRisk.reduce(0, +)
      let events = Array(row.events.dropLast())
      let n = Double(atRisk)
      let hazard = Double(events.reduce(0, +)) / n
      let noise = survival * survival / n  // times the multinomial variances of the hazards
      for (cause, count) in events.enumerated() {
        let own = Double(count) / n
        variance[cause] +=
          2 * own * covariance[cause] + own * own * survivalVariance + noise * own * (1 - own)
        covariance[cause] =
          (1 - hazard) * (covariance[cause] + own * survivalVariance)
          - noise * own * (1 - hazard)
        incidence[cause] += survival * own
      }
      survivalVariance =
        survivalVariance * (1 - hazard) * (1 - hazard) + noise * hazard * (1 - hazard)
      survival *= 1 - hazard
      return Step(
        time: row.time, atRisk: atRisk, events: events, survival: survival,
        incidence: incidence, standardErrors: variance.map { max(0, $0).squareRoot() })
    }
  }

  /// The last step up to `time`; nil before the first.
  package func step(at time: Double) -> Step? { steps.last(until: time, \.time) }
}
