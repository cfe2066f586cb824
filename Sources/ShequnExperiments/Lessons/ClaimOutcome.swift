// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnMetrics
package import ShequnRecords
package import ShequnScenario
package import ShequnStatistics

/// Whether a claim holds, with the numbers.
package struct ClaimOutcome: Sendable {
  package let claim: Claim
  /// What was measured against its rival, replication by replication on the same luck; of a claim
  /// that things are apart, the sizes of the differences between runs on different luck.
  package let difference: PairedDifference
  /// 95 %; nil below two pairs, and when the difference is the same in all of them.
  package let interval: Interval?

  /// - Parameter runs: holds every plan that the claim names.
  package init(_ claim: Claim, in runs: StudyRuns) {
    self.claim = claim
    let measured = Self.values(claim.measurement, in: runs)
    let others: [Double] =
      switch claim.rival {
      case .value(let value): measured.map { _ in value }
      case .measurement(let other): Self.values(other, in: runs)
      }
    if case .apart = claim.expectation {
      // each run is used once, so that the differences are independent
      let pairs = stride(from: 0, to: min(measured.count, others.count) - 1, by: 2).map {
        (max(measured[$0], others[$0 + 1]), min(measured[$0], others[$0 + 1]))
      }
      difference = PairedDifference(pairs.map(\.0), pairs.map(\.1))
    } else {
      difference = PairedDifference(common: measured, others)
    }
    interval = difference.interval()
  }

  /// False also where there is no number.
  package var holds: Bool {
    guard let bounds, bounds.low.isFinite, bounds.high.isFinite else { return false }
    let range = claim.expectation.range
    return bounds.low > range.lowerBound && bounds.high < range.upperBound
  }

  /// What came out, whatever was claimed.
  package var finding: Prediction {
    guard let bounds else { return .same }
    if case .equivalent = claim.expectation, holds { return .same }
    return bounds.low > 0 ? .higher : bounds.high < 0 ? .lower : .same
  }

  /// Between what the difference is known to lie: a difference that never varies is where it is.
  private var bounds: (low: Double, high: Double)? {
    if difference.isConstant, let mean = difference.mean { return (mean, mean) }
    return interval.map { ($0.low, $0.high) }
  }

  /// In every replication.
  private static func values(_ measurement: Claim.Measurement, in runs: StudyRuns) -> [Double] {
    func values(_ plan: String) -> [Double] {
      let records = runs.plans.first { $0.plan.id == plan }?.runs
      return (records ?? []).map { value(measurement, in: $0) }
    }
    let own = values(measurement.plan)
    guard let minus = measurement.minus else { return own }
    return zip(own, values(minus)).map { $0 - $1 }
  }

  private static func value(_ measurement: Claim.Measurement, in run: RunRecord) -> Double {
    guard let metric = measurement.metric else {
      return run.tests.isEmpty ? .nan : TestReading(run, test: 0).difference
    }
    return measurement.span.value(of: metric, in: run)
  }
}

extension Claim.Span {
  /// A metric over these days of a run.
  package func value(of metric: Metric, in run: RunRecord) -> Double {
    switch self {
    case .end: metric.end(run)
    case .run: metric.overRun(run)
    case .last(let days): metric.last(days, of: run)
    case .days(let days): metric.over(days.lowerBound - 1..<days.upperBound, of: run)
    }
  }
}

/// What somebody thinks comes out, or what does.
package enum Prediction: String, CaseIterable, Sendable {
  case higher, lower, same
}
