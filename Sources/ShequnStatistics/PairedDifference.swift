// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Two plans compared replication by replication: a minus b on the same seeds.
///
/// Streams in constant memory. A pair with a NaN makes the moments and the p-value NaN and counts
/// as no win. Differences that are equal in every replication but for rounding are a fact and no
/// sample: they have a mean, and no interval, no p-value and no detectable difference.
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
    difference.add(a - b, beside: max(a.magnitude, b.magnitude))
    if Rounding.areEqual(a, b) { ties += 1 } else if a > b { wins += 1 }
  }

  /// The number of pairs.
  package var count: Int { difference.count }

  /// The mean of a − b, exactly 0 when it is only rounding; nil without a pair.
  package var mean: Double? { difference.isNothing ? 0 : difference.mean }

  /// Whether the difference is the same in every replication but for rounding; false below two pairs.
  package var isConstant: Bool { difference.isConstant }

  /// Whether the plans come out alike in every replication; false below two pairs.
  package var isNothing: Bool { isConstant && difference.isNothing }

  /// Whether the mean difference is beyond what luck explains: its interval excludes zero, or it is
  /// the same in every replication.
  package var isClear: Bool {
    isConstant ? !isNothing : interval()?.excludesZero == true
  }

  /// The variance of a − b; nil below two pairs.
  package var variance: Double? { difference.variance }

  /// The standard deviation of a − b; nil below two pairs.
  package var standardDeviation: Double? { difference.standardDeviation }

  /// The Student interval of the mean difference; nil below two pairs and when all are equal.
  package func interval(level: Double = 0.95) -> Interval? {
    StudentInterval.of(difference, level: level)
  }

  /// The mean difference over its standard error, with n − 1 degrees of freedom; nil below two
  /// pairs and when all are equal.
  package var t: Double? {
    guard let mean, let standardError = difference.standardError, !isConstant else { return nil }
    return mean / standardError
  }

  /// The two-sided p-value of no difference, in [0, 1]; nil below two pairs and when all are equal.
  package var pValue: Double? {
    t.map { StudentT.twoSided($0, degreesOfFreedom: Double(count - 1)) }
  }

  /// P(a > b) as the share of pairs in which a is greater, ties counting half; nil without a pair.
  package var probabilityGreater: Double? {
    count > 0 ? (Double(wins) + Double(ties) / 2) / Double(count) : nil
  }

  /// What pairing gave: (var a + var b) / var(a − b), the factor by which independent plans would
  /// need more replications. Above 1 when pairing helped; nil when all differences are equal or
  /// below two pairs.
  package var varianceReduction: Double? {
    guard let a = a.variance, let b = b.variance, let paired = difference.variance, !isConstant
    else { return nil }
    return (a + b) / paired
  }

  /// The smallest true difference, at least 0, that this many pairs find with probability `power`
  /// in a two-sided paired t test at `significance`; nil below two pairs and when all are equal.
  ///
  /// δ·s/√n with the δ at which the noncentral t with n − 1 degrees of freedom gives that power. Power
  /// is in (significance, 1), significance in (0, 1).
  package func detectable(power: Double = 0.8, significance: Double = 0.05) -> Double? {
    guard let standardError = difference.standardError, !isConstant else { return nil }
    guard standardError.isFinite else { return .nan }
    return standardError
      * Detectable.noncentrality(count: count, power: power, significance: significance)
  }
}

/// The δ of so many pairs, which many differences of one study share, is worked out once.
private enum Detectable {
  private struct Key: Hashable {
    let count: Int
    let power: Double
    let significance: Double
  }

  private static let known = Mutex<[Key: Double]>([:])

  static func noncentrality(count: Int, power: Double, significance: Double) -> Double {
    let key = Key(count: count, power: power, significance: significance)
    if let value = known.withLock({ $0[key] }) { return value }
    let value = NoncentralT.detectable(
      power: power, degreesOfFreedom: Double(count - 1), significance: significance)
    known.withLock { $0[key] = value }
    return value
  }
}
