// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A queue for c agents: Poisson arrivals, exponential service, and patience that ends at a rate.
struct Queueing {
  /// Arrivals, services of one agent, and ends of patience, all per hour.
  let arrivals: Double
  let services: Double
  let impatience: Double
  let agents: Int

  /// Erlang C: mean hours of waiting; infinite where more comes than can be answered.
  var meanWait: Double {
    let load = arrivals / services
    guard agents > 0, load < Double(agents) else { return .infinity }
    var term = 1.0
    var sum = 1.0
    for n in 1..<agents {
      term *= load / Double(n)
      sum += term
    }
    let full = term * load / Double(agents) / (1 - load / Double(agents))
    let waits = full / (sum + full)
    return waits / (Double(agents) * services - arrivals)
  }

  /// Erlang A (Palm 1957): the share of those who come that give up.
  var abandoned: Double {
    var (term, sum, waiting) = (1.0, 1.0, 0.0)
    for n in 1...100_000 {
      let leaving = Double(min(n, agents)) * services + Double(max(0, n - agents)) * impatience
      term *= arrivals / leaving
      sum += term
      waiting += Double(max(0, n - agents)) * term
      if n > agents && term < 1e-16 * sum { break }
    }
    return impatience * waiting / sum / arrivals
  }
}
