// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Functions of distributions that several formulas share.
enum Formula {
  static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  /// ln B(a, b).
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    lgamma(a) + lgamma(b) - lgamma(a + b)
  }

  /// P(X = k) of a Poisson count.
  static func poisson(_ k: Int, mean: Double) -> Double {
    mean > 0 ? exp(Double(k) * log(mean) - mean - lgamma(Double(k) + 1)) : (k == 0 ? 1 : 0)
  }

  /// P(X = k) of a binomial count.
  static func binomial(_ k: Int, of n: Int, p: Double) -> Double {
    guard p > 0, p < 1, k <= n else { return k == (p <= 0 ? 0 : n) ? 1 : 0 }
    let choices = lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
    return exp(choices + Double(k) * log(p) + Double(n - k) * log(1 - p))
  }

  /// The mean of a function over Beta(u, v): the trapezoid rule over the logit of x, on which the
  /// density is smooth and falls off exponentially on both sides.
  static func mean(overBeta shapes: SIMD2<Double>, _ value: (Double) -> Double) -> Double {
    let (u, v) = (shapes.x, shapes.y)
    let spread = (1 / u + 1 / v).squareRoot()
    let middle = log(u / v)
    let (low, high) = (middle - 40 * max(1 / u, spread), middle + 40 * max(1 / v, spread))
    let count = 20_000
    func logs(_ y: Double) -> (x: Double, rest: Double) {
      let small = log1p(exp(-abs(y)))
      return (min(0, y) - small, min(0, -y) - small)
    }
    let peak = logs(middle)
    var (sum, mass) = (0.0, 0.0)
    for index in 0...count {
      let own = logs(low + (high - low) * Double(index) / Double(count))
      let weight = exp(u * (own.x - peak.x) + v * (own.rest - peak.rest))
      guard weight > 0 else { continue }
      sum += weight * value(exp(own.x))
      mass += weight
    }
    return sum / mass
  }

  /// x* of the map x ← x + k(x* − x), t steps from x0.
  static func approach(from start: Double, to end: Double, by k: Double, steps: Int) -> Double {
    end + (start - end) * pow(1 - k, Double(steps))
  }
}
