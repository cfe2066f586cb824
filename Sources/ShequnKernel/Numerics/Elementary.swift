// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// The kernel's own elementary functions in single precision, so that a result digest does not
/// depend on which variant of a C library a processor gets. Relative error below 3e-7.

/// eˣ; arguments beyond ±87 are held there.
@inline(__always)
func exponential(_ x: Float) -> Float {
  let held = max(-87, min(87, x))
  let shifter: Float = 12_582_912  // 1.5 · 2²³: adding and taking it away rounds to an integer
  let shifted = held * 1.442_695_04 + shifter
  let power = shifted - shifter
  let rest = (held - power * 0.693_359_375) + power * 2.121_944_4e-4
  var sum: Float = 1.987_569_1e-4
  sum = sum * rest + 1.398_199_9e-3
  sum = sum * rest + 8.333_452e-3
  sum = sum * rest + 4.166_579_6e-2
  sum = sum * rest + 0.166_666_65
  sum = sum * rest + 0.5
  sum = sum * rest * rest + rest + 1
  // the low bits of the shifted number are the integer power
  return sum * Float(bitPattern: (shifted.bitPattern &+ 127) &<< 23)
}

/// eˣ in four lanes, each as the scalar function has it.
@inline(__always)
func exponential(_ x: SIMD4<Float>) -> SIMD4<Float> {
  let (low, high) = (SIMD4<Float>(repeating: -87), SIMD4<Float>(repeating: 87))
  let raised = x.replacing(with: low, where: x .< low)
  let held = raised.replacing(with: high, where: raised .> high)
  let shifter = SIMD4<Float>(repeating: 12_582_912)
  let shifted = held * 1.442_695_04 + shifter
  let power = shifted - shifter
  let rest = (held - power * 0.693_359_375) + power * 2.121_944_4e-4
  var sum = SIMD4<Float>(repeating: 1.987_569_1e-4)
  sum = sum * rest + 1.398_199_9e-3
  sum = sum * rest + 8.333_452e-3
  sum = sum * rest + 4.166_579_6e-2
  sum = sum * rest + 0.166_666_65
  sum = sum * rest + 0.5
  sum = sum * rest * rest + rest + 1
  // the low bits of the shifted number are the integer power
  let bits = (unsafeBitCast(shifted, to: SIMD4<Int32>.self) &+ 127) &<< 23
  return sum * unsafeBitCast(bits, to: SIMD4<Float>.self)
}

extension SIMD4 where Scalar: BitwiseCopyable {
  /// Four neighbours of a column, from `index` on (columns are padded to whole vectors).
  @inline(__always)
  init(of column: UnsafeMutableBufferPointer<Scalar>, at index: Int) {
    guard let base = column.baseAddress else { preconditionFailure("empty column") }
    self = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD4<Scalar>.self)
  }

  /// Writes four neighbours.
  @inline(__always)
  func store(to column: UnsafeMutableBufferPointer<Scalar>, at index: Int) {
    guard let base = column.baseAddress else { preconditionFailure("empty column") }
    UnsafeMutableRawPointer(base + index).storeBytes(of: self, as: SIMD4<Scalar>.self)
  }
}

/// Natural logarithm of a positive normal number.
@inline(__always)
package func logarithm(_ x: Float) -> Float {
  let bits = x.bitPattern
  var exponent = Int32(truncatingIfNeeded: bits >> 23) &- 127
  var mantissa = Float(bitPattern: bits & 0x007F_FFFF | 0x3F80_0000)
  if mantissa > 1.414_213_56 {
    mantissa *= 0.5
    exponent &+= 1
  }
  // ln m = 2 artanh((m−1)/(m+1)), an odd series in a number below .172
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var sum: Float = 0.153_846_15
  sum = sum * square + 0.181_818_18
  sum = sum * square + 0.222_222_22
  sum = sum * square + 0.285_714_29
  sum = sum * square + 0.4
  sum = sum * square + 0.666_666_67
  return Float(exponent) * 0.693_147_18 + (ratio + ratio + ratio * square * (sum))
}

