// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnRandom
import Testing

/// GSL's distributions over Philox have the moments of the textbook: |z| ≤ 4.5 over 20,000 draws,
/// each positioned at an entity of its own.
struct DistributionTests {
  private static let draws = 20_000

  private func check(
    mean: Double, variance: Double, _ draw: (borrowing RandomStream) -> Double,
    location: SourceLocation = #_sourceLocation
  ) {
    let source = RandomSource(seed: 11, replication: 0)
    let stream = RandomStream()
    var (sum, squares) = (0.0, 0.0)
    for entity in 0..<Self.draws {
      stream.position(source, decision: 0, entity: UInt64(entity), tick: 0)
      let x = draw(stream)
      sum += x
      squares += (x - mean) * (x - mean)
    }
    let z = (sum / Double(Self.draws) - mean) / (variance / Double(Self.draws)).squareRoot()
    #expect(abs(z) <= 4.5, sourceLocation: location)
    #expect(abs(squares / Double(Self.draws) / variance - 1) < 0.15, sourceLocation: location)
  }

  @Test func `uniform`() { check(mean: 0.5, variance: 1 / 12.0) { $0.uniform() } }
  @Test func `normal`() { check(mean: 2, variance: 9) { $0.normal(mean: 2, sd: 3) } }
  @Test func `lognormal`() {
    check(mean: exp(0.125), variance: (exp(0.25) - 1) * exp(0.25)) {
      $0.lognormal(logMean: 0, logSD: 0.5)
    }
  }
  @Test func `exponential`() { check(mean: 2, variance: 4) { $0.exponential(mean: 2) } }
  @Test func `gamma`() { check(mean: 1, variance: 2) { $0.gamma(shape: 0.5, scale: 2) } }
  @Test func `beta`() { check(mean: 0.2, variance: 0.5 * 2 / (6.25 * 3.5)) { $0.beta(0.5, 2) } }
  @Test func `Poisson`() { check(mean: 3, variance: 3) { Double($0.poisson(mean: 3)) } }
  @Test func `binomial`() {
    check(mean: 6, variance: 4.2) { Double($0.binomial(trials: 20, p: 0.3)) }
  }
  @Test func `Dirichlet`() {
    var shares = [0.0, 0, 0]
    check(mean: 0.5, variance: 0.5 * 0.5 / 5) { stream in
      stream.dirichlet([2, 1, 1], into: &shares)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
      return shares[0]
    }
  }

  @Test(arguments: [0.05, 0.3, 3, 40, 499, 501, 20_000])
  func `Poisson inversion is monotone and has the right mean`(mean: Double) {
    let us = (0..<2000).map { (Double($0) + 0.5) / 2000 }
    let counts = us.map { InverseDistribution.poisson($0, mean: mean) }
    #expect(counts == counts.sorted())
    let average = Double(counts.reduce(0, +)) / 2000
    #expect(abs(average - mean) < 0.02 * mean.squareRoot() + 0.01)
  }

  @Test(arguments: [(10, 0.3), (1000, 0.001), (58_000, 0.0001), (100_000, 0.4), (50, 0.9)])
  func `binomial inversion is monotone and has the right mean`(trials: Int, p: Double) {
    let us = (0..<2000).map { (Double($0) + 0.5) / 2000 }
    let counts = us.map { InverseDistribution.binomial($0, trials: trials, p: p) }
    #expect(counts == counts.sorted())
    let mean = Double(trials) * p
    let average = Double(counts.reduce(0, +)) / 2000
    #expect(abs(average - mean) < 0.02 * (mean * (1 - p)).squareRoot() + 0.01)
    #expect(counts.allSatisfy { $0 >= 0 && $0 <= trials })
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000, 60_000])
  func `a keyed permutation meets every element once`(count: Int) {
    let source = RandomSource(seed: 5, replication: 2)
    let permutation = KeyedPermutation(count: count, source: source, decision: 1, entity: 9)
    #expect(Set((0..<count).map { permutation[$0] }) == Set(0..<count))
    let other = KeyedPermutation(count: count, source: source, decision: 1, entity: 10)
    if count >= 64 { #expect((0..<count).contains { permutation[$0] != other[$0] }) }
  }

  @Test func `names have keys of their own`() {
    #expect(key(named: "kol/豆哥") != key(named: "kol/阿萃"))
    #expect(key(named: "content") == key(named: "content"))
  }
}
