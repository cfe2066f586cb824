// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a computed value is there and within `tolerance` of the published one, relative to it
/// when that is above 1.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
}

/// Normal deviates for synthetic studies: Knuth's 64-bit congruential generator, and the sum of
/// twelve uniforms less 6 (mean 0, variance 1).
struct SyntheticNormal {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }

  mutating func next() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + uniform() }
  }
}
