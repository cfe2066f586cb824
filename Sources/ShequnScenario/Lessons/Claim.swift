// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnMetrics

/// What a lesson says comes out: one measurement against another, and how far apart they are.
package struct Claim: Sendable {
  /// Which days of a run are measured. Over the whole run a flow is its total; over part of it, as a
  /// level, the mean of the days.
  package enum Span: Sendable, Hashable {
    case end
    case run
    case last(Int)
    /// From 1.
    case days(ClosedRange<Int>)
  }

  /// A number that every replication of a plan has.
  package struct Measurement: Sendable {
    /// The id of a plan.
    package var plan: String
    /// nil: what an operator reads off the plan's A/B test, the treated minus the others, visits (or
    /// what the test counts) per member and day.
    package var metric: Metric?
    package var span: Span
    /// The id of a plan whose number, on the same luck, is taken away.
    package var minus: String?
  }

  package enum Rival: Sendable {
    case measurement(Measurement)
    case value(Double)
  }

  /// What the difference is to be, as a paired 95 % interval; sizes are in the metric's unit.
  package enum Expectation: Sendable, Hashable {
    /// The interval lies above this, which is not below 0.
    case higher(by: Double)
    /// The interval lies below minus this.
    case lower(by: Double)
    /// The interval lies within ± this.
    case equivalent(within: Double)
    /// Not paired: runs on different luck differ by more than this, whichever is higher.
    case apart(by: Double)

    /// What the whole interval lies strictly within; an end may be infinite.
    package var range: ClosedRange<Double> {
      switch self {
      case .higher(let size), .apart(let size): size...Double.infinity
      case .lower(let size): -Double.infinity...(-size)
      case .equivalent(let size): -size...size
      }
    }
  }

  /// The claim in words.
  package let sentence: Bilingual
  package let measurement: Measurement
  package let rival: Rival
  package let expectation: Expectation
}

extension Claim {
  /// The same claim turned round; for tests that a wrong claim is found out.
  package var reversed: Claim {
    let turned: Expectation =
      switch expectation {
      case .higher(let size): .lower(by: size)
      case .lower(let size): .higher(by: size)
      case .equivalent: .higher(by: 0)
      case .apart(let size): .equivalent(within: size)
      }
    return Claim(sentence: sentence, measurement: measurement, rival: rival, expectation: turned)
  }
}