/// xʸ for x ≥ 0.
@inline(__always)
func power(_ x: Float, _ y: Float) -> Float {
  x > 1e-30 ? exponential(y * logarithm(x)) : 0
}

/// σ(z) = 1/(1+e⁻ᶻ).
@inline(__always)
func logistic(_ z: Float) -> Float { 1 / (1 + exponential(-z)) }

/// A rate as a probability: 1 − e⁻ʰ, exact also for small h.
@inline(__always)
func probability(ofHazard h: Float) -> Float {
  h < 0.01 ? h * (1 - h * (0.5 - h * 0.166_666_67)) : 1 - exponential(-h)
}

/// Held between 0 and 1.
@inline(__always)
func clip(_ x: Float) -> Float { max(0, min(1, x)) }

/// x moved towards `target` by the share `k`: the only way a bounded state moves.
@inline(__always)
func relaxed(_ x: Float, to target: Float, by k: Float) -> Float { x + k * (target - x) }

/// Poisson count by inversion of one uniform number; means above `limit` are held there.
@inline(__always)
func poissonCount(_ u: Float, mean: Float, limit: Int) -> Int {
  var term = exponential(-mean)
  if u <= term { return 0 }
  var sum = term
  var count = 0
  while u > sum && count < limit {
    count += 1
    term *= mean / Float(count)
    sum += term
  }
  return count
}

/// Successes among `trials` by inversion of one uniform number.
@inline(__always)
func binomialCount(_ u: Float, trials: Int, p: Float) -> Int {
  // P(none) = (1−p)ⁿ ≥ 1 − np, so small counts are mostly decided at once
  if trials <= 0 || u <= 1 - p * Float(trials) { return 0 }
  if p >= 1 { return trials }
  if p > 0.5 { return trials - binomialSum(1 - u, trials: trials, p: 1 - p) }
  return binomialSum(u, trials: trials, p: p)
}

private func binomialSum(_ u: Float, trials: Int, p: Float) -> Int {
  // (1−p)ⁿ; where that would be too small for single precision the count is split in two halves
  let logNone = Float(trials) * logarithm(1 - p)
  if logNone < -60 { return binomialLarge(u, trials: trials, p: p) }
  var term = exponential(logNone)
  if u <= term { return 0 }
  let odds = p / (1 - p)
  var sum = term
  var count = 0
  while u > sum && count < trials {
    count += 1
    term *= Float(trials - count + 1) / Float(count) * odds
    sum += term
    if term < 1e-9 && sum > 0.5 { break }
  }
  return count
}

/// A rare, large case in double precision through GSL.
@inline(never)
private func binomialLarge(_ u: Float, trials: Int, p: Float) -> Int {
  InverseDistribution.binomial(Double(u), trials: trials, p: Double(p))
}

/// xʸ for x > 0 for set-up and once-a-day work, to single precision.
func power(_ x: Double, _ y: Double) -> Double { Double(power(Float(x), Float(y))) }

/// cos(2π·turns), to 1e-9: the same on every machine.
func cosine(turns: Double) -> Double {
  var part = turns - turns.rounded()  // −½…½
  let isFarHalf = abs(part) > 0.25
  if isFarHalf { part = 0.5 - abs(part) }
  let square = -(part * 2 * .pi) * (part * 2 * .pi)
  var (term, sum) = (1.0, 1.0)
  for n in 1...9 {
    term *= square / Double((2 * n - 1) * 2 * n)
    sum += term
  }
  return isFarHalf ? -sum : sum
}

/// e^x / (1 + e^x) in four lanes.
@inline(__always)
func logistic(_ z: SIMD4<Float>) -> SIMD4<Float> { 1 / (1 + exponential(-z)) }

/// Φ⁻¹.
func normalQuantile(_ u: Float) -> Float {
  Float(InverseDistribution.normal(Double(max(1e-6, min(1 - 1e-6, u)))))
}

/// The smaller of a bound and each lane.
@inline(__always)
func least(_ bound: Float, _ x: SIMD4<Float>) -> SIMD4<Float> {
  x.replacing(with: SIMD4(repeating: bound), where: x .> bound)
}
