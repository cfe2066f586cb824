// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnMetrics
package import ShequnScenario
package import ShequnStatistics

/// Whether a claim holds, with the numbers.
package struct ClaimOutcome: Sendable {
  package let claim: Claim
  /// What was measured against its rival, replication by replication on the same luck; of a claim
  /// that things are apart, the sizes of the differences between runs on different luck.
  package let difference: PairedDifference
  /// 95 %; nil below two pairs.
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
    guard let interval, interval.low.isFinite, interval.high.isFinite else { return false }
    let range = claim.expectation.range
    return interval.low > range.lowerBound && interval.high < range.upperBound
  }

  /// What came out, whatever was claimed.
  package var finding: Prediction {
    guard let interval else { return .same }
    if case .equivalent = claim.expectation, holds { return .same }
    return interval.low > 0 ? .higher : interval.high < 0 ? .lower : .same
  }

  /// In every replication.
  private static func values(_ measurement: Claim.Measurement, in runs: StudyRuns) -> [Double] {
    func values(_ plan: String) -> [Double] {
      let records = runs.plans.first { $0.plan.id == plan }?.runs ?? []
      return records.map { value(measurement, in: $0) }
    }
    let own = values(measurement.plan)
    guard let minus = measurement.minus else { return own }
    return zip(own, values(minus)).map { $0 - $1 }
  }

  private static func value(_ measurement: Claim.Measurement, in run: RunRecord) -> Double {
    guard let metric = measurement.metric else {
      return run.tests.isEmpty ? .nan : TestReading(run, test: 0).difference
    }
    switch measurement.span {
    case .end: return metric.end(run)
    case .run: return metric.overRun(run)
    case .last(let days): return metric.last(days, of: run)
    case .days(let days):
      let filled = days.compactMap { day -> Double? in
        guard run.days.indices.contains(day - 1) else { return nil }
        let value = metric.value(run, day - 1)
        return value.isNaN ? nil : value
      }
      return filled.isEmpty ? .nan : filled.reduce(0, +) / Double(filled.count)
    }
  }
}

/// What somebody thinks comes out, or what does.
package enum Prediction: String, CaseIterable, Sendable {
  case higher, lower, same
}
