// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// Luck for designs and resampling: a Mersenne twister (Matsumoto and Nishimura 1998) of its own, so
/// that a seed gives the same numbers on every machine. Simulated people never draw from it.
final class RandomOrder {
  private let generator: UnsafeMutablePointer<gsl_rng>

  init(seed: UInt64) {
    generator = gsl_rng_alloc(gsl_mersenne_twister())
    // the generator takes 32 bits of a seed
    gsl_rng_set(generator, UInt(truncatingIfNeeded: (seed ^ seed >> 32) & 0xFFFF_FFFF))
  }

  deinit { gsl_rng_free(generator) }

  /// A uniform number in [0, 1).
  func uniform() -> Double { gsl_rng_uniform(generator) }

  /// A whole number in 0..<count.
  func below(_ count: Int) -> Int { Int(gsl_rng_uniform_int(generator, UInt(count))) }

  /// 0..<count in random order.
  func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.dropFirst().reversed() { order.swapAt(last, below(last + 1)) }
    return order
  }
}
