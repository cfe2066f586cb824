// SPDX-License-Identifier: GPL-3.0-or-later

/// Two plans compared replication by replication: a minus b on the same seeds.
///
/// Streams in constant memory. A pair with a NaN makes the moments and the p-value NaN and counts
/// as no win.
package struct PairedDifference: Sendable, Hashable {
  /// The moments of the first plan.
  package private(set) var a = Moments()
  /// The moments of the second plan.
  package private(set) var b = Moments()
  /// The moments of the differences a − b.
  package private(set) var difference = Moments()
  private var wins = 0
  private var ties = 0

  package init() {}

  /// Pairs `a` with `b` by position; both have one value per replication.
  package init(_ a: [Double], _ b: [Double]) {
    precondition(a.count == b.count, "paired plans have the same replications")
    for (a, b) in zip(a, b) { add(a, b) }
  }

  /// Pairs the replications that both plans have: the first ones, of plans that may have stopped
  /// at different times.
  package init(common a: [Double], _ b: [Double]) {
    for (a, b) in zip(a, b) { add(a, b) }
  }

  /// Adds one replication.
  package mutating func add(_ a: Double, _ b: Double) {
    self.a.add(a)
    self.b.add(b)
    difference.add(a - b)
    if a > b { wins += 1 } else if a == b { ties += 1 }
  }

  /// The number of pairs.
  package var count: Int { difference.count }

  /// The mean of a − b; nil without a pair.
  package var mean: Double? { difference.mean }

  /// The variance of a − b; nil below two pairs.
  package var variance: Double? { difference.variance }

  /// The standard deviation of a − b; nil below two pairs.
  package var standardDeviation: Double? { difference.standardDeviation }

  /// The Student interval of the mean difference; nil below two pairs.
  package func interval(level: Double = 0.95) -> Interval? {
    StudentInterval.of(difference, level: level)
  }

  /// The mean difference over its standard error, with n − 1 degrees of freedom; nil below two
  /// pairs. When all differences are equal it is 0 if they are 0, else infinite.
  package var t: Double? {
    guard let mean, let standardError = difference.standardError else { return nil }
    return mean == 0 ? 0 : mean / standardError
  }

  /// The two-sided p-value of no difference, in [0, 1]; nil below two pairs.
  package var pValue: Double? {
    t.map { StudentT.twoSided($0, degreesOfFreedom: Double(count - 1)) }
  }

  /// P(a > b) as the share of pairs in which a is greater, ties counting half; nil without a pair.
  package var probabilityGreater: Double? {
    count > 0 ? (Double(wins) + Double(ties) / 2) / Double(count) : nil
  }

  /// What pairing gave: (var a + var b) / var(a − b), the factor by which independent plans would
  /// need more replications. Above 1 when pairing helped; infinite when all differences are equal
  /// and the plans vary; nil when nothing varies or below two pairs.
  package var varianceReduction: Double? {
    guard let a = a.variance, let b = b.variance, let paired = difference.variance else {
      return nil
    }
    return a + b == 0 && paired == 0 ? nil : (a + b) / paired
  }

  /// The smallest true difference, at least 0, that this many pairs find with probability `power`
  /// in a two-sided test at `significance`; nil below two pairs.
  ///
  /// (s/√n) · (t(1 − significance/2) + t(power)) with quantiles of n − 1 degrees of freedom, the usual
  /// approximation to the noncentral t. Power is in (½, 1), significance in (0, 1).
  package func detectable(power: Double = 0.8, significance: Double = 0.05) -> Double? {
    difference.standardError.map { standardError in
      let freedom = Double(count - 1)
      return standardError
        * (StudentT.critical(level: 1 - significance, degreesOfFreedom: freedom)
          + StudentT.quantile(power, degreesOfFreedom: freedom))
    }
  }
}
