// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL
import CPhilox

/// A GSL generator over Philox that can be placed at any (entity, decision, tick) in a few
/// nanoseconds. Every distribution is GSL's and takes its numbers from there.
///
/// One stream serves one thread; it is positioned before each use.
package struct RandomStream: ~Copyable {
  private let generator: UnsafeMutablePointer<gsl_rng>

  package init() {
    guard let allocated = gsl_rng_alloc(philox_gsl_type()) else {
      preconditionFailure("out of memory")
    }
    generator = allocated
  }

  deinit { gsl_rng_free(generator) }

  /// Start over as one long stream with `seed` as key and a counter of zero (GSL's `gsl_rng_set`).
  package func seed(_ seed: UInt64) { gsl_rng_set(generator, UInt(seed)) }

  /// Go to the first number of a decision by `entity` on day `tick`.
  package func position(_ source: RandomSource, decision: UInt32, entity: UInt64, tick: Int) {
    philox_position(
      generator, source.key0, source.key1, UInt32(truncatingIfNeeded: entity),
      UInt32(truncatingIfNeeded: entity >> 32),
      RandomSource.fields(tick: tick, decision: decision, draw: 0), source.replication,
      UInt32(RandomSource.blockLimit))
  }

  /// The next 32-bit word.
  package func word() -> UInt32 { UInt32(truncatingIfNeeded: gsl_rng_get(generator)) }

  /// Uniform on (0, 1).
  package func uniform() -> Double { gsl_rng_uniform_pos(generator) }

  /// Normal with the given mean and standard deviation (Marsaglia–Tsang ziggurat).
  package func normal(mean: Double = 0, sd: Double = 1) -> Double {
    mean + gsl_ran_gaussian_ziggurat(generator, sd)
  }

  /// Lognormal: exp of a normal with mean `logMean` and standard deviation `logSD`.
  package func lognormal(logMean: Double, logSD: Double) -> Double {
    gsl_ran_lognormal(generator, logMean, logSD)
  }

  /// Exponential with the given mean.
  package func exponential(mean: Double) -> Double { gsl_ran_exponential(generator, mean) }

  /// Gamma with mean shape × scale.
  package func gamma(shape: Double, scale: Double) -> Double {
    gsl_ran_gamma(generator, shape, scale)
  }

  /// Beta(a, b) on [0, 1].
  package func beta(_ a: Double, _ b: Double) -> Double { gsl_ran_beta(generator, a, b) }

  /// Poisson count with the given mean.
  package func poisson(mean: Double) -> Int { Int(gsl_ran_poisson(generator, mean)) }

  /// Successes in `trials` with probability `p` each.
  package func binomial(trials: Int, p: Double) -> Int {
    Int(gsl_ran_binomial(generator, p, UInt32(trials)))
  }

  /// A point of the simplex, Dirichlet with the given concentrations, written to `shares`.
  package func dirichlet(_ concentrations: [Double], into shares: inout [Double]) {
    precondition(shares.count == concentrations.count)
    gsl_ran_dirichlet(generator, concentrations.count, concentrations, &shares)
  }
}
