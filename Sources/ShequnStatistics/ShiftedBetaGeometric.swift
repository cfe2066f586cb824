// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// The shifted beta-geometric model of retention by contract (sBG, Fader and Hardie 2007): everybody
/// leaves in each period with a probability of their own, and these are spread by Beta(α, β).
/// Retention rises with age although nobody changes: those who leave easily are gone first.
package struct ShiftedBetaGeometric: Sendable, Hashable {
  /// Both above 0. Small ones: people differ much; large ones: all leave at about α / (α + β).
  package let alpha: Double
  package let beta: Double

  package init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && beta > 0)
    self.alpha = alpha
    self.beta = beta
  }

  /// The mean probability of leaving in the first period, α / (α + β), in (0, 1).
  package var meanChurn: Double { alpha / (alpha + beta) }

  /// The share of those who stayed through period t − 1 that stays through period t, for t from 1:
  /// (β + t − 1) / (α + β + t − 1).
  package func retention(_ period: Int) -> Double {
    let before = beta + Double(period - 1)
    return before / (alpha + before)
  }

  /// The share that stays through period t, B(α, β + t) / B(α, β); 1 for t = 0.
  package func survival(_ period: Int) -> Double {
    period < 1 ? 1 : (1...period).reduce(1) { $0 * retention($1) }
  }
}

extension ShiftedBetaGeometric {
  /// What was seen of members by whole periods: how many left in each, and how many went out of sight
  /// after so many whole periods, still there. Counts may be fractions, of weighted members.
  package struct Periods: Sendable, Hashable {
    /// Of period 1, 2, …: how many left in it.
    package var lost: [Double]
    /// Of period 0, 1, 2, …: how many were last seen, still there, at its end.
    package var stayed: [Double]

    package init(lost: [Double], stayed: [Double]) {
      precondition((lost + stayed).allSatisfy { $0 >= 0 && $0.isFinite })
      self.lost = lost
      self.stayed = stayed
    }

    /// One cohort: how many there were at first, and after each period.
    package init(survivors: [Double]) {
      lost = zip(survivors, survivors.dropFirst()).map { $0 - $1 }
      stayed = Array(repeating: 0, count: max(0, survivors.count - 1)) + survivors.suffix(1)
    }

    /// The same members watched for so many periods only: who left later was still there.
    package func cut(to count: Int) -> Periods {
      guard count < max(lost.count, stayed.count - 1) else { return self }
      var cut = Periods(lost: Array(lost.prefix(count)), stayed: Array(stayed.prefix(count + 1)))
      cut.stayed += Array(repeating: 0, count: count + 1 - cut.stayed.count)
      cut.stayed[count] +=
        lost.dropFirst(count).reduce(0, +) + stayed.dropFirst(count + 1).reduce(0, +)
      return cut
    }

    /// At the end of period 0, 1, …, the share still there, by Kaplan–Meier.
    package var survival: [Double] {
      var shares = [1.0]
      for row in risks { shares.append(shares[row.period - 1] * (1 - row.lost / row.atRisk)) }
      return shares
    }
  }

  /// A fit by maximum likelihood.
  package struct Fit: Sendable, Hashable {
    package let model: ShiftedBetaGeometric
    /// The log-likelihood at its maximum, at most 0.
    package let logLikelihood: Double
    /// Whether the maximum lies where all leave with the same probability, as far as can be told: α
    /// and β then have no values of their own, only their ratio.
    package let isHomogeneous: Bool
    /// Why the model does not fit all the same; nil: it does.
    package let misfit: Misfit?
  }

  /// Bounds of ln α and ln β in the search: a spread of leaving probabilities that is beyond them
  /// cannot be told from none, or from a split into those who go at once and those who never go.
  private static let bound = 10.0

  /// Fits α and β by maximum likelihood with the simplex search of Nelder and Mead in ln α and ln β
  /// (GSL's `nmsimplex2`); nil unless somebody left, somebody stayed and there are two periods.
  package static func fit(_ periods: Periods) -> Fit? {
    let watched = max(periods.lost.count, periods.stayed.count - 1)
    guard watched > 1, periods.lost.contains(where: { $0 > 0 }),
      periods.stayed.dropFirst().contains(where: { $0 > 0 })
        || periods.lost.dropFirst().contains(where: { $0 > 0 }),
      let start = gsl_vector_alloc(2), let step = gsl_vector_alloc(2),
      let search = gsl_multimin_fminimizer_alloc(gsl_nelder_mead(), 2)
    else { return nil }
    defer {
      gsl_vector_free(start)
      gsl_vector_free(step)
      gsl_multimin_fminimizer_free(search)
    }
    gsl_vector_set(start, 0, 0)
    gsl_vector_set(start, 1, 1)
    gsl_vector_set_all(step, 1)
    return withUnsafePointer(to: periods) { periods in
      var function = gsl_multimin_function(
        f: { point, periods in
          guard let point, let periods else { return 0 }
          return -ShiftedBetaGeometric(
            logs: gsl_vector_get(point, 0), gsl_vector_get(point, 1)
          ).logLikelihood(periods.assumingMemoryBound(to: Periods.self).pointee)
        }, n: 2, params: UnsafeMutableRawPointer(mutating: periods))
      gsl_multimin_fminimizer_set(search, &function, start, step)
      for _ in 0..<2000 {
        guard gsl_multimin_fminimizer_iterate(search) == 0,
          gsl_multimin_fminimizer_size(search) > 1e-10
        else { break }
      }
      let best = gsl_multimin_fminimizer_x(search)
      let logs = (gsl_vector_get(best, 0), gsl_vector_get(best, 1))
      let model = ShiftedBetaGeometric(logs: logs.0, logs.1)
      return Fit(
        model: model, logLikelihood: model.logLikelihood(periods.pointee),
        isHomogeneous: max(logs.0, logs.1) > 7, misfit: model.misfit(periods.pointee))
    }
  }

  /// e to the power of both, kept within bounds.
  private init(logs alpha: Double, _ beta: Double) {
    func bounded(_ log: Double) -> Double {
      gsl_sf_exp(min(Self.bound, max(-Self.bound, log.isNaN ? 0 : log)))
    }
    self.init(alpha: bounded(alpha), beta: bounded(beta))
  }

  /// Σ lost·ln P(leaves in t) + Σ stayed·ln S(t), with ln P(t) = ln S(t − 1) + ln α/(α + β + t − 1).
  private func logLikelihood(_ periods: Periods) -> Double {
    var sum = 0.0
    var survival = 0.0  // ln S(t − 1)
    for period in 1...max(1, periods.lost.count, periods.stayed.count - 1) {
      let total = alpha + beta + Double(period - 1)
      if period <= periods.lost.count, periods.lost[period - 1] > 0 {
        sum += periods.lost[period - 1] * (survival + gsl_sf_log(alpha / total))
      }
      survival += gsl_sf_log((total - alpha) / total)
      if period < periods.stayed.count { sum += periods.stayed[period] * survival }
    }
    return sum
  }
}
