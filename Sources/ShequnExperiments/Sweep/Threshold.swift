// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnScenario
package import ShequnStatistics
import ShequnTables

/// Where along the factor that decides between the two best plans the one overtakes the other: where
/// the joint regression of their difference crosses zero, all other factors at their mean.
package struct Threshold: Sendable {
  /// Index of the factor.
  package let factor: Int
  /// The plans that lead below and above the threshold.
  package let below: Int
  package let above: Int
  /// Between the factor's first value (0) and its last (1).
  package let place: Double
  /// What holds of all other factors there.
  package let others: Bilingual
  /// Of `place`; may reach beyond the range. nil: not known.
  package let interval: Interval?
  private let values: Factor

  /// nil when one of the plans leads over the whole range, when it is not known, and when no factor
  /// decides.
  package init?(_ outcome: SweepOutcome) {
    let ranking = outcome.ranking
    guard ranking.count > 1, let line = LeadLine(outcome), let crossing = line.crossing,
      crossing.place > 0, crossing.place < 1
    else { return nil }
    factor = line.factor
    others =
      line.isAlone
      ? Bilingual("with all else as in the scenario", "其余保持场景原样时")
      : Bilingual("with all other assumptions at their mean", "其余假设取均值时")
    let leadsBelow = line.lead(at: 0).value > 0
    below = leadsBelow ? ranking[0] : ranking[1]
    above = leadsBelow ? ranking[1] : ranking[0]
    (place, interval) = crossing
    values = outcome.sweep.factors[factor]
  }

  /// Whether it lies between two values of a list, which have nothing between them.
  package var isBetween: Bool { values.isBetweenValues(atPosition: place) }

  /// `at 5`, or `between 4 and 8`.
  package var passage: Bilingual {
    let place = words
    if isBetween { return place }
    return Bilingual("at \(place.en)", place.zh + (place.zh.hasSuffix("）") ? "处" : " 处"))
  }

  /// The threshold with its interval, as values of the factor.
  package var words: Bilingual {
    let place = values.words(atPosition: self.place)
    guard let interval else { return place }
    let (low, high) = (
      values.words(atPosition: max(0, interval.low)),
      values.words(atPosition: min(1, interval.high))
    )
    let beyond = interval.low < 0 || interval.high > 1
    return Bilingual(
      "\(place.en) (95 % interval \(low.en) to \(high.en)\(beyond ? ", cut to what was tried" : ""))",
      "\(place.zh)（95% 区间 \(low.zh) 至 \(high.zh)\(beyond ? "，已截至试验范围" : "")）")
  }
}

/// The lead of the best plan over the second along the factor that decides, as a straight line.
package struct LeadLine: Sendable {
  /// Index of the factor.
  package let factor: Int
  /// Whether the factor alone was moved, so that all others are as in the scenario.
  package let isAlone: Bool
  private let line: JointRegression
  private let column: Int

  /// nil when no factor is known to matter.
  package init?(_ outcome: SweepOutcome) {
    let ranking = outcome.ranking
    guard ranking.count > 1 else { return nil }
    let study = Sensitivity(outcome, plan: ranking[0], against: ranking[1])
    guard let factor = study.ranking.first, study.effects[factor].weight > 0 else { return nil }
    self.factor = factor
    if let joint = outcome.regression(ranking[0], against: ranking[1]) {
      (line, column, isAlone) = (joint, factor, false)
    } else {
      // moved alone: the points of this factor
      let values = outcome.goals(of: ranking[0], against: ranking[1])
      let known = zip(outcome.points, values).compactMap { point, value in
        point[factor].map { (outcome.sweep.factors[factor].position(at: $0), value) }
      }
      guard let single = JointRegression(known.map { [$0.0] }, known.map(\.1)) else { return nil }
      (line, column, isAlone) = (single, 0, true)
    }
    guard line.coefficients[column] != nil else { return nil }
  }

  /// The lead at a position of the factor, 0 to 1, with its interval.
  package func lead(at position: Double) -> (value: Double, interval: Interval?) {
    line.value(at: column, position) ?? (.nan, nil)
  }

  var crossing: (place: Double, interval: Interval?)? { line.crossing(of: column) }
}
