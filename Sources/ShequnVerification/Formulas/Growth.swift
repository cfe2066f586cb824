// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

extension Formula {
  /// Bass (1969): the share that has adopted by time t, with rates of the same unit of time.
  static func bass(p: Double, q: Double, t: Double) -> Double {
    let fading = exp(-(p + q) * t)
    return (1 - fading) / (1 + q / p * fading)
  }

  /// The same where everybody hears from one neighbour on a ring only.
  static func bassOnRing(p: Double, q: Double, t: Double) -> Double {
    1 - exp(-(p + q) * t + q * (1 - exp(-p * t)) / p)
  }

  /// Members after so many days, when each person outside joins with hazard p + q·N/M a day.
  static func adopters(start: Double, market: Double, p: Double, q: Double, days: Int) -> Double {
    (0..<days).reduce(start) { members, _ in
      members + (market - members) * (1 - exp(-(p + q * members / market)))
    }
  }

  /// The probability that a family of Poisson(k) children each has died out by a generation.
  static func extinction(_ k: Double, generation: Int) -> Double {
    (0..<generation).reduce(0) { s, _ in exp(-k * (1 - s)) }
  }

  /// Borel (1942): the probability that such a family has n members in all.
  static func borel(_ n: Int, _ k: Double) -> Double {
    exp(-k * Double(n) + Double(n - 1) * log(k * Double(n)) - lgamma(Double(n) + 1))
  }
}
