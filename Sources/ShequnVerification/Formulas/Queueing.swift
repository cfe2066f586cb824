// SPDX-License-Identifier: GPL-3.0-or-later

/// A queue for c agents at rest: Poisson arrivals, exponential service, and patience that ends at a
/// rate: Erlang C (1917) where that rate is 0, Erlang A (Palm 1957) otherwise.
struct Queueing {
  /// Mean hours until an agent begins to answer, where nobody gives up; infinite where more comes than
  /// can be answered.
  let meanWait: Double
  /// Agents busy, of all.
  let busy: Double
  /// Share of those who come that give up.
  let abandoned: Double

  /// The birth and death process of the number n of those in the queue or being served.
  ///
  /// - Parameters:
  ///   - arrivals, services, impatience: per hour; services of one agent.
  ///   - sources: of how many people those come who ask; who waits asks nothing new.
  init(
    arrivals: Double, services: Double, impatience: Double, agents: Int, sources: Double = .infinity
  ) {
    guard agents > 0, impatience > 0 || arrivals < services * Double(agents) else {
      (meanWait, busy, abandoned) = (.infinity, agents > 0 ? 1 : .nan, agents > 0 ? 0 : 1)
      return
    }
    var (term, sum, waiting, serving, coming) = (1.0, 1.0, 0.0, 0.0, arrivals)
    var rate = arrivals
    for n in 1...100_000 {
      let (inService, queued) = (Double(min(n, agents)), Double(max(0, n - agents)))
      term *= rate / (inService * services + queued * impatience)
      rate = arrivals * max(0, 1 - queued / sources)
      sum += term
      waiting += queued * term
      serving += inService * term
      coming += rate * term
      if n > agents && term < 1e-16 * sum { break }
    }
    meanWait = waiting / coming
    busy = serving / sum / Double(agents)
    abandoned = impatience * waiting / coming
  }
}
