// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of k alternatives is best, with as few replications as it takes (Kim and Nelson 2001, the
/// fully sequential procedure "KN" for samples paired by common random numbers).
///
/// When the best is ahead of the others by at least the indifference zone, it is chosen with at
/// least the confidence asked for; else what is chosen is, as often, no further than that from the
/// best. Alternatives that are clearly worse are eliminated on the way and need no more replications.
package struct KimNelson: Sendable {
  /// Differences below this, in the unit of the values and above 0, do not matter.
  package let indifference: Double
  /// h² of the procedure: how wide the region of going on is.
  package let hSquared: Double
  /// Alternatives that are still in, ascending.
  package private(set) var contenders: [Int]
  /// By alternative, after how many replications it was eliminated; nil: still in.
  package private(set) var eliminatedAfter: [Int?]
  /// Replications of the contenders.
  package private(set) var count: Int

  private let sign: Double
  private var sums: [Double]
  /// By pair, the variance of the paired differences of the first stage.
  private var variances: [[Double]]

  /// η = ½[(2α/(k−1))^(−2/(n₀−1)) − 1], with α one minus the confidence; h² = 2η(n₀−1).
  ///
  /// - Parameters:
  ///   - alternatives: k, at least 2.
  ///   - firstStage: n₀, at least 2.
  ///   - confidence: the chance of a right choice, above 1/k and below 1.
  package static func eta(alternatives: Int, firstStage: Int, confidence: Double) -> Double {
    precondition(alternatives >= 2 && firstStage >= 2 && confidence > 0 && confidence < 1)
    let base = 2 * (1 - confidence) / Double(alternatives - 1)
    return (Power.of(base, -2 / Double(firstStage - 1)) - 1) / 2
  }

  /// Takes in the first stage and eliminates what it already shows to be worse.
  ///
  /// A value that is NaN puts its alternative out: it cannot be the best.
  ///
  /// - Parameters:
  ///   - firstStage: by alternative, the value in each replication; all of equal length, at least 2.
  ///   - highIsBetter: whether the greatest mean is wanted, or the smallest.
  package init(
    firstStage: [[Double]], indifference: Double, confidence: Double = 0.95,
    highIsBetter: Bool = true
  ) {
    let first = firstStage.first?.count ?? 0
    precondition(first >= 2 && firstStage.allSatisfy { $0.count == first })
    precondition(indifference > 0 && indifference.isFinite)
    let all = Array(firstStage.indices)
    self.indifference = indifference
    hSquared =
      all.count < 2
      ? 0
      : 2 * Double(first - 1)
        * Self.eta(alternatives: all.count, firstStage: first, confidence: confidence)
    sign = highIsBetter ? 1 : -1
    count = first
    contenders = all
    eliminatedAfter = all.map { _ in nil }
    sums = firstStage.map { $0.reduce(0, +) }
    variances = all.map { one in
      all.map { other in PairedDifference(firstStage[one], firstStage[other]).variance ?? .nan }
    }
    screen()
  }

  /// Takes in one more replication of every contender and eliminates what is clearly worse.
  ///
  /// - Parameter values: by alternative; those of alternatives that are out are not read.
  package mutating func add(_ values: [Double]) {
    for index in contenders { sums[index] += values[index] }
    count += 1
    screen()
  }

  /// Whether more replications would change nothing: one is left, or those left are exactly equal
  /// and the region of going on has closed.
  package var isDecided: Bool {
    contenders.allSatisfy { one in
      contenders.allSatisfy { one == $0 || margin(one, $0) == 0 }
    }
  }

  /// The contender with the best mean so far, the first of equals; nil: none has a value.
  package var best: Int? {
    contenders.reduce(nil) { best, index in
      guard let best else { return index }
      return mean(index) > mean(best) ? index : best
    }
  }

  private func mean(_ index: Int) -> Double { sign * sums[index] / Double(count) }

  /// How far one alternative may lie behind another and still be in.
  private func margin(_ one: Int, _ other: Int) -> Double {
    let replications = Double(count)
    let delta = indifference
    let room = hSquared * variances[one][other] / (delta * delta) - replications
    return max(0, delta / (2 * replications) * room)
  }

  /// Whether an alternative lies further behind another than it may; rounding is no lag.
  private func isBehind(_ one: Int, _ other: Int) -> Bool {
    let (own, others) = (mean(one), mean(other))
    return own < others - margin(one, other) && !Rounding.areEqual(own, others)
  }

  private mutating func screen() {
    let before = contenders.filter { !sums[$0].isNaN }
    contenders = before.filter { one in
      before.allSatisfy { one == $0 || !isBehind(one, $0) }
    }
    for index in eliminatedAfter.indices
    where eliminatedAfter[index] == nil && !contenders.contains(index) {
      eliminatedAfter[index] = count
    }
  }
}
