// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnRandom
import ShequnStatistics

/// Posts of people whose rates are lognormal.
struct PostingInequality {
  /// Share of everything by the top tenth, and Gini coefficient.
  var top: Double
  var gini: Double

  /// Of the rates themselves (Aitchison & Brown 1957).
  init(ofRatesWithLogSD sd: Double) {
    top = InverseDistribution.normalProbability(sd - StandardNormal.critical(level: 0.8))
    gini = 2 * InverseDistribution.normalProbability(sd / 2.0.squareRoot()) - 1
  }

  /// Of Poisson counts over so many days, rates held at a limit: the distribution of counts by
  /// the trapezoid rule over the normal.
  init(ofCountsWithLogMean mean: Double, logSD sd: Double, days: Double, limit: Double) {
    var probability: [Double] = []
    let step = 0.05
    for z in stride(from: -8.0, through: 8, by: step) {
      let rate = min(limit, exp(mean + sd * z)) * days
      let weight = step * exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      let reach = 10 * rate.squareRoot() + 20
      let (low, high) = (max(0, Int(rate - reach)), Int(rate + reach))
      if high >= probability.count {
        probability += Array(repeating: 0, count: high + 1 - probability.count)
      }
      for k in low...high { probability[k] += weight * Formula.poisson(k, mean: rate) }
    }
    let mean = probability.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    var (rest, written) = (0.1, 0.0)
    for (k, p) in probability.enumerated().reversed() where rest > 0 {
      written += Double(k) * min(rest, p)
      rest -= p
    }
    var (below, sum) = (0.0, 0.0)
    for p in probability {
      below += p
      sum += below * max(0, 1 - below)
    }
    (top, gini) = (written / mean, sum / mean)
  }
}
